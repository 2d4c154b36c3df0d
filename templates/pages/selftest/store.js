/* What is kept on this device. Where nothing can be kept (private mode, a full disk), only the keeping is lost. */
(() => {
  function works(name) {
    try {
      localStorage.setItem(`${name}:try`, "1");
      localStorage.removeItem(`${name}:try`);
      return true;
    } catch (error) {
      return false;
    }
  }

  /* One value under one name; in memory, until the page is closed, where the browser refuses. */
  quizgen.Store = class {
    constructor(name) {
      this.name = name;
      this.works = works(name);
      this.memory = {};
    }

    load() {
      if (!this.works) return this.memory;
      try {
        return Object(JSON.parse(localStorage.getItem(this.name)));
      } catch (error) {
        return {};
      }
    }

    save(value) {
      this.memory = value;
      try {
        localStorage.setItem(this.name, JSON.stringify(value));
        this.works = true;
      } catch (error) {
        this.works = false;
      }
    }
  };
})();
