(() => {
  /* A number as people type it: 12, 0.5, 1/3; NaN for anything else. */
  function number(text) {
    const [above, below = "1"] = String(text ?? "").normalize("NFKC").trim().split("/");
    return above === "" || below === "" ? NaN : Number(above) / Number(below);
  }

  quizgen.register("numeric", {
    show(root, key, response, mark, words) {
      if (!mark.units[0]) root.append(quizgen.make("p", "right-answer", quizgen.fill(words.right, { answer: key.answer })));
    },
    clear(root) { quizgen.all(".right-answer", root).forEach((one) => one.remove()); },
    mark(key, response) {
      return quizgen.allOrNothing(Math.abs(number(response) - number(key.answer)) <= number(key.tolerance) + 1e-12);
    },
  });
})();
