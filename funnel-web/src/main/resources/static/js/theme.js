// Runs in the head, before anything is painted, so that a dark screen never flashes white.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    if (root.dataset.theme === "auto") {
      root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
    }
  };
  apply();
  dark.addEventListener("change", apply);
  // Paper is light and as wide as A4 lies. Charts, which listen after us, are drawn anew for it.
  let before;
  addEventListener("beforeprint", () => {
    before = root.getAttribute("data-bs-theme");
    root.setAttribute("data-bs-theme", "light");
    root.classList.add("fk-printing");
  });
  addEventListener("afterprint", () => {
    root.setAttribute("data-bs-theme", before);
    root.classList.remove("fk-printing");
  });
})();
