// A form over which the desk takes its time says that it is at work and for how long, and is sent once.
(() => {
  const LONG = 100_000; // characters and bytes from which one has to wait
  const size = (form) => [...new FormData(form).values()].reduce((sum, one) => sum + (one.size ?? one.length), 0);

  const begin = (form, told) => {
    const button = form.querySelector(".button.primary");
    const [label, hint, since, large] = [button.textContent, told.textContent, performance.now(), size(form)];
    const seconds = Object.assign(document.createElement("span"), { ariaHidden: "true" });
    form.ariaBusy = button.ariaDisabled = "true";
    button.textContent = told.dataset.working;
    told.textContent = large < LONG ? "" : `${(large / 1e6).toFixed(1)} MB: ${told.dataset.long} `;
    told.append(seconds);
    const ticking = setInterval(() => {
      seconds.textContent = `${Math.round((performance.now() - since) / 1000)} s`;
    }, 1000);

    const end = () => {
      clearInterval(ticking);
      form.ariaBusy = button.ariaDisabled = null;
      button.textContent = label;
      told.textContent = hint;
    };
    addEventListener("pageshow", end, { once: true }); // one came back to the page
    addEventListener("keydown", (event) => event.key === "Escape" && end()); // the browser stops asking
  };

  document.addEventListener("submit", (event) => {
    const told = event.target.querySelector("[data-working]");
    if (!told) return;
    if (event.target.ariaBusy) event.preventDefault();
    else begin(event.target, told);
  });
})();
