/**
 * The cards below a message: what fits a need, coming events, a plan. widget.js loads this file when the first
 * are dealt, and hands its own building blocks over as `kit`.
 *
 * A card may lack any field but `kind`, `id` and `title`:
 *
 *   facility, funding, network, resource:
 *     {subtitle, facts: [{label, text}], reasons: [{tone: "meets" | "misses" | "unknown", text}], note,
 *      links: [{title, url}], source: {url, publisher, verified, certainty}}
 *   event: {starts, ends, all_day, place, url, summary, reasons}, in ISO 8601; all day, `ends` is the day after
 *   plan: {steps: [{id, title, text, authority, link, time, cost, source: {url, publisher, seen}, certainty}],
 *          to_check: [text]}
 *
 * Its text stays text, in its message's language, and so do the words around it when the visitor switches.
 */

import { SHEET } from "./widget-card-style.js";
import { WORDS } from "./widget-card-words.js";
import { Card, folded } from "./widget-card.js";
import { EventCard } from "./widget-event-card.js";
import { PlanCard } from "./widget-plan-card.js";

const FACTS = 3; // of a card, seen at once
const REASONS = 4;

/** A facility, a funding instrument, a network or another thing of the catalogue. */
class RecordCard extends Card {
  face() {
    const { source } = this.card;
    const [facts, reasons, links] = ["facts", "reasons", "links"].map((name) => this.card[name] ?? []);
    const isSeen = ({ tone }, at) => at < REASONS || tone === "misses"; // nobody has to unfold what does not fit
    const [head, rest] = folded(this.card.note ?? "");
    return [
      ...this.heading(),
      this.reasons(reasons.filter(isSeen)),
      this.facts(facts.slice(0, FACTS)),
      this.text(head),
      this.more(this.reasons(reasons.filter((reason, at) => !isSeen(reason, at))), this.facts(facts.slice(FACTS)), this.text(rest)),
      this.links(links),
      ...this.source(source, source?.certainty),
    ];
  }
}

const FACES = { event: EventCard, plan: PlanCard };

/** Lays the cards of `message` into `place`. */
export function deal(place, message, kit) {
  kit.voice.learn(WORDS);
  const root = place.getRootNode();
  const sheets = root.adoptedStyleSheets ?? []; // none where the conversation was forgotten meanwhile
  if (sheets.length && !sheets.includes(SHEET)) root.adoptedStyleSheets = [...sheets, SHEET];
  place.append(...message.cards.map((card, index) => new (FACES[card.kind] ?? RecordCard)(card, index, message, kit).make()));
}
