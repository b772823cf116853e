// The queue refreshes itself, and shows which of its leads is open. Without scripts every lead is a link.
(() => {
  const show = () => document.querySelector("[data-row][aria-current]")?.scrollIntoView({ block: "nearest" });
  const lead = () => document.getElementById("queue")?.dataset.lead;
  let last = lead();
  // On a telephone the card takes the list's place: the next lead begins at its top, a refused one stays where it was.
  const begin = () => {
    if (lead() !== last && matchMedia("(max-width: 767px)").matches) {
      scrollTo(0, 0);
    }
    last = lead();
  };
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "main") {
      show();
      begin();
    }
  });
  show();

  // New inquiries appear by themselves; not while somebody reads the list with the keyboard, nor in a hidden tab.
  setInterval(() => {
    const list = document.getElementById("queue-list");
    if (list && document.visibilityState === "visible" && !list.contains(document.activeElement)) {
      htmx.ajax("GET", list.dataset.refresh, { target: "#queue-list", swap: "outerHTML" });
    }
  }, 30000);
})();
