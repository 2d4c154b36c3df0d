"use strict";

/* Asks for the state, which comes as soon as it is new, and shows it. */
(() => {
  const $ = (id) => document.getElementById(id);
  let state = { number: 0, pages: [], errors: [] };
  let shown = "";
  let built = 0;

  function choose(name) {
    shown = name;
    $("frame").src = `${name}?${built}`;
    for (const button of $("pages").children) button.setAttribute("aria-pressed", String(button.value === name));
  }

  function buttons() {
    $("pages").replaceChildren(...state.pages.map(([name, label]) => {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", value: name, textContent: label });
      button.addEventListener("click", () => choose(name));
      return button;
    }));
  }

  function show() {
    const wrong = state.errors.length > 0;
    $("errors").hidden = !wrong;
    $("errors").querySelector("ul").replaceChildren(...state.errors.map((error) => {
      const item = document.createElement("li");
      item.textContent = error;
      return item;
    }));
    $("note").textContent = wrong ? $("note").dataset.broken.replace("{count}", state.errors.length) : $("note").dataset.built;
    $("note").className = wrong ? "broken" : "";
    document.body.classList.toggle("stale", wrong);
    if (wrong && built) return;
    built = state.number;
    buttons();
    const names = state.pages.map(([name]) => name);
    if (names.length) choose(names.includes(shown) ? shown : names[0]);
  }

  async function follow() {
    for (;;) {
      try {
        const next = await (await fetch(`state?seen=${state.number}`)).json();
        if (next.number !== state.number) {
          state = next;
          show();
        }
      } catch {
        $("note").textContent = $("note").dataset.gone;
        $("note").className = "broken";
        state.number = 0;
        await new Promise((done) => setTimeout(done, 1000));
      }
    }
  }

  follow();
})();
