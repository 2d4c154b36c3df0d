quizgen.register("true_false", {
  show(root, key, response, mark, words) {
    quizgen.showOptions(root, [key.true ? 0 : 1], mark.units[0], words);
    if (key.correction) root.append(quizgen.make("p", "right-answer", key.correction));
  },
  clear: quizgen.clearOptions,
  mark(key, response) { return quizgen.allOrNothing(response === key.true); },
});
