/* The result: points in all and by section; under it stand the questions, each with what is right and its source. */
(() => {
  const { find, make, fill } = quizgen;

  quizgen.Result = class {
    constructor(page) {
      this.page = page;
      find("#missed-only").addEventListener("click", () => this.only(!find("main").classList.contains("only-missed")));
    }

    /* Shows only the questions that are not right, or all. */
    only(on) {
      find("main").classList.toggle("only-missed", on);
      find("#missed-only").setAttribute("aria-pressed", String(on));
    }

    refresh() {
      const { page } = this;
      const { run, asked, words } = page;
      const missed = asked.filter((question) => question.state !== "" && !question.full);
      const points = page.points(asked);
      find("#score").textContent = fill(words.score, points);
      find("#score").hidden = page.blind;
      find("#results").hidden = !run.handed;
      find("#hand-in").hidden = !page.open.length;
      find("#restart").hidden = page.blind || page.open.length === asked.length || !page.mode.records;
      find("#redo").hidden = !run.handed || !missed.length || !page.mode.marks;
      find("#to-book").hidden = !run.handed || !missed.length || page.mode.marks;
      find("#to-home").hidden = page.blind;
      find("#missed-only").hidden = !missed.length || missed.length === asked.length;
      if (!run.handed) return;
      find("#total").textContent = fill(words.total, points);
      this.ring(page.share(asked));
      find("#full").textContent = fill(words.full, { right: asked.length - missed.length, count: asked.length });
      find("#end").textContent = this.end(run, words);
      find("#by-section").replaceChildren(...page.sections.map(([part, section]) => this.row(part, section)));
    }

    /* The share of the points, as a ring; whole only where nothing is missing. */
    ring(share) {
      find("#ring").setAttribute("stroke-dasharray", `${100 * share} 100`);
      find("#percent").textContent = `${Math.floor(100 * share)}%`;
    }

    /* How an exam ended. */
    end(run, words) {
      if (run.mode !== "exam") return "";
      const used = fill(words.used, { time: quizgen.time(Math.round((run.finished - run.started) / 1000)) });
      return run.late ? `${words.time_up} ${used}` : used;
    }

    row(part, section) {
      const { page } = this;
      const mine = page.asked.filter((question) => question.part === part);
      const { got, of } = page.points(mine);
      const link = make("a", { href: `#${section.firstChild.id}` }, part.name);
      const bar = make("progress", { max: 1, value: page.share(mine), "aria-hidden": true });
      const full = fill(page.words.full, { right: mine.filter((question) => question.full).length, count: mine.length });
      return make("tr", "", make("th", { scope: "row" }, link), make("td", "", full, bar), make("td", "", fill(page.words.of, { got, of })));
    }

    /* Brings it before the eyes: above the questions after an exam, below them where they were marked one by one. */
    place() {
      if (this.page.mode.marks) find(".finish-line").before(find("#results"));
      else find("#questions").before(find("#results"));
    }

    announce() {
      this.page.say(`${find("#end").textContent} ${find("#total").textContent}`.trim());
      find("#results h2").focus({ preventScroll: true });
      find("#results").scrollIntoView({ block: "start", behavior: "auto" });
    }
  };
})();
