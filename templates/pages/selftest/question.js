/* One question of a page: its place in the document, built when it is needed, and what was answered. Marks nothing. */
(() => {
  const { find, make, fill } = quizgen;

  quizgen.Question = class {
    constructor(page, item, index, number) {
      const part = page.paper.parts[item.part];
      Object.assign(this, { page, item, index, number, part, response: null, written: "", flagged: false, body: null });
      this.widget = quizgen.types[part.type];
      this.words = page.texts.types[part.type];
      this.root = make("article", { class: `question ${part.type}`, id: `q${number}`, "data-index": index, tabindex: -1 });
    }

    get outcome() {
      return this.response === null ? "blank" : "answered";
    }

    /* Puts its controls into the document, once. */
    build() {
      if (this.body) return;
      const { root, number, words, page } = this;
      const worth = fill(page.words.worth, { points: this.item.points });
      const head = make("h3", { class: "number", id: `q${number}-head` }, String(number), make("span", "unseen", ` ${worth}`));
      this.body = make("div", { class: "body", role: "group", "aria-labelledby": head.id });
      this.widget.build(this.body, this.item.prompt, words, number);
      root.append(head, this.body, find("#controls").content.cloneNode(true));
      find(".worth", root).textContent = worth;
      root.querySelectorAll(".actions button, .again").forEach((one) => one.setAttribute("aria-describedby", head.id));
      this.connect();
      this.flag(this.flagged);
      this.write(this.response, this.written);
    }

    connect() {
      this.widget.connect(this.body, {
        changed: () => this.changed(),
        check: () => this.check(),
        say: this.page.say,
        marked: () => this.marked(),
        points: this.item.points,
      }, this.words);
      this.on(".check", () => this.check());
      this.on(".flag", () => { this.flag(!this.flagged); this.page.changed(this); });
    }

    on(selector, act) {
      find(selector, this.root).addEventListener("click", act);
    }

    /* Puts a response into the controls, once there are any; what they do not take is dropped. */
    write(response, written) {
      Object.assign(this, { response, written });
      if (!this.body) return;
      this.widget.write(this.body, response);
      if (this.widget.redraft) this.widget.redraft(this.body, written);
      this.read();
    }

    lock(on) {
      if (this.body) this.widget.lock(this.body, on);
    }

    read() {
      this.response = this.widget.read(this.body);
      if (this.widget.draft) this.written = this.widget.draft(this.body);
    }

    changed() {
      this.read();
      this.note("");
      this.page.changed(this);
    }

    check() {
      this.page.next(this);
    }

    flag(on) {
      this.flagged = on;
      if (this.body) find(".flag", this.root).setAttribute("aria-pressed", String(on));
    }

    note(text) {
      const note = find(".hint", this.root);
      if (note.textContent === text) return;
      note.textContent = text;
      if (text) this.page.say(text);
    }

    /* To its first control. */
    focus(behavior = this.page.motion) {
      this.build();
      const control = find("input, select, textarea, button", this.body);
      if (control) control.focus({ preventScroll: true });
      this.root.scrollIntoView({ block: "nearest", behavior });
    }

    /* To the question as a whole, so that no keyboard covers half of a phone; from the sheet at once, as places change
       while a long page scrolls past. */
    jump(behavior = "auto") {
      this.build();
      this.root.focus({ preventScroll: true });
      this.root.scrollIntoView({ block: "start", behavior });
    }
  };

  /* Digits choose an option of the question that has the focus; Enter checks it or leads on. */
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
      const question = page.asked.find((one) => one.root === root);
      if (/^[1-9]$/.test(event.key) && choose(question, Number(event.key))) event.preventDefault();
      if (event.key !== "Enter" || !event.target.matches(".option input, .verdict")) return;
      event.preventDefault();
      if (event.target.matches(".verdict")) page.next(question);
      else question.check();
    });
  };
})();
