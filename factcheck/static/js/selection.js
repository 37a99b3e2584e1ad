// Words selected in the article, by mouse, touch or caret, become a claim or the new bounds of the one in focus. The
// desk counts code points, the browser UTF-16; the first and the last word travel along, so that a wrong count is refused.
(() => {
  const PATIENCE = 150;
  const tools = () => document.getElementById("picked");
  const text = () => document.getElementById("article-text");
  const points = (string) => [...string].length;
  let picked = null;
  let isDown = false;
  let timer = 0;

  // The part of a passage that is selected; numbers and kinds in the margin are no words of the article.
  const piece = (passage, range) => {
    const skip = (node) => (node.parentElement.closest("[data-skip]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, skip);
    let at = Number(passage.dataset.start);
    let start = at;
    let words = "";
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (range.intersectsNode(node) && from < to) {
        if (!words) start = at + points(node.data.slice(0, from));
        words += node.data.slice(from, to);
      }
      at += points(node.data);
    }
    return { start, words };
  };

  const pointed = ({ start, words }, match) => `${start + points(words.slice(0, match.index))}:${match[0]}`;

  // The first and the last selected word as the forms name words: offset and word.
  const ends = (range) => {
    const passages = [...text().querySelectorAll(".passage-text")].filter((one) => range.intersectsNode(one));
    const pieces = passages.map((one) => piece(one, range)).filter((one) => one.words.trim());
    if (!pieces.length) return null;
    const last = pieces.at(-1);
    return {
      begin: pointed(pieces[0], pieces[0].words.match(/\S+/)),
      finish: pointed(last, [...last.words.matchAll(/\S+/g)].at(-1)),
    };
  };

  const place = (box, range) => {
    const { bottom, left } = range.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(bottom + 8, innerHeight - height - 8))}px`;
  };

  const offer = () => {
    const box = tools();
    const selected = getSelection();
    if (!box || isDown) return;
    const range = selected.rangeCount && !selected.isCollapsed && selected.getRangeAt(0);
    picked = range && text()?.contains(range.commonAncestorContainer) ? ends(range) : null;
    box.hidden = !picked;
    if (!picked) return;
    const { bounds } = document.getElementById("card").dataset;
    const move = box.querySelector("[data-pick=bounds]");
    move.hidden = !bounds;
    move.querySelector("b").textContent = document.getElementById("card").dataset.claim?.slice(1) ?? "";
    place(box, range);
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(offer, PATIENCE);
  };

  const send = (what) => {
    const { bounds, claim } = document.getElementById("card").dataset;
    const values = { ...picked, seen: document.getElementById("seen")?.value ?? "", claim: claim ?? "" };
    const address = what === "bounds" ? bounds : tools().dataset.mark;
    getSelection().removeAllRanges();
    offer();
    htmx.ajax("POST", address, { source: tools(), target: "#card", swap: "outerHTML", values }).catch(() => {});
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
    if (what && picked) return send(what);
    const isEndOfSelection = event.detail > 0 && !getSelection().isCollapsed && event.target.closest("#article-text a");
    if (!isEndOfSelection || !tools()) return;
    event.preventDefault(); // the press that ends a selection opens nothing
    event.stopPropagation();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && picked) getSelection().removeAllRanges();
  });
})();
