// The import wizard: the chosen file's name, and a form that is swapped while somebody works in it.
(() => {
  const input = document.getElementById("file");
  if (input) {
    const zone = input.parentElement;
    const name = zone.querySelector("[data-file-name]");
    const size = zone.querySelector("[data-file-size]");
    const error = document.querySelector("[data-file-error]");
    const shown = (bytes) =>
      bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
    const check = () => {
      const file = input.files[0];
      const tooLarge = Boolean(file) && file.size > Number(input.dataset.largest);
      zone.classList.toggle("fk-im-chosen", Boolean(file) && !tooLarge);
      zone.classList.toggle("fk-im-wrong", tooLarge);
      if (file) {
        name.textContent = file.name;
        size.textContent = shown(file.size);
        error.textContent = tooLarge ? input.dataset.tooLarge : "";
      }
      return !tooLarge;
    };
    input.addEventListener("change", check);
    ["dragenter", "dragover"].forEach((type) => zone.addEventListener(type, () => zone.classList.add("fk-im-over")));
    ["dragleave", "drop"].forEach((type) => zone.addEventListener(type, () => zone.classList.remove("fk-im-over")));
    input.form.addEventListener("submit", (event) => {
      if (!check()) {
        event.preventDefault();
      } else {
        document.body.classList.add("fk-busy");
      }
    });
    check();
  }

  // What is being typed is worth more than a fresh preview: the next change asks for another one.
  let before = null;
  const field = () => {
    const at = document.activeElement;
    return at && at.form && at.form.id === "draft" && /^(text|textarea)$/.test(at.type) ? at : null;
  };
  document.addEventListener("htmx:beforeRequest", () => {
    const at = field();
    before = at && { id: at.id, value: at.value };
  });
  let open = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "draft") {
      return;
    }
    const at = field();
    if (at && at.value !== (before && before.id === at.id ? before.value : at.defaultValue)) {
      event.detail.shouldSwap = false;
      return;
    }
    open = [...document.querySelectorAll("#draft details[id]")].map((box) => [box.id, box.open]);
  });
  document.addEventListener("htmx:afterSwap", () => {
    open.forEach(([id, wasOpen]) => {
      const box = document.getElementById(id);
      if (box && wasOpen) {
        box.open = true;
      }
    });
    open = [];
  });
})();
