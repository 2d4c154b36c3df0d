/* numeric 计算题: one field for a number. */
(() => {
  const field = (root) => root.querySelector(".numeric-answer");

  /* A number as people type it: 12, 0.5, 1/3; NaN for anything else. */
  function number(text) {
    const [above, below = "1"] = String(text).normalize("NFKC").trim().split("/");
    return above === "" || below === "" ? NaN : Number(above) / Number(below);
  }

  quizgen.register("numeric", {
    connect(root, page) { field(root).addEventListener("input", () => page.changed()); },
    read(root) { return field(root).value.trim() || null; },
    write(root, response) { field(root).value = typeof response === "string" ? response : ""; },
    lock(root, on) { field(root).disabled = on; },
    show(root, key, response, mark, words) {
      if (!mark.units[0]) root.append(quizgen.make("p", "right-answer", quizgen.fill(words.right, { answer: key.answer })));
    },
    clear(root) { root.querySelectorAll(".right-answer").forEach((one) => one.remove()); },
    mark(key, response) {
      return quizgen.allOrNothing(Math.abs(number(response) - number(key.answer)) <= number(key.tolerance) + 1e-12);
    },
  });
})();
