/* The result: points in all and by section; under it stand the questions, each with what is right and its source. */
(() => {
  const { find, all, make, fill } = quizgen;

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
      find("#results").hidden = !run.handed;
      find("#hand-in").hidden = !page.open.length;
      find("#restart").hidden = page.blind || page.open.length === asked.length;
      find("#redo").hidden = !run.handed || !missed.length || !page.mode.marks;
      find("#to-book").hidden = !run.handed || !missed.length || page.mode.marks;
      find("#to-home").hidden = page.blind;
      find("#missed-only").hidden = !missed.length || missed.length === asked.length;
      if (!run.handed) return;
      find("#total").textContent = fill(words.total, page.points(asked));
      find("#end").textContent = this.end(run, words);
      const rows = all("[data-section]").filter((section) => !section.hidden).map((section) => this.row(section));
      find("#by-section").replaceChildren(...rows);
    }

    /* How an exam ended. */
    end(run, words) {
      if (run.mode !== "exam") return "";
      const used = fill(words.used, { time: quizgen.time(Math.round((run.finished - run.started) / 1000)) });
      return run.late ? `${words.time_up} ${used}` : used;
    }

    row(section) {
      const { page } = this;
      const mine = page.asked.filter((question) => question.part === section.dataset.section);
      const values = { ...page.points(mine), right: mine.filter((question) => question.full).length, count: mine.length };
      const link = make("a", "", section.dataset.name);
      link.href = `#part-${section.dataset.section}`;
      const head = make("th", "", link);
      head.scope = "row";
      return make("tr", "", head, make("td", "", fill(page.words.full, values)), make("td", "", fill(page.words.of, values)));
    }

    /* Brings it before the eyes: above the questions after an exam, below them where they were marked one by one. */
    place() {
      if (this.page.mode.marks) find(".finish-line").before(find("#results"));
      else find("[data-section]").before(find("#results"));
    }

    announce() {
      this.page.say(`${find("#end").textContent} ${find("#total").textContent}`.trim());
      find("#results h2").focus({ preventScroll: true });
      find("#results").scrollIntoView({ block: "start", behavior: "auto" });
    }
  };
})();
