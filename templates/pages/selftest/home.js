/* Where one chooses how to take the test, and sees one's progress over all attempts. */
(() => {
  const { find, all, make, fill } = quizgen;

  /* Hands a text to the browser as a file to be saved. */
  function download(name, text) {
    const link = make("a", "");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  quizgen.Home = class {
    constructor(page) {
      this.page = page;
      all(".way").forEach((way) => way.addEventListener("click", () => this.choose(way.dataset.mode)));
      find("#resume").addEventListener("click", () => page.resume());
      find("#export").addEventListener("click", () => download(`${page.progress.quiz}-progress.json`, page.progress.file()));
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
      const { history, book } = page.progress.value;
      const missed = page.missed.length;
      find("#resume").hidden = !page.begun;
      if (page.begun) find("#resume").textContent = fill(page.words.resume, page.settledOf);
      find('.way[data-mode="book"]').disabled = !missed;
      find("#in-book").textContent = missed ? fill(page.words.in_book, { count: missed }) : page.words.book_empty;
      find("#no-history").hidden = history.length > 0;
      find("#export").disabled = !history.length && !Object.keys(book).length;
      find("#history").hidden = !history.length;
      if (!history.length) return;
      quizgen.chart(find("#chart"), history, page.words.chart);
      find("#attempts").replaceChildren(...history.slice().reverse().map((one) => this.row(one)));
    }

    row(attempt) {
      const { words } = this.page;
      const when = new Date(attempt.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
      const head = make("th", "", attempt.form ? `${when} ${fill(words.form, { form: attempt.form })}` : when);
      head.scope = "row";
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
