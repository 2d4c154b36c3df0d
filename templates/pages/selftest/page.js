/* The flow of the self-test: marking each question, the score, handing in, trying again, keeping progress. */
(() => {
  const find = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const { make, fill } = quizgen;

  /* Takes a block of data out of the document. */
  function data(id) {
    const block = document.getElementById(id);
    block.remove();
    return JSON.parse(block.textContent);
  }

  /* Progress in this browser; where it cannot be kept, nothing but that is lost. */
  function storage(name) {
    try {
      localStorage.setItem(`${name}:try`, "1");
      localStorage.removeItem(`${name}:try`);
    } catch (error) {
      return { works: false, load: () => ({}), save: () => false };
    }
    return {
      works: true,
      load() {
        try {
          return Object(JSON.parse(localStorage.getItem(name)));
        } catch (error) {
          return {};
        }
      },
      save(state) {
        try {
          localStorage.setItem(name, JSON.stringify(state));
          return true;
        } catch (error) {
          return false;
        }
      },
    };
  }

  /* One question of the page. `state` is "" while it is open, then checked or shown (the answer was asked for). */
  class Question {
    constructor(root, answer, words, page) {
      this.root = root;
      this.number = root.dataset.number;
      this.part = root.dataset.part;
      this.answer = answer;
      this.page = page;
      this.words = words[root.dataset.type] || {};
      this.widget = quizgen.types[root.dataset.type];
      this.body = find(".body", root);
      const [numerator, denominator] = root.dataset.points.split("/").map(Number);
      this.points = quizgen.fraction(numerator, denominator || 1);
      root.append(find("#controls").content.cloneNode(true));
      find(".worth", root).textContent = fill(page.words.worth, { points: quizgen.number(this.points) });
      this.open();
      this.widget.connect(this.body, {
        changed: () => { this.note(""); page.changed(); },
        check: () => this.check(),
        say: page.say,
        marked: () => this.marked(),
        points: this.points,
      }, this.words);
      find(".check", root).addEventListener("click", () => this.check());
      find(".reveal", root).addEventListener("click", () => this.settle("shown", true));
      find(".again", root).addEventListener("click", () => { this.again(); page.changed(); this.focus(); });
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

    open() {
      this.state = "";
      this.mark = null;
      this.root.classList.remove("is-settled");
      find(".verdict", this.root).replaceChildren();
      this.toggle(false);
    }

    toggle(settled) {
      find(".check", this.root).hidden = settled;
      find(".reveal", this.root).hidden = settled;
      find(".again", this.root).hidden = !settled;
    }

    check() {
      if (this.state !== "") return;
      if (this.response === null) this.note(this.page.words.unanswered);
      else this.settle("checked", true);
    }

    note(text) {
      const note = find(".hint", this.root);
      if (note.textContent === text) return;
      note.textContent = text;
      if (text) this.page.say(text);
    }

    /* Marks the question and shows what is right; `aloud` when a person asked for this one. */
    settle(state, aloud) {
      const response = state === "shown" ? null : this.response;
      this.note("");
      this.state = state;
      this.mark = this.widget.mark(this.answer.key, response);
      this.widget.lock(this.body, true);
      this.widget.show(this.body, this.answer.key, response, this.mark, this.words);
      this.root.classList.add("is-settled");
      this.explain(response);
      const focused = this.root.contains(document.activeElement) && document.activeElement.matches("button");
      this.toggle(true);
      if (!aloud) return;
      this.page.say(find(".result", this.root).textContent);
      if (focused) find(".verdict", this.root).focus({ preventScroll: true });
      find(".verdict", this.root).scrollIntoView({ block: "nearest", behavior: this.page.motion });
      this.page.changed();
    }

    /* Marks again what the person marks after checking. */
    marked() {
      this.mark = this.widget.mark(this.answer.key, this.response);
      this.explain(this.response);
      this.page.changed();
    }

    again() {
      this.widget.clear(this.body);
      this.widget.lock(this.body, false);
      this.widget.write(this.body, null);
      this.open();
    }

    focus() {
      const control = find("input, select, button", this.body);
      if (control) control.focus({ preventScroll: true });
      this.root.scrollIntoView({ block: "nearest", behavior: this.page.motion });
    }

    explain(response) {
      const verdict = find(".verdict", this.root);
      verdict.replaceChildren(this.result(response));
      const { explanation } = this.answer;
      if (explanation) verdict.append(this.line("explanation", this.page.words.explanation, explanation));
      const source = this.source();
      if (source) verdict.append(source);
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

    line(className, label, text) {
      return make("p", className, make("span", "label", label), text);
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
  }

  class Page {
    constructor() {
      const answers = data("key");
      const texts = data("words");
      this.words = quizgen.words = texts.page;
      this.motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      this.say = (text) => { find("#live").textContent = text; };
      this.storage = storage(find("main").dataset.store);
      this.handed = false;
      this.questions = all(".question").map((root) => new Question(root, answers[root.dataset.number], texts.types, this));
      this.restore();
      this.connect();
      document.documentElement.classList.add("is-live");
      this.changed(true);
    }

    connect() {
      find("#hand-in").addEventListener("click", () => this.handIn());
      find("#restart").addEventListener("click", () => this.ask(this.words.sure, this.words.restart, () => this.restart()));
      find("#redo").addEventListener("click", () => this.redo());
      find("#print").addEventListener("click", () => window.print());
      find("#sheet-button").addEventListener("click", () => this.sheet(find("#sheet").hidden));
      find("#sheet").addEventListener("click", (event) => { if (event.target.closest("a")) this.sheet(false); });
      document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.sheet(false); });
    }

    get open() {
      return this.questions.filter((question) => question.state === "");
    }

    sum(questions, what) {
      return questions.reduce((sum, question) => quizgen.add(sum, question[what]), [0, 1]);
    }

    /* Brings everything that depends on the answers up to date, and saves. */
    changed(silent) {
      if (!this.open.length && this.questions.length) this.handed = true;
      this.bar();
      this.chips();
      this.results();
      const saved = silent === true ? this.storage.works : this.save();
      find("#unsaved").hidden = saved;
    }

    bar() {
      const settled = this.questions.length - this.open.length;
      const values = {
        done: settled, count: this.questions.length,
        got: quizgen.number(this.sum(this.questions, "earned")), of: quizgen.number(this.sum(this.questions, "points")),
      };
      find("#done").textContent = fill(this.words.done, values);
      find("#score").textContent = fill(this.words.score, values);
      find("#progress").value = settled;
    }

    chips() {
      this.questions.forEach((question) => {
        const chip = find(`#sheet a[href="#q${question.number}"]`);
        chip.className = `chip ${question.outcome}`;
        chip.setAttribute("aria-label", fill(this.words.chip, { number: question.number, state: this.words[question.outcome] }));
      });
    }

    sheet(on) {
      find("#sheet").hidden = !on;
      find("#sheet-button").setAttribute("aria-expanded", String(on));
    }

    handIn() {
      const blank = this.questions.filter((question) => question.outcome === "blank").length;
      if (blank) this.ask(fill(this.words.left, { count: blank }), this.words.hand_in, () => this.settleAll());
      else this.settleAll();
    }

    settleAll() {
      this.open.forEach((question) => question.settle("checked", false));
      this.changed();
      this.say(find("#total").textContent);
      find("#results h2").focus({ preventScroll: true });
      find("#results").scrollIntoView({ block: "start", behavior: this.motion });
    }

    restart() {
      this.questions.forEach((question) => question.again());
      this.handed = false;
      this.changed();
      window.scrollTo({ top: 0, behavior: this.motion });
      find("h1").focus({ preventScroll: true });
    }

    /* Opens again what did not earn full marks. */
    redo() {
      const missed = this.questions.filter((question) => question.state !== "" && !question.full);
      missed.forEach((question) => question.again());
      this.changed();
      if (missed.length) missed[0].focus();
    }

    /* Asks before something that cannot be undone. */
    ask(text, yes, act) {
      const box = find("#ask");
      const confirm = make("button", "button strong", yes);
      const cancel = make("button", "button", this.words.cancel);
      const close = () => { box.replaceChildren(); box.hidden = true; };
      [confirm, cancel].forEach((button) => { button.type = "button"; });
      confirm.addEventListener("click", () => { close(); act(); });
      cancel.addEventListener("click", () => { close(); find("#hand-in").focus(); });
      box.replaceChildren(make("p", "", text), make("p", "buttons", confirm, cancel));
      box.hidden = false;
      box.scrollIntoView({ block: "nearest", behavior: this.motion });
      cancel.focus({ preventScroll: true });
      this.say(text);
    }

    results() {
      find("#results").hidden = !this.handed;
      find("#hand-in").hidden = !this.open.length;
      find("#restart").hidden = this.open.length === this.questions.length;
      find("#redo").hidden = !this.handed || !this.questions.some((question) => question.state !== "" && !question.full);
      if (!this.handed) return;
      const values = {
        got: quizgen.number(this.sum(this.questions, "earned")), of: quizgen.number(this.sum(this.questions, "points")),
      };
      find("#total").textContent = fill(this.words.total, values);
      find("#by-section").replaceChildren(...all("[data-section]").map((section) => this.row(section)));
    }

    row(section) {
      const mine = this.questions.filter((question) => question.part === section.dataset.section);
      const values = {
        got: quizgen.number(this.sum(mine, "earned")), of: quizgen.number(this.sum(mine, "points")),
        right: mine.filter((question) => question.full).length, count: mine.length,
      };
      const head = make("th", "", section.dataset.name);
      head.scope = "row";
      return make("tr", "", head, make("td", "", fill(this.words.full, values)), make("td", "", fill(this.words.of, values)));
    }

    save() {
      const answers = {};
      const states = {};
      const drafts = {};
      this.questions.forEach((question) => {
        if (question.widget.draft) drafts[question.number] = question.widget.draft(question.body);
        if (question.response !== null) answers[question.number] = question.response;
        if (question.state) states[question.number] = question.state;
      });
      return this.storage.save({ answers, states, drafts, handed: this.handed });
    }

    restore() {
      const saved = this.storage.load();
      const answers = Object(saved.answers);
      const states = Object(saved.states);
      const drafts = Object(saved.drafts);
      this.handed = saved.handed === true;
      this.questions.forEach((question) => {
        question.widget.write(question.body, question.number in answers ? answers[question.number] : null);
        if (question.widget.redraft) question.widget.redraft(question.body, String(drafts[question.number] || ""));
        const state = states[question.number];
        if (state === "checked" || state === "shown") question.settle(state, false);
      });
    }
  }

  document.addEventListener("DOMContentLoaded", () => { if (document.getElementById("key")) new Page(); });
})();
