/* The flow of the self-test: choosing a way, a run through the questions, handing in, keeping it all. */
(() => {
  const { find, make } = quizgen;
  const PAUSE = 250;
  const FIRST = 3;

  /* A run is {mode, picks, started, finished, handed, late, redone}: `picks` are the questions' places in the paper. */
  class Page {
    constructor() {
      this.paper = quizgen.paper();
      this.texts = quizgen.data("words");
      this.key = quizgen.once(() => {
        const { answers, places } = quizgen.data("key");
        return answers.map(([id, key, explanation, place, quotes]) => ({ id, key, explanation, place: places[place], quotes }));
      });
      this.words = quizgen.words = this.texts.page;
      this.motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      this.say = (text) => { find("#live").textContent = text; };
      this.store = new quizgen.Store(this.paper.store);
      this.progress = new quizgen.Progress(this.paper.name);
      Object.assign(this, { limit: this.paper.limit * 60000, run: null, asked: [], sections: [] });
      this.clock = new quizgen.Clock(find("#timer"), this.words.time, this.say, () => this.finish(true));
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
      window.addEventListener("beforeprint", () => this.asked.forEach((question) => this.bring(question)));
      window.addEventListener("pagehide", () => this.keep());
      document.addEventListener("visibilitychange", () => this.keep());
      quizgen.keys(this);
    }

    /* For each item {id, key, explanation, place, quotes}. */
    get answers() { return this.key(); }

    get mode() { return quizgen.modes[this.run ? this.run.mode : "practice"]; }

    /* The questions of this run that are not marked yet, and whether none is marked before the end. */
    get open() { return this.asked.filter((question) => question.state === ""); }
    get blind() { return !this.mode.marks && !this.run.handed; }

    /* Whether a run is under way that can be gone on with. */
    get begun() {
      return this.run !== null && !this.run.handed && this.asked.some((question) => question.outcome !== "blank");
    }

    get long() { return quizgen.isLong(this.asked); }

    /* When the time of an exam is up; null where it is not limited. */
    get ends() { return this.limit ? this.run.started + this.limit : null; }

    get settledOf() {
      return { done: this.asked.length - this.open.length, count: this.asked.length };
    }

    /* The questions that wait in the wrong-answer book, and those to be asked again today. */
    get missed() {
      const { book } = this.progress.value;
      return this.places(book, (entry) => !quizgen.learnt(entry));
    }

    get due() {
      const { cards } = this.progress.value;
      const today = quizgen.dayOf(Date.now());
      return this.places(cards, (card) => quizgen.dayOf(card.due) <= today);
    }

    /* The questions of which something is known that fits. */
    places(known, fits) {
      if (!Object.values(known).some(fits)) return [];
      return this.answers.flatMap(({ id }, index) => (Object.hasOwn(known, id) && fits(known[id]) ? [index] : []));
    }

    /* The questions of a new run: of each slot of a draw the one that was asked longest ago. */
    draw() {
      const { cards } = this.progress.value;
      return quizgen.draw(this.paper, (index) => (cards[this.answers[index].id] || { at: 0 }).at);
    }

    sum(questions, what) {
      return questions.reduce((sum, question) => quizgen.add(sum, question[what]), [0, 1]);
    }

    points(questions) {
      return { got: quizgen.number(this.sum(questions, "earned")), of: quizgen.number(this.sum(questions, "points")) };
    }

    share(questions) {
      const [got, of] = ["earned", "points"].map((what) => this.sum(questions, what).reduce((above, below) => above / below));
      return got / of;
    }

    // ---- going in and out

    begin(mode) {
      const picks = quizgen.modes[mode].picks(this);
      this.enter({ mode, picks, started: Date.now(), finished: null, handed: false, late: false, redone: false });
      this.resume();
    }

    /* Makes the questions of a run, and puts them on the page; what each holds is built little by little. */
    enter(run) {
      this.run = run;
      this.asked = run.picks.map((index, place) => new quizgen.Judged(this, this.paper.items[index], index, place + 1));
      this.sections = quizgen.lay(this.asked, (part) => (this.mode.records ? part.head : part.name));
      this.sheet.clear();
      this.result.only(false);
      this.result.place();
    }

    /* Builds what is asked, and shows what is marked. */
    bring(question) {
      if (this.asked[question.number - 1] !== question) return;
      question.build();
      if (question.state) question.show();
    }

    /* Shows the run. */
    resume() {
      this.show("run");
      this.changed();
      quizgen.soon(this.asked, (question) => this.bring(question), FIRST);
      this.top();
      if (this.run.mode === "exam" && !this.run.handed) this.clock.start(this.ends);
    }

    goHome() {
      this.home.refresh();
      this.show("home");
      this.top();
    }

    show(name) {
      document.body.dataset.view = name;
      this.about(name === "run" && !this.mode.records);
      this.sheet.show(name === "run" && this.sheet.beside);
      this.warn();
    }

    /* What the head says: of the whole test, or of the questions that are practised apart. */
    about(apart) {
      find("#facts").hidden = apart;
      find("#about").hidden = !apart;
      if (!apart) return;
      const { mode, picks } = this.run;
      find("#about").replaceChildren(make("strong", "", this.words[mode]), quizgen.fill(this.words[`of_${mode}`], { count: picks.length }));
    }

    /* To the top of a view that is complete: asking for a place makes the browser lay it all out. */
    top() {
      window.scrollTo({ top: 0, behavior: "auto" });
      find("h1").focus({ preventScroll: true });
    }

    // ---- the run

    /* Brings up to date what depends on a question, or on all, and keeps it; `marked`: points may have changed. */
    changed(question = null, marked = !question) {
      this.clock.tick();
      const blind = find("body").classList.contains("is-blind");
      if (marked && !this.run.handed && this.asked.length && !this.open.length) this.close(false);
      if (blind !== this.blind) document.body.classList.toggle("is-blind", this.blind);
      this.sheet.refresh(blind === this.blind ? question : null);
      if (marked) this.result.refresh();
      this.pending = this.pending || setTimeout(() => this.keep(), PAUSE);
      if (!this.long) this.keep();
    }

    warn() {
      find("#unsaved").hidden = this.store.works && this.progress.works;
    }

    judge(questions) {
      this.progress.judge(questions, Date.now());
    }

    /* To the next question of the run, or to its end; `whole` as from the sheet. */
    next(question, whole = false) {
      const following = this.asked[question.number];
      if (following && whole) following.jump(this.motion);
      else if (following) following.focus();
      else if (!find("#hand-in").hidden) find("#hand-in").focus();
    }

    handIn() {
      const act = () => this.finish(false);
      if (this.blind || this.asked.some((question) => question.outcome === "blank")) quizgen.askToHandIn(this, act);
      else act();
    }

    /* Marks all that is open, and ends the run. */
    finish(late) {
      const { open } = this;
      if (find("#ask").open) find("#ask").close();
      open.forEach((question) => question.score("checked"));
      this.judge(open);
      this.close(late);
      quizgen.soon(open, (question) => this.bring(question));
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
      this.progress.enter({ at, mode, form: this.paper.form, got: points("earned"), of: points("points") });
    }

    /* Opens again what did not earn full marks. */
    redo() {
      const missed = this.asked.filter((question) => question.state !== "" && !question.full);
      missed.forEach((question) => { question.build(); question.again(); });
      this.changed();
      if (missed.length) missed[0].focus("auto");
    }

    ask(text, yes, act, ...more) {
      quizgen.ask(text, { yes, no: this.words.cancel }, act, ...more);
    }

    // ---- keeping

    /* Saves what has changed since it was saved last. */
    keep() {
      if (!this.pending) return;
      clearTimeout(this.pending);
      this.pending = null;
      const saved = { ...this.run, answers: {}, states: {}, drafts: {}, before: {}, flags: [] };
      this.asked.forEach(({ index, response, written, state, before, flagged }) => {
        if (written) saved.drafts[index] = written;
        if (response !== null) saved.answers[index] = response;
        if (state) saved.states[index] = state;
        if (before) saved.before[index] = before;
        if (flagged) saved.flags.push(index);
      });
      this.store.save(saved);
      this.warn();
    }

    restore() {
      const saved = this.store.load();
      const run = this.sound(saved);
      if (!run) { this.home.refresh(); this.show("home"); return; }
      const { book } = this.progress.value;
      const kept = (name, index) => (Object.hasOwn(Object(saved[name]), index) ? saved[name][index] : null);
      this.enter(run);
      this.asked.forEach((question) => {
        const { index } = question;
        const before = Object(kept("before", index));
        const card = quizgen.isCard(before.card) ? before.card : null;
        if (quizgen.isEntry(before.entry) || before.entry === null) question.before = { entry: before.entry, card, first: before.first === true };
        Object.assign(question, {
          entry: book[question.answer.id] || null, response: kept("answers", index), written: String(kept("drafts", index) || ""),
          flagged: Array.isArray(saved.flags) && saved.flags.includes(index),
        });
        if (["checked", "shown"].includes(kept("states", index))) question.score(kept("states", index));
      });
      this.resume();
    }

    /* The run of what was kept; null where there is none. */
    sound({ mode, picks, started, finished, handed, late, redone }) {
      const there = Array.isArray(picks) ? [...new Set(picks)].filter((one) => Number.isInteger(one) && one in this.paper.items) : [];
      if (!Object.hasOwn(quizgen.modes, mode) || !Number.isFinite(started) || !there.length) return null;
      return {
        mode, picks: there, started: Math.min(started, Date.now()), finished: Number.isFinite(finished) ? finished : started,
        handed: handed === true, late: late === true, redone: redone === true,
      };
    }
  }

  quizgen.whenRead(() => { if (document.getElementById("key")) new Page(); });
})();
