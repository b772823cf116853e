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
})();
