// Where one goes on when a piece of the page was replaced: at the field that is wrong, at the same place as before, or at the
// next of the things to answer; and what the deed came to is in sight. Without scripts the browser begins each page anew.
(() => {
  const main = () => document.getElementById("main");
  const isShown = (element) => element.getClientRects().length > 0;

  // A place in words that hold for what comes instead of it.
  const place = (element) => {
    const form = element.closest("form");
    const entries = [...document.querySelectorAll("[data-entry]")];
    return {
      form: form?.getAttribute("action"),
      field: form && element.name ? `[name="${CSS.escape(element.name)}"]` : null,
      value: element.matches("button, [type=radio], [type=checkbox]") ? element.value : null,
      link: element.matches("a") ? element.textContent.trim() : null,
      entry: entries.findIndex((entry) => entry.contains(element)),
    };
  };
  const again = ({ form, field, value, link, entry }, within) => {
    const same = form ? [...document.querySelectorAll("#main form")].find((one) => one.getAttribute("action") === form) : null;
    if (same) {
      const all = [...same.querySelectorAll(field ?? "button, input:not([type=hidden]), select, textarea")];
      return all.find((one) => value === null || one.value === value) ?? same.querySelector("button");
    }
    const entries = [...document.querySelectorAll("[data-entry]")];
    if (entry >= 0 && entries.length) {
      return entries[Math.min(entry, entries.length - 1)].querySelector("[data-row]");
    }
    return link ? [...within.querySelectorAll("a")].find((one) => one.textContent.trim() === link) : null;
  };

  // The field that is wrong; where it is none of its own, the first of those to choose from.
  const wrong = () => {
    const field = [...main().querySelectorAll(".is-invalid")].find(isShown);
    const said = [...main().querySelectorAll(".invalid-feedback")].find(isShown);
    return field ?? said?.closest("form")?.querySelector("input[type=radio]");
  };
  const show = (element) => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };

  // A note that tells what was done stands at the top; whoever is further down sees it all the same.
  const tell = () => {
    const told = main().querySelector(":scope > .fk-note:not([data-refusal])");
    document.getElementById("fk-said").textContent = told?.querySelector("div")?.textContent ?? "";
    if (told) {
      told.classList.toggle("fk-note-afloat", told.getBoundingClientRect().bottom < document.querySelector(".fk-bar").offsetHeight);
    }
  };

  let stood = place(document.body);
  document.addEventListener("htmx:beforeRequest", () => (stood = place(document.activeElement)));
  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.target?.id;
    const within = document.getElementById(target) ?? main();
    const present = document.activeElement;
    if (target !== "main") {
      if (present === document.body) {
        again(stood, within)?.focus({ preventScroll: true });
      }
      return;
    }
    const refusal = main().querySelector("[data-refusal]");
    if (wrong()) {
      show(wrong());
    } else if (refusal) {
      (again(stood, within) ?? main()).focus({ preventScroll: true });
      refusal.scrollIntoView({ block: "center" });
    } else if (!main().contains(present) || place(present).form !== stood.form) {
      (again({ ...stood, link: null }, within) ?? main()).focus({ preventScroll: true });
    }
    tell();
  });

  if (main() && wrong()) {
    show(wrong());
  }
})();
