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

function away(value) {
  if (part("offline")) part("offline").hidden = !value;
  if (value) part("offline")?.scrollIntoView({ block: "center" });
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
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page.getElementById("editor")) throw new Error(`no form in the answer: ${answer.status}`);
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
  } catch {
    away(true);
    button.textContent = words;
    button.disabled = false;
  }
});
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
document.addEventListener("htmx:sendError", () => away(true));
document.addEventListener("htmx:responseError", () => away(true));
document.addEventListener("htmx:afterOnLoad", () => away(false));
begin();
