/* A question that the page can mark. `state` is "" while it is open, then checked or shown (the answer was asked for). */
(() => {
  const { find, make, fill } = quizgen;

  quizgen.Judged = class extends quizgen.Question {
    constructor(page, item, index, number) {
      super(page, item, index, number);
      this.answer = page.answers[index];
      Object.assign(this, { points: quizgen.points(item.points), state: "", mark: null, before: null, entry: null });
    }

    connect() {
      super.connect();
      this.on(".reveal", () => this.settle("shown"));
      this.on(".again", () => { this.again(); this.page.changed(this, true); this.focus(); });
      this.on(".next", () => this.page.next(this, true));
    }

    get full() {
      return this.state !== "" && quizgen.equal(this.mark.share, [1, 1]);
    }

    /* Whether the person has yet to mark what was written. */
    get waits() {
      return this.state === "checked" && Boolean(this.widget.waits) && this.widget.waits(this.response);
    }

    /* What it earned so far. */
    get earned() {
      return this.state === "" ? [0, 1] : quizgen.times(this.points, this.mark.share);
    }

    /* right, partly, wrong; answered or blank while it is open. */
    get outcome() {
      if (this.state === "") return super.outcome;
      if (this.full) return "right";
      if (this.waits) return "answered";
      return this.mark.share[0] ? "partly" : "wrong";
    }

    /* Has it marked, where the mode marks one by one; else leads on to the next one. */
    check() {
      if (!this.page.mode.marks) super.check();
      else if (this.state !== "") return;
      else if (this.response === null) this.note(this.page.words.unanswered);
      else this.settle("checked");
    }

    /* Marks the question, as a person asked for this one, and says the result. */
    settle(state) {
      const focused = this.root.contains(document.activeElement) && document.activeElement.matches("button, .option input");
      const verdict = find(".verdict", this.root);
      this.score(state);
      this.page.judge([this]);
      this.show();
      this.page.say(find(".result", verdict).textContent);
      this.page.changed(this, true);
      if (focused) verdict.focus({ preventScroll: true });
      verdict.scrollIntoView({ block: "nearest", behavior: this.page.motion });
    }

    /* Decides what it earns; what was kept on the device may have been spoilt. */
    score(state) {
      this.state = state;
      if (state === "shown") this.response = null;
      try {
        this.mark = this.widget.mark(this.answer.key, this.response);
      } catch (error) {
        this.response = null;
        this.mark = this.widget.mark(this.answer.key, null);
      }
    }

    /* Shows what is right. */
    show() {
      if (this.root.classList.contains("is-settled")) return;
      this.note("");
      this.widget.lock(this.body, true);
      this.widget.show(this.body, this.answer.key, this.response, this.mark, this.words);
      this.root.classList.add("is-settled");
      this.explain();
      find(".after", this.root).hidden = !this.page.mode.marks;
      find(".next", this.root).hidden = this.number === this.page.asked.length;
    }

    /* Marks again what the person marks after checking. */
    marked() {
      this.read();
      this.mark = this.widget.mark(this.answer.key, this.response);
      this.page.judge([this]);
      this.page.record();
      this.explain();
      this.page.changed(this, true);
    }

    /* Opens it again, empty. */
    again() {
      this.before = { ...this.before, entry: this.entry, first: false };
      if (this.page.run.handed) this.page.run.redone = true;
      Object.assign(this, { state: "", mark: null, response: null, written: "" });
      this.root.classList.remove("is-settled", "is-full");
      find(".verdict", this.root).replaceChildren();
      find(".after", this.root).hidden = true;
      this.widget.clear(this.body);
      this.widget.lock(this.body, false);
      this.write(null, "");
      this.note("");
    }

    explain() {
      const verdict = find(".verdict", this.root);
      const { explanation } = this.answer;
      verdict.replaceChildren(this.result());
      this.root.classList.toggle("is-full", this.full);
      if (explanation) verdict.append(make("p", "explanation", make("span", "label", this.page.words.explanation), explanation));
      const source = this.source();
      if (source) verdict.append(source);
      this.tell();
    }

    get wording() {
      if (this.state === "shown") return "told";
      if (this.response === null) return "is_unanswered";
      if (this.waits) return "waits";
      return this.outcome === "partly" && this.mark.units.length < 2 ? "is_part" : `is_${this.outcome}`;
    }

    result() {
      const { words } = this.page;
      const shown = this.state === "shown";
      const values = {
        points: quizgen.number(this.earned), of: quizgen.number(this.points),
        right: this.mark.units.filter(Boolean).length, units: this.mark.units.length,
      };
      const symbol = shown || this.waits ? "○" : { right: "✓", partly: "△" }[this.outcome] || "×";
      const kind = shown || this.waits ? "told" : this.outcome;
      const sign = make("span", { class: `sign ${kind}`, "aria-hidden": true }, symbol);
      return make("p", `result ${kind}`, sign, fill(words[this.wording], values));
    }

    /* Where the answer stands. */
    source() {
      const { place: [speech, heading], quotes } = this.answer;
      const { words } = this.page;
      if (!speech && !heading && !quotes.length) return null;
      const place = heading || words.whole;
      const block = make("p", "source", fill(speech ? words.source : words.place, { title: speech, place }));
      quotes.forEach((quote) => block.append(make("q", "quote", quote)));
      return block;
    }

    /* What the answer means for the wrong-answer book. */
    tell() {
      if (!this.entry || this.waits || !this.page.mode.marks || (this.full && !this.before.first)) return;
      const wording = quizgen.learnt(this.entry) ? "book_left" : this.entry.right ? "book_once" : "book_in";
      find(".verdict", this.root).append(make("p", "booked", this.page.words[wording]));
    }
  };
})();
