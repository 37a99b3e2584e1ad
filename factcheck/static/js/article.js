// Where words stand: the desk counts code points of the article, the browser UTF-16 of its nodes. Numbers and kinds in
// the margin are no words of the article.
const article = (() => {
  const text = () => document.getElementById("article-text");
  const points = (string) => [...string].length;

  // The text nodes of a passage, each with the offset at which it begins.
  const nodes = function* (passage) {
    const skip = (node) => (node.parentElement.closest("[data-skip]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, skip);
    let at = Number(passage.dataset.start);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      yield { node, at };
      at += points(node.data);
    }
  };

  const piece = (passage, range) => {
    let start = 0;
    let words = "";
    for (const { node, at } of nodes(passage)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (!range.intersectsNode(node) || from >= to) continue;
      if (!words) start = at + points(node.data.slice(0, from));
      words += node.data.slice(from, to);
    }
    return words.trim() ? `${start}:${words}` : "";
  };

  // All selected words, passage by passage, as the desk names them: `offset:words`.
  const pieces = (range) => {
    const passages = [...text().querySelectorAll(".passage-text")].filter((one) => range.intersectsNode(one));
    return passages.map((one) => piece(one, range)).filter(Boolean);
  };

  // The ranges of the page that show the words which `offset:words` names.
  const ranges = (named) => {
    const [, offset, words] = /^(\d+):([^]*)$/.exec(named) ?? [];
    if (!words) return [];
    const [start, end] = [Number(offset), Number(offset) + points(words)];
    const found = [];
    for (const passage of text()?.querySelectorAll(".passage-text") ?? []) {
      for (const { node, at } of nodes(passage)) {
        const letters = [...node.data];
        const [from, to] = [Math.max(start - at, 0), Math.min(end - at, letters.length)];
        if (from >= to) continue;
        const range = new Range();
        range.setStart(node, letters.slice(0, from).join("").length);
        range.setEnd(node, letters.slice(0, to).join("").length);
        found.push(range);
      }
    }
    return found;
  };

  return { text, pieces, ranges };
})();
