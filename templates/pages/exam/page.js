/* The flow of an exam page: who sits it, answering, handing in, and what was handed in. It marks nothing. */
(() => {
  const { find } = quizgen;
  const KEPT = 200;
  const PAUSE = 250;
  const FIRST = 3;

  const seconds = (milliseconds) => Math.floor(milliseconds / 1000);

  /* Eight hexadecimal digits that tell one sitting from all others. */
  const drawn = () => Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  const isSitting = (one) => Boolean(one) && Array.isArray(one.candidate) && Array.isArray(one.responses)
    && Number.isInteger(one.finished) && typeof one.id === "string";

  /* A run is {candidate, id, started}, times in milliseconds; after handing in there is a sitting. */
  class Exam {
    constructor() {
      this.paper = quizgen.paper();
      this.texts = quizgen.data("words");
      this.words = quizgen.words = this.texts.page;
      this.motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      this.say = (text) => { find("#live").textContent = text; };
      Object.assign(this, { run: null, sitting: null, blind: true, asked: [] });
      this.store = new quizgen.Store(this.paper.store);
      this.clock = new quizgen.Clock(find("#timer"), this.words.time, this.say, () => this.finish(true));
      this.sheet = new quizgen.Sheet(this);
      this.candidate = new quizgen.Candidate((entered) => this.begin(entered));
      this.handed = new quizgen.Handed(this.words);
      this.connect();
      document.documentElement.classList.add("is-live");
      document.body.classList.add("is-blind");
      this.restore();
    }

    connect() {
      find("#hand-in").addEventListener("click", () => quizgen.askToHandIn(this, () => this.finish(false)));
      find("#next-person").addEventListener("click", () => quizgen.ask(this.words.next_sure, { yes: this.words.next, no: this.words.cancel }, () => this.forget()));
      window.addEventListener("beforeunload", (event) => { if ((this.run || this.sitting) && !this.store.works) event.preventDefault(); });
      window.addEventListener("pagehide", () => this.save());
      document.addEventListener("visibilitychange", () => { if (this.pending) this.save(); });
      window.addEventListener("beforeprint", () => this.build());
      quizgen.keys(this);
    }

    /* Puts the questions on the page, once; what each holds is built little by little. */
    lay() {
      if (this.asked.length) return;
      this.asked = this.paper.items.map((item, index) => new quizgen.Question(this, item, index, index + 1));
      quizgen.lay(this.asked, (part) => part.head);
    }

    /* When the time is up; null where it is not limited. */
    get ends() { return this.paper.limit ? this.run.started + this.paper.limit * 60000 : null; }

    // ---- the run

    begin(candidate) {
      this.run = { candidate, id: drawn(), started: Date.now() };
      this.lay();
      this.enter();
      this.save();
    }

    enter() {
      this.view("run");
      this.sheet.refresh();
      quizgen.soon(this.asked, (question) => question.build(), FIRST);
      this.clock.start(this.ends);
    }

    view(name) {
      document.body.dataset.view = name;
      this.sheet.show(name === "run" && this.sheet.beside);
      find("#unsaved").hidden = this.store.works;
      window.scrollTo({ top: 0, behavior: "auto" });
      find(name === "handed" ? "#handed-head" : "h1").focus({ preventScroll: true });
    }

    changed(question) {
      this.clock.tick();
      this.sheet.refresh(question);
      if (quizgen.isLong(this.asked)) this.pending = this.pending || setTimeout(() => this.save(), PAUSE);
      else this.save();
      find("#unsaved").hidden = this.store.works;
    }

    /* Every question, where none may be missing. */
    build() {
      this.asked.forEach((question) => question.build());
    }

    /* To the next question, or to handing in. */
    next(question) {
      const following = this.asked[this.asked.indexOf(question) + 1];
      if (following) following.focus();
      else find("#hand-in").focus();
    }

    // ---- handing in

    /* What an exam hands in of a question: words that a person marks, or else the response. */
    response(question) {
      return question.widget.draft ? question.written.trim() || null : question.response;
    }

    finish(late) {
      const { run, paper } = this;
      if (find("#ask").open) find("#ask").close();
      this.clock.stop();
      this.build();
      const finished = seconds(late ? this.ends : Date.now());
      this.sitting = {
        paper: paper.name, form: paper.form, fingerprint: paper.fingerprint, candidate: run.candidate, id: run.id,
        started: seconds(run.started), finished, responses: this.asked.map((question) => this.response(question)),
      };
      Object.assign(this, { run: null, late });
      this.earlier = [...this.earlier.filter((one) => one.id !== this.sitting.id), this.sitting].slice(-KEPT);
      this.save();
      this.showHanded();
      this.handed.save(this.sitting);
    }

    /* Nothing can be answered any more; what was handed in can be saved again. */
    showHanded() {
      this.asked.forEach((question) => question.lock(true));
      this.handed.show(this.sitting, this.late);
      this.view("handed");
    }

    /* Makes room for the next person; what was handed in stays in the list. */
    forget() {
      Object.assign(this, { run: null, sitting: null, late: false });
      this.asked.forEach((question) => { question.flag(false); question.lock(false); question.write(null, ""); });
      this.candidate.clear();
      this.save();
      this.goHome();
    }

    goHome() {
      this.handed.list(this.earlier);
      this.view("home");
    }

    // ---- keeping

    save() {
      clearTimeout(this.pending);
      this.pending = null;
      const kept = { run: this.run, sitting: this.sitting, late: this.late, earlier: this.earlier, answers: {}, written: {}, flags: [] };
      this.asked.forEach(({ number, response, written, flagged }) => {
        if (response !== null) kept.answers[number] = response;
        if (written) kept.written[number] = written;
        if (flagged) kept.flags.push(number);
      });
      this.store.save(kept);
    }

    restore() {
      const kept = this.store.load();
      this.earlier = Array.isArray(kept.earlier) ? kept.earlier.filter(isSitting) : [];
      this.late = kept.late === true;
      if (isSitting(kept.sitting)) {
        this.sitting = kept.sitting;
        this.showHanded();
      } else if (kept.run && Number.isFinite(kept.run.started) && Array.isArray(kept.run.candidate)) {
        this.run = { ...kept.run, started: Math.min(kept.run.started, Date.now()) };
        this.lay();
        this.fillIn(Object(kept.answers), Object(kept.written), kept.flags);
        this.enter();
      } else this.goHome();
    }

    fillIn(answers, written, flags) {
      this.asked.forEach((question) => {
        const { number } = question;
        question.flag(Array.isArray(flags) && flags.includes(number));
        question.write(number in answers ? answers[number] : null, String(written[number] || ""));
      });
    }
  }

  quizgen.whenRead(() => { if (document.getElementById("paper")) new Exam(); });
})();
