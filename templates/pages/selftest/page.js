/* The flow of the self-test: choosing a way, a run through the questions, handing in, keeping it all. */
(() => {
  const { find, all, make, fill } = quizgen;

  /* Takes a block of data out of the document. */
  function data(id) {
    const block = document.getElementById(id);
    block.remove();
    return JSON.parse(block.textContent);
  }

  /* A run is {mode, only, started, finished, handed, late}: `only` the numbers of the book's questions, or null. */
  class Page {
    constructor() {
      const answers = data("key");
      const texts = data("words");
      const { store, quiz, form, limit } = find("main").dataset;
      this.words = quizgen.words = texts.page;
      this.motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      this.say = (text) => { find("#live").textContent = text; };
      this.store = new quizgen.Store(store);
      this.progress = new quizgen.Progress(quiz);
      Object.assign(this, { form, limit: Number(limit) * 60000, run: null });
      this.clock = new quizgen.Clock(find("#timer"), this.words.time, this.say, () => this.finish(true));
      this.questions = all(".question").map((root) => new quizgen.Question(root, answers[root.dataset.number], texts.types, this));
      this.sheet = new quizgen.Sheet(this);
      this.result = new quizgen.Result(this);
      this.home = new quizgen.Home(this);
      this.connect();
      document.documentElement.classList.add("is-live");
      this.restore();
    }

    connect() {
      find("#hand-in").addEventListener("click", () => this.handIn());
      find("#restart").addEventListener("click", () => this.ask(this.words.sure, this.words.restart, () => this.begin(this.run.mode)));
      find("#redo").addEventListener("click", () => this.redo());
      find("#to-book").addEventListener("click", () => this.begin("book"));
      find("#to-home").addEventListener("click", () => this.goHome());
      find("#print").addEventListener("click", () => window.print());
      quizgen.keys(this);
    }

    get mode() { return quizgen.modes[this.run ? this.run.mode : "practice"]; }

    /* The questions of this run, those of them that are not marked yet, and whether none is marked before the end. */
    get asked() { return this.questions.filter((question) => !question.root.hidden); }
    get open() { return this.asked.filter((question) => question.state === ""); }
    get blind() { return !this.mode.marks && !this.run.handed; }

    /* Whether a run is under way that can be gone on with. */
    get begun() {
      return this.run !== null && !this.run.handed && this.asked.some((question) => question.outcome !== "blank");
    }

    /* When the time of an exam is up; null where it is not limited. */
    get ends() { return this.limit ? this.run.started + this.limit : null; }

    get settledOf() {
      return { done: this.asked.length - this.open.length, count: this.asked.length };
    }

    get missed() {
      const { book } = this.progress.value;
      return this.questions.filter(({ answer }) => answer.id in book && !quizgen.learnt(book[answer.id]));
    }

    sum(questions, what) {
      return questions.reduce((sum, question) => quizgen.add(sum, question[what]), [0, 1]);
    }

    points(questions) {
      return { got: quizgen.number(this.sum(questions, "earned")), of: quizgen.number(this.sum(questions, "points")) };
    }

    // ---- going in and out

    begin(mode) {
      const only = mode === "book" ? this.missed.map((question) => question.number) : null;
      this.questions.forEach((question) => {
        question.before = question.entry = null;
        question.flag(false);
        question.reset();
      });
      this.enter({ mode, only, started: Date.now(), finished: null, handed: false, late: false, redone: false });
      this.resume();
    }

    /* Puts a run on the page. */
    enter(run) {
      this.run = run;
      this.questions.forEach(({ root, number }) => { root.hidden = run.only !== null && !run.only.includes(number); });
      all("[data-section]").forEach((section) => { section.hidden = !find(".question:not([hidden])", section); });
      this.result.only(false);
      this.result.place();
    }

    /* Shows the run. */
    resume() {
      this.view("run");
      this.changed();
      if (this.run.mode === "exam" && !this.run.handed) this.clock.start(this.ends);
    }

    goHome() {
      this.view("home");
      this.home.refresh();
    }

    view(name) {
      document.body.dataset.view = name;
      this.sheet.show(name === "run" && this.sheet.beside);
      this.warn();
      window.scrollTo({ top: 0, behavior: "auto" });
      find("h1").focus({ preventScroll: true });
    }

    // ---- the run

    /* Brings everything that depends on the answers up to date, and saves. */
    changed() {
      this.clock.tick();
      if (!this.run.handed && this.asked.length && !this.open.length) this.close(false);
      this.refresh();
      this.save();
      this.warn();
    }

    refresh() {
      document.body.classList.toggle("is-blind", this.blind);
      this.sheet.refresh();
      this.result.refresh();
    }

    warn() {
      find("#unsaved").hidden = this.store.works && this.progress.works;
    }

    judge(questions) {
      this.progress.judge(questions, Date.now());
      questions.forEach((question) => question.tell());
    }

    /* To the next question of the run, or to its end. */
    next(question) {
      const following = this.asked[this.asked.indexOf(question) + 1];
      if (following) following.focus();
      else if (!find("#hand-in").hidden) find("#hand-in").focus();
    }

    handIn() {
      const blank = this.asked.filter((question) => question.outcome === "blank");
      const flagged = this.blind ? this.asked.filter((question) => question.flagged) : [];
      const act = () => this.finish(false);
      if (!blank.length && !this.blind) act();
      else this.ask(blank.length ? fill(this.words.left, { count: blank.length }) : this.words.final, this.words.hand_in, act,
        this.places(this.words.blank_at, blank), this.places(this.words.marked_at, flagged));
    }

    places(wording, questions) {
      const numbers = questions.map((question) => question.number).join(this.words.comma);
      return questions.length ? make("p", "places", fill(wording, { numbers })) : "";
    }

    /* Marks all that is open, and ends the run. */
    finish(late) {
      const { open } = this;
      if (find("#ask").open) find("#ask").close();
      open.forEach((question) => question.show("checked"));
      this.judge(open);
      this.close(late);
      this.changed();
      this.sheet.show(false);
      this.result.announce();
    }

    close(late) {
      this.clock.stop();
      Object.assign(this.run, { handed: true, finished: late ? this.ends : Date.now(), late });
      this.record();
    }

    /* The attempt as it stands goes into the history. */
    record() {
      if (!this.run.handed || !this.mode.records || this.run.redone) return;
      const points = (what) => this.sum(this.asked, what).reduce((above, below) => above / below);
      const { finished: at, mode } = this.run;
      this.progress.enter({ at, mode, form: this.form, got: points("earned"), of: points("points") });
    }

    /* Opens again what did not earn full marks. */
    redo() {
      const missed = this.asked.filter((question) => question.state !== "" && !question.full);
      missed.forEach((question) => question.again());
      this.changed();
      if (missed.length) missed[0].focus();
    }

    ask(text, yes, act, ...more) {
      quizgen.ask(text, { yes, no: this.words.cancel }, act, ...more);
    }

    // ---- keeping

    save() {
      const saved = { ...this.run, answers: {}, states: {}, drafts: {}, before: {}, flags: [] };
      this.questions.forEach((question) => {
        const { number, widget, response, state } = question;
        if (widget.draft) saved.drafts[number] = widget.draft(question.body);
        if (response !== null) saved.answers[number] = response;
        if (state) saved.states[number] = state;
        if (question.before) saved.before[number] = question.before;
        if (question.flagged) saved.flags.push(number);
      });
      this.store.save(saved);
    }

    restore() {
      const saved = this.store.load();
      const run = this.sound(saved);
      const kept = (name) => Object(saved[name]);
      if (!run) { this.goHome(); return; }
      const { book } = this.progress.value;
      this.enter(run);
      this.questions.forEach((question) => {
        const { number, widget, body } = question;
        const before = Object(kept("before")[number]);
        if (quizgen.isEntry(before.entry) || before.entry === null) question.before = { entry: before.entry, first: before.first === true };
        question.entry = book[question.answer.id] || null;
        question.flag(Array.isArray(saved.flags) && saved.flags.includes(number));
        widget.write(body, number in kept("answers") ? kept("answers")[number] : null);
        if (widget.redraft) widget.redraft(body, String(kept("drafts")[number] || ""));
        if (["checked", "shown"].includes(kept("states")[number])) question.show(kept("states")[number]);
      });
      this.resume();
    }

    /* The run of what was kept; null where there is none. */
    sound({ mode, only, started, finished, handed, late, redone }) {
      const numbers = Array.isArray(only) ? only.filter((one) => this.questions.some(({ number }) => number === one)) : null;
      if (!Object.hasOwn(quizgen.modes, mode) || !Number.isFinite(started) || (numbers && !numbers.length)) return null;
      return {
        mode, only: numbers, started: Math.min(started, Date.now()), finished: Number.isFinite(finished) ? finished : started,
        handed: handed === true, late: late === true, redone: redone === true,
      };
    }
  }

  document.addEventListener("DOMContentLoaded", () => { if (document.getElementById("key")) new Page(); });
})();
