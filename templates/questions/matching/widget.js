/* matching 连线题: a native select for each left entry; tapping a left entry and then a right one does the same. */
(() => {
  const rows = (root) => Array.from(root.querySelectorAll(".row"));
  const selects = (root) => Array.from(root.querySelectorAll(".row select"));
  const entries = (root) => Array.from(root.querySelectorAll(".entry"));
  const letter = (index) => String.fromCharCode(65 + index);

  const entryText = (root, index) => `${letter(index)}. ${entries(root)[index].querySelector(".entry-text").textContent}`;

  /* The next tap on the right goes to this row. */
  function aim(root, row) {
    rows(root).forEach((one) => one.classList.toggle("is-active", one === row));
  }

  function free(root) {
    return rows(root).find((row) => row.querySelector("select").value === "");
  }

  /* Shows which right entries are in use. */
  function refresh(root) {
    const used = selects(root).map((select) => select.value);
    entries(root).forEach((entry, i) => entry.classList.toggle("is-used", used.includes(String(i))));
    selects(root).forEach((select) => select.classList.toggle("is-empty", select.value === ""));
  }

  function take(root, index, page, words) {
    const row = root.querySelector(".row.is-active") || free(root);
    if (!row) return;
    row.querySelector("select").value = String(index);
    page.say(quizgen.fill(words.matched, { left: row.querySelector("label").textContent, right: letter(index) }));
    aim(root, free(root));
    refresh(root);
    page.changed();
  }

  quizgen.register("matching", {
    connect(root, page, words) {
      selects(root).forEach((select) => {
        entries(root).forEach((_, i) => select.add(new Option(entryText(root, i), String(i))));
      });
      rows(root).forEach((row) => {
        row.querySelector("label").addEventListener("click", (event) => {
          event.preventDefault();
          if (!row.querySelector("select").disabled) aim(root, row);
        });
      });
      root.addEventListener("focusin", (event) => {
        if (event.target.matches(".row select")) aim(root, event.target.closest(".row"));
      });
      root.addEventListener("change", () => { refresh(root); page.changed(); });
      entries(root).forEach((entry, i) => entry.addEventListener("click", () => take(root, i, page, words)));
      refresh(root);
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

    show(root, key, response, mark, words) {
      rows(root).forEach((row, i) => {
        if (response) {
          row.classList.add(mark.units[i] ? "is-right" : "is-wrong");
          row.querySelector("select").after(quizgen.make("span", "note", quizgen.sign(mark.units[i])));
        }
        if (mark.units[i]) return;
        const answer = entryText(root, key.right[i]);
        row.append(quizgen.make("span", "right-answer", quizgen.fill(words.right, { answer })));
      });
    },

    clear(root) {
      rows(root).forEach((row) => {
        row.classList.remove("is-right", "is-wrong");
        row.querySelectorAll(".note, .right-answer").forEach((one) => one.remove());
      });
    },

    mark(key, response) {
      const units = key.right.map((index, i) => Boolean(response) && response[i] === index);
      return { units, share: quizgen.share(units) };
    },
  });
})();
