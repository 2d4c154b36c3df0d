/* The bar at the top and the question sheet 答题卡 under it: how far one is, and where to jump. */
(() => {
  const { find, all, make, fill } = quizgen;

  quizgen.Sheet = class {
    constructor(page) {
      this.page = page;
      this.chips = null;
      find("#sheet-button").addEventListener("click", () => this.show(find("#sheet").hidden));
      document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(); });
      find("#sheet").addEventListener("click", (event) => {
        const chip = event.target.closest("a");
        if (!chip) return;
        event.preventDefault();
        this.show(this.beside);
        page.asked[chip.textContent - 1].jump();
      });
    }

    /* Of another run. */
    clear() {
      this.chips = null;
    }

    /* Makes one chip for each question of the run, section by section. */
    lay() {
      this.chips = this.page.asked.map(({ number }) => make("a", { class: "chip", href: `#q${number}` }, String(number)));
      const parts = new Map(this.page.asked.map(({ part }) => [part, make("p", "sheet-part", make("span", "sheet-name", part.name))]));
      this.page.asked.forEach(({ part }, i) => parts.get(part).append(this.chips[i]));
      find("#sheet-parts").replaceChildren(...parts.values());
      this.page.asked.forEach((question) => this.chip(question));
    }

    /* Whether it has a place of its own beside the questions of an exam, and need not be closed (run.css). */
    get beside() {
      return this.page.blind && matchMedia("(min-width: 78rem)").matches;
    }

    show(on) {
      if (on && !this.chips) this.lay();
      find("#sheet").hidden = !on;
      find("#sheet-button").setAttribute("aria-expanded", String(on));
    }

    /* By the Escape key: the focus goes back to the button that opened it. */
    close() {
      const held = find("#sheet").contains(document.activeElement);
      this.show(false);
      if (held) find("#sheet-button").focus();
    }

    /* After the change of a question, or of all. */
    refresh(question) {
      const { asked, blind, words } = this.page;
      const count = (fits) => asked.reduce((sum, one) => sum + (fits(one) ? 1 : 0), 0);
      const answered = count((one) => one.outcome !== "blank");
      const done = blind ? answered : count((one) => one.state);
      find("#done").textContent = fill(blind ? words.answers : words.done, { done, count: asked.length });
      find("#progress").max = asked.length || 1;
      find("#progress").value = done;
      const counts = { answered, blank: asked.length - answered, marked: count((one) => one.flagged) };
      all("#sheet [data-count]").forEach((place) => { place.textContent = counts[place.dataset.count]; });
      if (this.chips) (question ? [question] : asked).forEach((one) => this.chip(one));
    }

    chip(question) {
      const { blind, words } = this.page;
      const { number, outcome } = question;
      const flagged = blind && question.flagged;
      const chip = this.chips[number - 1];
      const name = `chip ${outcome}${flagged ? " flagged" : ""}`;
      const state = words[blind && outcome === "answered" ? "is_answered" : outcome];
      const label = fill(flagged ? words.chip_marked : words.chip, { number, state });
      if (chip.getAttribute("aria-label") === label) return;
      chip.className = name;
      chip.setAttribute("aria-label", label);
    }
  };
})();
