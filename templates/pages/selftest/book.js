/* Progress over all attempts at a quiz on this device: the history, the wrong-answer book, and what is remembered.

   An entry of the book is {right, missed, at}: how often right running since it was last missed, how often missed, and
   when it changed. A question is in the book while `right` is below two; its entry stays, so that a file taken over from
   another device cannot bring back what was learnt since. A card is {stability, difficulty, at, due}: the memory of a
   question by fsrs.js, when it was asked, and when it is to be asked again. `days` are those on which there was practice,
   counted from 1970. */
(() => {
  const KIND = "progress/1";
  const TWICE = 2;
  const MOST = 200;
  const LATEST = 8.64e15;
  const DAY = 86400000;

  const learnt = (entry) => entry.right >= TWICE;
  const whole = (value) => Number.isInteger(value) && value >= 0 && value <= LATEST;
  const isEntry = (one) => Boolean(one) && whole(one.right) && whole(one.missed) && whole(one.at);
  const isCard = (one) => Boolean(one) && one.stability > 0 && one.difficulty >= 1 && one.difficulty <= 10 && whole(one.at) && whole(one.due);
  const isAttempt = (one) => Boolean(one) && whole(one.at) && Object.hasOwn(quizgen.modes, one.mode) && typeof one.form === "string"
    && Number.isFinite(one.got) && Number.isFinite(one.of) && one.got >= 0 && one.of > 0 && one.got <= one.of;

  /* The days since 1970 by the clock on the wall. */
  const dayOf = (time) => Math.floor((time - new Date(time).getTimezoneOffset() * 60000) / DAY);

  const list = (value, fits) => (Array.isArray(value) ? value.filter(fits) : []);
  const table = (value, fits) => Object.fromEntries(Object.entries(Object(value)).filter(([, one]) => fits(one)));

  /* Of any value what is progress in it. */
  function clean(value) {
    return {
      history: list(value.history, isAttempt), book: table(value.book, isEntry),
      cards: table(value.cards, isCard), days: list(value.days, whole),
    };
  }

  const size = (value) => Object.keys(Object(value)).length;

  function isSound(value) {
    if (!value || value.quizgen !== KIND || !Array.isArray(value.history) || Object(value.book) !== value.book) return false;
    const kept = clean(value);
    return Object.entries(kept).every(([name, part]) => size(part) === size(value[name]));
  }

  /* The entry after an answer. Right answers count once in a run: after the right one was shown it is no proof. */
  function judge(entry, full, first, now) {
    if (!full) return { right: 0, missed: (entry ? entry.missed : 0) + 1, at: now };
    return entry && first ? { ...entry, right: Math.min(entry.right + 1, TWICE), at: now } : entry;
  }

  /* The card after an answer: right is good, anything else again; days count from midnight to midnight. */
  function recall(card, full, now) {
    const days = card ? Math.max(0, dayOf(now) - dayOf(card.at)) : 0;
    const memory = quizgen.fsrs.review(card, full ? 3 : 1, days);
    return { ...memory, at: now, due: now + quizgen.fsrs.interval(memory) * DAY };
  }

  function newer(mine, theirs) {
    const found = Object.entries(theirs).filter(([id, one]) => !Object.hasOwn(mine, id) || mine[id].at < one.at);
    return { ...mine, ...Object.fromEntries(found) };
  }

  function mergeHistories(mine, theirs) {
    const known = new Set(mine.map((one) => one.at));
    return [...mine, ...theirs.filter((one) => !known.has(one.at))].sort((a, b) => a.at - b.at).slice(-MOST);
  }

  const mergeDays = (mine, theirs) => [...new Set([...mine, ...theirs])].sort((a, b) => a - b).slice(-MOST);

  function put(table, id, value) {
    if (value) table[id] = value;
    else delete table[id];
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

    /* Enters questions that were marked; each remembers what was known of it before, as the person may mark again. */
    judge(questions, now) {
      this.change((value) => {
        const { book, cards } = value;
        questions.forEach((question) => {
          const { id } = question.answer;
          const before = question.before || { entry: book[id] || null, card: cards[id] || null, first: true };
          question.before = before;
          question.entry = judge(before.entry, question.full, before.first, now);
          put(book, id, question.entry);
          if (before.first) put(cards, id, recall(before.card, question.full, now));
        });
        value.days = mergeDays(value.days, [dayOf(now)]);
      });
    }

    /* Enters an attempt, in the place of the one of the same time. */
    enter(attempt) {
      this.change((value) => {
        value.history = mergeHistories([attempt], value.history);
      });
    }

    /* How many days running there was practice, up to today or yesterday. */
    streak(now) {
      const days = new Set(this.value.days);
      let day = dayOf(now);
      if (!days.has(day)) day -= 1;
      let count = 0;
      while (days.has(day - count)) count += 1;
      return count;
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
      const { history, book, cards, days } = clean(other);
      this.change((value) => Object.assign(value, {
        history: mergeHistories(value.history, history), book: newer(value.book, book),
        cards: newer(value.cards, cards), days: mergeDays(value.days, days),
      }));
      return { attempts: history.length, questions: Object.values(book).filter((one) => !learnt(one)).length };
    }
  };

  Object.assign(quizgen, { isEntry, isCard, learnt, dayOf });
})();
