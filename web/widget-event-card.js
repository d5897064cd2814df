import { Card, folded } from "./widget-card.js";

const ZONE = "Europe/Stockholm"; // events take place there, wherever the visitor is

/** An event that comes: when, where, and into the visitor's calendar. */
export class EventCard extends Card {
  face() {
    const { place, url, summary, reasons } = this.card;
    const [head, rest] = folded(summary ?? "");
    const { h } = this;
    return [
      ...this.heading(),
      this.list([["when", this.word(h("span"), () => this.#when())], ["where", this.text(place)]]),
      this.reasons(reasons ?? []),
      this.text(head),
      this.more(this.text(rest)),
      this.safeLink(url) && h("p", {}, this.link(url, this.span("about"), this.card.title)),
      ...this.actions(this.download("my_calendar", `cards/${this.index}.ics`, "ics"), this.#interest()),
    ];
  }

  /** A day or a span of days; else the time in Sweden, which is named where the visitor's clock shows another. */
  #when() {
    const { starts, ends, all_day } = this.card;
    const first = new Date(starts ?? "");
    if (Number.isNaN(first.getTime())) return "";
    const last = new Date(Math.max(first, new Date(ends ?? starts) - (all_day ? 1 : 0)) || first); // a day ends with the next
    const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" };
    const clock = { ...day, hour: "2-digit", minute: "2-digit" };
    const tell = (form) => new Intl.DateTimeFormat(this.voice.language === "sv" ? "sv" : "en-GB", form).formatRange(first, last);
    if (all_day) return tell({ ...day, timeZone: "UTC" });
    const there = tell({ ...clock, timeZone: ZONE });
    const hours = there.replace(/(\d)–(?=\d)/g, "$1\u2060–\u2060"); // on one line
    return there === tell(clock) ? hours : `${hours} (${this.voice.say("swedish_time")})`;
  }

  /** Said once, as the visitor's own words. */
  #interest() {
    const button = this.button("interested", () => {
      button.disabled = true;
      this.choose(this.voice.say("interest", this.card.title));
    });
    return button;
  }
}
