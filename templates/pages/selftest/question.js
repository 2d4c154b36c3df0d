/* One question of the page. `state` is "" while it is open, then checked or shown (the answer was asked for). */
(() => {
  const { find, make, fill } = quizgen;

  quizgen.Question = class {
    constructor(root, answer, words, page) {
      const { type, number, part, points } = root.dataset;
      Object.assign(this, { root, answer, page, number, part, words: words[type] || {}, widget: quizgen.types[type] });
      this.body = find(".body", root);
      const [numerator, denominator] = points.split("/").map(Number);
      this.points = quizgen.fraction(numerator, denominator || 1);
      this.before = null;
      this.entry = null;
      root.append(find("#controls").content.cloneNode(true));
      find(".worth", root).textContent = fill(page.words.worth, { points: quizgen.number(this.points) });
      this.flag(false);
      this.open();
      this.connect();
    }

    connect() {
      this.widget.connect(this.body, {
        changed: () => { this.note(""); this.page.changed(); },
        check: () => this.check(),
        say: this.page.say,
        marked: () => this.marked(),
        points: this.points,
      }, this.words);
      const on = (selector, act) => find(selector, this.root).addEventListener("click", act);
      on(".check", () => this.check());
      on(".reveal", () => this.settle("shown"));
      on(".again", () => { this.again(); this.page.changed(); this.focus(); });
      on(".flag", () => { this.flag(!this.flagged); this.page.changed(); });
      this.root.querySelectorAll(".actions button, .again").forEach((one) => one.setAttribute("aria-describedby", `${this.root.id}-head`));
    }

    get response() {
      return this.state === "shown" ? null : this.widget.read(this.body);
    }

    get full() {
      return this.state !== "" && quizgen.equal(this.mark.share, [1, 1]);
    }

    /* What it earned so far. */
    get earned() {
      return this.state === "" ? [0, 1] : quizgen.times(this.points, this.mark.share);
    }

    /* right, partly, wrong; answered or blank while it is open. */
    get outcome() {
      if (this.state === "") return this.response === null ? "blank" : "answered";
      if (this.full) return "right";
      return this.mark.share[0] ? "partly" : "wrong";
    }

    flag(on) {
      this.flagged = on;
      find(".flag", this.root).setAttribute("aria-pressed", String(on));
    }

    open() {
      this.state = "";
      this.mark = null;
      this.root.classList.remove("is-settled", "is-full");
      find(".verdict", this.root).replaceChildren();
      find(".again", this.root).hidden = true;
    }

    /* Has it marked, where the mode marks one by one; else leads on to the next one. */
    check() {
      if (!this.page.mode.marks) this.page.next(this);
      else if (this.state !== "") return;
      else if (this.response === null) this.note(this.page.words.unanswered);
      else this.settle("checked");
    }

    note(text) {
      const note = find(".hint", this.root);
      if (note.textContent === text) return;
      note.textContent = text;
      if (text) this.page.say(text);
    }

    /* Marks the question, as a person asked for this one, and says the result. */
    settle(state) {
      const focused = this.root.contains(document.activeElement) && document.activeElement.matches("button, .option input");
      this.show(state);
      this.page.judge([this]);
      this.page.say(find(".result", this.root).textContent);
      if (focused) find(".verdict", this.root).focus({ preventScroll: true });
      find(".verdict", this.root).scrollIntoView({ block: "nearest", behavior: this.page.motion });
      this.page.changed();
    }

    /* Shows what is right. */
    show(state) {
      const response = state === "shown" ? null : this.response;
      this.note("");
      this.state = state;
      this.mark = this.widget.mark(this.answer.key, response);
      this.widget.lock(this.body, true);
      this.widget.show(this.body, this.answer.key, response, this.mark, this.words);
      this.root.classList.add("is-settled");
      this.explain(response);
      find(".again", this.root).hidden = !this.page.mode.marks;
    }

    /* Marks again what the person marks after checking. */
    marked() {
      this.mark = this.widget.mark(this.answer.key, this.response);
      this.page.judge([this]);
      this.page.record();
      this.explain(this.response);
      this.page.changed();
    }

    again() {
      this.before = { entry: this.entry, first: false };
      if (this.page.run.handed) this.page.run.redone = true;
      this.reset();
    }

    reset() {
      this.widget.clear(this.body);
      this.widget.lock(this.body, false);
      this.widget.write(this.body, null);
      this.note("");
      this.open();
    }

    focus() {
      const control = find("input, select, textarea, button", this.body);
      if (control) control.focus({ preventScroll: true });
      this.root.scrollIntoView({ block: "nearest", behavior: this.page.motion });
    }

    /* From the sheet: the question as a whole has the focus, so that no keyboard covers half of a phone. */
    jump() {
      this.root.focus({ preventScroll: true });
      this.root.scrollIntoView({ block: "start", behavior: this.page.motion });
    }

    explain(response) {
      const verdict = find(".verdict", this.root);
      const { explanation } = this.answer;
      verdict.replaceChildren(this.result(response));
      this.root.classList.toggle("is-full", this.full);
      if (explanation) verdict.append(make("p", "explanation", make("span", "label", this.page.words.explanation), explanation));
      const source = this.source();
      if (source) verdict.append(source);
      this.tell();
    }

    result(response) {
      const { words } = this.page;
      const outcome = this.state !== "shown" && response === null ? "unanswered" : this.outcome;
      const wording = this.state === "shown" ? words.told : words[`is_${outcome}`];
      const values = {
        points: quizgen.number(this.earned), of: quizgen.number(this.points),
        right: this.mark.units.filter(Boolean).length, units: this.mark.units.length,
      };
      const symbol = this.state === "shown" ? "○" : { right: "✓", partly: "△" }[this.outcome] || "×";
      const sign = make("span", `sign ${this.state === "shown" ? "told" : this.outcome}`, symbol);
      sign.setAttribute("aria-hidden", "true");
      return make("p", `result ${this.outcome}`, sign, fill(wording, values));
    }

    /* Where the answer stands; a quotation that the explanation holds word for word is not shown twice. */
    source() {
      const { speech, heading, quotes, explanation } = this.answer;
      const { words } = this.page;
      const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
      const untold = quotes.filter((quote) => !bare(explanation).includes(bare(quote)));
      if (!speech && !heading && !untold.length) return null;
      const place = heading || words.whole;
      const block = make("p", "source", fill(speech ? words.source : words.place, { title: speech, place }));
      untold.forEach((quote) => block.append(make("q", "quote", quote)));
      return block;
    }

    /* What the answer means for the wrong-answer book. */
    tell() {
      const verdict = find(".verdict", this.root);
      verdict.querySelectorAll(".booked").forEach((one) => one.remove());
      if (!this.entry || !this.page.mode.marks || (this.full && !this.before.first)) return;
      const wording = quizgen.learnt(this.entry) ? "book_left" : this.entry.right ? "book_once" : "book_in";
      verdict.append(make("p", "booked", this.page.words[wording]));
    }
  };
})();
