quizgen.register("single_choice", {
  show(root, key, response, mark, words) { quizgen.showOptions(root, [key.index], mark.units[0], words); },
  clear: quizgen.clearOptions,
  mark(key, response) { return quizgen.allOrNothing(response === key.index); },
});
