// What colleagues save appears by itself: every two seconds one cheap question, answered with nothing or with the
// regions that changed. It waits while the page is hidden, or while words of the text are selected. A region in which
// somebody is busy stays as it is, and is drawn anew once they are done there.
(() => {
  const EVERY = 2000;
  let news = null;
  let asked = { claim: "", busy: [] }; // about which claim, and where somebody was busy then
  let held = []; // regions that are out of date because somebody was busy there

  const isHeld = () => {
    const selected = getSelection();
    const inText = !selected.isCollapsed && article.text()?.contains(selected.anchorNode);
    return document.hidden || inText || document.body.hasAttribute("data-busy");
  };

  const isTyped = (field) => {
    if (field.type === "hidden" || field.tagName === "BUTTON") return false;
    if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
    const options = [...field.options];
    return field.selectedIndex !== Math.max(0, options.findIndex((one) => one.defaultSelected));
  };

  const isBusy = (region) =>
    region.hasAttribute("data-typed") ||
    region.contains(document.activeElement) ||
    region.querySelector("details.drop[open], .picker") !== null ||
    [...region.querySelectorAll("input, select, textarea")].some(isTyped);

  const busy = () => [...document.querySelectorAll("[data-live]")].filter(isBusy).map((one) => one.dataset.live);

  const question = (live) => {
    const card = document.getElementById("card");
    const { claim = "", passage = "", state = "" } = card?.dataset ?? {};
    asked = { claim, busy: busy() };
    const seen = [...(card?.querySelectorAll("[name=seen], [name^=seen_]") ?? [])].map(({ name, value }) => [name, value]);
    const open = [...(card?.querySelectorAll("[data-editor][open]") ?? [])].map((one) => one.dataset.editor);
    const behind = held.filter((one) => !asked.busy.includes(one));
    const lists = { busy: asked.busy.join(" "), behind: behind.join(" "), open: open.join(" ") };
    return { since: live.dataset.version, claim, passage, state, ...Object.fromEntries(seen), ...lists };
  };

  const show = (live) => {
    if (!news) return;
    live.dataset.version = news.version;
    held = news.held;
    for (const id of news.fresh) document.getElementById(id)?.classList.add("fresh");
    if (news.say) document.dispatchEvent(new CustomEvent("desk:say", { detail: news.say }));
    news = null;
  };

  const look = async () => {
    const live = document.getElementById("live");
    if (!live) return;
    if (!isHeld()) {
      await htmx.ajax("GET", live.dataset.address, { source: live, swap: "none", values: question(live) }).catch(() => {});
      show(live);
    }
    setTimeout(look, EVERY);
  };

  document.addEventListener("desk:news", ({ detail }) => (news = detail));
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.requestConfig.elt?.id !== "live") return;
    const { claim = "" } = document.getElementById("card")?.dataset ?? {};
    if (claim === asked.claim && busy().every((one) => asked.busy.includes(one))) return;
    detail.shouldSwap = false; // another claim came into focus meanwhile, or somebody began to type: ask again
    news = null;
  });
  document.addEventListener("animationend", ({ target }) => target.classList.remove("fresh"));
  document.addEventListener("DOMContentLoaded", () => setTimeout(look, EVERY));
})();
