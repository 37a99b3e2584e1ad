// After a swap: the focus is never lost, what was saved is said, and the address of the claim in focus is sent along.
(() => {
  const card = () => document.getElementById("card");
  const wide = matchMedia("(min-width: 68rem)");

  const subject = (one) => one?.dataset.claim ?? one?.dataset.passage;

  let shown = subject(card()); // what the card was about before the last swap

  const say = (words) => {
    const line = document.getElementById("said");
    line.textContent = "";
    setTimeout(() => (line.textContent = words), 60); // a live region tells only what changes
  };

  document.addEventListener("desk:say", ({ detail }) => say(detail));

  const bring = (element) => {
    element.focus({ preventScroll: true });
    const rail = wide.matches && element.closest("#card-rail");
    if (rail) rail.scrollTop += element.getBoundingClientRect().top - rail.getBoundingClientRect().top; // the page stays where it is
    if (!wide.matches || element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: "start" });
  };

  // The text shows which claim or passage the card is about.
  const mark = (swapped, isNews) => {
    const { claim, passage } = swapped.dataset;
    const text = document.getElementById("article-text");
    if (!text) return;
    for (const link of text.querySelectorAll("a")) {
      const current = claim ? link.dataset.claim === claim : passage !== undefined && link.dataset.passage === passage;
      link.toggleAttribute("aria-current", current);
      if (current) link.setAttribute("aria-current", "true");
      link.classList.toggle("in-focus", claim !== undefined && (link.dataset.in ?? "").split(" ").includes(claim));
    }
    if (!isNews) text.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("htmx:configRequest", ({ detail }) => {
    const { claim, passage } = card()?.dataset ?? {};
    if (detail.verb === "get" || detail.elt.closest("#card")) return;
    if (claim) detail.parameters.set("claim", claim);
    if (passage) detail.parameters.set("passage", passage);
  });

  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.elt.id === "live") return; // looking for news takes away nothing that is being read
    const notice = document.getElementById("notice");
    notice.className = "notice";
    notice.replaceChildren();
    document.getElementById("told")?.remove(); // what was done before this page
  });

  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    const swapped = detail.elt;
    const faults = swapped.querySelector?.("#faults") ?? (swapped.id === "notice" ? swapped : null);
    if (faults) return bring(faults);
    if (swapped.id === "evidence-form") {
      say(swapped.dataset.say ?? swapped.querySelector("h2").textContent);
      return bring(swapped.querySelector("h2"));
    }
    if (swapped.id === "saving") {
      if ([null, document.body].includes(document.activeElement)) bring(card());
      return say(swapped.dataset.say);
    }
    if (swapped.id === "tools" && swapped.dataset.say) {
      if ([null, document.body].includes(document.activeElement)) swapped.focus({ preventScroll: true });
      return say(swapped.dataset.say);
    }
    if (swapped.id !== "card") return;
    const isNews = detail.requestConfig?.elt?.id === "live"; // what a colleague did moves nobody about
    mark(swapped, isNews);
    if (isNews) return void ([null, document.body].includes(document.activeElement) && swapped.focus({ preventScroll: true }));
    if (swapped.dataset.say) say(swapped.dataset.say);
    const held = document.activeElement;
    const fromText = held?.closest?.("#article-text");
    const another = shown !== undefined && shown !== subject(swapped) && !held?.id?.startsWith("card-");
    shown = subject(swapped);
    if (held === document.body || held === null || fromText || another) {
      bring(swapped);
      if (!swapped.dataset.say) say(swapped.querySelector("#card-title").textContent);
    } else if (held.id?.startsWith("card-")) {
      say(swapped.querySelector("#card-title").textContent);
    }
  });

  // From what a colleague did, back to one's own words: their editor opens, and its field has the focus.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-edit]");
    const editor = link && document.querySelector(link.getAttribute("href"));
    if (!editor) return;
    event.preventDefault();
    if (editor.matches("details")) editor.open = true;
    const fields = "textarea, input:not([type=hidden], [type=radio], [type=checkbox]), input:checked, select";
    const field = editor.matches("details") ? editor.querySelector(fields) : null;
    (field ?? editor).focus();
    (field ?? editor).scrollIntoView({ block: "nearest" });
  });

  // A page that was refused opens at what is wrong; one that an order led to says what was done.
  document.addEventListener("DOMContentLoaded", () => {
    document.getElementById("faults")?.focus();
    const told = document.getElementById("told")?.lastChild.textContent.trim();
    if (told) say(told);
  });
})();
