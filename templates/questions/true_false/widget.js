/* true_false 判断题: right or wrong. */
quizgen.register("true_false", {
  ...quizgen.optionControls,
  build(root, { stem, rest }, words, number) {
    const options = quizgen.options(number, "radio", [[true, "√", words.true], [false, "×", words.false]]);
    options.classList.add("judgement");
    quizgen.all("b", options).forEach((sign) => sign.setAttribute("aria-hidden", "true"));
    root.append(quizgen.stem(number, ...quizgen.emphasised(stem), ...quizgen.emphasised(rest)), options);
  },
  read(root) {
    const input = quizgen.inputs(root).find((one) => one.checked);
    return input ? input.value === "true" : null;
  },
  write(root, response) {
    quizgen.inputs(root).forEach((input) => { input.checked = typeof response === "boolean" && input.value === String(response); });
  },
});
