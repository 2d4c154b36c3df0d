/* The history as a small chart: the share of the points of each attempt; a dot for practice, a square for an exam. */
(() => {
  const LAST = 20;
  const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [360, 120, 38, 10, 110];
  const { svg } = quizgen;

  const percent = (one) => Math.round((100 * one.got) / one.of);
  const height = (value) => BOTTOM - ((BOTTOM - TOP) * value) / 100;

  function line(value) {
    const y = height(value);
    return [
      svg("line", { class: "grid", x1: LEFT, x2: WIDTH, y1: y, y2: y }),
      svg("text", { class: "tick", x: LEFT - 6, y: y + 3.5 }, `${value}%`),
    ];
  }

  const sign = ({ mode }, x, y) => (mode === "exam"
    ? svg("rect", { class: "exam", x: x - 4, y: y - 4, width: 8, height: 8 })
    : svg("circle", { class: "practice", cx: x, cy: y, r: 4 }));

  quizgen.percent = percent;

  /* Draws into an svg element of the page. */
  quizgen.chart = (place, history, wording) => {
    const shown = history.slice(-LAST);
    const step = (WIDTH - LEFT - 24) / Math.max(shown.length - 1, 1);
    const spots = shown.map((one, i) => [LEFT + 12 + i * step, height(percent(one))]);
    const label = quizgen.fill(wording, { list: shown.map((one) => `${percent(one)}%`).join(", ") });
    place.setAttribute("aria-label", label);
    place.replaceChildren(
      ...[0, 50, 100].flatMap(line),
      svg("polyline", { class: "trend", points: spots.map((spot) => spot.join(",")).join(" ") }),
      ...shown.map((one, i) => sign(one, ...spots[i])));
  };
})();
