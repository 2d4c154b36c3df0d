/* Who sits the exam: the fields at the start, all of them needed. */
(() => {
  const { find, all } = quizgen;

  quizgen.Candidate = class {
    constructor(begin) {
      find("#candidate").addEventListener("submit", (event) => {
        event.preventDefault();
        if (this.complete()) begin(this.entered);
      });
    }

    get inputs() { return all("#candidate input"); }

    /* [[field, what was entered], …] */
    get entered() {
      return this.inputs.map((input) => [input.name, input.value.trim()]);
    }

    /* Whether nothing is missing; where something is, the first such field gets the focus. */
    complete() {
      this.inputs.forEach((input) => {
        const missing = !input.value.trim();
        input.setAttribute("aria-invalid", String(missing));
        find(`#${input.id}-hint`).hidden = !missing;
      });
      const first = this.inputs.find((input) => !input.value.trim());
      if (first) first.focus();
      return !first;
    }

    clear() {
      this.inputs.forEach((input) => { input.value = ""; input.removeAttribute("aria-invalid"); });
    }
  };
})();
