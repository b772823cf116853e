// The queue refreshes itself, and shows which of its leads is open. Without scripts every lead is a link.
(() => {
  const show = () => document.querySelector("[data-row][aria-current]")?.scrollIntoView({ block: "nearest" });
  document.addEventListener("htmx:afterSettle", (event) => event.detail.target?.id === "main" && show());
  show();

  // New inquiries appear by themselves; not while somebody reads the list with the keyboard, nor in a hidden tab.
  setInterval(() => {
    const list = document.getElementById("queue-list");
    if (list && document.visibilityState === "visible" && !list.contains(document.activeElement)) {
      htmx.ajax("GET", list.dataset.refresh, { target: "#queue-list", swap: "outerHTML" });
    }
  }, 30000);
})();
