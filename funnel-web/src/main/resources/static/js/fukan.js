// What every page does beyond plain HTML. Each part is an extra: without scripts the pages still work.
(() => {
  const words = document.body.dataset;

  // A bar at the top while something is on its way.
  let waiting = 0;
  const busy = (change) => {
    waiting = Math.max(0, waiting + change);
    document.body.classList.toggle("fk-busy", waiting > 0);
  };
  document.addEventListener("htmx:beforeRequest", () => busy(1));
  document.addEventListener("htmx:afterRequest", () => busy(-1));

  // Figures that refresh themselves wait while somebody has opened something in them: a reason half written must not vanish.
  document.addEventListener("htmx:configRequest", (event) => {
    const live = event.detail.elt;
    if (live.matches("[data-live]") && live.querySelector("details[open]:not([hx-preserve] *)")) {
      event.preventDefault();
    }
  });

  // What an htmx request could not do is said in words; nothing typed is lost, for nothing is swapped.
  const tell = (text, reload, kind = "error") => {
    const place = document.getElementById("fk-toasts");
    const note = document.getElementById("fk-toast").content.firstElementChild.cloneNode(true);
    note.classList.replace("fk-note-error", `fk-note-${kind}`);
    note.querySelector("[data-text]").textContent = text;
    const again = note.querySelector("[data-reload]");
    again.hidden = !reload;
    again.addEventListener("click", () => {
      document.dispatchEvent(new Event("fk:reload"));
      location.reload();
    });
    note.querySelector("[data-close]").addEventListener("click", () => note.remove());
    place.replaceChildren(note);
  };
  document.addEventListener("htmx:responseError", (event) => {
    const xhr = event.detail.xhr;
    const said = xhr.getResponseHeader("X-Fukan-Message");
    if (xhr.status === 404) {
      tell(words.gone, true);
    } else if (xhr.status === 403 || xhr.status === 409) {
      tell(said ? decodeURIComponent(said) : words.stale, true);
    } else {
      tell(said ? decodeURIComponent(said) : words.failed, false);
    }
  });
  document.addEventListener("fk:restored", () => tell(words.restored, false, "info"));
  document.addEventListener("htmx:sendError", () => tell(words.offline, false));

  document.addEventListener("click", async (event) => {
    const close = event.target.closest("[data-dismiss-note]");
    if (close) {
      close.closest(".fk-note").remove();
      return;
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent.trim());
      const before = copy.textContent;
      copy.textContent = copy.dataset.copied;
      setTimeout(() => (copy.textContent = before), 2000);
      return;
    }
    const link = event.target.closest("[data-copy-link]");
    if (link) {
      const address = new URL(link.dataset.copyLink, location.href).href;
      const label = link.querySelector("span");
      try {
        await navigator.clipboard.writeText(address);
      } catch {
        // Without TLS a page may not write there: then it is shown, to be copied by hand.
        tell(address, false);
        return;
      }
      const before = label.textContent;
      label.textContent = link.dataset.copied;
      setTimeout(() => (label.textContent = before), 2000);
      return;
    }
    if (event.target.closest("[data-print]")) {
      print();
      return;
    }
    const show = event.target.closest("[data-show-password]");
    if (show) {
      const field = document.getElementById(show.dataset.showPassword);
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      show.setAttribute("aria-pressed", String(!shown));
    }
  });

  // A destructive form asks once.
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.ask ?? event.target.dataset.ask;
    if (question && !confirm(question)) {
      event.preventDefault();
      return;
    }
    if (event.target.matches("[data-wait]")) {
      busy(1);
    }
    // A double click is one order. The timeout lets the browser read the form first and a download give it back.
    const button = event.submitter;
    if (button && event.target.method === "post" && !event.target.matches("[hx-post],[data-again]")) {
      setTimeout(() => (button.disabled = true));
      setTimeout(() => (button.disabled = false), 4000);
    }
  });

  // A choice that is its own order: <select data-submit>; one that makes all others of its form: <input data-pick-all>.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit]")) {
      event.target.form.requestSubmit();
    }
    if (event.target.matches("[data-pick-all]")) {
      event.target.form.querySelectorAll("input[type=checkbox]").forEach((box) => (box.checked = event.target.checked));
    }
  });
})();
