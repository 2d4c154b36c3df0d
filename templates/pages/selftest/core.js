/* What the pages for test-takers and the question types share: the registry of types and small helpers. A type's
   widget.js registers
     build(root, prompt, words, number)      makes its controls; ids begin with q<number>
     connect(root, page, words)              wires them; page.changed(), page.check(), page.say(text);
                                             page.points, and page.marked() where the person marks after checking
     read(root) → response or null           null: nothing answered
     write(root, response)                   puts a response (null: none) into the controls; any JSON may come
     lock(root, on)                          no more or again input
     draft(root), redraft(root, text)        optional: what is kept beside the response over a reload
   and its marking.js, which no page without a key holds,
     show(root, key, response, mark, words)  right and wrong of each unit, and the right answer
     clear(root)                             takes that away
     mark(key, response) → {units, share}    pure; equals the Python mark
     waits(response)                         optional: whether the person has yet to mark what was checked
   `words` are those of the type's selftest.html.j2. In a prompt, `stem` and `rest` may be a list of pieces: those at odd
   places turn the meaning round. */
"use strict";

const quizgen = {
  types: {},
  words: {},

  register(type, widget) {
    this.types[type] = { ...this.types[type], ...widget };
  },

  /* A wording with its {places} filled. */
  fill(wording, values) {
    return wording.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
  },

  /* The first element, or all, of the document or of a part of it. */
  find: (selector, within) => (within || document).querySelector(selector),
  all: (selector, within) => Array.from((within || document).querySelectorAll(selector)),

  /* An element with a class or attributes, and text or elements in it; content never becomes markup. */
  make(tag, given, ...content) {
    return quizgen.fitted(document.createElement(tag), typeof given === "string" ? { class: given } : given, content);
  },

  svg(tag, attributes, ...content) {
    return quizgen.fitted(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, content);
  },

  fitted(element, attributes, content) {
    Object.entries(attributes).forEach(([name, value]) => { if (value || name !== "class") element.setAttribute(name, value); });
    element.append(...content.filter((one) => one !== ""));
    return element;
  },

  /* Hands a text to the browser as a file to be saved. */
  download(name, text) {
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    this.make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  },

  /* A time, in milliseconds, in the words of the page's language. */
  when: (time) => new Date(time).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }),

  /* A data block of the page, taken out of the document. */
  data(id) {
    const block = document.getElementById(id);
    block.remove();
    return JSON.parse(block.textContent);
  },

  /* What is made when it is asked for first, and kept. */
  once(make) {
    let made = null;
    return () => made || (made = make());
  },

  /* What the page asks: parts, and items as {part, points, prompt}; `part` is the place of the item's part. The start
     needs no items, and a page may hold thousands. */
  paper() {
    const items = this.once(() => this.data("items").map(([part, points, prompt]) => ({ part, points, prompt })));
    return { ...this.data("paper"), get items() { return items(); } };
  },

  /* Does something with each of many: with the first at once, with the others in short turns while the page has nothing
     else to do, and soon in any case: a page that nobody touches may never be called idle. */
  soon(all, act, first = 24) {
    const idle = window.requestIdleCallback ? (go) => requestIdleCallback(go, { timeout: 60 }) : (go) => setTimeout(go, 16);
    let next = Math.min(first, all.length);
    all.slice(0, next).forEach(act);
    const go = () => {
      const end = performance.now() + 8;
      while (next < all.length && performance.now() < end) act(all[next++]);
      if (next < all.length) idle(go);
    };
    if (next < all.length) idle(go);
  },

  /* Whether a key press belongs to an input method that is still composing (Safari tells by the code alone). */
  composing(event) {
    return event.isComposing || event.keyCode === 229;
  },

  isPermutation(response, count) {
    return response.length === count && response.every(Number.isInteger)
      && [...response].sort((a, b) => a - b).every((index, i) => index === i);
  },

  /* A, B, … Z, AA, … from 0. */
  letter(index) {
    return (index > 25 ? this.letter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
  },

  /* A text of a prompt as nodes. */
  emphasised(text) {
    return [].concat(text).map((piece, i) => (i % 2 ? this.make("em", "turning", piece) : piece));
  },

  /* The stem of a question, which names its group of controls. */
  stem(number, ...content) {
    return this.make("p", { class: "stem", id: `q${number}-stem` }, ...content);
  },

  /* One control with its sign and text for each option, given as [value, sign, text]. */
  options(number, kind, options) {
    const role = kind === "radio" ? "radiogroup" : "group";
    return this.make("div", { class: "options", role, "aria-labelledby": `q${number}-stem` }, ...options.map(([value, sign, text]) =>
      this.make("label", "option", this.make("input", { type: kind, value, ...(kind === "radio" && { name: `q${number}` }) }),
        this.make("b", "", sign), this.make("span", "option-text", text))));
  },

  /* Calls begin once the file is read to its end; until then nothing is shown that would move when more of it comes. */
  whenRead(begin) {
    const { classList } = document.documentElement;
    classList.add("is-coming");
    document.addEventListener("DOMContentLoaded", () => { classList.remove("is-coming"); begin(); });
  },

  /* What the types with options share. */
  inputs(root) {
    return this.all(".option input", root);
  },

  /* Where the letter would stand in a stem on paper; behind a whole question nothing is missed. */
  place(stem, bracket) {
    const end = String(stem).slice(-1);
    return /[?？.。!！:：]/.test(end) ? "" : (/\w/.test(end) ? " " : "") + bracket;
  },

  choice(kind) {
    return {
      build(root, { stem, rest, options }, words, number) {
        const place = rest.length ? words.place : quizgen.place(stem, words.place);
        root.append(quizgen.stem(number, ...quizgen.emphasised(stem), place, ...quizgen.emphasised(rest)),
          quizgen.options(number, kind, options.map((text, i) => [i, quizgen.letter(i), text])));
      },
      ...quizgen.optionControls,
    };
  },

  optionControls: {
    connect(root, page) { root.addEventListener("change", () => page.changed()); },

    lock(root, on) {
      quizgen.inputs(root).forEach((input) => { input.disabled = on; });
      quizgen.find(".options", root).classList.toggle("is-locked", on);
    },
  },
};
