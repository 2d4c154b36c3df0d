/* The questions of a run on the page: section by section, in chunks; the browser passes over chunks that are far from the
   screen where there are many (run.css). */
(() => {
  const { find, make } = quizgen;
  const LONG = 60;
  const CHUNK = 20;

  function chunks(questions, long) {
    return questions.flatMap((_, place) => {
      if (place % CHUNK) return [];
      const some = questions.slice(place, place + CHUNK);
      const chunk = make("div", "chunk", ...some.map(({ root }) => root));
      if (long) chunk.style.setProperty("--count", some.length);
      return [chunk];
    });
  }

  quizgen.isLong = (asked) => asked.length > LONG;

  /* Puts questions on the page, and returns [part, its section] for each; `title` says what a part is called. */
  quizgen.lay = (asked, title) => {
    const long = quizgen.isLong(asked);
    const sections = [...new Set(asked.map(({ part }) => part))].map((part, place) => {
      const head = make("h2", { id: `part-${place + 1}` }, title(part));
      const mine = chunks(asked.filter((question) => question.part === part), long);
      return [part, make("section", { "aria-labelledby": head.id }, head, make("p", "instruction", part.instruction), ...mine)];
    });
    find("#questions").replaceChildren(...sections.map(([, section]) => section));
    find("main").classList.toggle("is-long", long);
    return sections;
  };
})();
