/* The notice over a page that changes by itself: nothing comes just now, or nothing more will. */
const notice = document.querySelector("[data-logged-out]");

export const away = {
  /** Whether nothing more will come: the login has ended, or what the page shows is gone. */
  ended: false,

  lost() {
    say(notice.dataset.away);
  },

  back() {
    say("");
  },

  gone() {
    say(notice.dataset.gone);
    this.ended = true;
  },

  loggedOut() {
    if (this.ended) return;
    const link = Object.assign(document.createElement("a"), { href: location.href, textContent: notice.dataset.logIn });
    notice.hidden = false;
    notice.replaceChildren(`${notice.dataset.loggedOut} `, link);
    this.ended = true;
  },
};

function say(text) {
  if (away.ended) return;
  notice.hidden = !text;
  if (notice.textContent !== text) notice.textContent = text;
}
