/*
 * What changes while the inbox is open. An event says how things stand, so a page that was cut off asks once and
 * has missed nothing. Of all windows of a browser one listens and tells the others: a browser opens few
 * connections to one place.
 */
import { away } from "/static/away.js";
import { notice } from "/static/inbox-notice.js";

const ADDRESS = "/staff/inbox/events";
const SECONDS_TO_RETRY = 5;
const LOGGED_OUT = "logged_out";
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
  if (new URL(answer.url).pathname !== location.pathname) return away.loggedOut();
  if (!answer.ok) throw new Error(`no inbox: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const known = new Set(rows(document).map((row) => row.id));
  const before = place();
  for (const part of document.querySelectorAll(parts)) renew(part, page.getElementById(part.id));
  document.title = page.title;
  for (const row of rows(document)) row.classList.toggle("arrived", !known.has(row.id));
  goBack(before);
}

/** Where the keyboard stands, in words that are still right when the parts of the page have been renewed. */
function place() {
  const at = document.activeElement;
  return { at, part: at.closest("[data-live]"), row: at.closest("#leads tr")?.id, address: addressOf(at) };
}

/** Give the keyboard its place again; where that is gone, the nearest one. */
function goBack({ at, part, row, address }) {
  if (at.isConnected) return;
  const same = [...part.querySelectorAll("a, button")].find((each) => addressOf(each) === address);
  const beside = row && document.getElementById(row)?.querySelector("a");
  (same ?? beside ?? part.querySelector("a") ?? heading()).focus({ preventScroll: true });
}

const addressOf = (element) => element.getAttribute("href") ?? element.form?.getAttribute("action");

function heading() {
  return Object.assign(document.querySelector("h1"), { tabIndex: -1 });
}

/** Renew what a part holds and not the part itself: a screen reader listens to it. What was said stays. */
function renew(part, fresh) {
  if (part.id === "notice" && !fresh.childElementCount) return;
  part.replaceChildren(...fresh.childNodes);
  Object.assign(part.dataset, fresh.dataset);
}

const rows = (page) => [...page.querySelectorAll("#leads tbody tr")];

async function hear(state) {
  if (away.ended) return;
  if (state === "away") {
    away.lost();
    return;
  }
  if (state === LOGGED_OUT) {
    refresh().catch(() => {});
    return;
  }
  away.back();
  const before = document.getElementById("unread").dataset.state;
  if (state === before) return;
  await refresh().catch(() => away.lost());
  if (JSON.parse(state).unread > JSON.parse(before).unread) notice.arrived();
}

function tell(state) {
  windows.postMessage(state);
  hear(state);
}

/** Hear what comes until the login ends; `end` then lets another window try. */
function listen(end) {
  const source = new EventSource(ADDRESS);
  source.addEventListener("inbox", ({ data }) => tell(data));
  source.addEventListener(LOGGED_OUT, () => tell(LOGGED_OUT));
  source.addEventListener("error", () => {
    tell("away");
    if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    setTimeout(() => (away.ended ? end() : listen(end)), SECONDS_TO_RETRY * 1000);
    refresh().catch(() => {});
  });
}

export function keepUp() {
  notice.offer();
  windows.addEventListener("message", ({ data }) => hear(data));
  addEventListener("pageshow", ({ persisted }) => persisted && refresh().catch(() => {}));
  const listening = () => new Promise(listen);
  if (navigator.locks) navigator.locks.request("lots-inbox", listening);
  else listening(); // a plain http address: each window listens
}
