// Logging a call: the outcome proposes what comes next, the timer runs, Enter saves. Without scripts the same form works by hand.
(() => {
  const form = () => document.querySelector("[data-call-form]");
  const field = (name) => form()?.elements.namedItem(name);
  const address = () => form()?.getAttribute("action");

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

  // What becomes of the lead; what cannot be taken back asks once.
  const showThen = () => {
    const chosen = form()?.querySelector("[name=then]:checked")?.value;
    form()?.removeAttribute("hx-confirm");
    form()
      ?.querySelectorAll("[data-then]")
      .forEach((part) => {
        part.hidden = part.dataset.then !== chosen;
        if (!part.hidden && part.dataset.question) {
          form().setAttribute("hx-confirm", part.dataset.question);
        }
      });
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
    if (started && field("duration")) {
      const seconds = Math.floor((Date.now() - started) / 1000);
      field("duration").value = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      document.querySelector("[data-running] b").textContent = field("duration").value;
    }
    countDown();
  };
  const run = (since) => {
    const button = document.querySelector("[data-timer]");
    started = since;
    if (button) {
      document.querySelector("[data-running]").hidden = !since;
      button.textContent = since ? button.dataset.stop : button.dataset.start;
      button.setAttribute("aria-pressed", String(since > 0));
    }
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-timer]")) {
      run(started ? 0 : Date.now());
    } else if (event.target.closest("a[href^='tel:']") && form() && !field("duration").value) {
      run(Date.now());
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

  document.addEventListener("keydown", (event) => {
    const call = form();
    if (event.key !== "Enter" || event.isComposing || event.shiftKey || event.altKey || !call) {
      return;
    }
    // From within a text, Ctrl or ⌘ with Enter saves; with nothing in focus, Enter alone does.
    const inForm = (event.ctrlKey || event.metaKey) && call.contains(event.target);
    const nowhere = event.target === document.body || event.target.id === "main";
    if (inForm || (nowhere && call.querySelector("[name=outcome]:checked"))) {
      event.preventDefault();
      call.requestSubmit();
    }
  });

  // A way through the script leads to the next step's ways.
  addEventListener("hashchange", () => document.querySelector(".fk-script-step:target .fk-script-ways a")?.focus({ preventScroll: true }));

  // The calendar is a page with looks of its own: whoever goes on to it leaves this one.
  document.addEventListener("htmx:beforeRequest", (event) => {
    const button = event.detail.requestConfig.triggeringEvent?.submitter;
    if (button?.matches("[data-call-form] [name=book]")) {
      event.preventDefault();
      const pressed = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
      form().append(pressed);
      form().dataset.sent = "";
      form().submit();
    }
  });

  // A timer belongs to one call: what else changes on the page leaves it running.
  document.addEventListener("submit", (event) => event.target === form() && run(0));
  let known;
  const ready = () => {
    run(started && address() === known ? started : 0);
    known = address();
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
