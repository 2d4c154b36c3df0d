/* Where one chooses how to take the test, and sees one's progress over all attempts. */
(() => {
  const { find, all, make, fill } = quizgen;

  quizgen.Home = class {
    constructor(page) {
      this.page = page;
      all(".way").forEach((way) => way.addEventListener("click", () => this.choose(way.dataset.mode)));
      find("#resume").addEventListener("click", () => page.resume());
      find("#export").addEventListener("click", () => quizgen.download(`${page.progress.quiz}-progress.json`, page.progress.file()));
      find("#import").addEventListener("click", () => find("#file").click());
      find("#file").addEventListener("change", (event) => this.take(event.target));
    }

    /* What is begun anew deletes the answers of a run that is not finished. */
    choose(mode) {
      const { page } = this;
      if (page.begun) page.ask(page.words.sure, page.words.restart, () => page.begin(mode));
      else page.begin(mode);
    }

    refresh() {
      const { page } = this;
      const { history, book, cards } = page.progress.value;
      const streak = page.progress.streak(Date.now());
      find("#resume").hidden = !page.begun;
      if (page.begun) find("#resume").textContent = fill(page.words.resume, page.settledOf);
      this.offer("book", page.missed.length, page.words.book_empty);
      this.offer("daily", page.due.length, Object.keys(cards).length ? page.words.none_due : page.words.none_yet);
      find("#streak").textContent = fill(page.words.streak, { count: streak });
      find("#streak").hidden = streak < 2;
      find("#no-history").hidden = history.length > 0;
      find("#export").disabled = !history.length && !Object.keys(book).length && !Object.keys(cards).length;
      find("#history").hidden = !history.length;
      if (!history.length) return;
      quizgen.chart(find("#chart"), history, page.words.chart);
      find("#attempts").replaceChildren(...history.slice().reverse().map((one) => this.row(one)));
    }

    /* A way that there must be questions for. */
    offer(mode, count, none) {
      const way = find(`.way[data-mode="${mode}"]`);
      way.disabled = !count;
      find("span", way).textContent = count ? fill(this.page.words[`of_${mode}`], { count }) : none;
    }

    row(attempt) {
      const { words } = this.page;
      const when = quizgen.when(attempt.at);
      const head = make("th", { scope: "row" }, attempt.form ? `${when} ${fill(words.form, { form: attempt.form })}` : when);
      return make("tr", "", head, make("td", "", words[attempt.mode]), make("td", "", `${quizgen.percent(attempt)}%`));
    }

    async take(field) {
      const [file] = field.files;
      if (!file) return;
      const { page } = this;
      const found = page.progress.take(await file.text().catch(() => ""));
      field.value = "";
      find("#file-note").textContent = fill(page.words[found.fault || "taken"], found);
      this.refresh();
      page.warn();
    }
  };
})();
