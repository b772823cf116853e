// Forms that are sent without leaving the page: what was typed into the others stays. Without scripts each is a form like any other.
(() => {
  // What was typed and not sent yet, by form; a form is known by where it goes and what it asks.
  const kept = new Map();
  const posts = () => [...document.querySelectorAll("#main form[method=post]")];
  const fields = (form) => [...form.elements].filter((field) => field.name && field.matches("textarea, select, input:not([type=hidden], [type=file], [type=password])"));
  const known = (form) => [form.getAttribute("action"), ...new Set(fields(form).map((field) => field.name))].join(" ");
  const isTyped = (field) => {
    if (field.type === "radio" || field.type === "checkbox") {
      return field.checked !== field.defaultChecked;
    }
    if (field.type === "select-one") {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    }
    return field.value !== field.defaultValue && field.value !== field.dataset.proposed;
  };

  const keep = (sent) => {
    for (const form of posts()) {
      const typed = form === sent ? [] : fields(form).filter(isTyped).map(({ name, type, value, checked }) => ({ name, type, value, checked }));
      if (typed.length) {
        kept.set(known(form), typed);
      } else {
        kept.delete(known(form));
      }
    }
  };
  const giveBack = (from = kept) => {
    for (const form of posts()) {
      for (const was of from.get(known(form)) ?? []) {
        const field = fields(form).find((one) => one.name === was.name && (was.type !== "radio" || one.value === was.value));
        if (!field) {
          continue;
        }
        if (was.type === "radio" || was.type === "checkbox") {
          field.checked = was.checked;
        } else {
          field.value = was.value;
        }
        if (from !== kept && field.closest("details")) {
          field.closest("details").open = true;
        }
        if (was.type !== "radio" || was.checked) {
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }
    }
  };

  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig, target } = event.detail;
    // A refused form comes back with what was typed, and takes the place of the page.
    if (xhr.status === 409 && requestConfig.boosted) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
    if (target.id === "main" && event.detail.shouldSwap) {
      keep(requestConfig.elt.closest("form"));
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => event.detail.target?.id === "main" && giveBack());

  // Whoever leaves the page with a note half written is asked first.
  let isSent = false;
  document.addEventListener("submit", (event) => (isSent = !event.defaultPrevented && event.target.method === "post"));

  // Where the session has ended, or the page was made in another one, it must be left although nothing was saved. What was typed
  // waits in this tab, for the same person on the same page, and goes with the tab.
  const WAITING = "fk-typed";
  const here = () => [document.body.dataset.person, location.pathname];
  const leave = () => {
    keep(null);
    sessionStorage.setItem(WAITING, JSON.stringify({ where: here(), typed: [...kept] }));
    isSent = true;
  };
  document.addEventListener("htmx:beforeOnLoad", (event) => event.detail.xhr.status === 401 && leave());
  document.addEventListener("fk:reload", leave);
  document.addEventListener("DOMContentLoaded", () => {
    const waiting = JSON.parse(sessionStorage.getItem(WAITING) ?? "null");
    const [person, path] = waiting?.where ?? [];
    if (person !== document.body.dataset.person) {
      sessionStorage.removeItem(WAITING);
    } else if (path === location.pathname) {
      sessionStorage.removeItem(WAITING);
      const typed = new Map(waiting.typed);
      if (posts().some((form) => typed.has(known(form)))) {
        giveBack(typed);
        document.dispatchEvent(new Event("fk:restored"));
      }
    }
  });

  addEventListener("beforeunload", (event) => {
    const open = posts().filter((form) => !("sent" in form.dataset));
    const half = [...kept.values()].flat().concat(open.flatMap((form) => fields(form).filter(isTyped)));
    if (!isSent && half.some((field) => field.type === "textarea" && field.value.trim())) {
      event.preventDefault();
    }
  });
})();
