(() => {
  const rows = (root) => quizgen.all(".row", root);

  quizgen.register("matching", {
    show(root, key, response, mark, words) {
      rows(root).forEach((row, i) => {
        if (response) {
          row.classList.add(mark.units[i] ? "is-right" : "is-wrong");
          row.append(quizgen.make("span", "note", quizgen.sign(mark.units[i])));
        }
        if (mark.units[i]) return;
        const answer = quizgen.all(".entry", root)[key.right[i]].getAttribute("aria-label");
        row.append(quizgen.make("span", "right-answer", quizgen.fill(words.right, { answer })));
      });
      this.redraw(root);
    },

    clear(root) {
      rows(root).forEach((row) => {
        row.classList.remove("is-right", "is-wrong");
        row.querySelectorAll(".note, .right-answer").forEach((one) => one.remove());
      });
      this.redraw(root);
    },

    mark(key, response) {
      const units = key.right.map((index, i) => Boolean(response) && response[i] === index);
      return { units, share: quizgen.share(units) };
    },
  });
})();
