/* The ways to take the test, and what each allows. A mode:
     marks    whether questions are marked one by one, and can be tried again
     records  whether a finished run enters the history
     picks    the questions that it asks, of all that the page holds
   The book and the daily practice are practice on what was missed, and on what is about to be forgotten. */
quizgen.modes = {
  practice: { marks: true, records: true, picks: (page) => page.draw() },
  exam: { marks: false, records: true, picks: (page) => page.draw() },
  book: { marks: true, records: false, picks: (page) => page.missed },
  daily: { marks: true, records: false, picks: (page) => page.due },
};
