/* The history as a small chart: the share of the points of each attempt; a dot for practice, a square for an exam. */
(() => {
  const LAST = 20;
  const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [360, 120, 38, 10, 110];

  function set(element, attributes) {
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
    return element;
  }

  const percent = (one) => Math.round((100 * one.got) / one.of);
  const height = (value) => BOTTOM - ((BOTTOM - TOP) * value) / 100;

  function line(draw, value) {
    const y = height(value);
    return [
      draw("line", { class: "grid", x1: LEFT, x2: WIDTH, y1: y, y2: y }),
      draw("text", { class: "tick", x: LEFT - 6, y: y + 3.5 }, `${value}%`),
    ];
  }

  function sign(draw, { mode }, x, y) {
    return mode === "exam"
      ? draw("rect", { class: "exam", x: x - 4, y: y - 4, width: 8, height: 8 })
      : draw("circle", { class: "practice", cx: x, cy: y, r: 4 });
  }

  quizgen.percent = percent;

  /* Draws into an svg element of the page. */
  quizgen.chart = (svg, history, wording) => {
    const draw = (tag, attributes, text) => {
      const element = set(document.createElementNS(svg.namespaceURI, tag), attributes);
      if (text) element.textContent = text;
      return element;
    };
    const shown = history.slice(-LAST);
    const step = (WIDTH - LEFT - 24) / Math.max(shown.length - 1, 1);
    const spots = shown.map((one, i) => [LEFT + 12 + i * step, height(percent(one))]);
    const label = quizgen.fill(wording, { list: shown.map((one) => `${percent(one)}%`).join(", ") });
    set(svg, { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-label": label }).replaceChildren(
      ...[0, 50, 100].flatMap((value) => line(draw, value)),
      draw("polyline", { class: "trend", points: spots.map((spot) => spot.join(",")).join(" ") }),
      ...shown.map((one, i) => sign(draw, one, ...spots[i])));
  };
})();
