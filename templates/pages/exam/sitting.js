/* What is handed in, as a file and as a short text code; quizgen/results/sitting.py reads both.

   A sitting is {paper, form, fingerprint, candidate: [[field, text], …], id, started, finished, responses}; times in
   seconds since 1970. Checksum and code are made of one text: its values as JSON without spaces. */
(() => {
  const MARK = "QUIZGEN1";
  const KIND = "result/1";
  const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const LENGTH = 2;
  const CHECK = 4;

  const values = (one) =>
    [one.paper, one.form, one.fingerprint, one.candidate, one.id, one.started, one.finished, one.responses];

  /* A text as UTF-8; halves of characters, which no file can hold, as U+FFFD. */
  const bytes = (text) => new TextEncoder().encode(text);
  const whole = (text) => new TextDecoder().decode(bytes(text));
  const canonical = (one) => bytes(JSON.stringify(values(one), (key, value) => (typeof value === "string" ? whole(value) : value)));

  /* CRC-32 as everyone counts it. */
  function crc(data) {
    let found = -1;
    for (const byte of data) {
      found ^= byte;
      for (let bit = 0; bit < 8; bit += 1) found = (found >>> 1) ^ (found & 1 ? 0xedb88320 : 0);
    }
    return (found ^ -1) >>> 0;
  }

  /* A number as so many bytes, the highest first. */
  const packed = (number, count) => Array.from({ length: count }, (_, i) => (number >>> (8 * (count - 1 - i))) & 255);

  /* Bytes as digits of five bits each. */
  function digits(data) {
    let [text, held, bits] = ["", 0, 0];
    for (const byte of data) {
      held = (held << 8) | byte;
      for (bits += 8; bits >= 5; bits -= 5) text += DIGITS[(held >>> (bits - 5)) & 31];
      held &= 31;
    }
    return bits ? text + DIGITS[(held << (5 - bits)) & 31] : text;
  }

  /* The code; "" where it would be longer than `most` characters. */
  quizgen.code = (one, most) => {
    const text = canonical(one);
    const length = MARK.length + 1 + Math.ceil(((text.length + LENGTH + CHECK) * 8) / 5);
    if (length > most || text.length >= 2 ** (8 * LENGTH)) return "";
    return `${MARK} ${digits([...packed(text.length, LENGTH), ...packed(crc(text), CHECK), ...text])}`;
  };

  const time = (seconds) => new Date(seconds * 1000).toISOString().replace(/\.\d+/, "");

  /* The result file, as text. */
  quizgen.resultFile = (one) => JSON.stringify({
    quizgen: KIND,
    paper: one.paper,
    form: one.form,
    fingerprint: one.fingerprint,
    candidate: Object.fromEntries(one.candidate),
    sitting: one.id,
    started: time(one.started),
    finished: time(one.finished),
    responses: one.responses,
    check: crc(canonical(one)).toString(16).padStart(8, "0"),
  }, null, 1);
})();
