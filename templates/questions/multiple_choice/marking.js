(() => {
  function share(key, response) {
    const wanted = new Set(key.indexes);
    const given = [...new Set(response || [])];
    if (!given.length || given.some((index) => !wanted.has(index))) return [0, 1];
    if (given.length === wanted.size) return [1, 1];
    if (key.scheme === "proportion") return quizgen.fraction(given.length, wanted.size);
    return key.scheme === "half" ? [1, 2] : [0, 1];
  }

  quizgen.register("multiple_choice", {
    show(root, key, response, mark, words) { quizgen.showOptions(root, key.indexes, mark.units[0], words); },
    clear: quizgen.clearOptions,
    mark(key, response) {
      const earned = share(key, response);
      return { units: [quizgen.equal(earned, [1, 1])], share: earned };
    },
  });
})();
