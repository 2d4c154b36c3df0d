/* The bar at the top and the question sheet 答题卡 under it: how far one is, and where to jump. */
(() => {
  const { find, all, fill } = quizgen;

  quizgen.Sheet = class {
    constructor(page) {
      this.page = page;
      this.chips = new Map(all("#sheet a").map((chip) => [chip.textContent, chip]));
      find("#sheet-button").addEventListener("click", () => this.show(find("#sheet").hidden));
      document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(); });
      this.chips.forEach((chip, number) => chip.addEventListener("click", (event) => {
        event.preventDefault();
        this.show(this.beside);
        page.questions.find((question) => question.number === number).jump();
      }));
    }

    /* Whether it has a place of its own beside the questions of an exam, and need not be closed (run.css). */
    get beside() {
      return this.page.blind && matchMedia("(min-width: 78rem)").matches;
    }

    show(on) {
      find("#sheet").hidden = !on;
      find("#sheet-button").setAttribute("aria-expanded", String(on));
    }

    /* By the Escape key: the focus goes back to the button that opened it. */
    close() {
      const held = find("#sheet").contains(document.activeElement);
      this.show(false);
      if (held) find("#sheet-button").focus();
    }

    refresh() {
      const { asked, blind, words } = this.page;
      const settled = asked.filter((question) => question.state !== "").length;
      const answered = asked.filter((question) => question.outcome !== "blank").length;
      const done = blind ? answered : settled;
      find("#done").textContent = fill(blind ? words.answers : words.done, { done, count: asked.length });
      find("#score").textContent = fill(words.score, this.page.points(asked));
      find("#score").hidden = blind;
      find("#progress").max = asked.length || 1;
      find("#progress").value = done;
      this.page.questions.forEach((question) => this.chip(question));
      const counts = { answered, blank: asked.length - answered, marked: asked.filter((one) => one.flagged).length };
      all("#sheet [data-count]").forEach((place) => { place.textContent = counts[place.dataset.count]; });
    }

    chip(question) {
      const { blind, words } = this.page;
      const chip = this.chips.get(question.number);
      const flagged = blind && question.flagged;
      chip.hidden = question.root.hidden;
      chip.className = `chip ${question.outcome}${flagged ? " flagged" : ""}`;
      const state = words[blind && question.outcome === "answered" ? "is_answered" : question.outcome];
      chip.setAttribute("aria-label", fill(flagged ? words.chip_marked : words.chip, { number: question.number, state }));
    }
  };
})();
