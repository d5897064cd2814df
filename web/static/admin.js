/*
 * What the editor needs beyond htmx: a form that is sent without leaving the page, so that nothing typed is
 * lost when the server is away, and a question before typed words are left behind.
 */
let unsaved = false;

const part = (id) => document.getElementById(id);

function mark(value) {
  unsaved = value;
  if (part("unsaved")) part("unsaved").hidden = !value;
}

/** Says above the form that the server cannot be reached, or what it said instead. */
function away(value, said) {
  const notice = part("offline");
  if (!notice) return;
  notice.dataset.words ??= notice.textContent;
  notice.textContent = said ?? notice.dataset.words;
  notice.hidden = !value;
  if (value) notice.scrollIntoView({ block: "center" });
}

/** The sentence of the page that tells what is wrong, where it tells more than that something is. */
function saidBy(html) {
  return new DOMParser().parseFromString(html, "text/html").getElementById("reason")?.textContent;
}

/** Send the form; the page that comes back takes the place of this one, unless it has no form. */
async function send(form, button) {
  const body = new FormData(form, button);
  const action = button?.getAttribute("formaction") ?? form.getAttribute("action");
  const answer = await fetch(action, { method: "POST", body });
  if (answer.redirected) {
    mark(false);
    location.assign(answer.url);
    return;
  }
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.getElementById("editor")) throw new Error(`${answer.status}`, { cause: saidBy(html) });
  document.title = page.title;
  document.body.replaceWith(page.body);
  begin();
  globalThis.htmx?.process(document.body);
  scrollTo(0, 0);
}

function begin() {
  mark(part("editor")?.hasAttribute("data-unsaved") ?? false);
}

document.addEventListener("input", ({ target }) => {
  if (target.form?.id === "editor") mark(true);
});
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.id !== "editor") return;
  event.preventDefault();
  const button = event.submitter ?? form.querySelector("button");
  const words = button.textContent;
  button.textContent = button.dataset.busy;
  button.disabled = true;
  try {
    await send(form, event.submitter);
  } catch (error) {
    away(true, error.cause);
    button.textContent = words;
    button.disabled = false;
  }
});
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
document.addEventListener("htmx:sendError", () => away(true));
document.addEventListener("htmx:responseError", ({ detail }) => away(true, saidBy(detail.xhr.responseText)));
document.addEventListener("htmx:afterOnLoad", () => away(false));
begin();
