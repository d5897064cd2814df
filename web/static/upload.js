/* What uploading needs beyond htmx: a place to drop a file, and how far the upload is. The forms work without it. */
const trouble = document.getElementById("trouble");
const place = document.querySelector(".drop");
const file = document.getElementById("file");

function say(name) {
  trouble.replaceChildren(document.getElementById(name).content.cloneNode(true));
  trouble.scrollIntoView({ block: "nearest" });
}

/* Without a percentage the bar only says that something is at work. */
function show(form, text, percent) {
  const box = form.querySelector(".progress");
  const bar = box.querySelector("progress");
  const status = box.querySelector("p");
  box.hidden = !text;
  if (percent === undefined) bar.removeAttribute("value"); else bar.value = percent;
  if (status.textContent !== text) status.textContent = text;
}

for (const kind of ["dragenter", "dragover"]) {
  place.addEventListener(kind, (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) place.addEventListener(kind, () => place.classList.remove("over"));
place.addEventListener("drop", (event) => {
  event.preventDefault();
  if (!event.dataTransfer.files.length) return;
  const one = new DataTransfer();
  one.items.add(event.dataTransfer.files[0]);
  file.files = one.files;
});
/* A file that misses the place must not open in the window. */
for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());

document.body.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.detail.elt;
  const chosen = file.files[0];
  trouble.replaceChildren();
  if (form.id !== "upload") {
    show(form, form.dataset.reading);
  } else if (!chosen || chosen.size > Number(form.dataset.mostBytes)) {
    event.preventDefault();
    say(chosen ? "too-large" : "no-file");
  } else {
    show(form, form.dataset.uploading.replace("{percent}", 0), 0);
  }
});
document.body.addEventListener("htmx:xhr:progress", (event) => {
  const form = event.target;
  const { lengthComputable, loaded, total } = event.detail;
  if (form.id !== "upload" || !lengthComputable || form.querySelector(".progress").hidden) return;
  const percent = Math.floor((100 * loaded) / total);
  if (percent < 100) show(form, form.dataset.uploading.replace("{percent}", percent), percent);
  else show(form, form.dataset.reading);
});
for (const kind of ["htmx:sendError", "htmx:responseError"]) document.body.addEventListener(kind, () => say("offline"));
document.body.addEventListener("htmx:afterSwap", () => trouble.scrollIntoView({ block: "nearest" }));
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.xhr.getResponseHeader("HX-Redirect")) show(event.detail.elt, "");
});
