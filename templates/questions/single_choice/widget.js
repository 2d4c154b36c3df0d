/* single_choice 单项选择题: one radio button for each option. */
(() => {
  const chosen = (root) => quizgen.inputs(root).findIndex((input) => input.checked);

  quizgen.register("single_choice", {
    connect(root, page) { root.addEventListener("change", () => page.changed()); },
    read(root) { return chosen(root) < 0 ? null : chosen(root); },
    write(root, response) { quizgen.inputs(root).forEach((input, i) => { input.checked = i === response; }); },
    lock(root, on) { quizgen.lockOptions(root, on); },
    show(root, key, response, mark, words) { quizgen.showOptions(root, [key.index], mark.units[0], words); },
    clear(root) { quizgen.clearOptions(root); },
    mark(key, response) { return quizgen.allOrNothing(response === key.index); },
  });
})();
