// Logging a call from the keyboard: 1-5 the outcome, Enter saves. Without scripts the same form works by hand.
(() => {
  const panel = () => document.querySelector("[data-call]");
  const form = () => document.querySelector("[data-call-form]");
  const field = (name) => form()?.elements.namedItem(name);

  // What follows from the outcome is proposed; what somebody typed stays.
  const propose = (outcome) => {
    for (const [name, value] of [
      ["nextAction", outcome.dataset.action],
      ["nextActionOn", outcome.dataset.on],
      ["nextActionTime", outcome.dataset.time],
    ]) {
      const input = field(name);
      if (!input.value || input.value === input.dataset.proposed) {
        input.value = value ?? "";
        input.dataset.proposed = input.value;
      }
    }
  };

  const showThen = () => {
    const chosen = form()?.querySelector("[name=then]:checked")?.value;
    form()
      ?.querySelectorAll("[data-then]")
      .forEach((part) => (part.hidden = part.dataset.then !== chosen));
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-call-form] [name=outcome]")) {
      propose(event.target);
    } else if (event.target.matches("[data-call-form] [name=then]")) {
      showThen();
    }
  });

  // The timer runs from the click on the number, or by hand, until the call is saved.
  let started = 0;
  const tick = () => {
    const button = document.querySelector("[data-timer]");
    if (button && started) {
      const seconds = Math.floor((Date.now() - started) / 1000);
      field("duration").value = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
    countDown();
  };
  const run = (on) => {
    const button = document.querySelector("[data-timer]");
    started = on ? Date.now() : 0;
    if (button) {
      button.textContent = on ? button.dataset.stop : button.dataset.start;
      button.setAttribute("aria-pressed", String(on));
    }
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-timer]")) {
      run(!started);
    } else if (event.target.closest("a[href^='tel:']") && form() && !field("duration").value) {
      run(true);
    }
  });

  // Clocks count down by the server's time, whatever this machine's clock says.
  const countDown = () => {
    document.querySelectorAll("[data-due]").forEach((clock) => {
      clock.offset ??= Number(clock.dataset.now) - Date.now();
      const left = Math.round((Number(clock.dataset.due) - Date.now() - clock.offset) / 1000);
      const shown = Math.abs(left);
      const text =
        shown < 3600
          ? `${String(Math.floor(shown / 60)).padStart(2, "0")}:${String(shown % 60).padStart(2, "0")}`
          : null;
      if (text) {
        clock.querySelector("[data-left]").textContent = left < 0 ? `${clock.dataset.over} ${text}` : text;
      }
      clock.classList.toggle("fk-clock-late", left < 0);
    });
  };
  setInterval(tick, 1000);

  const typing = (target) => target.closest("input:not([type=radio]), textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || !panel()) {
      return;
    }
    // From within a text, Ctrl or ⌘ with Enter saves.
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form().contains(event.target)) {
      event.preventDefault();
      form().requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      if (event.key === "Escape") {
        event.target.blur();
      }
      return;
    }
    const jump = panel().querySelector(`[data-jump="${CSS.escape(event.key.toLowerCase())}"]`);
    const press = document.querySelector(`[data-press="${CSS.escape(event.key.toLowerCase())}"]`);
    if (jump) {
      event.preventDefault();
      jump.focus();
    } else if (press) {
      event.preventDefault();
      press.click();
    } else if (event.key === "Enter" && event.target === document.body && form().querySelector("[name=outcome]:checked")) {
      event.preventDefault();
      form().requestSubmit();
    }
  });

  // The calendar is a page with looks of its own: whoever goes on to it leaves this one.
  document.addEventListener("htmx:beforeRequest", (event) => {
    const button = event.detail.requestConfig.triggeringEvent?.submitter;
    if (button?.matches("[data-call-form] [name=book]")) {
      event.preventDefault();
      const pressed = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
      form().append(pressed);
      form().submit();
    }
  });

  const ready = () => {
    run(false);
    showThen();
    const timer = document.querySelector("[data-timer]");
    if (timer) {
      timer.hidden = false;
    }
    countDown();
  };
  document.addEventListener("htmx:afterSettle", ready);
  ready();
})();
