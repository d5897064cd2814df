/* The inbox's page: a short address, keys, and what changes while it is open. It works without all of it. */
import { away } from "/static/away.js";
import { keepUp, refresh, show } from "/static/inbox-live.js";
import { listenToKeys } from "/static/inbox-keys.js";

/* A field that restricts nothing does not belong into an address that is shared. */
document.getElementById("filters").addEventListener("submit", ({ target }) => {
  for (const field of target.elements) field.disabled ||= field.tagName !== "BUTTON" && !field.value;
});
addEventListener("pageshow", () => {
  for (const field of document.getElementById("filters").elements) field.disabled = false;
});

/* Nor does what was just done. */
const address = new URL(location.href);
address.searchParams.delete("done");
history.replaceState(undefined, "", address);

keepUp();
listenToKeys();

/* Taking a lead and marking all as read leave the page, and the place in it, as they are. */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches(".take, #read")) return;
  event.preventDefault();
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => null);
  if (!answer) return away.lost(); // loading the page again would only lose it
  try {
    away.back();
    await show(answer, "#notice");
    await refresh();
  } catch {
    location.reload();
  }
});
