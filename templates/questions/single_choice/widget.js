/* single_choice 单项选择题: one radio button for each option. */
(() => {
  const chosen = (root) => quizgen.inputs(root).findIndex((input) => input.checked);

  quizgen.register("single_choice", {
    ...quizgen.choice("radio"),
    read(root) { return chosen(root) < 0 ? null : chosen(root); },
    write(root, response) { quizgen.inputs(root).forEach((input, i) => { input.checked = i === response; }); },
  });
})();
