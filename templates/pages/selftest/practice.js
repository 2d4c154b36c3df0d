/* The ways to take the test, and what each allows. A mode:
     marks    whether questions are marked one by one, and can be tried again
     records  whether a finished run enters the history
   The book is practice on the questions that were missed before. */
quizgen.modes = {
  practice: { marks: true, records: true },
  exam: { marks: false, records: true },
  book: { marks: true, records: false },
};

/* Keys, for the question that has the focus: digits choose an option, Enter checks it or leads on. */
quizgen.keys = (page) => {
  function choose(question, digit) {
    const input = quizgen.inputs(question.body)[digit - 1];
    if (!input || input.disabled) return false;
    input.focus();
    input.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const root = event.target.closest && event.target.closest(".question");
    const typing = event.target.matches && event.target.matches("textarea, select, input[type=text]");
    if (!root || typing || event.ctrlKey || event.metaKey || event.altKey || quizgen.composing(event)) return;
    const question = page.questions.find((one) => one.root === root);
    if (/^[1-9]$/.test(event.key) && choose(question, Number(event.key))) event.preventDefault();
    if (event.key !== "Enter" || !event.target.matches(".option input, .verdict")) return;
    event.preventDefault();
    if (event.target.matches(".verdict")) page.next(question);
    else question.check();
  });
};
