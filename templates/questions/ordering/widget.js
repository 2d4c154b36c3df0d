/* ordering 排序题: dragged (mouse, touch, pen) or moved by buttons and arrow keys; untouched is unanswered.

   Moving an entry moves its neighbour in the document, so that focus and pointer capture stay where they are. */
(() => {
  const EDGE = 90;
  const list = (root) => root.querySelector(".sorting");
  const rows = (root) => Array.from(list(root).children);
  const text = (row) => row.querySelector(".sortable-text").textContent;
  const locked = (root) => list(root).classList.contains("is-locked");

  function move(row, step) {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return false;
    row.parentNode.insertBefore(other, step < 0 ? row.nextElementSibling : row);
    return true;
  }

  function refresh(root) {
    const all = rows(root);
    all.forEach((row, i) => {
      row.querySelector(".up").setAttribute("aria-disabled", String(i === 0));
      row.querySelector(".down").setAttribute("aria-disabled", String(i === all.length - 1));
    });
  }

  function touch(root, page) {
    list(root).classList.add("is-touched");
    refresh(root);
    page.changed();
  }

  function step(root, row, by, page, words) {
    if (locked(root) || !move(row, by)) return;
    touch(root, page);
    const all = rows(root);
    page.say(quizgen.fill(words.moved, { entry: text(row), place: all.indexOf(row) + 1, count: all.length }));
  }

  /* Lets the row follow the pointer, changing places with each neighbour whose middle it passes. */
  function drag(root, row, start, page) {
    const height = (one) => one.offsetHeight + (parseFloat(getComputedStyle(list(root)).rowGap) || 0);
    let origin = start.pageY;
    let lastY = start.pageY;
    let moved = false;

    function swapPast(by) {
      const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
      if (!other || (lastY - origin) * by <= height(other) / 2) return false;
      move(row, by);
      origin += height(other) * by;
      moved = true;
      return true;
    }

    function follow(event) {
      if (event.pointerId !== start.pointerId) return;
      if (event.clientY < EDGE) window.scrollBy(0, -12);
      else if (event.clientY > window.innerHeight - EDGE / 2) window.scrollBy(0, 12);
      lastY = event.clientY + window.scrollY;
      while (swapPast(-1) || swapPast(1));
      row.style.transform = `translateY(${lastY - origin}px)`;
    }

    function end(event) {
      if (event.pointerId !== start.pointerId) return;
      row.removeEventListener("pointermove", follow);
      row.removeEventListener("pointerup", end);
      row.removeEventListener("pointercancel", end);
      row.classList.remove("is-dragged");
      row.style.transform = "";
      if (moved) touch(root, page);
    }

    row.setPointerCapture(start.pointerId);
    row.classList.add("is-dragged");
    row.addEventListener("pointermove", follow);
    row.addEventListener("pointerup", end);
    row.addEventListener("pointercancel", end);
  }

  quizgen.register("ordering", {
    build(root, { stem, items }, words, number) {
      const button = (name, sign, wording, entry) => (
        quizgen.make("button", { type: "button", class: name, "aria-label": quizgen.fill(wording, { entry }) }, sign));
      root.append(quizgen.stem(number, ...quizgen.emphasised(stem)), quizgen.make("ol", "sorting", ...items.map((entry, index) => (
        quizgen.make("li", { class: "sortable", "data-index": index },
          quizgen.make("span", { class: "grip", "aria-hidden": true }), quizgen.make("span", "sortable-text", entry),
          quizgen.make("span", "moves", button("up", "↑", words.up, entry), button("down", "↓", words.down, entry)))))));
    },

    connect(root, page, words) {
      list(root).addEventListener("click", (event) => {
        const button = event.target.closest(".moves button");
        if (button) step(root, button.closest(".sortable"), button.classList.contains("up") ? -1 : 1, page, words);
      });
      list(root).addEventListener("keydown", (event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!by) return;
        event.preventDefault();
        step(root, event.target.closest(".sortable"), by, page, words);
      });
      /* No gesture is made of a drag: a quick one would count as a fling, and the next tap as its end. */
      list(root).addEventListener("touchstart", (event) => {
        if (event.target.closest(".grip") && event.cancelable) event.preventDefault();
      }, { passive: false });
      list(root).addEventListener("pointerdown", (event) => {
        const row = event.target.closest(".sortable");
        const held = event.pointerType === "mouse" ? !event.target.closest("button") : event.target.closest(".grip");
        if (!row || !held || event.button !== 0 || locked(root)) return;
        event.preventDefault();
        drag(root, row, event, page);
      });
      refresh(root);
    },

    read(root) {
      return list(root).classList.contains("is-touched") ? rows(root).map((row) => Number(row.dataset.index)) : null;
    },

    write(root, response) {
      const shown = rows(root).sort((a, b) => a.dataset.index - b.dataset.index);
      const valid = Array.isArray(response) && quizgen.isPermutation(response, shown.length);
      list(root).append(...(valid ? response.map((index) => shown[index]) : shown));
      list(root).classList.toggle("is-touched", valid);
      refresh(root);
    },

    lock(root, on) {
      list(root).classList.toggle("is-locked", on);
      list(root).querySelectorAll("button").forEach((button) => { button.disabled = on; });
    },
  });
})();
