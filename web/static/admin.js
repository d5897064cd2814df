/* What the editor needs beyond htmx: says when the server is away, and asks before typed words are left behind. */
const editor = document.getElementById("editor");
const offline = document.getElementById("offline");
let unsaved = false;

editor.addEventListener("input", () => { unsaved = true; });
editor.addEventListener("submit", () => { unsaved = false; });
addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
document.body.addEventListener("htmx:sendError", () => { offline.hidden = false; });
document.body.addEventListener("htmx:responseError", () => { offline.hidden = false; });
document.body.addEventListener("htmx:afterOnLoad", () => { offline.hidden = true; });
