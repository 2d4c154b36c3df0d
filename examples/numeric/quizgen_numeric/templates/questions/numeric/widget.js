/* numeric 计算题: one field for a number. */
(() => {
  const field = (root) => quizgen.find(".numeric-answer", root);

  quizgen.register("numeric", {
    build(root, { stem, unit }, words, number) {
      const answer = { class: "numeric-answer", inputmode: "decimal", "aria-labelledby": `q${number}-stem`, autocomplete: "off" };
      root.append(quizgen.stem(number, ...quizgen.emphasised(stem)));
      root.append(quizgen.make("p", "", quizgen.make("input", answer), ` ${unit}`));
    },
    connect(root, page) { field(root).addEventListener("input", () => page.changed()); },
    read(root) { return field(root).value.trim() || null; },
    write(root, response) { field(root).value = typeof response === "string" ? response : ""; },
    lock(root, on) { field(root).disabled = on; },
  });
})();
