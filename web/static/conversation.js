/* One conversation: messages as they come, typing signs, canned answers and suggested documents. */
import { away } from "./away.js";
import { CannedMenu } from "./canned-menu.js";
import { LiveStream } from "./live-stream.js";

const SHOWN = 6000; // ms that a typing sign stays
const BETWEEN = 2500; // ms between two signs of our own
const THINKING = 700; // ms without a key before the documents are searched
const ENOUGH = 12; // characters worth a search
const BETWEEN_TITLES = " · ";
const NOT_THERE = 404;

const part = (id) => document.getElementById(id);
const { path, token, after } = part("conversation").dataset;
const log = document.querySelector(".scroll");

/* ---------------------------------------------------------------------------------------------- what comes */

const stream = new LiveStream(`${path}/events?after=${after}`, {
  message: ({ data }) => show(JSON.parse(data)),
  state: ({ data }) => refresh(JSON.parse(data).state),
  typing: () => showTyping(true),
  gone,
});

/* The visitor has had the conversation deleted: nothing of it stays here either, and nothing more can be written. */
function gone() {
  if (away.ended) return;
  stream.end();
  away.gone();
  showTyping(false);
  clearTimeout(pending);
  const typed = part("text")?.value ?? "";
  for (const id of ["messages", "panel", "suggestions"]) part(id).replaceChildren();
  keepUnsent(typed);
}

function show({ html, role }) {
  const message = new DOMParser().parseFromString(html, "text/html").querySelector("li");
  if (part(message.id)) return;
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  part("messages").append(message);
  if (atEnd) toEnd();
  if (role !== "visitor") return;
  showTyping(false);
  part("suggestions").dataset.question = message.querySelector(".said").textContent;
  suggest(part("text")?.value ?? "");
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
}

let typingEnds;
function showTyping(wanted) {
  clearTimeout(typingEnds);
  part("typing").textContent = wanted ? part("typing").dataset.words : "";
  if (wanted) typingEnds = setTimeout(showTyping, SHOWN, false);
}

/* Who has the conversation has changed: other things can be done now. What is typed stays. */
async function refresh(state) {
  if (state === part("panel").dataset.state) return;
  const answer = await fetch(`${path}/panel`);
  if (answer.status === NOT_THERE) return gone();
  if (!answer.ok || answer.redirected) {
    if (!part("text")?.value) location.reload(); // else what is typed would go with it
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const typed = part("text")?.value ?? "";
  const chosen = [part("citations")?.value, part("titles")?.textContent];
  part("panel").replaceWith(page.getElementById("panel"));
  begin();
  if (!part("text")) return keepUnsent(typed);
  part("text").value = typed;
  cite(...chosen);
}

/* What was typed has no field any more: it can still be copied. */
function keepUnsent(text) {
  if (!text.trim()) return;
  part("unsent-text").value = [part("unsent-text").value, text].filter(Boolean).join("\n\n");
  part("unsent").hidden = false;
  part("unsent-text").focus();
}

/* ---------------------------------------------------------------------------------------------- writing */

function post(what, fields = {}) {
  return fetch(`${path}/${what}`, { method: "POST", body: new URLSearchParams({ form_token: token, ...fields }) });
}

let sending = false;
async function send(form) {
  const text = part("text").value;
  if (sending || !text.trim()) return;
  if (text.trim().length > part("text").maxLength) return complain(part("panel").dataset.tooLong);
  sending = true;
  const fields = new FormData(form);
  fields.set("client_message_id", numberOf(text));
  complain("");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    if (answer.status === NOT_THERE) return gone();
    const { pathname, searchParams } = new URL(answer.url);
    if (pathname !== path) away.loggedOut();
    if (!answer.ok || pathname !== path) throw new Error(`${answer.status} ${pathname}`);
    if (searchParams.get("done")) complain(part("panel").dataset.notYours);
    else sent(text, fields.get("citations"));
  } catch {
    complain(part("panel").dataset.trouble);
  } finally {
    sending = false;
    part("text")?.focus();
  }
}

/* A second try of the same words has the same number: what did arrive is then not stored twice. */
let tried = {};
function numberOf(text) {
  if (tried.text !== text) tried = { text, number: crypto.getRandomValues(new Uint32Array(4)).join("-") };
  return tried.number;
}

/* What was typed or chosen meanwhile is the next message's. */
function sent(text, citations) {
  tried = {};
  const field = part("text");
  if (!field) return;
  if (field.value.startsWith(text)) field.value = field.value.slice(text.length).trimStart();
  if (part("citations").value === citations) cite();
}

function complain(words) {
  if (part("trouble")) part("trouble").textContent = words;
}

let lastSign = 0;
function sign() {
  if (Date.now() - lastSign < BETWEEN) return;
  lastSign = Date.now();
  post("typing").catch(() => {});
}

/** Has the message carry sources; without, none. */
function cite(citations = "", title = "") {
  part("citations").value = citations;
  part("titles").textContent = title;
  part("sources").hidden = !citations;
}

/** Has the message carry these sources beside those it has; each once. */
function citeToo(citations, title) {
  const all = [part("citations").value, citations].flatMap((list) => JSON.parse(list || "[]"));
  const each = new Map(all.map((citation) => [JSON.stringify(citation), citation]));
  const titles = new Set([...part("titles").textContent.split(BETWEEN_TITLES), title].filter(Boolean));
  cite(JSON.stringify([...each.values()]), [...titles].join(BETWEEN_TITLES));
}

function begin() {
  const form = part("write");
  if (!form) return;
  const field = part("text");
  const menu = part("canned") && new CannedMenu(field, part("canned"), part("menu"));
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return; // handing back leaves the page as it is
    event.preventDefault();
    send(form);
  });
  field.addEventListener("keydown", (event) => {
    if (menu?.key(event) || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(form);
  });
  field.addEventListener("input", () => {
    if (!field.value.startsWith("/")) sign();
    menu?.follow();
    suggestSoon(field.value);
  });
  part("drop").addEventListener("click", () => {
    cite();
    field.focus();
  });
  field.focus({ preventScroll: true });
}

/* ---------------------------------------------------------------------------------------------- documents */

let pending;
function suggestSoon(text) {
  clearTimeout(pending);
  pending = setTimeout(suggest, THINKING, text);
}

let asked;
async function suggest(typed) {
  const text = typed.trim().length >= ENOUGH ? typed.trim() : part("suggestions").dataset.question;
  const question = text.slice(0, 500);
  if (!question || question === asked) return;
  asked = question;
  const answer = await fetch(`${path}/suggestions?q=${encodeURIComponent(question)}`).catch(() => null);
  if (asked !== question || away.ended) return;
  if (!answer?.ok || answer.redirected) return searchedInVain();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  part("suggestions").replaceChildren(...page.body.childNodes);
  if (part("suggestions").querySelector("[data-away]")) asked = undefined;
}

/* The same question may be asked again. */
function searchedInVain() {
  asked = undefined;
  const hint = Object.assign(document.createElement("p"), { className: "hint" });
  hint.textContent = part("suggestions").dataset.trouble;
  part("suggestions").replaceChildren(hint);
}

part("suggestions").addEventListener("click", ({ target }) => {
  const field = part("text");
  const { insert, citations, title } = target.dataset;
  if (!insert || !field) return;
  field.value = [field.value.trim(), insert].filter(Boolean).join("\n\n");
  citeToo(citations, title);
  field.focus();
});

toEnd();
begin();
suggest("");
