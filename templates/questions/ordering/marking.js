(() => {
  const list = (root) => quizgen.find(".sorting", root);
  const rows = (root) => Array.from(list(root).children);
  const text = (row) => quizgen.find(".sortable-text", row).textContent;

  /* What counts for the share under each marking scheme. */
  const schemes = {
    all: (order, response, units) => [units.every(Boolean)],
    position: (order, response, units) => units,
    adjacent: (order, response) => order.slice(1).map((index, i) => response[response.indexOf(order[i]) + 1] === index),
  };

  quizgen.register("ordering", {
    show(root, key, response, mark, words) {
      const all = rows(root);
      if (response) all.forEach((row, place) => {
        const note = quizgen.make("span", "note", quizgen.sign(mark.units[place]));
        row.classList.add(mark.units[place] ? "is-right" : "is-wrong");
        if (!mark.units[place]) {
          const right = key.order.indexOf(Number(row.dataset.index)) + 1;
          note.append(quizgen.make("span", "belongs", quizgen.fill(words.belongs, { place: right })));
        }
        row.append(note);
      });
      if (mark.units.every(Boolean)) return;
      const texts = new Map(all.map((row) => [Number(row.dataset.index), text(row)]));
      const order = quizgen.make("ol", "right-order");
      key.order.forEach((index) => order.append(quizgen.make("li", "", texts.get(index))));
      list(root).after(quizgen.make("p", "right-order-head", words.order), order);
    },

    clear(root) {
      rows(root).forEach((row) => {
        row.classList.remove("is-right", "is-wrong");
        row.querySelectorAll(".note").forEach((note) => note.remove());
      });
      root.querySelectorAll(".right-order, .right-order-head").forEach((one) => one.remove());
    },

    mark(key, response) {
      const count = key.order.length;
      const shown = Array.isArray(response) && response.every((index, i) => index === i);
      if (!Array.isArray(response) || shown || !quizgen.isPermutation(response, count)) {
        return { units: key.order.map(() => false), share: [0, 1] };
      }
      const units = key.order.map((index, i) => response[i] === index);
      return { units, share: quizgen.share(schemes[key.scheme](key.order, response, units)) };
    },
  });
})();
