// One key, one thing: a key presses the control that wears its action as data-key. Which key does what stands in the
// body's data-keys, as the person chose it on the account page; without it (switched off) nothing listens.
(() => {
  const actions = JSON.parse(document.body.dataset.keys ?? "{}");
  const say = (words) => document.dispatchEvent(new CustomEvent("desk:say", { detail: words }));
  const known = (name) => Object.hasOwn(actions, name);

  // The name of what was pressed. Signs count as typed; digits and letters fall back on the place of the key, so that
  // AZERTY's digits need no shift and Cyrillic letters mean the Latin ones printed beside them.
  const pressed = ({ key, code, shiftKey }) => {
    const typed = key.toLowerCase();
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
    if (key.length === 1 && known(typed) && !(shiftKey && key !== typed)) return typed;
    if (digit && !shiftKey) return digit;
    if (/^Key[A-Z]$/.test(code) && !/^[a-z]$/i.test(key) && !shiftKey) return code[3].toLowerCase();
    if (code === "Slash" && (key === "." || key === ",")) return shiftKey ? "?" : "/";
    return typed;
  };

  const isTyping = (element) =>
    element.isContentEditable ||
    element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])");

  const waiting = []; // a fast hand is ahead of the desk: what is pressed meanwhile is done on the card that comes
  let running = 0;
  let byKey = false;
  let verdict = false; // the key before asked "did they say it?"

  const controls = (action) => [...document.querySelectorAll(`[data-key="${action}"]`)].filter((one) => !one.disabled);

  const open = (details) => {
    details.open = true;
    (details.querySelector("input:checked") ?? details.querySelector("input, textarea, button"))?.focus();
  };

  const press = (control) => {
    byKey = true;
    control.click();
    byKey = false;
  };

  const choose = (radio, action) => {
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
    say(radio.closest("label").querySelector(".choice-word").textContent);
    const save = document.getElementById("advance");
    if (save && /^(status|confidence)_/.test(action)) press(save);
  };

  const act = (action) => {
    const found = controls(action);
    const control = found.find((one) => one.matches("input, textarea")) ?? found[0];
    if (!control) return say("There is nothing for this key here.");
    if (control.matches("[type=radio]")) choose(control, action);
    else if (control.matches("input, textarea")) control.focus();
    else if (control.matches("details:not([open])")) open(control);
    else press(control.matches("details") ? control.querySelector("button") : control);
  };

  const turn = (name) => {
    const asked = verdict;
    verdict = false;
    if (asked && /^\d$/.test(name)) return act(`verdict_${name}`);
    if (actions[name] !== "verdict") return act(actions[name]);
    verdict = true;
    say("Did they say it? Press its digit.");
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || !event.key) return;
    const typing = isTyping(event.target);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest("#card")) {
      event.preventDefault();
      return (document.getElementById("advance") ?? document.getElementById("save"))?.click();
    }
    if (event.key === "Escape" && typing && event.target.closest("#card")) return document.getElementById("card").focus();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = pressed(event);
    if (!known(name) && !(verdict && /^\d$/.test(name))) return void (verdict = verdict && event.key === "Shift");
    if (event.repeat && !["next", "previous"].includes(actions[name])) return;
    event.preventDefault();
    if (running) waiting.push(name);
    else turn(name);
  });

  // Enter among an editor's words means that editor's own button.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !event.target.matches("#split input, #bounds input")) return;
    event.preventDefault();
    event.target.closest("details").querySelector("button").click();
  });

  const isOurs = ({ detail }) => detail.elt.id !== "live"; // looking for news holds nobody up

  document.addEventListener("htmx:configRequest", (event) => {
    if (byKey && isOurs(event) && event.detail.verb !== "get") event.detail.parameters.set("advance", "key");
  });
  document.addEventListener("htmx:beforeSend", (event) => {
    running += isOurs(event);
    document.body.toggleAttribute("data-busy", running > 0);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    running = Math.max(0, running - isOurs(event));
    queueMicrotask(() => { // htmx still holds the control that asked; a moment later it lets go
      while (!running && waiting.length) turn(waiting.shift());
      document.body.toggleAttribute("data-busy", running > 0);
    });
  });

  // The assessment is not whole yet: say what is missing, and go where text is needed.
  document.addEventListener("desk:missing", ({ detail }) => {
    say(detail.say);
    const told = document.querySelector("#card .saved");
    if (told) told.textContent = detail.say;
    if (detail.fields.length === 1 && detail.fields[0] === "reason") document.getElementById("reason")?.focus();
  });
})();
