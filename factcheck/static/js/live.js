// What colleagues save appears by itself: every two seconds one cheap question, answered with nothing or with the
// regions that changed. It waits while the page is hidden, or while words of the text are selected.
(() => {
  const EVERY = 2000;
  let news = null;
  let asked = ""; // about which claim

  const isHeld = () => {
    const selected = getSelection();
    const inText = !selected.isCollapsed && document.getElementById("article-text")?.contains(selected.anchorNode);
    return document.hidden || inText || document.body.hasAttribute("data-busy");
  };

  const show = (live) => {
    if (!news) return;
    live.dataset.version = news.version;
    for (const id of news.fresh) document.getElementById(id)?.classList.add("fresh");
    if (news.say) document.dispatchEvent(new CustomEvent("desk:say", { detail: news.say }));
    news = null;
  };

  const look = async () => {
    const live = document.getElementById("live");
    if (!live) return;
    if (!isHeld()) {
      const { claim = "", passage = "" } = document.getElementById("card")?.dataset ?? {};
      asked = claim;
      const values = { since: live.dataset.version, claim, passage };
      await htmx.ajax("GET", live.dataset.address, { source: live, swap: "none", values }).catch(() => {});
      show(live);
    }
    setTimeout(look, EVERY);
  };

  document.addEventListener("desk:news", ({ detail }) => (news = detail));
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.requestConfig.elt?.id !== "live") return;
    const { claim = "" } = document.getElementById("card")?.dataset ?? {};
    if (claim === asked) return;
    detail.shouldSwap = false; // another claim came into focus meanwhile: ask again
    news = null;
  });
  document.addEventListener("animationend", ({ target }) => target.classList.remove("fresh"));
  document.addEventListener("DOMContentLoaded", () => setTimeout(look, EVERY));
})();
