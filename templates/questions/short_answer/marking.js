(() => {
  function point(text, weight, full, ticked, words, page) {
    const tick = quizgen.make("input", { type: "checkbox", value: weight });
    tick.checked = ticked;
    tick.addEventListener("change", () => page.marked());
    const worth = quizgen.number(quizgen.times(quizgen.points(page.points), quizgen.fraction(weight, full)));
    return quizgen.make("label", "key-point", tick, quizgen.make("span", "", text),
      quizgen.make("span", "counts", quizgen.fill(words.points, { points: worth })));
  }

  quizgen.register("short_answer", {
    show(root, key, response, mark, words) {
      const given = Array.isArray(response) ? response : [];
      const points = key.texts.map((text, i) => point(text, key.weights[i], key.full, Number(given[i]) > 0, words, root.page));
      root.append(quizgen.make("fieldset", "key-points", quizgen.make("legend", "", words.model), ...points));
    },

    clear(root) {
      root.given = null;
      quizgen.all(".key-points", root).forEach((one) => one.remove());
    },

    waits: (response) => Array.isArray(response) && !response.length,

    mark(key, response) {
      const given = Array.isArray(response) ? response : [];
      const got = key.weights.map((weight, i) => Math.max(0, Math.min(Number(given[i]) || 0, weight)));
      const sum = Math.min(got.reduce((a, b) => a + b, 0), key.full);
      return { units: got.map((one, i) => one === key.weights[i]), share: quizgen.fraction(sum, key.full || 1) };
    },
  });
})();
