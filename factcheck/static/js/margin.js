// A number in the margin stands beside the line in which its claim begins; where several begin in one line, side by side.
// As floats alone they would stand below one another and drift away from their lines.
(() => {
  const GAP = 8; // pixels between two numbers
  const EDGE = 4; // and to the edge of the window
  const NEAR = 3; // a number that is no farther from its line stays

  const text = () => document.getElementById("article-text");
  let planned = 0;

  // The first letter behind a number.
  const letter = (number) => {
    const range = new Range();
    for (let next = number.nextSibling ?? number.parentElement.nextSibling; next; next = next.nextSibling) {
      const walker = document.createTreeWalker(next, NodeFilter.SHOW_TEXT);
      for (let node = next.nodeType === Node.TEXT_NODE ? next : walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest(".no")) continue;
        range.setStart(node, 0);
        range.setEnd(node, 1);
        return range.getBoundingClientRect();
      }
    }
    return null;
  };

  const measured = (number) => {
    const digits = number.querySelector("b").getBoundingClientRect();
    const left = (number.querySelector(".turning") ?? number.querySelector("b")).getBoundingClientRect().left;
    const { right, bottom } = number.getBoundingClientRect();
    return { number, line: letter(number), top: digits.top, height: digits.height, bottom, left, right };
  };

  const place = () => {
    const numbers = [...(text()?.querySelectorAll(".no") ?? [])];
    for (const number of numbers) number.style.translate = "";
    const kinds = [...(text()?.querySelectorAll(".kind") ?? [])].map((kind) => kind.getBoundingClientRect());
    const isTaken = (top, height) => kinds.some((kind) => kind.top < top + height && top < kind.bottom);
    const shifts = [];
    let row = { bottom: -Infinity };
    for (const { number, line, top, height, bottom, left, right } of numbers.map(measured)) {
      const room = right - left + GAP;
      let down = line ? (line.top + line.bottom - height) / 2 - top : 0;
      const below = isTaken(top + down, height); // where "Dateline?" stands
      if (Math.abs(down) <= NEAR || below) down = 0;
      const isBeside = (below && row.below) || top + down < row.bottom - NEAR;
      if (isBeside && row.left - room >= EDGE) {
        for (const before of row.shifts) before.across -= room;
        row.left -= room;
        down = row.top - top;
      } else {
        if (isBeside) down = row.bottom - top;
        row = { top: top + down, bottom: bottom + down, left, below, shifts: [] };
      }
      row.shifts.push({ number, across: 0, down });
      shifts.push(row.shifts.at(-1));
    }
    for (const { number, across, down } of shifts) if (across || down) number.style.translate = `${across}px ${down}px`;
  };

  const plan = () => {
    cancelAnimationFrame(planned);
    planned = requestAnimationFrame(place);
  };

  document.addEventListener("DOMContentLoaded", place);
  addEventListener("resize", plan);
  document.addEventListener("htmx:afterSettle", ({ detail }) => detail.elt.closest?.("#article-text") && plan());
})();
