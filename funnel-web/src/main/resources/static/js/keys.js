// Pages from the keyboard. An element says itself which key is its own: data-press is pressed, data-jump gets the focus,
// data-key chooses; j and k go through the rows of a list. ? tells all keys of the page. Without scripts
// everything is reached with Tab.
(() => {
  const ROWS = "[data-row], .fk-row-link";
  const isTyping = (target) =>
    target.closest("input:not([type=radio], [type=checkbox], [type=submit]), textarea, select, [contenteditable], dialog");
  const isReachable = (element) => element.getClientRects().length > 0 || element.closest("details:not([open])");

  // Where several have the key, the one beside the focus is meant, else the first.
  const owner = (name, key) => {
    const all = [...document.querySelectorAll(`[data-${name}="${CSS.escape(key)}"]`)].filter(isReachable);
    const entry = document.activeElement.closest("[data-entry]");
    return all.find((element) => entry?.contains(element)) ?? all[0];
  };

  const goTo = (element) => {
    for (let folded = element.closest("details"); folded; folded = folded.parentElement.closest("details")) {
      folded.open = true;
    }
    const within = element.matches("summary") ? element.parentElement : element;
    const field = within.querySelector(":is(input:not([type=hidden]), select, textarea):enabled") ?? element;
    const group = field.type === "radio" ? [...field.form.elements].filter((one) => one.name === field.name) : [];
    (group.find((radio) => radio.checked) ?? field).focus();
    element.scrollIntoView({ block: "nearest" });
  };

  const press = (element) => {
    element.click();
    const next = document.getElementById(element.dataset.next ?? "");
    if (next) {
      goTo(next);
    }
  };

  const choose = (radio) => {
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // A row that is chosen by going to it is opened, another one only gets the focus. Beyond the last comes the next page.
  const move = (step) => {
    const rows = [...document.querySelectorAll(ROWS)].filter(isReachable);
    const present = rows.findIndex((row) => row.hasAttribute("aria-current") || (row.closest("[data-entry]") ?? row).contains(document.activeElement));
    const next = rows[present < 0 ? (step > 0 ? 0 : rows.length - 1) : present + step];
    if (!next) {
      document.querySelector(step > 0 ? "a[rel=next]" : "a[rel=prev]")?.click();
    } else if (next.dataset.row === "open") {
      next.click();
    } else {
      goTo(next);
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (isTyping(event.target)) {
      if (event.key === "Escape" && !event.target.closest("dialog")) {
        event.target.blur();
      }
      return;
    }
    const key = event.key.toLowerCase();
    const deeds = [
      [owner("press", key), press],
      [owner("jump", key), goTo],
      [owner("key", key), choose],
      [key === "/" ? document.querySelector("[data-search]") : null, (field) => (goTo(field), field.select())],
      [key === "?" ? help : null, tell],
    ];
    const [meant, deed] = deeds.find(([element]) => element) ?? [];
    if (meant) {
      event.preventDefault();
      deed(meant);
    } else if ((key === "j" || key === "k") && document.querySelector(ROWS)) {
      event.preventDefault();
      move(key === "j" ? 1 : -1);
    }
  });

  // The keys of the page, as the page itself names them.
  const help = document.getElementById("keys");
  const wording = (element) => {
    const words = (element.labels?.[0] ?? element.closest("label") ?? element).cloneNode(true);
    words.querySelectorAll("kbd, .visually-hidden").forEach((part) => part.remove());
    return element.dataset.named ?? (words.textContent.trim() || element.getAttribute("aria-label") || element.title);
  };
  const line = (key, words) => {
    const row = document.createElement("div");
    const term = row.appendChild(document.createElement("dt")).appendChild(document.createElement("kbd"));
    term.textContent = key.length === 1 ? key.toUpperCase() : key;
    row.appendChild(document.createElement("dd")).textContent = words;
    return row;
  };
  const tell = (dialog) => {
    const own = new Map();
    for (const element of document.querySelectorAll("[data-press], [data-jump], [data-key]")) {
      const key = element.dataset.press ?? element.dataset.jump ?? element.dataset.key;
      if (isReachable(element) && !own.has(key)) {
        own.set(key, wording(element));
      }
    }
    dialog.querySelector("[data-keys-here]").replaceChildren(...[...own].map(([key, words]) => line(key, words)));
    dialog.querySelectorAll("[data-keys-if]").forEach((row) => (row.hidden = !document.querySelector(row.dataset.keysIf)));
    if (!dialog.open) {
      dialog.showModal();
    }
  };
  document.addEventListener("click", (event) => {
    if (help && event.target.closest("[data-keys-show]")) {
      tell(help);
    } else if (help?.open && (event.target === help || event.target.closest("[data-keys-close]"))) {
      help.close();
    }
  });
})();
