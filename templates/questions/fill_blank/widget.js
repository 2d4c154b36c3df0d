/* fill_blank 填空题: answers typed into the running text. The punctuation that touches a blank stays on its line. */
(() => {
  const LEADING = /^[”’》）)」』，。；：、！？…,.;:!?]+/;
  const TRAILING = /[“‘《（(「『]+$/;
  const inputs = (root) => quizgen.all(".blank input", root);

  function input(words, number, blank, width, last) {
    return quizgen.make("input", {
      type: "text", class: `wide-${width}`, id: `q${number}-${blank}`, "aria-label": quizgen.fill(words.blank, { number, blank }),
      autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false", enterkeyhint: last ? "done" : "next",
    });
  }

  quizgen.register("fill_blank", {
    build(root, { parts, widths }, words, number) {
      const stem = quizgen.make("p", "stem filling");
      let blank = null;
      parts.forEach((part, i) => {
        const [closing] = (blank && part.match(LEADING)) || [""];
        const [opening] = (i < widths.length && part.slice(closing.length).match(TRAILING)) || [""];
        if (closing) blank.append(closing);
        const text = part.slice(closing.length, part.length - opening.length);
        if (text) stem.append(text);
        if (i === widths.length) return;
        blank = quizgen.make("span", "blank", opening, input(words, number, i + 1, widths[i], i === widths.length - 1));
        stem.append(blank);
      });
      root.append(stem);
    },

    connect(root, page) {
      const all = inputs(root);
      root.addEventListener("input", page.changed);
      root.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || quizgen.composing(event)) return;
        event.preventDefault();
        const next = all[all.indexOf(event.target) + 1];
        if (next) next.focus();
        else page.check();
      });
    },

    read(root) {
      const given = inputs(root).map((input) => input.value);
      return given.some((text) => text.trim()) ? given : null;
    },

    write(root, response) {
      inputs(root).forEach((input, i) => { input.value = String((response && response[i]) || ""); });
    },

    lock(root, on) {
      inputs(root).forEach((input) => { input.readOnly = on; });
    },
  });
})();
