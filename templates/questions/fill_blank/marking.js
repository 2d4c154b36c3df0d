/* A blank is right by its folded text; within a group each accepted answer counts once. */
(() => {
  const SHOWN = 2; // of the answers that are accepted
  const inputs = (root) => quizgen.all(".blank input", root);

  /* A largest matching of givens to blanks (augmenting paths): the blank of each given, or undefined. */
  function assign(fits) {
    const owner = new Map();
    function place(given, tried) {
      for (const blank of fits[given]) {
        if (tried.has(blank)) continue;
        tried.add(blank);
        if (!owner.has(blank) || place(owner.get(blank), tried)) {
          owner.set(blank, given);
          return true;
        }
      }
      return false;
    }
    fits.forEach((_, given) => place(given, new Set()));
    const taken = fits.map(() => undefined);
    owner.forEach((given, blank) => { taken[given] = blank; });
    return taken;
  }

  /* The blank whose answer each input holds; undefined where it holds none. */
  function held(key, response) {
    const given = key.answers.map((_, i) => quizgen.fold((response && response[i]) || ""));
    const accepted = key.answers.map((answers) => new Set(answers.map(quizgen.fold)));
    const fits = (i, blank) => given[i] !== "" && accepted[blank].has(given[i]);
    const found = given.map((_, i) => (fits(i, i) ? i : undefined));
    for (const group of key.groups) {
      const taken = assign(group.map((i) => group.filter((blank) => fits(i, blank))));
      group.forEach((i, place) => { found[i] = taken[place]; });
    }
    return found;
  }

  /* The blank whose answer stands beside each input: its own, or of a group one that nobody gave. */
  function answersBeside(key, found) {
    const beside = key.answers.map((_, i) => i);
    for (const group of key.groups) {
      const missing = group.filter((blank) => !group.some((i) => found[i] === blank));
      group.forEach((i) => { beside[i] = found[i] === undefined ? missing.shift() : found[i]; });
    }
    return beside;
  }

  quizgen.register("fill_blank", {
    show(root, key, response, mark, words) {
      const beside = answersBeside(key, held(key, response));
      inputs(root).forEach((input, i) => {
        const note = quizgen.make("span", "note");
        if (response) note.append(quizgen.sign(mark.units[i]));
        if (!mark.units[i]) {
          if (response) input.setAttribute("aria-invalid", "true");
          note.append(quizgen.make("span", "right-answer", key.answers[beside[i]].slice(0, SHOWN).join(words.or)));
        }
        note.id = `${input.id}-note`;
        input.setAttribute("aria-describedby", note.id);
        if (response) input.parentNode.classList.add(mark.units[i] ? "is-right" : "is-wrong");
        input.after(note);
      });
    },

    clear(root) {
      inputs(root).forEach((input) => {
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
        input.parentNode.classList.remove("is-right", "is-wrong");
        input.parentNode.querySelectorAll(".note").forEach((note) => note.remove());
      });
    },

    mark(key, response) {
      const units = held(key, response).map((blank) => blank !== undefined);
      return { units, share: quizgen.share(units) };
    },
  });
})();
