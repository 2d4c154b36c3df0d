/* true_false 判断题: right or wrong. */
(() => {
  quizgen.register("true_false", {
    connect(root, page) { root.addEventListener("change", () => page.changed()); },
    read(root) {
      const input = quizgen.inputs(root).find((one) => one.checked);
      return input ? input.value === "true" : null;
    },
    write(root, response) {
      quizgen.inputs(root).forEach((input) => { input.checked = typeof response === "boolean" && input.value === String(response); });
    },
    lock(root, on) { quizgen.lockOptions(root, on); },
    show(root, key, response, mark, words) {
      quizgen.showOptions(root, [key.true ? 0 : 1], mark.units[0], words);
      if (key.correction) root.append(quizgen.make("p", "right-answer", key.correction));
    },
    clear(root) { quizgen.clearOptions(root); },
    mark(key, response) { return quizgen.allOrNothing(response === key.true); },
  });
})();
