// Extras of the forms of records; without them every form works as a plain form.
(() => {
  // A reason proposes a day; whoever chose another day keeps it.
  document.addEventListener("change", (event) => {
    const reason = event.target.closest("[data-proposes]");
    if (reason) {
      const day = document.getElementById(reason.dataset.proposes);
      day.value = reason.selectedOptions[0].dataset.day ?? day.value;
    }
  });
})();
