// Search over any page: Ctrl+K or ⌘K opens it, the arrows walk through what is found. Without scripts its link opens a page.
(() => {
  const dialog = document.getElementById("find");
  const opener = document.querySelector("[data-find]");
  if (!dialog || !opener) {
    return;
  }
  const field = dialog.querySelector("input[type=search]");
  const results = document.getElementById("find-results");
  const key = opener.querySelector("[data-find-key]");
  key.textContent = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? "⌘K" : "Ctrl K";
  key.hidden = false;
  opener.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  opener.setAttribute("aria-haspopup", "dialog");

  const open = () => {
    if (!dialog.open) {
      dialog.showModal();
      field.select();
      if (!results.childElementCount) {
        htmx.trigger(field, "search");
      }
    }
  };

  opener.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-find-close]")) {
      dialog.close();
    }
  });

  // Enter in the field opens the first answer, of what stands there by then; where there is none, the form's own page tells so.
  const found = () => [...results.querySelectorAll("a.fk-found-one")];
  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    const links = found();
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (links[next] ?? field).focus();
    } else if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      if (isStale) {
        isAwaited = true;
      } else {
        openFirst();
      }
    }
  });
  let isStale = false;
  let isAwaited = false;
  const openFirst = () => {
    const [first] = found();
    if (first) {
      first.click();
    } else {
      field.form.submit();
    }
  };
  field.addEventListener("input", () => (isStale = true));
  dialog.addEventListener("close", () => (isAwaited = false));
  dialog.addEventListener("htmx:afterSettle", () => {
    isStale = false;
    if (isAwaited) {
      isAwaited = false;
      openFirst();
    }
  });
  dialog.addEventListener("htmx:responseError", () => isAwaited && field.form.submit());
})();
