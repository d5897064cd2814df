/** What all cards have in common. */

import { SIGNS } from "./widget-card-style.js";

const LONG = 220; // characters after which a text is folded
const KINDS = ["facility", "funding", "network", "resource", "event"]; // those that are named on their cards
const CAUTIONS = ["dated", "secondary"];

/** The text as far as it is read at once, and its rest: cut after a sentence, else after a word. */
export function folded(text) {
  if (text.length <= LONG * 1.2) return [text, ""];
  const head = text.slice(0, LONG);
  const end = Math.max(head.lastIndexOf(". "), head.lastIndexOf("\n")) + 1 || head.lastIndexOf(" ");
  return end > 0 ? [text.slice(0, end), text.slice(end).trim()] : [text, ""];
}

/** One card. `face()` says what stands on it; the kit is widget.js's. */
export class Card {
  constructor(card, index, message, kit) {
    Object.assign(this, { card, index, message, kit }, kit);
    this.title = this.h("h3", { id: `card-${message.id}-${index}` }, card.title);
  }

  make() {
    return this.h("article", { class: "card", "aria-labelledby": this.title.id }, ...this.face().flat());
  }

  /** Gives `node` words of ours, which are in the language of the card's own texts. */
  word(node, key, ...values) {
    return this.voice.label(node, typeof key === "function" ? key : () => this.voice.say(key, ...values));
  }

  span(key, className) {
    return this.word(this.h("span", { class: className }), key);
  }

  quiet(text) {
    return this.h("span", { class: "quiet" }, text);
  }

  /** Blocks of text, or nothing where there is none. */
  text(text) {
    return text && this.h("div", { class: "text" }, ...this.textNodes(text, this.voice));
  }

  /** One line of text, with its links and unbroken sums. */
  line(tag, text, className) {
    return text && this.h(tag, { class: className }, ...this.lineNodes(text, this.voice));
  }

  heading() {
    const { h, card } = this;
    const kind = KINDS.includes(card.kind) && this.word(h("p", { class: "kind" }), card.kind);
    return [kind, this.title, this.line("p", card.subtitle, "subtitle")];
  }

  /** A list of [label, content]; the label is a key of ours or `{text}`. Empty contents are left out. */
  list(pairs) {
    const { h } = this;
    const term = (label) => (label.text ? h("dt", {}, label.text) : this.word(h("dt"), label));
    const rows = pairs.filter(([, content]) => content).map(([label, content]) => [term(label), h("dd", {}, content)]);
    return rows.length > 0 && h("dl", {}, ...rows.flat());
  }

  facts(facts) {
    return this.list(facts.map(({ label, text }) => [{ text: label }, this.text(text)]));
  }

  reasons(reasons) {
    const { h } = this;
    const item = ({ tone, text }) => {
      const fit = tone in SIGNS ? tone : "unknown";
      const line = this.line("span", text);
      line.prepend(this.span(() => `${this.voice.say(fit)}: `, "quiet"));
      return h("li", { class: fit }, this.icon("", SIGNS[fit]), line);
    };
    const told = reasons.filter(({ text }) => text);
    return told.length > 0 && h("ul", { class: "reasons" }, ...told.map(item));
  }

  /** What is folded away, if there is anything. */
  more(...parts) {
    const { h } = this;
    const shown = parts.filter(Boolean);
    if (!shown.length) return null;
    const label = h("span");
    const tell = () => this.word(label, details.open ? "fold" : "unfold");
    const summary = h("summary", {}, label, this.quiet(`, ${this.card.title}`));
    const details = h("details", { class: "more", toggle: tell }, summary, ...shown);
    tell();
    return details;
  }

  link(address, name, context = "") {
    const url = this.safeLink(address);
    return url && this.outerLink(url, this.voice, name ?? this.siteName(url.hostname), context && this.quiet(`, ${context}`));
  }

  links(links) {
    const { h } = this;
    const items = links.map(({ title, url }) => this.link(url, title)).filter(Boolean);
    return items.length > 0 && h("ul", { class: "links" }, ...items.map((link) => h("li", {}, link)));
  }

  /** Where it stands and when that was checked, below a caution where it is not certain. */
  source(source, certainty, context) {
    if (!source) return [];
    const { h, voice } = this;
    const day = this.span(() => {
      const date = voice.date(source.verified ?? source.seen ?? "", { day: "numeric", month: "short", year: "numeric" });
      return date && ` · ${voice.say("checked", date.replaceAll(" ", "\u00a0"))}`;
    });
    const place = this.link(source.url, source.publisher, context) ?? source.publisher ?? "";
    const line = h("p", { class: "source" }, this.span(() => `${this.voice.say("source")}: `), place, day);
    const caution = certainty && certainty !== "verified";
    return [caution && this.word(h("p", { class: "caution" }), CAUTIONS.includes(certainty) ? certainty : "uncertain"), line];
  }

  /** A row of buttons, and below it what went wrong. */
  actions(...buttons) {
    this.error = this.h("p", { class: "error", role: "alert" });
    return [this.h("div", { class: "actions" }, ...buttons), this.error];
  }

  button(key, click) {
    return this.word(this.h("button", { type: "button", class: "pill", click }), key);
  }

  /** A button that saves a file which only this visitor may have: a plain link could not carry the token. */
  download(key, path, ending) {
    const button = this.button(key, async () => {
      if (button.hasAttribute("aria-busy")) return;
      this.error.textContent = "";
      button.setAttribute("aria-busy", "true");
      try {
        this.#save(await this.api.file(`/messages/${this.message.id}/${path}`), ending);
      } catch {
        this.word(this.error, "file_error");
      }
      button.removeAttribute("aria-busy");
    });
    return button;
  }

  #save(file, ending) {
    const name = this.card.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
    const href = URL.createObjectURL(file);
    this.h("a", { href, download: `${name}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
}
