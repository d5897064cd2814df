/*
 * What changes while the inbox is open. An event says how things stand, so a page that was cut off asks once and
 * has missed nothing. Of all windows of a browser one listens and tells the others: a browser opens few
 * connections to one place.
 */
import { notice } from "/static/inbox-notice.js";

const ADDRESS = "/staff/inbox/events";
const SECONDS_TO_RETRY = 5;
const away = document.getElementById("away");
const windows = new BroadcastChannel("lots-inbox");
let running;
let again = false;

/** Put the newest state of the page into it; calls at the same time become one. */
export async function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = fetch(location.href).then((answer) => show(answer)).finally(() => { running = undefined; });
  await running;
  if (again) {
    again = false;
    await refresh();
  }
}

/** Put an answer's page into this one, or some parts of it. */
export async function show(answer, parts = "[data-live]") {
  if (new URL(answer.url).pathname !== location.pathname) return loggedOut();
  if (!answer.ok) throw new Error(`no inbox: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const known = new Set(rows(document).map((row) => row.id));
  const held = document.activeElement.closest("#leads tr")?.id;
  for (const part of document.querySelectorAll(parts)) renew(part, page.getElementById(part.id));
  document.title = page.title;
  for (const row of rows(document)) row.classList.toggle("arrived", !known.has(row.id));
  if (held) document.getElementById(held)?.querySelector("a").focus({ preventScroll: true });
}

/** Renew what a part holds and not the part itself: a screen reader listens to it. What was said stays. */
function renew(part, fresh) {
  if (part.id === "notice" && !fresh.childElementCount) return;
  part.replaceChildren(...fresh.childNodes);
  Object.assign(part.dataset, fresh.dataset);
}

const rows = (page) => [...page.querySelectorAll("#leads tbody tr")];

function say(text) {
  away.hidden = !text;
  if (away.textContent !== text) away.textContent = text;
}

function loggedOut() {
  const link = Object.assign(document.createElement("a"), { href: location.href, textContent: away.dataset.logIn });
  away.hidden = false;
  away.replaceChildren(`${away.dataset.loggedOut} `, link);
}

async function hear(state) {
  if (state === "away") {
    say(away.dataset.away);
    return;
  }
  say("");
  const before = document.getElementById("unread").dataset.state;
  if (state === before) return;
  await refresh().catch(() => say(away.dataset.away));
  if (JSON.parse(state).unread > JSON.parse(before).unread) notice.arrived();
}

function tell(state) {
  windows.postMessage(state);
  hear(state);
}

function listen() {
  const source = new EventSource(ADDRESS);
  source.addEventListener("inbox", ({ data }) => tell(data));
  source.addEventListener("error", () => {
    tell("away");
    if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    setTimeout(listen, SECONDS_TO_RETRY * 1000);
    refresh().catch(() => {});
  });
}

export function keepUp() {
  notice.offer();
  windows.addEventListener("message", ({ data }) => hear(data));
  addEventListener("pageshow", ({ persisted }) => persisted && refresh().catch(() => {}));
  const forEver = () => new Promise(listen);
  if (navigator.locks) navigator.locks.request("lots-inbox", forEver);
  else forEver(); // a plain http address: each window listens
}
