/* Picks the questions of a run. A paper with a pool holds draws: each a list of slots, each slot the places of questions of
   which any one can be asked, whatever is asked in the others; counts and conflicts were worked out when the page was made. */
quizgen.draw = ({ items, draws }, asked) => {
  if (!draws.length) return items.map((_, index) => index);
  const shuffled = (all) => all.map((one) => [Math.random(), one]).sort(([a], [b]) => a - b).map(([, one]) => one);
  const oldest = (slot) => shuffled(slot).reduce((best, one) => (asked(one) < asked(best) ? one : best));
  const fresh = (picks) => picks.filter((index) => !asked(index)).length;
  const drawn = shuffled(draws).map((slots) => slots.map(oldest));
  const best = drawn.reduce((a, b) => (fresh(b) > fresh(a) ? b : a));
  return shuffled(best).sort((a, b) => items[a].part - items[b].part);
};
