/* The clock of an exam: it runs by the time of day, so that a reload or a sleeping phone changes nothing. */
(() => {
  const MILESTONES = [600, 300, 60, 10];
  const LATE = 300;
  const two = (number) => String(number).padStart(2, "0");

  /* Seconds as people read them: 4:05, 1:04:05. */
  quizgen.time = (seconds) => {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  };

  quizgen.Clock = class {
    constructor(element, wording, say, out) {
      Object.assign(this, { element, wording, say, out, timer: null });
      document.addEventListener("visibilitychange", () => this.tick());
    }

    /* Runs until `ends`, in milliseconds; without an end there is no clock. */
    start(ends) {
      this.stop();
      if (!ends) return;
      this.ends = ends;
      this.before = this.left;
      this.element.hidden = false;
      this.timer = setInterval(() => this.tick(), 1000);
      this.tick();
    }

    stop() {
      clearInterval(this.timer);
      this.timer = null;
      this.element.hidden = true;
    }

    get left() {
      return Math.max(0, Math.ceil((this.ends - Date.now()) / 1000));
    }

    tick() {
      if (this.timer === null) return;
      const { left } = this;
      const text = quizgen.fill(this.wording, { time: quizgen.time(left) });
      this.element.textContent = text;
      this.element.classList.toggle("is-late", left <= LATE);
      if (MILESTONES.some((one) => left <= one && one < this.before)) this.say(text);
      this.before = left;
      if (left) return;
      this.stop();
      this.out();
    }
  };
})();
