/* multiple_choice 多项选择题: one checkbox for each option. */
(() => {
  const chosen = (root) => quizgen.inputs(root).map((input, i) => (input.checked ? i : -1)).filter((i) => i >= 0);

  quizgen.register("multiple_choice", {
    ...quizgen.choice("checkbox"),
    read(root) { return chosen(root).length ? chosen(root) : null; },
    write(root, response) {
      quizgen.inputs(root).forEach((input, i) => { input.checked = Array.isArray(response) && response.includes(i); });
    },
  });
})();
