/* single_choice 单项选择题: one radio button for each option. */
(() => {
  const chosen = (root) => quizgen.inputs(root).findIndex((input) => input.checked);

  quizgen.register("single_choice", {
    ...quizgen.optionControls,
    read(root) { return chosen(root) < 0 ? null : chosen(root); },
    write(root, response) { quizgen.inputs(root).forEach((input, i) => { input.checked = i === response; }); },
    show(root, key, response, mark, words) { quizgen.showOptions(root, [key.index], mark.units[0], words); },
    mark(key, response) { return quizgen.allOrNothing(response === key.index); },
  });
})();
