/* Asks before something that cannot be undone; the Escape key is a no, the second half of a double click
   is nothing, and the focus goes back to where it was. */
quizgen.ask = (text, { yes, no }, act, ...more) => {
  const box = quizgen.find("#ask");
  const button = (className, label, then) => {
    const made = quizgen.make("button", className, label);
    made.type = "button";
    made.addEventListener("click", (event) => { if (event.detail < 2) { box.close(); then(); } });
    return made;
  };
  const head = quizgen.make("p", "", text);
  head.id = "ask-text";
  const cancel = button("button", no, () => {});
  box.replaceChildren(head, ...more, quizgen.make("p", "buttons", button("button strong", yes, act), cancel));
  box.showModal();
  cancel.focus();
};

/* Asks before handing in, and tells by number what is not answered and what was marked to be looked at again. */
quizgen.askToHandIn = ({ asked, words, blind }, act) => {
  const blank = asked.filter((question) => question.outcome === "blank");
  const flagged = asked.filter((question) => blind && question.flagged);
  const places = (wording, questions) => (questions.length
    ? quizgen.make("p", "places", quizgen.fill(wording, { numbers: questions.map(({ number }) => number).join(words.comma) })) : "");
  const text = blank.length ? quizgen.fill(words.left, { count: blank.length }) : words.final;
  quizgen.ask(text, { yes: words.hand_in, no: words.cancel }, act, places(words.blank_at, blank), places(words.marked_at, flagged));
};
