// The chain editor and the text: the words of the hop in hand are marked in the text as long as it is in hand.
const hops = (() => {
  const KINDS = { source: "hop_words", cue: "hop_cue" };
  const wide = matchMedia("(min-width: 68rem)");
  let row = "0"; // of the hop in hand

  const editor = () => document.querySelector("#chain[open]");

  // The hop in hand: the one that was last in focus, where it is still there.
  const inHand = () => editor()?.querySelector(`[data-hop="${row}"]`) ?? editor()?.querySelector("[data-hop]") ?? null;

  const marks = (hop, kind) => article.ranges(hop?.querySelector(`[name=${KINDS[kind]}]`)?.value ?? "");

  const show = (bring = false) => {
    const hop = inHand();
    for (const one of document.querySelectorAll("[data-hop]")) one.classList.toggle("in-hand", one === hop);
    if (!CSS.highlights) return;
    for (const kind of Object.keys(KINDS)) CSS.highlights.set(`hop-${kind}`, new Highlight(...marks(hop, kind)));
    if (bring && wide.matches) marks(hop, "source")[0]?.startContainer.parentElement.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("focusin", ({ target }) => {
    const hop = target.closest?.("[data-hop]");
    if (!hop || hop.dataset.hop === row) return;
    row = hop.dataset.hop;
    show(true);
  });
  document.addEventListener("toggle", ({ target }) => target.id === "chain" && show(target.open), true);
  document.addEventListener("htmx:afterSettle", () => show());
  document.addEventListener("DOMContentLoaded", () => show());

  return { inHand };
})();
