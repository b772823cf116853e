// Extras of lists and record pages; without them every form works as a plain form.
(() => {
  // A refused form comes back with what was typed, and takes the place of the page: nothing is lost.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    if (xhr.status === 409 && requestConfig.boosted) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    document.querySelector(".is-invalid, [data-refusal]")?.scrollIntoView({ block: "center" });
  });

  const typing = (target) => target.closest("input:not([type=radio]), textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
      return;
    }
    if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
      return;
    }
    const outcome = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (outcome) {
      outcome.checked = true;
      outcome.focus();
      outcome.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });

  // A reason proposes a day; whoever chose another day keeps it.
  document.addEventListener("change", (event) => {
    const reason = event.target.closest("[data-proposes]");
    if (reason) {
      const day = document.getElementById(reason.dataset.proposes);
      day.value = reason.selectedOptions[0].dataset.day ?? day.value;
    }
  });
})();
