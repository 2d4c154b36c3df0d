/* Spaced repetition: FSRS-6 with its published default parameters (open-spaced-repetition, MIT; the algorithm's wiki
   names w0 … w20). A memory is {stability, difficulty}: after `stability` days nine of ten such questions are still known;
   difficulty goes from 1 to 10. Grades: 1 again, 2 hard, 3 good, 4 easy. */
quizgen.fsrs = (() => {
  const W = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  const [LEAST, MOST] = [0.001, 36500];
  const FACTOR = 0.9 ** (-1 / W[20]) - 1;
  const between = (low, value, high) => Math.min(Math.max(value, low), high);

  /* How likely it is known after so many days. */
  const recall = ({ stability }, days) => (1 + (FACTOR * days) / stability) ** -W[20];

  const firstDifficulty = (grade) => W[4] - Math.exp(W[5] * (grade - 1)) + 1;

  function nextDifficulty(difficulty, grade) {
    const moved = difficulty - (W[6] * (grade - 3) * (10 - difficulty)) / 9;
    return between(1, W[7] * firstDifficulty(4) + (1 - W[7]) * moved, 10);
  }

  function onSameDay(stability, grade) {
    const growth = Math.exp(W[17] * (grade - 3 + W[18])) * stability ** -W[19];
    return stability * (grade === 1 ? growth : Math.max(growth, 1));
  }

  function known({ stability, difficulty }, grade, chance) {
    const bonus = { 2: W[15], 4: W[16] }[grade] || 1;
    return stability * (1 + Math.exp(W[8]) * (11 - difficulty) * stability ** -W[9] * (Math.exp(W[10] * (1 - chance)) - 1) * bonus);
  }

  function forgotten({ stability, difficulty }, chance) {
    const long = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * Math.exp(W[14] * (1 - chance));
    return Math.min(long, stability / Math.exp(W[17] * W[18]));
  }

  /* The memory after an answer, `days` after the last one; null before the first. */
  function review(memory, grade, days) {
    if (!memory) return { stability: W[grade - 1], difficulty: between(1, firstDifficulty(grade), 10) };
    const chance = recall(memory, days);
    let stability = onSameDay(memory.stability, grade);
    if (days >= 1) stability = grade === 1 ? forgotten(memory, chance) : known(memory, grade, chance);
    return { stability: between(LEAST, stability, MOST), difficulty: nextDifficulty(memory.difficulty, grade) };
  }

  /* Days until it should be asked again: when the chance has sunk to 0.9, which is what stability means. */
  const interval = ({ stability }) => between(1, Math.round(stability), MOST);

  return { review, recall, interval };
})();
