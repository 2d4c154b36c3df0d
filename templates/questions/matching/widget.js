/* matching 连线题: a native select for each left entry; tapping a left entry and then a right one, or drawing a line from
   one to the other by mouse, pen or finger, does the same. */
(() => {
  const STILL = 8;
  const SHORT = 14;
  const { find, all, make } = quizgen;
  const rows = (root) => all(".row", root);
  const selects = (root) => all(".row select", root);
  const entries = (root) => all(".entry", root);

  /* The next tap on the right goes to this row. */
  function aim(root, row) {
    rows(root).forEach((one) => one.classList.toggle("is-active", one === row));
  }

  function free(root) {
    return rows(root).find((row) => find("select", row).value === "");
  }

  // ---- lines

  /* Where a line ends at a row or an entry, and whether the columns stand side by side. */
  function end(root, element) {
    const [area, box] = [find(".columns", root), element].map((one) => one.getBoundingClientRect());
    const x = element.matches(".row") ? box.right : box.left;
    return { x: x - area.left, y: box.top + box.height / 2 - area.top };
  }

  const sideBySide = (root) => getComputedStyle(find(".strings", root)).display !== "none";

  function line(from, to, name) {
    const half = (to.x - from.x) / 2;
    return quizgen.svg("path", { class: name, d: `M${from.x} ${from.y}C${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}` });
  }

  function redraw(root) {
    if (!sideBySide(root)) return;
    const drawn = rows(root).flatMap((row) => {
      const { value } = find("select", row);
      const judged = ["is-right", "is-wrong"].find((name) => row.classList.contains(name));
      return value === "" ? [] : [line(end(root, row), end(root, entries(root)[value]), judged || "")];
    });
    find(".strings", root).replaceChildren(...drawn);
  }

  /* Shows what belongs together. */
  function refresh(root) {
    const used = selects(root).map((select) => select.value);
    entries(root).forEach((entry, i) => entry.classList.toggle("is-used", used.includes(String(i))));
    selects(root).forEach((select) => {
      select.nextSibling.textContent = select.value === "" ? "" : quizgen.letter(Number(select.value));
      select.closest(".row").classList.toggle("is-set", select.value !== "");
    });
    redraw(root);
  }

  /* Joins a row and an entry; an entry that was joined to another row leaves it. */
  function join(root, row, entry, page, words) {
    const index = entries(root).indexOf(entry);
    selects(root).forEach((select) => { if (select.value === String(index)) select.value = ""; });
    find("select", row).value = String(index);
    page.say(quizgen.fill(words.matched, { left: find("label", row).textContent, right: quizgen.letter(index) }));
    aim(root, free(root));
    refresh(root);
    page.changed();
  }

  /* A line that follows the pointer from a row or an entry, and joins it to the one that it is let go on. */
  function string(root, from, start, page, words) {
    const columns = find(".columns", root);
    const area = columns.getBoundingClientRect();
    const origin = end(root, from);
    const left = from.matches(".row");
    let drawn = null;
    let over = null;

    function follow(event) {
      if (event.pointerId !== start.pointerId) return;
      if (!drawn && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < STILL) return;
      if (!drawn) columns.setPointerCapture(event.pointerId);
      const under = document.elementFromPoint(event.clientX, event.clientY);
      if (over) over.classList.remove("is-over");
      over = under && root.contains(under) ? under.closest(left ? ".entry" : ".row") : null;
      if (over) over.classList.add("is-over");
      const point = over ? end(root, over) : { x: event.clientX - area.left, y: event.clientY - columns.getBoundingClientRect().top };
      const next = left ? line(origin, point, "is-drawn") : line(point, origin, "is-drawn");
      if (drawn) drawn.replaceWith(next);
      else find(".strings", root).append(next);
      drawn = next;
    }

    function stop(event) {
      if (event.pointerId !== start.pointerId) return;
      ["pointermove", "pointerup", "pointercancel"].forEach((kind, i) => columns.removeEventListener(kind, i ? stop : follow));
      if (drawn) drawn.remove();
      if (over) over.classList.remove("is-over");
      if (over && event.type === "pointerup") join(root, left ? from : over, left ? over : from, page, words);
    }

    ["pointermove", "pointerup", "pointercancel"].forEach((kind, i) => columns.addEventListener(kind, i ? stop : follow));
  }

  quizgen.register("matching", {
    redraw,

    build(root, { stem, left, right }, words, number) {
      const named = right.map((text, i) => `${quizgen.letter(i)}. ${text}`);
      const row = (text, i) => {
        const select = make("select", { id: `q${number}-${i + 1}`, autocomplete: "off" }, new Option(words.choose, ""));
        named.forEach((one, index) => select.add(new Option(one, String(index))));
        return make("li", "row", make("label", { for: select.id }, text), make("span", "pick", select, make("b", { "aria-hidden": true })));
      };
      const entry = (text, i) => make("li", "", make("button", { type: "button", class: "entry", tabindex: -1, "aria-label": named[i] },
        make("b", "", quizgen.letter(i)), make("span", "entry-text", text)));
      const strings = quizgen.svg("svg", { class: "strings", "aria-hidden": true });
      const short = [...left, ...right].every((text) => text.length <= SHORT);
      root.append(quizgen.stem(number, ...quizgen.emphasised(stem), right.length > left.length ? make("span", "aside", words.more) : ""),
        make("div", `columns${short ? " short" : ""}`, make("ol", "left-column", ...left.map(row)), make("ul", "right-column", ...right.map(entry)), strings));
    },

    connect(root, page, words) {
      rows(root).forEach((row) => {
        find("label", row).addEventListener("click", (event) => {
          event.preventDefault();
          if (!find("select", row).disabled) aim(root, row);
        });
      });
      root.addEventListener("focusin", (event) => {
        if (event.target.matches(".row select")) aim(root, event.target.closest(".row"));
      });
      root.addEventListener("change", () => { refresh(root); page.changed(); });
      entries(root).forEach((entry) => entry.addEventListener("click", () => {
        const row = find(".row.is-active", root) || free(root);
        if (row) join(root, row, entry, page, words);
      }));
      find(".columns", root).addEventListener("pointerdown", (event) => {
        const from = event.target.closest(".row, .entry");
        const held = event.pointerType === "mouse" && event.target.matches("select");
        if (from && !held && event.button === 0 && sideBySide(root) && !selects(root)[0].disabled) string(root, from, event, page, words);
      });
      new ResizeObserver(() => redraw(root)).observe(find(".columns", root));
    },

    read(root) {
      const chosen = selects(root).map((select) => (select.value === "" ? null : Number(select.value)));
      return chosen.some((index) => index !== null) ? chosen : null;
    },

    write(root, response) {
      selects(root).forEach((select, i) => {
        const index = response ? response[i] : null;
        select.value = Number.isInteger(index) && index < entries(root).length ? String(index) : "";
      });
      aim(root, null);
      refresh(root);
    },

    lock(root, on) {
      selects(root).forEach((select) => { select.disabled = on; });
      entries(root).forEach((entry) => { entry.disabled = on; });
      aim(root, null);
    },
  });
})();
