/* New leads, said aloud: to a screen reader, and by the browser's notifications if somebody wants them. */
const WANTED = "lots-inbox-notify";
const button = document.getElementById("notify");
const said = document.getElementById("arrivals");

const wanted = () => Notification.permission === "granted" && localStorage.getItem(WANTED) === "yes";

function show() {
  button.textContent = wanted() ? button.dataset.on : button.dataset.off;
}

async function change() {
  const turnOn = !wanted();
  if (turnOn && (await Notification.requestPermission()) !== "granted") {
    said.textContent = "";
    said.textContent = button.dataset.denied;
    said.classList.remove("unseen");
    return;
  }
  localStorage.setItem(WANTED, turnOn ? "yes" : "no");
  show();
}

export const notice = {
  /** Show the button where the browser can do it. */
  offer() {
    if (!("Notification" in globalThis)) return;
    button.hidden = false;
    button.addEventListener("click", change);
    show();
  },

  /** Tell that a lead has come; whose it is must not stand on a screen that others may see. */
  arrived() {
    said.classList.add("unseen");
    said.textContent = button.dataset.words;
    setTimeout(() => { said.textContent = ""; }, 5000);
    if (!("Notification" in globalThis) || !wanted() || document.hasFocus()) return;
    const shown = new Notification(document.querySelector(".brand").textContent, {
      body: button.dataset.words,
      tag: "lots-inbox",
      renotify: true,
    });
    shown.addEventListener("click", () => { focus(); shown.close(); });
  },
};
