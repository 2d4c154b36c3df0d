/* multiple_choice 多项选择题: one checkbox for each option. */
(() => {
  const chosen = (root) => quizgen.inputs(root).map((input, i) => (input.checked ? i : -1)).filter((i) => i >= 0);

  function share(key, response) {
    const wanted = new Set(key.indexes);
    const given = [...new Set(response || [])];
    if (!given.length || given.some((index) => !wanted.has(index))) return [0, 1];
    if (given.length === wanted.size) return [1, 1];
    if (key.scheme === "proportion") return quizgen.fraction(given.length, wanted.size);
    return key.scheme === "half" ? [1, 2] : [0, 1];
  }

  quizgen.register("multiple_choice", {
    ...quizgen.optionControls,
    read(root) { return chosen(root).length ? chosen(root) : null; },
    write(root, response) {
      quizgen.inputs(root).forEach((input, i) => { input.checked = Array.isArray(response) && response.includes(i); });
    },
    show(root, key, response, mark, words) { quizgen.showOptions(root, key.indexes, mark.units[0], words); },
    mark(key, response) {
      const earned = share(key, response);
      return { units: [quizgen.equal(earned, [1, 1])], share: earned };
    },
  });
})();
