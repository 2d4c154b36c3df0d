/* What was handed in: its file, its code where one message can hold it, and all earlier ones on this device. */
(() => {
  const { find, make, fill } = quizgen;
  const MOST = 3000; // the characters of a code that every chat takes as one message

  const handedAt = (sitting) => quizgen.when(sitting.finished * 1000);

  /* What a person is called, as a part of a file name. */
  const named = (sitting) => (sitting.candidate.length ? sitting.candidate[0][1] : "").replace(/[^\p{L}\p{N}]+/gu, "").slice(0, 20);

  quizgen.Handed = class {
    constructor(words) {
      Object.assign(this, { words, sitting: null });
      find("#save").addEventListener("click", () => this.save(this.sitting));
      find("#copy").addEventListener("click", () => this.copy());
      find("#code").addEventListener("focus", () => find("#code").select());
    }

    save(sitting) {
      quizgen.download([sitting.paper, sitting.form, named(sitting), sitting.id].filter(Boolean).join("-") + ".result.json", quizgen.resultFile(sitting));
    }

    /* Shows a sitting; `late` tells that the time was up. */
    show(sitting, late) {
      const { words } = this;
      const code = quizgen.code(sitting, MOST);
      const who = sitting.candidate.map(([, text]) => text).filter(Boolean).join(" · ");
      const answered = sitting.responses.filter((response) => response !== null).length;
      this.sitting = sitting;
      find("#who").textContent = who;
      find("#when").textContent = fill(words.handed_at, { time: handedAt(sitting) });
      find("#late").hidden = !late;
      find("#answered").textContent = fill(words.answers, { done: answered, count: sitting.responses.length });
      find("#code-part").hidden = !code;
      find("#no-code").hidden = Boolean(code);
      find("#code").value = code;
      find("#copied").textContent = "";
      find("#code-length").textContent = fill(words.characters, { count: code.length });
    }

    /* Into the clipboard; where the browser has none for this page, by the selection. */
    async copy() {
      const field = find("#code");
      const old = () => { field.select(); return document.execCommand("copy"); };
      const done = await (navigator.clipboard ? navigator.clipboard.writeText(field.value).then(() => true, old) : old());
      find("#copied").textContent = done ? this.words.copied : this.words.not_copied;
    }

    /* The sittings that were handed in on this device, each to be saved again. */
    list(sittings) {
      find("#earlier").hidden = !sittings.length;
      find("#earlier-list").replaceChildren(...sittings.map((sitting) => {
        const button = make("button", { class: "button", type: "button" }, this.words.save);
        const who = sitting.candidate.map(([, text]) => text).filter(Boolean).join(" · ");
        button.setAttribute("aria-label", `${this.words.save}: ${who} ${handedAt(sitting)}`);
        button.addEventListener("click", () => this.save(sitting));
        return make("li", "", make("p", "", who, make("small", "", handedAt(sitting))), button);
      }));
    }
  };
})();
