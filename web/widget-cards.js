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
 * Its text stays text, in its message's language; the words around it follow the visitor's switch.
 */

const ZONE = "Europe/Stockholm"; // events take place there, wherever the visitor is
const FACTS = 3; // of a card, seen at once
const REASONS = 4;
const LONG = 220; // characters after which a text is folded
const KINDS = ["facility", "funding", "network", "resource", "event"]; // those that are named on their cards
const CAUTIONS = ["dated", "secondary"];

// ------------------------------------------------------------------------------------------------ words

const WORDS = {
  en: {
    facility: "Facility",
    funding: "Funding",
    network: "Network",
    resource: "Resource",
    event: "Event",
    unfold: "Show more",
    fold: "Show less",
    meets: "Fits",
    misses: "Does not fit",
    unknown: "To check",
    source: "Source",
    dated: "Older information. Check it before you rely on it.",
    secondary: "From a secondary source. Check it with the organisation responsible.",
    uncertain: "Not verified. Check it before you rely on it.",
    when: "When",
    where: "Where",
    swedish_time: "Swedish time",
    about: "About the event",
    my_calendar: "Add to my calendar",
    interested: "I am interested",
    interest: (title) => `I am interested in: ${title}`,
    steps: (n) => (n === 1 ? "1 step" : `${n} steps, in order`),
    authority: "Turn to",
    time: "Time",
    cost: "Cost",
    link: "Link",
    pdf: "Download as PDF",
    calendar: "Add to calendar",
    mail: "Send by e-mail",
    address: "Your e-mail address",
    promise: "It is used for this one e-mail only.",
    mail_send: "Send the plan",
    mail_sent: (email) => `The plan is on its way to ${email}.`,
    mail_often: (n) => `The plan has been sent several times already. Try again in ${n} min, or download it as a PDF.`,
    mail_away: "No e-mail can be sent from here just now. Please download the plan as a PDF instead.",
    file_error: "The file could not be fetched. Please try again.",
  },
  sv: {
    facility: "Anläggning",
    funding: "Finansiering",
    network: "Nätverk",
    resource: "Resurs",
    event: "Evenemang",
    unfold: "Visa mer",
    fold: "Visa mindre",
    meets: "Passar",
    misses: "Passar inte",
    unknown: "Att kontrollera",
    source: "Källa",
    dated: "Äldre uppgifter. Kontrollera dem innan ni litar på dem.",
    secondary: "Från en andrahandskälla. Kontrollera med den ansvariga organisationen.",
    uncertain: "Inte bekräftat. Kontrollera innan ni litar på det.",
    when: "När",
    where: "Var",
    swedish_time: "svensk tid",
    about: "Om evenemanget",
    my_calendar: "Lägg till i min kalender",
    interested: "Jag är intresserad",
    interest: (title) => `Jag är intresserad av: ${title}`,
    steps: (n) => (n === 1 ? "1 steg" : `${n} steg i tur och ordning`),
    authority: "Vänd er till",
    time: "Tid",
    cost: "Kostnad",
    link: "Länk",
    pdf: "Ladda ner som PDF",
    calendar: "Lägg till i kalendern",
    mail: "Skicka med e-post",
    address: "Din e-postadress",
    promise: "Den används bara till det här utskicket.",
    mail_send: "Skicka planen",
    mail_sent: (email) => `Planen är på väg till ${email}.`,
    mail_often: (n) => `Planen har redan skickats flera gånger. Försök igen om ${n} min eller ladda ner den som PDF.`,
    mail_away: "Det går inte att skicka e-post härifrån just nu. Ladda ner planen som PDF i stället.",
    file_error: "Filen gick inte att hämta. Försök igen.",
  },
};

// ------------------------------------------------------------------------------------------------ style

const STYLE = `
.card { padding: 14px 16px; border: 1px solid var(--lots-line); border-radius: 14px; background: var(--lots-surface); font-size: .9375em; }
.card > * + * { margin-top: 10px; }
.card h3 { font-weight: 650; line-height: 1.3; }
.kind, .subtitle, .source, .promise { color: var(--lots-muted); font-size: .8667em; }
.card .kind + h3, .card h3 + .subtitle { margin-top: 2px; }
.card dl { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: 4px 14px; margin-bottom: 0; }
.card dt { color: var(--lots-muted); }
.card dd { margin: 0; }
.reasons, .links, .steps { list-style: none; }
.reasons > * + *, .links > * + * { margin-top: 5px; }
.reasons li { display: grid; grid-template-columns: auto 1fr; gap: 8px; }
.reasons svg { width: 1.1em; height: 1.1em; margin-top: .2em; stroke-width: 2.5; }
.meets svg { color: var(--lots-ok); }
.misses svg { color: var(--lots-danger); }
.unknown svg { color: var(--lots-warn); }
.caution { padding: 7px 10px; border-radius: 8px; background: var(--lots-warn-soft); color: var(--lots-warn); font-size: .8667em; }
.card summary { color: var(--lots-accent); font-weight: 600; cursor: pointer; border-radius: 6px; }
.card summary:hover { color: var(--lots-accent-strong); }
.more > summary { padding: 3px 0; }
.more > * + * { margin-top: 8px; }
.card .actions { margin-top: 14px; }
.card .pill { min-height: 2.6em; font-weight: 550; }
.card [aria-busy] { opacity: .6; }
.card [disabled] { color: var(--lots-muted); border-color: var(--lots-line); cursor: default; }
.steps { counter-reset: step; border-bottom: 1px solid var(--lots-line); }
.steps > li { counter-increment: step; border-top: 1px solid var(--lots-line); }
.steps summary { display: grid; grid-template-columns: 1.9em 1fr auto; gap: 10px; align-items: center; min-height: 3em; padding: 7px 0; color: var(--lots-ink); list-style: none; }
.steps summary::-webkit-details-marker { display: none; }
.steps summary::before { content: counter(step); border-radius: 1em; background: var(--lots-accent-soft); color: var(--lots-accent); font-size: .9em; line-height: 2; text-align: center; }
.steps svg { width: 1em; height: 1em; color: var(--lots-muted); }
.steps [open] > summary svg { transform: rotate(180deg); }
.step { padding-bottom: 14px; }
.step > * + * { margin-top: 8px; }
.check { padding: 10px 12px; border-radius: 10px; background: var(--lots-warn-soft); }
.check h4 { margin: 0 0 2px; font-size: 1em; font-weight: 600; color: var(--lots-warn); }
.check ul { padding-inline-start: 1.2em; }
.mail { padding-top: 12px; border-top: 1px solid var(--lots-line); }
.mail label { display: block; margin-bottom: 3px; font-weight: 600; }
.mail .promise { margin-top: 4px; }
.sent { color: var(--lots-ok); }
@media (max-width: 520px) { .mail input { font-size: max(1em, 16px); } }`;

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);

const SIGNS = {
  meets: ["M5 12.5l4.5 4.5L19 7"],
  misses: ["M6 6l12 12M18 6L6 18"],
  unknown: ["M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.3M12 18.5h.01"],
  fold: ["M5 9l7 7 7-7"],
};

// ------------------------------------------------------------------------------------------------ cards

/** The text as far as it is read at once, and its rest: cut after a sentence, else after a word. */
function folded(text) {
  if (text.length <= LONG * 1.2) return [text, ""];
  const head = text.slice(0, LONG);
  const end = Math.max(head.lastIndexOf(". "), head.lastIndexOf("\n")) + 1 || head.lastIndexOf(" ");
  return end > 0 ? [text.slice(0, end), text.slice(end).trim()] : [text, ""];
}

/** One card: what all kinds have in common. `face()` says what stands on it. */
class Card {
  constructor(card, index, message, kit) {
    Object.assign(this, { card, index, message, kit }, kit);
    this.title = this.h("h3", { id: `card-${message.id}-${index}` }, card.title);
  }

  make() {
    return this.h("article", { class: "card", "aria-labelledby": this.title.id }, ...this.face().flat());
  }

  /** Gives `node` words of ours, which are in the visitor's language, whatever the card's is. */
  word(node, key, ...values) {
    const text = typeof key === "function" ? key : () => this.voice.say(key, ...values);
    return this.voice.label(this.voice.label(node, text), () => this.voice.language, "lang");
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

/** A facility, a funding instrument, a network or another thing of the catalogue. */
class RecordCard extends Card {
  face() {
    const { source } = this.card;
    const [facts, reasons, links] = ["facts", "reasons", "links"].map((name) => this.card[name] ?? []);
    const [head, rest] = folded(this.card.note ?? "");
    return [
      ...this.heading(),
      this.reasons(reasons.slice(0, REASONS)),
      this.facts(facts.slice(0, FACTS)),
      this.text(head),
      this.more(this.reasons(reasons.slice(REASONS)), this.facts(facts.slice(FACTS)), this.text(rest)),
      this.links(links),
      ...this.source(source, source?.certainty),
    ];
  }
}

class EventCard extends Card {
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

class PlanCard extends Card {
  face() {
    const { h } = this;
    const { steps, to_check } = this.card;
    const all = (steps ?? []).map((step) => this.#step(step));
    this.mail = new MailForm(this);
    return [
      this.title,
      this.word(h("p", { class: "subtitle" }), "steps", all.length),
      h("ol", { class: "steps" }, ...all),
      to_check?.length > 0 && this.#toCheck(to_check),
      ...this.actions(this.download("pdf", "plan.pdf", "pdf"), this.download("calendar", "plan.ics", "ics"), this.mail.button),
      this.mail.node,
    ];
  }

  #step({ title, text, authority, link, time, cost, source, certainty }) {
    const { h } = this;
    const facts = [
      ["authority", this.line("span", authority)],
      ["time", this.line("span", time)],
      ["cost", this.line("span", cost)],
      ["link", this.link(link, null, title)],
    ];
    const body = [this.text(text), this.list(facts), ...this.source(source, certainty, title)];
    const summary = h("summary", {}, h("span", {}, title), this.icon("", SIGNS.fold));
    return h("li", {}, h("details", {}, summary, h("div", { class: "step" }, ...body)));
  }

  #toCheck(questions) {
    const { h } = this;
    const list = h("ul", {}, ...questions.map((question) => this.line("li", question)));
    return h("div", { class: "check" }, this.word(h("h4"), "unknown"), list);
  }
}

/** The plan by e-mail: a form below its button, and what came of it. */
class MailForm {
  #busy = false;

  constructor(card) {
    this.card = card;
    const { h, voice } = card;
    const id = `mail-${card.message.id}-${card.index}`;
    const described = { id, type: "email", autocomplete: "email", required: true, maxlength: 254, "aria-describedby": `${id}p ${id}e` };
    this.field = h("input", described);
    this.error = h("p", { class: "error", id: `${id}e`, role: "alert" });
    this.form = h(
      "form",
      { novalidate: true, hidden: true, class: "mail", submit: (event) => this.#submit(event) },
      card.word(h("label", { for: id }), "address"),
      this.field,
      card.word(h("p", { class: "promise", id: `${id}p` }), "promise"),
      this.error,
      h("div", { class: "actions" }, card.word(h("button", { class: "primary" }), "mail_send"), voice.button("not_now", "second", () => this.#fold())),
    );
    this.sent = h("p", { class: "sent", tabindex: -1, hidden: true });
    this.node = h("div", { id: `${id}f` }, this.form, this.sent);
    this.button = card.button("mail", () => this.#toggle(this.form.hidden));
    this.button.setAttribute("aria-controls", `${id}f`);
    this.#toggle(false);
  }

  #toggle(wanted) {
    this.form.hidden = !wanted;
    this.button.setAttribute("aria-expanded", String(wanted));
    if (!wanted) return;
    this.sent.hidden = true;
    this.field.focus();
  }

  #fold() {
    this.#toggle(false);
    this.button.focus();
  }

  async #submit(event) {
    event.preventDefault();
    const email = this.field.value.trim();
    this.#complain();
    if (!email || !this.field.checkValidity()) this.#complain({ status: 422 });
    else if (!this.#busy) await this.#send(email);
  }

  async #send(email) {
    this.#busy = true;
    try {
      await this.card.api.call("POST", `/messages/${this.card.message.id}/plan/mail`, { email });
      this.#thank(email);
    } catch (problem) {
      this.#complain(problem);
    }
    this.#busy = false;
  }

  #thank(email) {
    this.#toggle(false);
    this.field.value = "";
    this.sent.hidden = false;
    this.card.word(this.sent, "mail_sent", email);
    this.sent.focus();
  }

  /** Says what is wrong and what to do; without a problem, takes it back. */
  #complain(problem) {
    const { card } = this;
    const bad = problem?.status === 422;
    this.field.setAttribute("aria-invalid", String(bad));
    card.word(this.error, () => {
      if (!problem) return "";
      if (bad) return card.voice.say("email_error");
      if (problem.status === 429) return card.voice.say("mail_often", Math.max(1, Math.ceil(problem.retryAfter / 60)));
      return problem.status === 503 ? card.voice.say("mail_away") : card.voice.say("form_error");
    });
    if (problem) this.field.focus();
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
