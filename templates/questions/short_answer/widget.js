/* short_answer 简答题: written freely; the key points come after checking, and the person ticks those that were named.

   The response is the points of each key point; [] is written, but not marked yet. What was written is the draft. */
(() => {
  const field = (root) => root.querySelector(".writing");
  const ticks = (root) => Array.from(root.querySelectorAll(".key-point input"));

  function point(text, weight, full, ticked, words, page) {
    const tick = document.createElement("input");
    tick.type = "checkbox";
    tick.value = String(weight);
    tick.checked = ticked;
    tick.addEventListener("change", () => page.marked());
    const worth = quizgen.number(quizgen.times(page.points, quizgen.fraction(weight, full)));
    return quizgen.make("label", "key-point", tick, quizgen.make("span", "", text),
      quizgen.make("span", "counts", quizgen.fill(words.points, { points: worth })));
  }

  quizgen.register("short_answer", {
    connect(root, page) {
      root.page = page;
      field(root).addEventListener("input", () => page.changed());
    },

    read(root) {
      const marked = ticks(root).map((tick) => (tick.checked ? Number(tick.value) : 0));
      if (marked.length) return marked;
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

    show(root, key, response, mark, words) {
      const given = Array.isArray(response) ? response : [];
      const points = key.texts.map((text, i) => point(text, key.weights[i], key.full, Number(given[i]) > 0, words, root.page));
      root.append(quizgen.make("fieldset", "key-points", quizgen.make("legend", "", words.model), ...points));
    },

    clear(root) {
      root.given = null;
      root.querySelectorAll(".key-points").forEach((one) => one.remove());
    },

    mark(key, response) {
      const given = Array.isArray(response) ? response : [];
      const got = key.weights.map((weight, i) => Math.max(0, Math.min(Number(given[i]) || 0, weight)));
      const sum = Math.min(got.reduce((a, b) => a + b, 0), key.full);
      return { units: got.map((one, i) => one === key.weights[i]), share: quizgen.fraction(sum, key.full || 1) };
    },
  });
})();
