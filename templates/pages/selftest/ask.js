/* Asks before something that cannot be undone; the Escape key is a no, and the focus goes back to where it was. */
quizgen.ask = (text, { yes, no }, act, ...more) => {
  const box = quizgen.find("#ask");
  const button = (className, label, then) => {
    const made = quizgen.make("button", className, label);
    made.type = "button";
    made.addEventListener("click", () => { box.close(); then(); });
    return made;
  };
  const head = quizgen.make("p", "", text);
  head.id = "ask-text";
  const cancel = button("button", no, () => {});
  box.replaceChildren(head, ...more, quizgen.make("p", "buttons", button("button strong", yes, act), cancel));
  box.showModal();
  cancel.focus();
};
