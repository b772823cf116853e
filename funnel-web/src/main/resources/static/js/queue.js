// The queue from the keyboard: j and k move, the list refreshes itself. Without scripts every lead is a link.
(() => {
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const typing = (target) => target.closest("input:not([type=radio]), textarea, select, [contenteditable]");

  const move = (step) => {
    const all = rows();
    const present = all.findIndex((row) => row.hasAttribute("aria-current"));
    const next = all[Math.min(Math.max(present + step, 0), all.length - 1)];
    if (next && next !== all[present]) {
      next.click();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      move(event.key === "j" ? 1 : -1);
    }
  });

  const show = () => document.querySelector("[data-row][aria-current]")?.scrollIntoView({ block: "nearest" });
  document.addEventListener("htmx:afterSettle", show);
  show();

  // New inquiries appear by themselves; not while somebody reads the list with the keyboard, nor in a hidden tab.
  setInterval(() => {
    const list = document.getElementById("queue-list");
    if (list && document.visibilityState === "visible" && !list.contains(document.activeElement)) {
      htmx.ajax("GET", list.dataset.refresh, { target: "#queue-list", swap: "outerHTML" });
    }
  }, 30000);
})();
