/* What the self-test's page and the question types share: the registry of types, folding of answers, exact points,
   small helpers. A type registers
     connect(root, page, words)              wires its controls; page.changed(), page.check(), page.say(text);
                                             page.points, and page.marked() where the person marks after checking
     read(root) → response or null           null: nothing answered
     write(root, response)                   puts a response (null: none) into the controls; any JSON may come
     lock(root, on)                          no more or again input
     show(root, key, response, mark, words)  right and wrong of each unit, and the right answer
     clear(root)                             takes that away
     draft(root), redraft(root, text)        optional: what is kept beside the response over a reload
     mark(key, response) → {units, share}    pure; equals the Python mark
   `root` holds what the type's selftest.html.j2 made of `question(item)`; `words` are that template's `words`. */
"use strict";

const quizgen = {
  types: {},

  register(type, widget) {
    this.types[type] = widget;
  },

  /* An answer as it is compared; the same as quizgen.text.fold. */
  fold(text) {
    return text.normalize("NFKC").toLowerCase()
      .replace(/[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, "")
      .replace(/[“”‘’"'「」『』＂＇`´、,，]/g, "")
      .replace(/[。.!！?？;；:：…·]+$/, "");
  },

  /* The share of the points that the right units earn, as [numerator, denominator]. */
  share(units) {
    return units.length ? this.fraction(units.filter(Boolean).length, units.length) : [0, 1];
  },

  fraction(numerator, denominator) {
    const divisor = (a, b) => (b ? divisor(b, a % b) : a);
    const common = divisor(numerator, denominator) || 1;
    return [numerator / common, denominator / common];
  },

  add(a, b) {
    return this.fraction(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
  },

  times(a, b) {
    return this.fraction(a[0] * b[0], a[1] * b[1]);
  },

  equal(a, b) {
    return a[0] * b[1] === b[0] * a[1];
  },

  /* Points as people write them: 2, 0.5, 1/3. */
  number([numerator, denominator]) {
    return 100 % denominator === 0 ? String(numerator / denominator) : `${numerator}/${denominator}`;
  },

  isPermutation(response, count) {
    return response.length === count && response.every(Number.isInteger)
      && [...response].sort((a, b) => a - b).every((index, i) => index === i);
  },

  /* A wording with its {places} filled. */
  fill(wording, values) {
    return wording.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
  },

  /* The first element, or all, of the document or of a part of it. */
  find: (selector, within) => (within || document).querySelector(selector),
  all: (selector, within) => Array.from((within || document).querySelectorAll(selector)),

  /* An element with text or elements in it; content never becomes markup. */
  make(tag, className, ...content) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  },

  /* ✓ or × with its word for those who do not see it. */
  sign(right) {
    const kind = right ? "right" : "wrong";
    return this.make("span", `sign ${kind}`, this.make("span", "unseen", this.words[kind]), right ? "✓" : "×");
  },

  /* Whether a key press belongs to an input method that is still composing (Safari tells by the code alone). */
  composing(event) {
    return event.isComposing || event.keyCode === 229;
  },

  words: { right: "", wrong: "" },

  /* What the types with options share. */
  inputs(root) {
    return Array.from(root.querySelectorAll(".option input"));
  },

  optionControls: {
    connect(root, page) { root.addEventListener("change", () => page.changed()); },

    lock(root, on) {
      quizgen.inputs(root).forEach((input) => { input.disabled = on; });
      root.querySelector(".options").classList.toggle("is-locked", on);
    },

    clear(root) {
      root.querySelectorAll(".option").forEach((option) => option.classList.remove("is-right", "is-wrong"));
      root.querySelectorAll(".note, .right-answer").forEach((one) => one.remove());
    },
  },

  /* Marks the right options, and the chosen ones that are wrong. */
  showOptions(root, right, full, words) {
    const labels = [];
    this.inputs(root).forEach((input, i) => {
      const option = input.closest(".option");
      if (right.includes(i)) labels.push(option.querySelector("b").textContent);
      if (!right.includes(i) && !input.checked) return;
      option.classList.add(right.includes(i) ? "is-right" : "is-wrong");
      option.append(this.make("span", "note", this.sign(right.includes(i))));
    });
    if (!full) root.append(this.make("p", "right-answer", this.fill(words.right, { answer: labels.join("") })));
  },

  allOrNothing(right) {
    return { units: [right], share: right ? [1, 1] : [0, 1] };
  },
};
