/* short_answer 简答题: written freely; the key points come after checking, and the person ticks those that were named.

   The response is the points of each key point; [] is written, but not marked yet. What was written is the draft. */
(() => {
  const field = (root) => quizgen.find(".writing", root);

  quizgen.register("short_answer", {
    build(root, { stem, lines }, words, number) {
      const writing = { class: "writing", rows: lines, "aria-labelledby": `q${number}-stem`, autocomplete: "off" };
      root.append(quizgen.stem(number, ...quizgen.emphasised(stem)), quizgen.make("textarea", writing));
    },

    connect(root, page) {
      root.page = page;
      field(root).addEventListener("input", () => page.changed());
    },

    read(root) {
      const ticks = quizgen.all(".key-point input", root);
      if (ticks.length) return ticks.map((tick) => (tick.checked ? Number(tick.value) : 0));
      return field(root).value.trim() || root.given ? root.given || [] : null;
    },

    /* What was ticked before waits for the key points. */
    write(root, response) {
      root.given = Array.isArray(response) ? response : null;
      if (!response) field(root).value = "";
    },

    draft(root) { return field(root).value; },
    redraft(root, text) { field(root).value = text; },
    lock(root, on) { field(root).disabled = on; },
  });
})();
