// Nothing typed is lost: it goes to the desk as a private draft a moment after the last key; while the desk does not
// answer it stays in this window's storage, is put back after a reload, and is sent when the desk answers again.
(() => {
  const MARK = `draft ${document.querySelector(".who b")?.textContent}\n`; // whoever else signs in here finds none of it
  const PATIENCE = 600;
  const AGAIN = 3000;
  const LARGEST_KEPT_ALIVE = 60_000; // what a browser sends for a page that closes

  const card = () => document.querySelector("#card[data-draft]");
  const written = (form) => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
  let timer = 0;
  let retry = 0;
  let last = null; // the control that asked last, to ask again
  let failed = false; // it got no answer
  let carried = false; // what is being typed goes over into the card that an order from elsewhere on the page draws anew

  const tell = (words, tone, button) => {
    const notice = document.getElementById("notice");
    notice.className = `notice ${tone}`;
    notice.textContent = words;
    if (!button) return;
    const again = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: button });
    again.dataset.again = "";
    notice.append(" ", again);
  };

  const hold = (address, text) => sessionStorage.setItem(MARK + address, text);

  const keepHere = (address, text) => {
    hold(address, text);
    clearTimeout(retry);
    retry = setTimeout(sendKept, AGAIN);
  };

  const post = (address, text) =>
    fetch(address, {
      method: "POST",
      body: text,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      keepalive: text.length < LARGEST_KEPT_ALIVE,
    });

  const send = async (address, text) => {
    try {
      const answer = await post(address, text);
      if (answer.status === 204) sessionStorage.removeItem(MARK + address);
      if (answer.status === 401) {
        hold(address, text);
        tell("You are signed out. What you typed is not saved yet; it is kept in this window until you are signed in again.", "tone-warn");
        return false;
      }
      return true; // an answer that refuses will not change by asking again
    } catch {
      keepHere(address, text);
      tell("The desk does not answer. What you typed is not saved yet; it is kept in this window and sent as soon as the desk answers.", "tone-warn");
      return false;
    }
  };

  const kept = () => Object.keys(sessionStorage).filter((name) => name.startsWith(MARK));

  const sendAll = async () => {
    let sent = true;
    for (const name of kept()) sent = (await send(name.slice(MARK.length), sessionStorage.getItem(name))) && sent;
    return sent;
  };

  const sendKept = async () => {
    if (kept().length && (await sendAll()))
      tell("The desk answers again. What you typed is kept as your draft; it counts once you save it.", "", failed && "Save it now");
  };

  const now = () => {
    clearTimeout(timer);
    timer = 0;
    const form = card();
    if (form) send(form.dataset.draft, written(form));
  };

  // What this window kept for the card that is on the page goes back into its fields.
  const fill = () => {
    const form = card();
    const text = form && sessionStorage.getItem(MARK + form.dataset.draft);
    if (!text) return false;
    for (const [name, value] of new URLSearchParams(text)) {
      const field = form.elements.namedItem(name);
      if (field instanceof RadioNodeList || (field && field.type !== "hidden" && field.type !== "submit")) field.value = value;
    }
    return true;
  };

  const putBack = () => fill() && sendKept();

  const takeAlong = () => {
    const form = card();
    if (!timer || !form) return;
    clearTimeout(timer);
    timer = 0;
    carried = true;
    hold(form.dataset.draft, written(form));
  };

  const typedIn = (event) => {
    if (!event.target.closest?.("#card[data-draft]")) return;
    clearTimeout(timer);
    timer = setTimeout(now, PATIENCE);
  };

  document.addEventListener("input", typedIn);
  document.addEventListener("change", typedIn);
  addEventListener("pagehide", () => timer && now());
  addEventListener("online", sendKept);
  document.addEventListener("DOMContentLoaded", putBack);

  document.addEventListener("htmx:beforeSend", ({ detail }) => {
    if (detail.elt.id === "live") return;
    if (!detail.elt.closest("#card, #notice")) return takeAlong();
    if (detail.requestConfig.verb === "get") return void (timer && now()); // leaving the card: its draft goes first
    clearTimeout(timer); // the form itself goes to the desk now
    timer = 0;
    if (detail.elt.closest("#card")) last = detail.elt;
  });

  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const form = card();
    if (detail.successful && detail.elt.id !== "live") failed = false;
    if (detail.xhr.status === 401 && form && detail.requestConfig.verb !== "get") hold(form.dataset.draft, written(form));
    if (carried && detail.elt.id !== "live") {
      fill();
      sendAll().finally(() => (carried = false));
    } else if (detail.successful && detail.requestConfig.verb !== "get" && last) sessionStorage.removeItem(MARK + (form?.dataset.draft ?? ""));
  });

  document.addEventListener("htmx:sendError", ({ detail }) => {
    if (detail.elt.id === "live") return;
    failed = true;
    const form = card();
    if (form && detail.requestConfig.verb !== "get") keepHere(form.dataset.draft, written(form));
    tell(`The desk does not answer, so nothing was saved. What you typed is still here${form ? ", and is kept if you reload" : ""}.`, "tone-bad", "Try again");
    document.getElementById("notice").scrollIntoView({ block: "nearest" });
    if (!form || !form.contains(detail.elt)) last = detail.elt;
  });

  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    if (detail.elt.id === "card" && !carried) putBack();
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-again]")) last?.click();
  });
})();
