// The board by mouse and by keyboard. Each card has a form that moves it; a drag or a key only fills it in and sends it.
(() => {
  const board = () => document.getElementById("board");
  const card = (element) => element?.closest?.(".fk-deal-card");
  const link = (one) => one?.querySelector(".fk-deal-link");

  const send = (one, to) => {
    const form = one.querySelector("form[data-move]");
    if (!form || !to) {
      return;
    }
    form.elements.to.value = to;
    // Shown at once where it goes; the answer puts it right, and back where it was if the move is refused.
    const column = board().querySelector(`.fk-column[data-phase="${CSS.escape(to)}"] ul`);
    if (column && to !== one.dataset.phase) {
      one.classList.add("fk-moving");
      column.prepend(one);
    }
    form.requestSubmit();
  };

  // Dragging.
  let dragged = null;
  document.addEventListener("dragstart", (event) => {
    const one = card(event.target);
    if (!one || one.draggable !== true) {
      return;
    }
    dragged = one;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", one.id);
    setTimeout(() => {
      one.classList.add("fk-dragged");
      board().classList.add("fk-dragging");
    });
  });
  const place = (target) => target?.closest?.("[data-phase]:not(.fk-deal-card)");
  document.addEventListener("dragover", (event) => {
    const over = dragged && place(event.target);
    document.querySelectorAll(".fk-over").forEach((other) => other !== over && other.classList.remove("fk-over"));
    if (over) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      over.classList.add("fk-over");
    }
  });
  document.addEventListener("drop", (event) => {
    const over = dragged && place(event.target);
    if (over) {
      event.preventDefault();
      if (over.dataset.phase !== dragged.dataset.phase) {
        send(dragged, over.dataset.phase);
      }
    }
  });
  document.addEventListener("dragend", () => {
    dragged?.classList.remove("fk-dragged");
    dragged = null;
    board()?.classList.remove("fk-dragging");
    document.querySelectorAll(".fk-over").forEach((over) => over.classList.remove("fk-over"));
  });

  // Keys, on a card that has the focus: arrows or hjkl go to another card, with Shift they move this one.
  const neighbour = (one, key) => {
    const cards = (column) => [...column.querySelectorAll(".fk-deal-card")];
    const own = one.closest(".fk-column");
    const position = cards(own).indexOf(one);
    if (key === "down" || key === "up") {
      return cards(own)[position + (key === "down" ? 1 : -1)];
    }
    const columns = [...board().querySelectorAll(".fk-column")];
    const step = key === "right" ? 1 : -1;
    for (let i = columns.indexOf(own) + step; i >= 0 && i < columns.length; i += step) {
      const there = cards(columns[i]);
      if (there.length) {
        return there[Math.min(position, there.length - 1)];
      }
    }
    return undefined;
  };
  const directions = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down", h: "left", l: "right", k: "up", j: "down" };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.key === "Escape") {
      // Also where the form has only just come and is not in focus yet.
      const form = event.target.closest?.(".fk-deal-form") ?? board()?.querySelector(".fk-deal-form");
      if (form) {
        // As long as htmx does not know the form, its link would only jump within the page.
        window.htmx?.process(form);
        form.querySelector("[data-cancel]")?.click();
      }
      return;
    }
    const direction = directions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const one = event.target.matches?.(".fk-deal-link") ? card(event.target) : null;
    if (!one) {
      // With nothing in focus a key for going leads to the first card.
      // Nor is there a card where the note of a deal that left the board has it.
      const nowhere = event.target === document.body || event.target.id === "main" || event.target.closest("#board > .fk-note");
      if (direction && nowhere && !event.shiftKey) {
        event.preventDefault();
        link(board()?.querySelector(".fk-column-on .fk-deal-card") ?? board()?.querySelector(".fk-deal-card"))?.focus();
      }
      return;
    }
    if (direction && event.shiftKey && (direction === "left" || direction === "right")) {
      event.preventDefault();
      send(one, direction === "right" ? one.dataset.forward : one.dataset.back);
    } else if (direction && !event.shiftKey) {
      const other = neighbour(one, direction);
      if (other) {
        event.preventDefault();
        link(other).focus();
        other.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    } else if (event.key === "m" && !event.shiftKey) {
      event.preventDefault();
      one.querySelector("a.fk-deal-go")?.click();
    }
  });

  // A refused move is an answer like any other: the board with the reason at the card.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target?.id === "board" && event.detail.xhr.status === 409) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  // What could not be sent at all goes back to where it was.
  const restore = (event) => {
    if (card(event.target)?.classList.contains("fk-moving")) {
      location.reload();
    }
  };
  document.addEventListener("htmx:responseError", restore);

  // Whoever leaves the form of a card is at the card again.
  let left;
  document.addEventListener("click", (event) => (left = card(event.target.closest("[data-cancel]"))?.id.replace("deal-", "")));

  const focus = () => {
    const id = board()?.dataset.focus ?? left;
    const one = id && document.getElementById(`deal-${id}`);
    if (!one) {
      return;
    }
    const shown = [...one.querySelectorAll(".fk-deal-form input:not([type=hidden]), .fk-deal-form select")].filter((field) => field.offsetParent);
    const wrong = shown.find((field) => field.classList.contains("is-invalid"));
    (wrong ?? shown[0] ?? link(one) ?? one.querySelector("a"))?.focus();
    one.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "board" || event.target.id === "board") {
      focus();
    }
  });
  focus();
})();
