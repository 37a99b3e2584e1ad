// Words selected in the article, by mouse, touch or caret, become a claim, the new bounds of the one in focus, or the
// words of a hop of its chain. Every selected word travels along, so that the desk refuses what the article does not say.
(() => {
  const PATIENCE = 150;
  const tools = () => document.getElementById("picked");
  const card = () => document.getElementById("card");
  let picked = []; // the selected words, passage by passage
  let isDown = false;
  let timer = 0;

  const place = (box, range) => {
    const { bottom, left } = range.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(bottom + 8, innerHeight - height - 8))}px`;
  };

  // What can be done with the words depends on what the card is about.
  const choose = (box) => {
    const { bounds, claim } = card().dataset;
    const hop = hops.inHand();
    for (const button of box.querySelectorAll("[data-pick]")) {
      const isOfHop = ["source", "cue"].includes(button.dataset.pick);
      button.hidden = isOfHop ? !hop : button.dataset.pick === "bounds" && !bounds;
      const name = button.querySelector("b");
      if (name) name.textContent = isOfHop ? hop?.dataset.name ?? "" : claim?.slice(1) ?? "";
    }
  };

  const offer = () => {
    const box = tools();
    const selected = getSelection();
    if (!box || isDown) return;
    const range = selected.rangeCount && !selected.isCollapsed && selected.getRangeAt(0);
    picked = range && article.text()?.contains(range.commonAncestorContainer) ? article.pieces(range) : [];
    box.hidden = !picked.length;
    if (!picked.length) return;
    choose(box);
    place(box, range);
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(offer, PATIENCE);
  };

  const post = (address, source, values) => htmx.ajax("POST", address, { source, target: "#card", swap: "outerHTML", values }).catch(() => {});

  const send = (what) => {
    const { bounds, claim } = card().dataset;
    const piece = picked;
    const hop = hops.inHand();
    getSelection().removeAllRanges();
    offer();
    if (what === "source" || what === "cue") {
      const button = hop.querySelector(`[data-pick-for=${what}]`);
      return post(button.getAttribute("formaction"), button, { do: `take-${what}-${hop.dataset.hop}`, hop_piece: piece });
    }
    const values = { piece, seen: document.getElementById("seen-bounds")?.value ?? "", claim: claim ?? "" };
    return post(what === "bounds" ? bounds : tools().dataset.mark, tools(), values);
  };

  document.addEventListener("selectionchange", soon);
  document.addEventListener("pointerdown", (event) => {
    if (event.target.closest("#picked")) return event.preventDefault(); // the words stay selected
    isDown = event.pointerType === "mouse";
    const link = event.target.closest("#article-text a");
    if (!link?.href || !tools() || event.button !== 0) return;
    const address = link.getAttribute("href"); // browsers drag links, and open a menu on a long press: plain words they select
    link.removeAttribute("href");
    const back = () => link.setAttribute("href", address);
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, back, { once: true });
  });
  document.addEventListener("pointerup", () => {
    isDown = false;
    soon();
  });
  document.addEventListener("click", (event) => {
    const what = event.target.closest("[data-pick]")?.dataset.pick;
    if (what && picked.length) return send(what);
    const isEndOfSelection = event.detail > 0 && !getSelection().isCollapsed && event.target.closest("#article-text a");
    if (!isEndOfSelection || !tools()) return;
    event.preventDefault(); // the press that ends a selection opens nothing
    event.stopPropagation();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && picked.length) getSelection().removeAllRanges();
  });
})();
