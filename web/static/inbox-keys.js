/* Single keys for the inbox. They do nothing while somebody types, and can be turned off. */
const OFF = "lots-inbox-keys-off";
const help = document.getElementById("keys");
const button = document.getElementById("show-keys");
const choice = document.getElementById("keys-on");

const leads = () => [...document.querySelectorAll("#leads th a")];

function row() {
  return document.activeElement.closest("#leads tr");
}

/** Go some leads on from the one that has the focus; without one, to the first. */
function step(by) {
  const all = leads();
  const here = all.indexOf(row()?.querySelector("th a"));
  const next = here < 0 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1);
  all[next]?.focus();
  all[next]?.closest("tr").scrollIntoView({ block: "nearest" });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => row()?.querySelector(".take button")?.click(),
  "/": () => document.getElementById("q").focus(),
  "?": () => help.showModal(),
};
/* Arrows scroll the page, except from lead to lead. */
const ARROWS = { ArrowDown: KEYS.j, ArrowUp: KEYS.k };

function typing({ target }) {
  return help.open || target.isContentEditable || target.matches("input, textarea, select");
}

export function listenToKeys() {
  choice.checked = !localStorage.getItem(OFF);
  choice.addEventListener("change", () => {
    if (choice.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
  });
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event)) return;
    const act = KEYS[event.key] ?? (row() && ARROWS[event.key]);
    if (!act || !choice.checked) return;
    event.preventDefault();
    act();
  });
}
