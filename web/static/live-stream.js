/*
 * A stream of events that is opened anew when it breaks. The server ends each one after ten minutes, and the browser
 * is back at once: only what lasts is told.
 */
import { away } from "./away.js";

const PATIENCE = 5000; // ms
const NOT_THERE = 404;

export class LiveStream {
  #telling;

  /**
   * Hears an address; `listeners` has a function for each kind of event. That for `gone` is called too when the page
   * itself is no longer there.
   */
  constructor(address, listeners) {
    Object.assign(this, { address, listeners });
    this.#open();
  }

  /** Takes the notice away, unless it is this stream that it speaks of. */
  settle() {
    if (this.source.readyState === EventSource.OPEN) this.#heard();
  }

  /** Hears nothing more, and says nothing of it. */
  end() {
    this.source.close();
    clearTimeout(this.#telling);
  }

  #open() {
    this.source = new EventSource(this.address);
    for (const [kind, hear] of Object.entries(this.listeners)) this.source.addEventListener(kind, hear);
    this.source.addEventListener("logged_out", () => this.#look());
    this.source.addEventListener("open", () => this.#heard());
    this.source.addEventListener("error", () => this.#lost());
  }

  #heard() {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    away.back();
  }

  #lost() {
    this.#telling ??= setTimeout(() => away.lost(), PATIENCE);
    if (this.source.readyState === EventSource.CLOSED) setTimeout(() => this.#again(), PATIENCE);
  }

  async #again() {
    if (!away.ended && !(await this.#look())) this.#open();
  }

  /** Whether the page is not to be had any more, which it then says. */
  async #look() {
    const answer = await fetch(location.href).catch(() => null);
    if (answer?.status === NOT_THERE && this.listeners.gone) this.listeners.gone();
    else if (answer && new URL(answer.url).pathname !== location.pathname) away.loggedOut();
    else return false;
    this.end();
    return true;
  }
}
