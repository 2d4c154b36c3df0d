/* Progress over all attempts at a quiz on this device: the history, and the wrong-answer book.

   An entry of the book is {right, missed, at}: how often right running since it was last missed, how often missed, and
   when it changed. A question is in the book while `right` is below two; its entry stays, so that a file taken over from
   another device cannot bring back what was learnt since. */
(() => {
  const KIND = "progress/1";
  const TWICE = 2;
  const MOST = 200;
  const LATEST = 8.64e15;

  const learnt = (entry) => entry.right >= TWICE;
  const whole = (value) => Number.isInteger(value) && value >= 0 && value <= LATEST;
  const isEntry = (one) => Boolean(one) && whole(one.right) && whole(one.missed) && whole(one.at);
  const isAttempt = (one) => Boolean(one) && whole(one.at) && Object.hasOwn(quizgen.modes, one.mode) && typeof one.form === "string"
    && Number.isFinite(one.got) && Number.isFinite(one.of) && one.got >= 0 && one.of > 0 && one.got <= one.of;

  /* Of any value what is history and book in it. */
  function clean(value) {
    const history = Array.isArray(value.history) ? value.history.filter(isAttempt) : [];
    const book = Object.entries(Object(value.book)).filter(([, entry]) => isEntry(entry));
    return { history, book: Object.fromEntries(book) };
  }

  function isSound(value) {
    if (!value || value.quizgen !== KIND || !Array.isArray(value.history) || Object(value.book) !== value.book) return false;
    const { history, book } = clean(value);
    return history.length === value.history.length && Object.keys(book).length === Object.keys(value.book).length;
  }

  /* The entry after an answer. Right answers count once in a run: after the right one was shown it is no proof. */
  function judge(entry, full, first, now) {
    if (!full) return { right: 0, missed: (entry ? entry.missed : 0) + 1, at: now };
    return entry && first ? { ...entry, right: Math.min(entry.right + 1, TWICE), at: now } : entry;
  }

  function mergeBooks(mine, theirs) {
    const newer = Object.entries(theirs).filter(([id, entry]) => !(id in mine) || mine[id].at < entry.at);
    return { ...mine, ...Object.fromEntries(newer) };
  }

  function mergeHistories(mine, theirs) {
    const known = new Set(mine.map((one) => one.at));
    return [...mine, ...theirs.filter((one) => !known.has(one.at))].sort((a, b) => a.at - b.at).slice(-MOST);
  }

  quizgen.Progress = class {
    constructor(quiz) {
      this.quiz = quiz;
      this.store = new quizgen.Store(`quizgen:${quiz}:progress`);
    }

    get works() { return this.store.works; }
    get value() { return clean(this.store.load()); }

    /* Changes what is kept now, not what was read a while ago: the page may be open twice. */
    change(act) {
      const value = this.value;
      act(value);
      this.store.save(value);
    }

    /* Enters questions that were marked; each remembers the entry from before, as the person may mark again. */
    judge(questions, now) {
      this.change(({ book }) => questions.forEach((question) => {
        const { id } = question.answer;
        question.before = question.before || { entry: book[id] || null, first: true };
        const entry = judge(question.before.entry, question.full, question.before.first, now);
        if (entry) book[id] = entry;
        else delete book[id];
        question.entry = entry;
      }));
    }

    /* Enters an attempt, in the place of the one of the same time. */
    enter(attempt) {
      this.change((value) => {
        value.history = mergeHistories([attempt], value.history);
      });
    }

    file() {
      return JSON.stringify({ quizgen: KIND, quiz: this.quiz, ...this.value }, null, 1);
    }

    /* Takes over the text of a file: what was wrong with it, or how much it held. */
    take(text) {
      let other = null;
      try { other = JSON.parse(text); } catch (error) { return { fault: "damaged" }; }
      if (!isSound(other)) return { fault: "damaged" };
      if (other.quiz !== this.quiz) return { fault: "foreign", quiz: String(other.quiz) };
      this.change((value) => {
        value.history = mergeHistories(value.history, other.history);
        value.book = mergeBooks(value.book, other.book);
      });
      return { attempts: other.history.length, questions: Object.values(other.book).filter((one) => !learnt(one)).length };
    }
  };

  quizgen.isEntry = isEntry;
  quizgen.learnt = learnt;
})();
