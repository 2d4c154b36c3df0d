/* true_false 判断题: right or wrong. */
(() => {
  quizgen.register("true_false", {
    ...quizgen.optionControls,
    read(root) {
      const input = quizgen.inputs(root).find((one) => one.checked);
      return input ? input.value === "true" : null;
    },
    write(root, response) {
      quizgen.inputs(root).forEach((input) => { input.checked = typeof response === "boolean" && input.value === String(response); });
    },
    show(root, key, response, mark, words) {
      quizgen.showOptions(root, [key.true ? 0 : 1], mark.units[0], words);
      if (key.correction) root.append(quizgen.make("p", "right-answer", key.correction));
    },
    mark(key, response) { return quizgen.allOrNothing(response === key.true); },
  });
})();
