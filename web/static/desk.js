/* The list of conversations: it changes by itself, and says when somebody waits for a person. */
import { away } from "./away.js";
import { LiveStream } from "./live-stream.js";

const ALERT = "lots-desk-alert";
const REST = 1000; // ms between two looks
const SPOKEN = 5000; // ms: the same words are announced again only when they were gone

const part = (id) => document.getElementById(id);

/* ---------------------------------------------------------------------------------------------- the list */

let waiting = Number(part("list").dataset.waiting);
let looking = false;
let again = false;

async function look() {
  if (away.ended) return;
  if (looking) {
    again = true;
    return;
  }
  looking = true;
  try {
    const answer = await fetch("/staff/conversations/list");
    if (answer.redirected) away.loggedOut();
    if (!answer.ok || answer.redirected) throw new Error(`${answer.status} ${answer.url}`);
    show(new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("list"));
    stream.settle();
  } catch {
    away.lost();
  }
  looking = false;
  if (again) {
    again = false;
    setTimeout(look, REST);
  }
}

function show(list) {
  const at = document.activeElement?.closest("#list a")?.getAttribute("href");
  part("list").replaceWith(list);
  if (at) list.querySelector(`a[href="${at}"]`)?.focus();
  const now = Number(list.dataset.waiting);
  if (now > waiting) tell();
  waiting = now;
  document.title = document.title.replace(/^(\(\d+\) )?/, now ? `(${now}) ` : "");
}

const stream = new LiveStream("/staff/conversations/events", { changed: look });
setInterval(look, 60_000); // minutes pass

/* ---------------------------------------------------------------------------------------------- the desk */

const desk = part("desk");
part("keep").hidden = true;
desk.addEventListener("change", async ({ target }) => {
  if (target.id === "alert") return;
  const answer = await fetch(desk.action, { method: "POST", body: new FormData(desk) }).catch(() => null);
  if (!answer?.ok) away.lost();
  look();
});

/* ---------------------------------------------------------------------------------------------- alerts */

part("alerts").hidden = false;
part("alert").checked = localStorage.getItem(ALERT) === "yes";
part("alert").addEventListener("change", async ({ target }) => {
  localStorage.setItem(ALERT, target.checked ? "yes" : "no");
  if (!target.checked) return;
  chime();
  if (window.Notification && (await Notification.requestPermission()) === "granted") return;
  part("alerts").querySelector(".hint").textContent = part("alerts").dataset.refused;
});

function tell() {
  part("spoken").textContent = part("spoken").dataset.waits;
  setTimeout(() => (part("spoken").textContent = ""), SPOKEN);
  if (!part("alert").checked) return;
  chime();
  if (!window.Notification || Notification.permission !== "granted" || !document.hidden) return;
  const note = new Notification(part("alerts").dataset.title, { tag: ALERT });
  note.addEventListener("click", () => window.focus());
}

/* Until somebody has touched the page, a browser plays nothing, also where the sound was chosen before. */
let audio;
function wake() {
  audio ??= new AudioContext();
  return audio.resume();
}
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => part("alert").checked && wake());

let coming = false;
async function chime() {
  if (coming) return;
  coming = true;
  await wake();
  coming = false;
  const gain = new GainNode(audio, { gain: 0.08 });
  gain.connect(audio.destination);
  for (const [at, frequency] of [[0, 660], [0.18, 880]]) {
    const tone = new OscillatorNode(audio, { frequency });
    tone.connect(gain);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.15);
  }
}
