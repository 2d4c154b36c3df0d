/* What marking needs: folding of answers, exact points, and the signs of right and wrong. No page without a key holds it. */
Object.assign(quizgen, {
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

  /* Points as the paper's data hold them: "2", "1/3". */
  points(text) {
    const [numerator, denominator] = text.split("/").map(Number);
    return this.fraction(numerator, denominator || 1);
  },

  /* Points as people read them, to two places: 2, 0.5, 3.33. */
  number([numerator, denominator]) {
    return String(Math.round((100 * numerator) / denominator) / 100);
  },

  allOrNothing(right) {
    return { units: [right], share: right ? [1, 1] : [0, 1] };
  },

  /* ✓ or × with its word for those who do not see it. */
  sign(right) {
    const kind = right ? "right" : "wrong";
    return this.make("span", `sign ${kind}`, this.make("span", "unseen", this.words[kind]), right ? "✓" : "×");
  },

  /* Marks the right options, and the chosen ones that are wrong. */
  showOptions(root, right, full, words) {
    const labels = [];
    this.inputs(root).forEach((input, i) => {
      const option = input.closest(".option");
      if (right.includes(i)) labels.push(quizgen.find("b", option).textContent);
      if (!right.includes(i) && !input.checked) return;
      option.classList.add(right.includes(i) ? "is-right" : "is-wrong");
      option.append(this.make("span", "note", this.sign(right.includes(i))));
    });
    if (!full) root.append(this.make("p", "right-answer", this.fill(words.right, { answer: labels.join("") })));
  },

  clearOptions(root) {
    quizgen.all(".option", root).forEach((option) => option.classList.remove("is-right", "is-wrong"));
    quizgen.all(".note, .right-answer", root).forEach((one) => one.remove());
  },
});
