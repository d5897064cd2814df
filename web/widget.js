/**
 * <lots-chat>: the visitor's side of Lots.
 *
 *   <script type="module" src="https://lots.example/widget.js"></script><lots-chat></lots-chat>
 *
 * Attributes: `language` (en | sv), `open`, `api` (the server's address, if it is not the script's own).
 * For the page: the property `open`, and `ask(text)`, which opens the panel and sends a question. Its style may
 * set the colours: lots-chat { --lots-accent: #234; … } (names as in static/tokens.css).
 *
 * Nothing is fetched or stored before the visitor opens the chat. Text from the server stays text, and a strict
 * Content-Security-Policy needs no exception.
 */

const LIMIT = 2000; // characters in one message
const COUNT_FROM = 1800;
const TYPING_AFTER = 300; // ms: a faster answer needs no sign
const PATIENCE = 45_000; // ms until a request counts as lost
const AUTOMATIC_TRIES = 8;
const TOUCH = matchMedia("(pointer: coarse)");

// ------------------------------------------------------------------------------------------------ words

const WORDS = {
  en: {
    launch: "Ask Lots",
    unread: (n) => (n === 1 ? "1 new message" : `${n} new messages`),
    bot: "AI assistant",
    close: "Close the chat",
    more: "More choices",
    choose: "Language",
    log: "Conversation",
    notice:
      "You are talking with an AI assistant. It answers from the cluster’s own documents and shows its sources. " +
      "It can be wrong, so check what matters. Please leave out health data and trade secrets.",
    privacy: "How we handle your data",
    tab: "(opens in a new tab)",
    field: "Your message",
    placeholder: "Write your question",
    keys: "Enter sends, Shift and Enter makes a new line.",
    send: "Send",
    person: "Talk to a person",
    left: (n) => `${n} characters left`,
    over: (n) => `${n} characters too many`,
    replies: "Suggested replies",
    you: "You",
    from_bot: "Lots, AI assistant",
    from_staff: "The team",
    sources: "Sources",
    checked: (date) => `checked ${date}`,
    table: "Table",
    sending: "Waiting for the answer",
    failed: "Not sent.",
    again: "Try again",
    queued: "Waiting to be sent",
    wait: (n) => `That was quick. Your message goes out by itself in ${n} s.`,
    refused: "This message could not be taken.",
    offline: "No connection. What you write is sent when it is back.",
    back: "The connection is back.",
    expired: "Your earlier conversation has expired, so a new one has begun.",
    away:
      "The assistant is away just now. Your message is kept and answered here as soon as it is back. " +
      "Or leave your details, and a person answers.",
    not_now: "Not now",
    email_error: "Please write an e-mail address, such as name@company.se.",
    form_error: "It could not be sent. Please try again.",
    helpful: "Did this help?",
    yes: "Yes",
    no: "No",
    thanks: "Thank you.",
    missing: "What was missing? (optional)",
    send_comment: "Send comment",
    feedback_error: "Could not be saved. Please try again.",
    forget: "Forget this conversation",
    forgotten: "The conversation has been deleted. Write a new question whenever you like.",
    forget_error: "The conversation could not be deleted. Please try again.",
  },
  sv: {
    launch: "Fråga Lots",
    unread: (n) => (n === 1 ? "1 nytt meddelande" : `${n} nya meddelanden`),
    bot: "AI-assistent",
    close: "Stäng chatten",
    more: "Fler val",
    choose: "Språk",
    log: "Samtal",
    notice:
      "Du pratar med en AI-assistent. Den svarar ur klustrets egna dokument och visar sina källor. " +
      "Den kan ha fel, så kontrollera det som är viktigt. Skriv inga hälsouppgifter eller företagshemligheter.",
    privacy: "Så hanterar vi dina uppgifter",
    tab: "(öppnas i en ny flik)",
    field: "Ditt meddelande",
    placeholder: "Skriv din fråga",
    keys: "Enter skickar, Skift och Enter ger ny rad.",
    send: "Skicka",
    person: "Prata med en person",
    left: (n) => `${n} tecken kvar`,
    over: (n) => `${n} tecken för mycket`,
    replies: "Förslag på svar",
    you: "Du",
    from_bot: "Lots, AI-assistent",
    from_staff: "Klustrets team",
    sources: "Källor",
    checked: (date) => `kontrollerad ${date}`,
    table: "Tabell",
    sending: "Väntar på svaret",
    failed: "Inte skickat.",
    again: "Försök igen",
    queued: "Väntar på att skickas",
    wait: (n) => `Det gick fort. Meddelandet skickas av sig självt om ${n} s.`,
    refused: "Meddelandet kunde inte tas emot.",
    offline: "Ingen anslutning. Det du skriver skickas när den är tillbaka.",
    back: "Anslutningen är tillbaka.",
    expired: "Ditt tidigare samtal har gått ut, så ett nytt har börjat.",
    away:
      "Assistenten är borta just nu. Ditt meddelande är sparat och besvaras här så snart den är tillbaka. " +
      "Eller lämna dina uppgifter, så svarar en person.",
    not_now: "Inte nu",
    email_error: "Skriv en e-postadress, till exempel namn@foretag.se.",
    form_error: "Det gick inte att skicka. Försök igen.",
    helpful: "Var det till hjälp?",
    yes: "Ja",
    no: "Nej",
    thanks: "Tack.",
    missing: "Vad saknades? (frivilligt)",
    send_comment: "Skicka kommentar",
    feedback_error: "Det gick inte att spara. Försök igen.",
    forget: "Glöm det här samtalet",
    forgotten: "Samtalet är raderat. Skriv gärna en ny fråga när du vill.",
    forget_error: "Samtalet kunde inte raderas. Försök igen.",
  },
};

/** The words in use, and where each stands, to exchange them at a switch. */
class Voice {
  #placed = new WeakMap();

  constructor(language) {
    this.language = language;
  }

  say(key, ...values) {
    const phrase = WORDS[this.language][key];
    return typeof phrase === "function" ? phrase(...values) : phrase;
  }

  /** A voice that keeps to one language, whatever the visitor switches to: that of a text which does not switch. */
  in(language) {
    return language in WORDS ? new Voice(language) : this;
  }

  /** Takes in the words of a part that is loaded later. */
  learn(words) {
    for (const language in WORDS) Object.assign(WORDS[language], words[language]);
  }

  /** Gives `node` its words, as text or as the attribute `as`; `make` is a key or makes the text. */
  label(node, make, as = "") {
    const text = typeof make === "function" ? make : () => this.say(make);
    this.#placed.set(node, { ...this.#placed.get(node), [as]: text });
    this.#put(node, as, text);
    return node;
  }

  /** A button that says `key`; without a `click` it sends its form. */
  button(key, className, click) {
    return this.label(h("button", { type: click && "button", class: className, click }), key);
  }

  relabel(root) {
    for (const node of root.querySelectorAll("*")) {
      for (const [as, text] of Object.entries(this.#placed.get(node) ?? {})) this.#put(node, as, text);
    }
  }

  date(value, options) {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? "" : date.toLocaleString(this.language === "sv" ? "sv" : "en-GB", options);
  }

  #put(node, as, text) {
    if (as) node.setAttribute(as, text());
    else node.textContent = text();
  }
}

// ------------------------------------------------------------------------------------------------ style

const DARK = `
  --lots-surface: #132329; --lots-sunken: #1b2f36; --lots-ink: #e8f0f0; --lots-muted: #a9bbbf;
  --lots-line: #2b434c; --lots-line-strong: #76929a; --lots-accent: #84cfd8; --lots-accent-strong: #abe2e8;
  --lots-accent-soft: #173a43; --lots-on-accent: #06262d; --lots-signal: #f2a27f; --lots-danger: #ff9f92;
  --lots-danger-soft: #3b211f; --lots-ok: #8dd6a9; --lots-ok-soft: #17342a; --lots-warn: #f0c674;
  --lots-warn-soft: #352a14; --lots-focus: #84cfd8; --lots-own: #1d5663; --lots-on-own: #eef8f9; --lots-shade: rgb(0 0 0 / 45%);`;

const FULL_SCREEN = "(max-width: 520px), (max-height: 480px)"; // when the panel covers all

// "medium" is the visitor's own text size, whatever the page's root has; all else follows in em.
const STYLE = `
:host {
  all: initial; color-scheme: light dark; position: fixed; inset: auto 20px 20px auto; z-index: 2147483000;
  font: 400 medium/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  -webkit-text-size-adjust: 100%;
  --lots-surface: #ffffff; --lots-sunken: #eef2f0; --lots-ink: #13272e; --lots-muted: #4d6168;
  --lots-line: #d9dfdc; --lots-line-strong: #74868c; --lots-accent: #0b5563; --lots-accent-strong: #073f4a;
  --lots-accent-soft: #e1eef0; --lots-on-accent: #ffffff; --lots-signal: #b4472a; --lots-danger: #a3261b;
  --lots-danger-soft: #fbeae7; --lots-ok: #1d6640; --lots-ok-soft: #e4f2e9; --lots-warn: #7a4b00;
  --lots-warn-soft: #fbf0d9; --lots-focus: #0b5563; --lots-own: #0b5563; --lots-on-own: #ffffff;
  --lots-shade: rgb(16 44 54 / 14%);
}
@media (prefers-color-scheme: dark) { :host { ${DARK} } }
:host([hidden]) { display: none; }
@media print { :host { display: none; } }
*, ::before, ::after { box-sizing: border-box; }
[hidden], .banner:empty, .fate:empty, .error:empty { display: none !important; }
h2, h3, p, ul, ol { margin: 0; padding: 0; font: inherit; }
button, input, textarea { font: inherit; color: inherit; }
button { cursor: pointer; border: 1px solid transparent; background: none; padding: 0; }
:focus-visible { outline: 3px solid var(--lots-focus); outline-offset: 2px; }
.icon[aria-controls] svg { stroke-width: 3; }
svg { display: block; width: 1.25em; height: 1.25em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
a { color: var(--lots-accent); text-underline-offset: .18em; }
a:hover { color: var(--lots-accent-strong); }
.visitor a { color: inherit; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher, .primary { background: var(--lots-accent); color: var(--lots-on-accent); font-weight: 600; }
.launcher {
  display: flex; align-items: center; gap: .6em; min-height: 3.5em; padding: 0 1.4em 0 1.15em; border-radius: 2em;
  box-shadow: 0 2px 6px var(--lots-shade), 0 12px 32px var(--lots-shade);
}
.launcher:hover, .primary:hover { background: var(--lots-accent-strong); }
.mark { width: 1.75em; height: 1.75em; flex: none; fill: var(--lots-accent); stroke: none; }
.mark path + path { fill: var(--lots-signal); }
.launcher .mark { fill: currentColor; }
.launcher path + path { fill: #f5a585; }
.badge {
  min-width: 1.65em; padding: 0 .45em; border: 1px solid transparent; border-radius: 1em; background: var(--lots-surface);
  color: var(--lots-ink); font-size: .875em; line-height: 1.65; text-align: center;
}

.panel {
  position: fixed; inset: auto 20px 20px auto; width: min(26.5em, calc(100vw - 40px)); height: min(46em, calc(100dvh - 40px));
  display: flex; flex-direction: column; overflow: hidden; color: var(--lots-ink); background: var(--lots-surface);
  border: 1px solid var(--lots-line); border-radius: 20px;
  box-shadow: 0 2px 6px var(--lots-shade), 0 18px 48px var(--lots-shade); overflow-wrap: anywhere;
}
.head { display: flex; align-items: center; gap: 10px; padding: 12px 10px 12px 18px; border-bottom: 1px solid var(--lots-line); }
.name { flex: 1; min-width: 0; line-height: 1.25; }
.name h2 { font-weight: 650; }
.name p { color: var(--lots-muted); font-size: .8125em; }
.icon { display: grid; place-items: center; width: 2.5em; height: 2.5em; flex: none; border-radius: 10px; color: var(--lots-muted); }
.switch { display: flex; padding: 2px; border-radius: 10px; background: var(--lots-sunken); }
.switch button { min-width: 2.5em; min-height: 2.25em; border-radius: 8px; font-size: .8125em; font-weight: 600; color: var(--lots-muted); }
.switch [aria-pressed=true] { background: var(--lots-surface); color: var(--lots-ink); border-color: var(--lots-line); }
.menu { padding: 6px 10px; border-bottom: 1px solid var(--lots-line); }
.menu > * { display: block; width: 100%; padding: 9px 8px; border-radius: 8px; color: var(--lots-ink); text-align: start; text-decoration: none; font-size: .9375em; }
.menu > *:hover, .icon:hover, .second:hover { background: var(--lots-sunken); color: var(--lots-ink); }
.banner { padding: 8px 18px; background: var(--lots-warn-soft); color: var(--lots-warn); font-size: .875em; }

.scroll { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 18px; }
.scroll:focus-visible { outline-offset: -3px; }
.notice { margin-bottom: 18px; padding: 12px 14px; border-radius: 12px; background: var(--lots-accent-soft); font-size: .875em; }
.notice a { display: inline-block; margin-top: 4px; font-weight: 600; }
.log { display: flex; flex-direction: column; gap: 12px; }
.message, .typing { max-width: 90%; padding: 10px 14px; border: 1px solid transparent; border-radius: 16px; }
.bot, .staff, .typing { align-self: flex-start; background: var(--lots-sunken); border-end-start-radius: 4px; }
.staff { background: var(--lots-ok-soft); }
.visitor { align-self: flex-end; max-width: 84%; background: var(--lots-own); color: var(--lots-on-own); border-end-end-radius: 4px; }
.visitor.held { background: none; border: 1px dashed var(--lots-line-strong); color: var(--lots-ink); }
.system { align-self: center; max-width: 100%; padding: 2px 8px; color: var(--lots-muted); font-size: .875em; text-align: center; }
.from { color: var(--lots-ok); font-size: .8125em; font-weight: 650; }
.text > * + * { margin-top: .7em; }
.heading { font-weight: 650; }
.text :is(ul, ol), .cards > ul { padding-inline-start: 1.5em; }
.bot:has(table) { width: 100%; max-width: 100%; }
.table { overflow-x: auto; border: 1px solid var(--lots-line); border-radius: 10px; font-size: .875em; }
.table { background: linear-gradient(to left, var(--lots-surface), transparent 3em) local, linear-gradient(to left, var(--lots-shade), var(--lots-surface) 1em); }
table { width: 100%; border-collapse: collapse; }
th, td { max-width: 16em; padding: 6px 10px; overflow-wrap: break-word; text-align: start; vertical-align: top; }
tr + tr > * { border-top: 1px solid var(--lots-line); }
.text li + li { margin-top: .25em; }
.cards { display: grid; gap: 10px; }
.fate { align-self: flex-end; margin-top: -6px; color: var(--lots-muted); font-size: .8125em; text-align: end; }
.fate.bad { color: var(--lots-danger); }
.link { color: var(--lots-accent); font-weight: 600; text-decoration: underline; text-underline-offset: .18em; min-height: 2.4em; }
.fate .link { margin-inline-start: .5em; }
.link:hover { color: var(--lots-accent-strong); }

.sources, .opinion { margin-top: 10px; padding-top: 8px; border-top: 1px solid var(--lots-line); font-size: .8125em; }
.sources h3 { color: var(--lots-muted); font-weight: 650; }
.sources ol { list-style: none; }
.sources li { margin-top: 6px; line-height: 1.4; }
.sources b { display: block; font-weight: 600; }
.sources span { color: var(--lots-muted); }
.opinion { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; color: var(--lots-muted); }
.opinion > span { margin-inline-end: 2px; }
.opinion form { flex-basis: 100%; }
.pill { min-height: 2.1em; padding: 0 .8em; border: 1px solid var(--lots-line-strong); border-radius: 1.2em; color: var(--lots-ink); background: var(--lots-surface); }
.pill:hover, .replies button:hover { border-color: var(--lots-accent); background: var(--lots-accent-soft); }

.typing { display: flex; gap: 5px; width: max-content; margin-top: 12px; padding: 13px 16px; }
.typing i { width: 7px; height: 7px; border: 1px solid transparent; border-radius: 50%; background: var(--lots-muted); animation: breathe 1.2s infinite ease-in-out; }
.typing i:nth-child(2) { animation-delay: .16s; }
.typing i:nth-child(3) { animation-delay: .32s; }
@keyframes breathe { 0%, 65%, 100% { opacity: .3; } 32% { opacity: 1; } }
.replies { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
.replies button { min-height: 2.6em; padding: .35em 1em; border: 1px solid var(--lots-accent); border-radius: 1.4em; color: var(--lots-accent); background: var(--lots-surface); font-size: .9375em; font-weight: 550; text-align: start; }

.form { margin-top: 14px; padding: 16px; border: 1px solid var(--lots-line); border-radius: 14px; font-size: .9375em; }
.form > p { margin-bottom: 12px; }
.form label, .opinion label { display: block; margin-bottom: 3px; font-weight: 600; font-size: .9375em; }
.form .entry { margin-bottom: 12px; }
input:not([type=checkbox]), textarea { display: block; width: 100%; padding: 9px 11px; border: 1px solid var(--lots-line-strong); border-radius: 10px; background: var(--lots-surface); color: var(--lots-ink); }
textarea { resize: none; line-height: 1.45; }
[aria-invalid=true] { border-color: var(--lots-danger) !important; }
.form .tick { display: grid; grid-template-columns: auto 1fr; gap: 0 10px; align-items: start; }
.form .tick label { font-weight: 400; margin: 0; }
.form .tick .error { grid-column: 1 / -1; }
input[type=checkbox] { width: 1.3em; height: 1.3em; margin: .1em 0 0; accent-color: var(--lots-accent); }
.error { color: var(--lots-danger); font-size: .875em; margin-top: 3px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
.primary, .second { min-height: 2.75em; padding: 0 1.15em; border-radius: 10px; font-weight: 600; }
.second { border-color: var(--lots-line-strong); color: var(--lots-ink); }

.compose { padding: 12px 14px 14px; border-top: 1px solid var(--lots-line); }
.write { display: flex; align-items: flex-end; gap: 6px; padding: 4px; border: 1px solid var(--lots-line-strong); border-radius: 16px; }
.write:focus-within { border-color: var(--lots-focus); box-shadow: 0 0 0 1px var(--lots-focus); }
.write textarea { flex: 1; min-width: 0; max-height: 8.5em; padding: .5em .7em; border: 0; background: none; outline: 0; }
.write textarea::placeholder { color: var(--lots-muted); opacity: 1; }
.write button { display: grid; place-items: center; width: 2.5em; height: 2.5em; padding: 0; flex: none; border-radius: 12px; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 8px; margin-top: 4px; padding: 0 8px; color: var(--lots-muted); font-size: .8125em; }

.count.over { color: var(--lots-danger); font-weight: 600; }

@media (prefers-reduced-motion: no-preference) {
  .panel, .message, .replies, .form { animation: appear .2s ease-out; }
  .calm * { animation: none; }
}
@media (prefers-reduced-motion: reduce) { .typing i { animation: none; opacity: .7; } }
@keyframes appear { from { opacity: 0; } }
@media ${FULL_SCREEN} {
  :host { inset: auto 14px 14px auto; }
  .panel { inset: var(--top, 0) 0 auto 0; width: auto; height: var(--tall, 100dvh); border: 0; border-radius: 0; }
  .head { padding-block: 8px; padding-inline-start: 14px; }
  .scroll { padding: 14px; }
  .compose { padding: 8px 10px max(10px, env(safe-area-inset-bottom)); }
  .write textarea { font-size: max(1em, 16px); }
}
@media (max-height: 400px) { .head { padding-block: 2px; } .head .mark { display: none; } .compose { padding-block: 4px; } .write textarea { max-height: 4.4em; } }
@media (forced-colors: active) {
  .mark path { fill: currentColor !important; }
  .typing i { background: CanvasText; }
  .visitor { border-color: Highlight; }
  .switch [aria-pressed=true] { border-color: Highlight; color: Highlight; }
  .write:focus-within { outline: 2px solid Highlight; }
}`;

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);

// ------------------------------------------------------------------------------------------------ building blocks

const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  // A speech bubble as the signal flag H: "I have a pilot on board".
  mark: ["M12 3H5a3 3 0 0 0-3 3v9a3 3 0 0 0 3 3h2v4l5-4Z", "M12 3h7a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7Z"],
  close: ["M6 6l12 12M18 6L6 18"],
  more: ["M5 12h.01M12 12h.01M19 12h.01"],
  send: ["M12 19V5M5.5 11.5L12 5l6.5 6.5"],
};

function icon(name, lines = ICONS[name]) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  if (name === "mark") svg.classList.add("mark");
  for (const line of lines) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", line);
    svg.append(path);
  }
  return svg;
}

/** Makes an element: functions among the attributes become listeners, what is empty is left out. */
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter(Boolean));
  return node;
}

/** The address if a visitor may safely be sent there, else null. */
function safeLink(address) {
  try {
    const url = new URL(address);
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

function outerLink(url, voice, ...text) {
  if (!url.protocol.startsWith("http")) return h("a", { href: url.href }, ...text);
  const hint = voice.label(h("span", { class: "quiet" }), () => ` ${voice.say("tab")}`);
  return h("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, ...text, hint);
}

const LINKS = /(?:https?:\/\/|mailto:|tel:)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

const SPACES_IN_SUMS = /(?<=\d) (?=\d{3}\b|kr|SEK|EUR|%)|(?<=SEK|EUR) (?=\d)/g;

/** A line of text with its addresses as links and its sums unbroken; everything else stays a text node. */
function lineNodes(text, voice) {
  const line = text.replace(SPACES_IN_SUMS, "\u00a0");
  const nodes = [];
  let end = 0;
  for (const match of line.matchAll(LINKS)) {
    const shown = match[0].replace(/[.,;:!?)\]]+$/, "");
    const url = safeLink(/^(https?|mailto|tel):/i.test(shown) ? shown : `mailto:${shown}`);
    if (!url) continue;
    nodes.push(line.slice(end, match.index), outerLink(url, voice, shown));
    end = match.index + shown.length;
  }
  return [...nodes, line.slice(end)];
}

/** What a line is part of: the first that fits. */
const FORMS = { table: /^\s*\|(.*)\|\s*$/, ul: /^\s*[-*•] +(.*)/, ol: /^\s*(\d{1,3})\. +(.*)/, p: /(.*)/ };
const RULE = /^\s*\|[\s|:-]+\|\s*$/; // between a table's head and its rows

/** Paragraphs, lists ("- item", "1. item") and tables ("| cell | cell |"). A blank line ends all but lists. */
function textNodes(text, voice) {
  const blocks = [];
  const lines = text.split(/\r\n?|\n/);
  let open = null; // the block that the next line may go on with
  for (const [at, line] of lines.entries()) {
    const nodes = (part) => lineNodes(part.trim(), voice);
    const inList = open?.matches("ul, ol");
    const tag = Object.keys(FORMS).find((each) => FORMS[each].test(line));
    const [, first, second] = FORMS[tag].exec(line);
    if (!line.trim()) open = inList ? open : null;
    else if (inList && tag === "p" && line.startsWith(" ")) open.lastChild.append(" ", ...nodes(line));
    else if (!RULE.test(line)) {
      if (open?.localName !== tag) blocks.push((open = h(tag)));
      else if (tag === "p") open.append(h("br"));
      const cell = (part) => h(RULE.test(lines[at + 1]) ? "th" : "td", {}, ...nodes(part.replaceAll("\\|", "|")));
      if (tag === "table") open.append(h("tr", {}, ...first.split(/(?<!\\)\|/).map(cell)));
      else if (tag === "p") open.append(...nodes(line));
      else open.append(h("li", { value: second && first }, ...nodes(second ?? first)));
    }
  }
  return blocks.map((block) => (block.matches("table") ? tableBox(block, voice) : block));
}

/** An answer's first or second line without a full stop is what it answers, of several questions. */
function headed(blocks) {
  const at = blocks.findIndex((block) => block.matches("p") && /[^.:!]$/.test(block.textContent));
  if (at >= 0 && at < 2 && blocks[at + 1]) blocks[at].className = "heading";
  return blocks;
}

function tableBox(table, voice) {
  return voice.label(h("div", { class: "table", role: "group", tabindex: 0 }, table), "table", "aria-label");
}

function randomId() {
  return crypto.getRandomValues(new Uint32Array(4)).join("-"); // randomUUID is for https only
}

/** Milliseconds before the next try, spread so that visitors do not return as one. */
function backoff(tries) {
  return Math.min(30_000, 1000 * 2 ** (tries - 1)) * (0.8 + 0.4 * Math.random());
}

/** What this browser keeps: the session's token and a chosen language; without storage, for one page. */
class Memory {
  #key;
  #kept = {};

  constructor(api) {
    this.#key = `lots-chat ${api}`;
    try {
      this.#kept = JSON.parse(localStorage.getItem(this.#key)) ?? {};
    } catch {
      // Blocked, or something else's.
    }
  }

  get(name) {
    return this.#kept[name];
  }

  set(name, value) {
    this.#kept[name] = value;
    if (this.#kept.token) this.#store((storage) => storage.setItem(this.#key, JSON.stringify(this.#kept)));
  }

  clear() {
    delete this.#kept.token;
    this.#store((storage) => storage.removeItem(this.#key));
  }

  #store(work) {
    try {
      work(localStorage);
    } catch {
      // Private windows may refuse.
    }
  }
}

// ------------------------------------------------------------------------------------------------ server

/** A request without a result; `status` is 0 when no answer came at all, `token` is the one that it was sent with. */
class Problem extends Error {
  constructor(status, { token, body = {}, retryAfter = 0 } = {}) {
    super(body.detail);
    Object.assign(this, { status, token, body, retryAfter });
  }
}

/** Whether nothing answered, or a proxy in the server's place. */
function unreachable(status) {
  return status === 0 || (status >= 502 && status <= 504);
}

class Api {
  constructor(base, memory) {
    this.base = base;
    this.memory = memory;
  }

  async call(method, path, body) {
    const response = await this.#fetch(method, path, body, AbortSignal.timeout(PATIENCE));
    if (response.status === 204) return {};
    return response.json().catch(() => {
      throw new Problem(0); // the answer broke off on its way
    });
  }

  async file(path) {
    const response = await this.#fetch("GET", path, null, AbortSignal.timeout(PATIENCE));
    return response.blob();
  }

  stream(after, signal) {
    return this.#fetch("GET", `/events?after=${after}`, null, signal);
  }

  async #fetch(method, path, body, signal) {
    const headers = {};
    const token = this.memory.get("token");
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    const request = { method, headers, body: body && JSON.stringify(body), signal, credentials: "omit" };
    const response = await fetch(`${this.base}/api/chat${path}`, request).catch(() => {
      throw new Problem(0);
    });
    if (response.ok) return response;
    const details = await response.json().catch(() => ({}));
    const retryAfter = Number(response.headers.get("Retry-After"));
    throw new Problem(response.status, { token, body: details, retryAfter });
  }
}

/** Server-sent events over fetch: an EventSource cannot carry the token. */
class EventStream {
  #stop = null;

  constructor(api, { after, onEvent, onExpired, onConnection }) {
    Object.assign(this, { api, after, onEvent, onExpired, onConnection });
  }

  start() {
    if (this.#stop) return;
    this.#stop = new AbortController();
    this.#follow(this.#stop.signal);
  }

  stop() {
    this.#stop?.abort();
    this.#stop = null;
  }

  async #follow(signal) {
    let tries = 0;
    while (!signal.aborted) {
      try {
        const response = await this.api.stream(this.after(), signal);
        tries = 0;
        this.onConnection(true);
        await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
      } catch (problem) {
        if (signal.aborted) return;
        if (problem.status === 401) {
          this.stop();
          this.onExpired(problem);
          return;
        }
        if (unreachable(problem.status)) this.onConnection(false);
      }
      tries += 1; // after an orderly end too: no loop of calls to a server that closes at once
      if (!signal.aborted) await new Promise((wake) => setTimeout(wake, backoff(tries)));
    }
  }

  async #read(reader) {
    let rest = "";
    let silence; // the server speaks every 15 s: a silent line is a dead one
    for (;;) {
      const { value, done } = await reader.read();
      clearTimeout(silence);
      if (done) return;
      silence = setTimeout(() => reader.cancel(), PATIENCE);
      const events = (rest + value).split(/\r?\n\r?\n/);
      rest = events.pop();
      events.forEach((event) => this.#hear(event));
    }
  }

  #hear(event) {
    const field = (name) => new RegExp(`^${name}: ?([^\\r\\n]*)`, "m").exec(event)?.[1];
    const data = field("data");
    if (data) this.onEvent(field("event"), JSON.parse(data));
  }
}

// ------------------------------------------------------------------------------------------------ conversation

/**
 * The session, what is still to be sent, and what has arrived.
 *
 * A note is a visitor's message on its way: {text, client_message_id, created_at}. Notes leave one at a time, in
 * order, and keep their id through all tries, so that the server runs each once.
 */
class Conversation {
  #seen = new Set();
  #notes = [];
  #queue = [];
  #tries = 0;
  #ready = false;
  #working = false;
  #resting = false;
  #wake = () => {};
  #newest = 0; // the last message's id
  #turned = 0; // the last one from which on somebody else answers
  #state = "bot";
  #kept = 0;
  #watched = false;

  constructor(api, memory, voice, view) {
    Object.assign(this, { api, memory, voice, view });
    this.stream = new EventStream(api, {
      after: () => this.#newest,
      onEvent: (kind, data) => this.#hear(kind, data),
      onExpired: (problem) => this.#expire(problem),
      onConnection: (up) => view.showConnection(up),
    });
  }

  /** Says whether the visitor is looking: only then is a session begun. */
  watch(watched) {
    this.#watched = watched;
    if (watched) this.hurry();
    else this.tend();
  }

  send(text) {
    const note = { role: "visitor", text, client_message_id: randomId(), created_at: new Date().toISOString() };
    this.#notes.push(note);
    this.#queue.push(note);
    this.view.addNote(note);
    if (this.#queue.length > 1) this.view.markNote(note, "queued");
    this.#work();
  }

  hurry() {
    this.#wake();
    this.stream.stop();
    this.tend();
    this.#work();
  }

  /** The event stream costs a connection: it is open only while something may arrive. */
  tend() {
    const expecting = (this.#watched || this.#kept > 0) && !document.hidden;
    if (this.#ready && (expecting || this.#state !== "bot")) this.stream.start();
    else this.stream.stop();
  }

  feedback(message_id, helpful, comment) {
    return this.api.call("POST", "/feedback", { message_id, helpful, ...(comment && { comment }) });
  }

  contact(details) {
    return this.api.call("POST", "/contact", details);
  }

  async forget() {
    if (this.memory.get("token")) {
      await this.api.call("DELETE", "/session").catch((problem) => {
        if (problem.status !== 401) throw problem; // an expired session is forgotten already
      });
    }
    this.#queue = [];
    this.#reset();
    this.#wake();
  }

  /** Begins anew where nothing has been said yet, to greet in the language just chosen. */
  async restart() {
    await this.forget().catch(() => {}); // an empty session ends by its retention time
    this.view.clear();
    this.watch(this.#watched);
  }

  async #work() {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#queue.length || (this.#watched && !this.#ready)) {
        const pause = await this.#step(this.#queue[0]);
        if (pause) await this.#rest(pause);
      }
    } finally {
      this.#working = false;
    }
    this.tend();
  }

  /** One try to connect and to deliver `note`. Returns the pause before the next one, or 0. */
  async #step(note) {
    try {
      if (note) this.view.markNote(note, "sending");
      await this.#connect();
      if (note) await this.#deliver(note);
      this.#tries = 0;
      this.view.showConnection(true);
      return 0;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#tries += 1;
      return this.#judge(problem, note);
    }
  }

  async #deliver(note) {
    const language = this.memory.get("language");
    const body = { text: note.text, client_message_id: note.client_message_id, ...(language && { language }) };
    const reply = await this.api.call("POST", "/messages", body);
    if (!this.#notes.includes(note)) return; // forgotten while it was under way
    this.#seen.add(reply.message_id);
    this.#done(note, "sent");
    reply.messages.forEach((message) => this.#receive(message));
  }

  #done(note, fate) {
    this.#queue = this.#queue.filter((each) => each !== note);
    this.view.markNote(note, fate);
  }

  async #connect() {
    if (this.#ready) return;
    if (this.memory.get("token")) await this.#recall();
    if (!this.memory.get("token")) await this.#begin();
    this.#ready = true;
    this.tend();
  }

  async #recall() {
    try {
      const history = await this.api.call("GET", "/messages");
      this.view.quietly(() => history.messages.forEach((message) => this.#receive(message)));
      this.#newest = history.messages.at(-1)?.id ?? 0;
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      this.#expire(problem);
    }
  }

  async #begin() {
    const page_url = location.origin + location.pathname; // the query may hold what is nobody's business
    const session = await this.api.call("POST", "/sessions", { language: this.voice.language, page_url });
    this.memory.set("token", session.token);
    // A greeting would stand between a waiting question and its answer.
    if (!this.#queue.length) session.messages.forEach((message) => this.#receive(message));
    session.messages.forEach((message) => this.#seen.add(message.id));
    this.#newest = session.messages.at(-1)?.id ?? 0;
  }

  #judge(problem, note) {
    const { status } = problem;
    if (status === 401) {
      this.#expire(problem);
      return this.#tries > 1 ? backoff(this.#tries) : 1;
    }
    if (status === 429) return this.#slowDown(problem, note);
    if (note && status === 503 && problem.body.message_id != null) return this.#keep(problem, note);
    if (status === 409) return backoff(this.#tries); // it is being answered: ask for the result
    if (note && status >= 400 && status < 500 && status !== 408 && status !== 425) {
      this.#done(note, "refused");
      return 0;
    }
    if (unreachable(status)) this.view.showConnection(false);
    if (note?.stored) this.#done(note, "sent");
    else if (note) this.view.markNote(note, "failed");
    return this.#tries < AUTOMATIC_TRIES ? backoff(this.#tries) : Infinity;
  }

  #slowDown(problem, note) {
    const seconds = problem.retryAfter || 5;
    if (note) this.view.markNote(note, "waiting", seconds);
    return seconds * 1000;
  }

  /** The bot is away, but the server keeps the message and sends the answer as an event. */
  #keep(problem, note) {
    this.#kept += 1;
    this.#seen.add(problem.body.message_id);
    this.#done(note, "kept");
    this.view.showContact(note);
    return 0;
  }

  async #rest(pause) {
    this.#resting = true;
    await new Promise((resolve) => {
      this.#wake = resolve;
      if (Number.isFinite(pause)) setTimeout(resolve, pause);
    });
    this.#resting = false;
  }

  #hear(kind, data) {
    if (kind === "typing") this.view.handoff?.typing();
    if (kind !== "message") return;
    this.#newest = data.id;
    if (data.role !== "visitor" && this.#kept > 0 && !this.#seen.has(data.id)) this.#kept -= 1;
    this.#receive(data);
  }

  #receive(message) {
    if (this.#seen.has(message.id)) return;
    const note = this.#notes.find((each) => each.client_message_id === message.client_message_id);
    this.#seen.add(message.id);
    if (note) return this.#confirm(note);
    if (message.handoff && message.id > this.#turned) {
      this.#turned = message.id;
      this.#enter(message.handoff);
    }
    this.view.addMessage(message);
  }

  /** The stream says that the server has the note: before the reply does, or in its place. */
  #confirm(note) {
    note.stored = true;
    if (this.#resting) this.#done(note, "sent");
  }

  #enter(turn) {
    this.#state = turn.state;
    this.view.showState(turn);
    this.tend();
  }

  #expire({ token }) {
    if (token !== this.memory.get("token")) return; // a message and the stream hear of it: the first one acts
    this.#reset();
    this.view.addNotice("expired");
    this.#work();
  }

  #reset() {
    this.stream.stop();
    this.memory.clear();
    this.#ready = false;
    this.#newest = this.#turned = this.#kept = 0;
    this.#notes = [...this.#queue]; // the rest went with the old session
    this.#enter({ state: "bot" });
  }
}

// ------------------------------------------------------------------------------------------------ views

/** "Did this help?" under an answer. Not announced: it would tire a listener. */
class Opinion {
  constructor(voice, submit, announce) {
    Object.assign(this, { voice, submit, announce });
    this.node = h("div", { class: "opinion", "aria-live": "off" });
    this.#ask();
  }

  #ask() {
    const choice = (key, helpful) => this.voice.button(key, "pill", () => this.#answer(helpful));
    this.node.replaceChildren(this.voice.label(h("span"), "helpful"), choice("yes", true), choice("no", false));
  }

  async #answer(helpful) {
    if (!(await this.#try(helpful))) return;
    if (helpful) this.#thank();
    else this.#invite();
  }

  #invite() {
    const id = `c${randomId()}`;
    const field = h("textarea", { id, rows: 2, maxlength: 1000 });
    const send = async (event) => {
      event.preventDefault();
      if (!field.value.trim() || (await this.#try(false, field.value.trim()))) this.#thank();
    };
    const label = this.voice.label(h("label", { for: id }), "missing");
    this.node.replaceChildren(h("form", { submit: send }, label, field, h("div", { class: "actions" }, this.voice.button("send_comment", "pill"))));
    field.focus();
  }

  async #try(helpful, comment) {
    try {
      await this.submit(helpful, comment);
      return true;
    } catch {
      const error = this.voice.label(h("p", { class: "error" }), "feedback_error");
      this.node.querySelector(".error")?.remove();
      this.node.append(error);
      this.announce("feedback_error");
      return false;
    }
  }

  #thank() {
    const thanks = this.voice.label(h("span", { tabindex: -1 }), "thanks");
    const hadFocus = this.node.contains(this.node.getRootNode().activeElement);
    this.node.replaceChildren(thanks);
    if (hadFocus) thanks.focus();
    this.announce("thanks");
  }
}

class Composer {
  constructor(voice, send) {
    Object.assign(this, { voice, send });
    this.field = h("textarea", {
      id: "field",
      rows: 1,
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-describedby": "keys count",
      input: () => this.#grow(),
      keydown: (event) => this.#key(event),
    });
    const person = voice.button("person", "link", () => send(voice.say("person")));
    this.count = h("p", { class: "count", id: "count", hidden: true });
    const button = h("button", { class: "primary" }, icon("send"));
    this.node = h(
      "form",
      { class: "compose", submit: (event) => this.#submit(event) },
      voice.label(h("label", { class: "quiet", for: "field" }), "field"),
      h("div", { class: "write" }, voice.label(this.field, "placeholder", "placeholder"), voice.label(button, "send", "aria-label")),
      voice.label(h("p", { class: "quiet", id: "keys" }), "keys"),
      h("div", { class: "foot" }, person, this.count),
    );
  }

  focus() {
    this.field.focus();
  }

  get #length() {
    return [...this.field.value.trim()].length; // as the server counts: an emoji is one
  }

  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.node.requestSubmit();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    this.focus();
    if (!text || this.#length > LIMIT) return;
    this.field.value = "";
    this.#grow();
    this.send(text);
  }

  #grow() {
    const { style } = this.field;
    style.height = "auto";
    style.height = `${this.field.scrollHeight}px`;
    const length = this.#length;
    const over = length > LIMIT;
    this.count.hidden = length < COUNT_FROM;
    this.count.classList.toggle("over", over);
    this.count.setAttribute("role", over ? "alert" : "none"); // not spoken at every key
    this.field.setAttribute("aria-invalid", String(over));
    this.voice.label(this.count, () => this.voice.say(over ? "over" : "left", Math.abs(LIMIT - length)));
  }
}

/** What the letters after "xn--" stand for, in the words of RFC 3492. Throws if nothing. */
function fromPunycode(code) {
  const basic = code.lastIndexOf("-");
  const output = [...code.slice(0, Math.max(basic, 0))];
  const digits = [...code.slice(basic + 1)];
  let [n, i, bias] = [128, 0, 72];
  for (; digits.length; i += 1) {
    const before = i;
    for (let w = 1, k = 36; ; k += 36) {
      const digit = (parseInt(digits.shift() ?? "-", 36) + 26) % 36; // a to z, then 0 to 9
      const t = Math.min(Math.max(k - bias, 1), 26);
      i += digit * w;
      if (!(digit >= t)) break;
      w *= 36 - t;
    }
    const length = output.length + 1;
    let delta = Math.floor((i - before) / (before ? 2 : 700));
    delta += Math.floor(delta / length);
    for (bias = 0; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    n += Math.floor(i / length);
    i %= length;
    output.splice(i, 0, String.fromCodePoint(n));
  }
  return output.join("");
}

/** A host as people write it: without "www.", and with å in place of "xn--". */
function siteName(host) {
  try {
    return host.replace(/^www\./, "").replace(/(?<=^|\.)xn--([^.]+)/g, (_, code) => fromPunycode(code));
  } catch {
    return host;
  }
}

/** Ways to name an address, from the shortest to one that no other has. */
function siteNames(url) {
  const site = siteName(url.hostname);
  const path = url.pathname.replace(/\/$/, "");
  return [site, `${site}/…${path.slice(path.lastIndexOf("/"))}`, site + path + url.search + url.hash];
}

/** The sources, each address once and with a name that no other has. */
function sourcesOf(citations) {
  const sources = new Map();
  for (const { title, section, url, verified } of citations) {
    const link = safeLink(url);
    const names = link ? siteNames(link) : [];
    const source = { title: [title, section].filter(Boolean).join(" · "), verified, url: link, names };
    sources.set(names[2] ?? source.title, source);
  }
  const all = [...sources.values()];
  const alone = (name, level) => all.filter(({ names }) => names[level] === name).length === 1;
  for (const source of all) source.name = source.names.find(alone);
  return all;
}

/** A source: its title, unless that stands above already, its site and its date. */
function sourceNode({ title, verified, url, name }, above, voice) {
  const day = voice.label(h("span"), () => {
    const date = voice.date(verified, { day: "numeric", month: "short", year: "numeric" });
    return date && `${url ? " · " : ""}${voice.say("checked", date)}`;
  });
  const link = url && outerLink(url, voice, name, h("span", { class: "quiet" }, `, ${title}`));
  return h("li", {}, title !== above && h("b", {}, title), link, day);
}

function sourcesNode(citations, voice) {
  const sources = sourcesOf(citations);
  const items = sources.map((source, at) => sourceNode(source, sources[at - 1]?.title, voice));
  return h("div", { class: "sources" }, voice.label(h("h3"), "sources"), h("ol", { "aria-live": "off" }, ...items));
}

/** Who speaks and when: for listeners, and the team for all. */
function speakerNode(message, voice) {
  const speaker = { visitor: "you", bot: "from_bot", staff: "from_staff" }[message.role];
  if (!speaker) return null;
  const clock = () => `, ${voice.date(message.created_at, { hour: "2-digit", minute: "2-digit" })}: `;
  const time = voice.label(h("span", { class: "quiet" }), clock);
  const who = voice.label(h("span"), () => message.by || voice.say(speaker));
  return h("p", { class: message.role === "staff" ? "from" : "quiet" }, who, time);
}

function messageNode(message, voice) {
  const blocks = textNodes(message.text, voice);
  const text = h("div", { class: "text", lang: message.language }, ...(message.kind === "answer" ? headed(blocks) : blocks));
  const sources = message.citations?.length && sourcesNode(message.citations, voice);
  return h("div", { class: `message ${message.role}` }, speakerNode(message, voice), text, sources);
}

/** What stands in place of cards that could not be loaded: their titles, and where they link to. */
function plainCards(cards, voice) {
  const item = ({ title, url, link, links, source }) => {
    const address = safeLink(url ?? link ?? links?.[0]?.url ?? source?.url);
    return h("li", {}, address ? outerLink(address, voice, title) : title);
  };
  return h("ul", {}, ...cards.flatMap((card) => [card, ...(card.steps ?? [])]).map(item));
}

/** The conversation as the visitor sees it. */
class ConversationView {
  #fates = new Map();
  #typing = 0;
  #form = null;
  #keys = false;

  constructor(voice, { api, submit, feedback, contact, hurry, onArrival, onState, field }) {
    Object.assign(this, { voice, api, submit, feedback, contact, hurry, onArrival, onState, field });
    this.hasVisitor = false;
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite" });
    this.typing = h("div", { class: "typing", hidden: true, "aria-hidden": "true" }, h("i"), h("i"), h("i"));
    this.replies = voice.label(h("div", { class: "replies", role: "group", hidden: true }), "replies", "aria-label");
    this.status = h("p", { class: "quiet", role: "status" });
    this.banner = h("p", { class: "banner", role: "status" });
    this.scroll = h("div", { class: "scroll", tabindex: 0, role: "region" }, this.log, this.typing, this.replies);
    voice.label(this.scroll, "log", "aria-label");
  }

  addMessage(message) {
    const node = messageNode(message, this.voice);
    if (message.kind === "answer") {
      const submit = (helpful, comment) => this.feedback(message.id, helpful, comment);
      node.append(new Opinion(this.voice, submit, (key) => this.#announce(key)).node);
    }
    if (message.role === "visitor") this.#visitorSpoke();
    if (message.role === "staff") this.handoff?.rest();
    this.#offer(message.buttons ?? [], message.language); // and nothing older
    this.#place(node, message.role === "visitor");
    if (message.cards?.length) this.#deal(message, node);
    if (message.role !== "visitor") this.onArrival(message);
  }

  /** Lays a message's cards below it; most conversations have none, so their code comes with the first. */
  async #deal(message, node) {
    const place = h("div", { class: "cards", lang: message.language, "aria-live": "off" });
    this.log.append(place);
    const { api } = this;
    const voice = this.voice.in(message.language);
    const kit = { h, icon, safeLink, outerLink, siteName, lineNodes, textNodes, voice, api, choose: (text) => this.#choose(text) };
    const { deal } = await import("./widget-cards.js").catch(() => ({}));
    const atEnd = this.#atEnd();
    if (deal) deal(place, message, kit);
    else place.append(plainCards(message.cards, voice));
    if (!atEnd) return;
    if (place.nextSibling) this.#toEnd();
    else this.#follow(node);
  }

  addNote(note) {
    const node = messageNode(note, this.voice);
    const fate = h("p", { class: "fate", "aria-live": "off" });
    this.#fates.set(note, { node, fate });
    this.#visitorSpoke();
    this.#place(node, true);
    this.log.append(fate);
  }

  addNotice(make) {
    this.#place(h("div", { class: "message system" }, this.voice.label(h("p"), make)));
  }

  /** Shows a note's fate: sending, sent, kept, queued, waiting (for seconds), failed or refused. */
  markNote(note, fate, seconds) {
    const place = this.#fates.get(note);
    if (!place) return; // cleared away in the meantime
    this.#showTyping(fate === "sending");
    clearInterval(place.timer);
    if (fate === "sending" && place.is === "failed") return; // no flicker between two tries
    place.is = fate;
    const held = ["failed", "refused", "waiting"].includes(fate);
    place.node.classList.toggle("held", held);
    place.fate.classList.toggle("bad", held && fate !== "waiting");
    if (this.#inside(place.fate)) this.scroll.focus();
    this.#describe(place, fate, seconds);
    if (held) this.status.textContent = place.fate.firstChild.textContent;
  }

  /** Shows who answers; for a person, with a part that is loaded then. */
  async showState(turn) {
    this.turn = turn;
    if (!this.handoff && turn.state === "bot") return;
    const { Handoff } = await import("./widget-handoff.js").catch(() => ({}));
    if (Handoff) (this.handoff ??= new Handoff(this, h)).show(this.turn);
  }

  showConnection(up) {
    const shown = !up || !navigator.onLine;
    if (shown === Boolean(this.banner.textContent)) return;
    this.voice.label(this.banner, () => (shown ? this.voice.say("offline") : ""));
    if (!shown) this.#announce("back");
  }

  async showContact(note) {
    this.addNotice("away");
    const { ContactForm } = await import("./widget-contact.js").catch(() => ({}));
    if (!ContactForm || !this.#fates.has(note)) return; // out of reach, or forgotten in the meantime
    this.#form?.node.remove();
    const submit = async (details) => {
      await this.contact(details);
      this.#closeForm();
      this.addNotice(() => this.voice.say("left_message", details.email));
    };
    const need = note.text === this.voice.say("person") ? "" : note.text;
    this.#form = new ContactForm({ h, voice: this.voice, id: randomId() }, need, { submit, close: () => this.#closeForm() });
    this.scroll.append(this.#form.node);
    this.#follow(this.log.lastElementChild);
  }

  /** Lets `work` change much without a word to screen readers. */
  quietly(work) {
    this.log.setAttribute("aria-live", "off");
    this.log.classList.add("calm");
    work();
    setTimeout(() => {
      this.log.setAttribute("aria-live", "polite");
      this.log.classList.remove("calm");
    }, 500);
  }

  clear() {
    this.#fates.clear();
    this.hasVisitor = false;
    this.log.replaceChildren();
    this.#form?.node.remove();
    this.#showTyping(false);
    this.#offer([]);
  }

  #visitorSpoke() {
    this.hasVisitor = true;
    this.#keys = false;
    this.#offer([]);
  }

  #describe(place, fate, seconds) {
    const { voice } = this;
    const atEnd = this.#atEnd();
    place.fate.replaceChildren();
    if (fate === "failed") {
      place.fate.append(voice.label(h("span"), fate), voice.button("again", "link", () => this.hurry()));
    } else if (fate === "waiting") {
      const until = Date.now() + seconds * 1000;
      const tell = () => voice.say("wait", Math.max(1, Math.round((until - Date.now()) / 1000)));
      const line = voice.label(h("span"), tell);
      place.timer = setInterval(() => voice.label(line, tell), 1000);
      place.fate.append(line);
    } else if (fate === "refused" || fate === "queued") place.fate.append(voice.label(h("span"), fate));
    if (atEnd) this.#toEnd();
  }

  #announce(key) {
    this.status.textContent = this.voice.say(key);
  }

  #showTyping(wanted) {
    clearTimeout(this.#typing);
    if (!wanted) {
      this.typing.hidden = true;
      this.status.textContent = "";
      return;
    }
    this.#typing = setTimeout(() => {
      const atEnd = this.#atEnd();
      this.typing.hidden = false;
      this.#announce("sending");
      if (atEnd) this.#toEnd();
    }, TYPING_AFTER);
  }

  #offer(buttons, language) {
    const reply = ({ title, payload }) =>
      h("button", { type: "button", lang: language, click: ({ detail }) => this.#choose(payload ?? title, !detail) }, title);
    this.replies.replaceChildren(...buttons.map(reply));
    this.replies.hidden = buttons.length === 0;
    // Before it is announced; one button asks nothing.
    if (this.#keys && buttons[1] && this.#inside(this.field) && !this.field.value) this.replies.firstChild.focus();
  }

  /** The focus goes to the field; with `keys`, on to the next choices. */
  #choose(text, keys) {
    (TOUCH.matches ? this.scroll : this.field).focus();
    this.submit(text);
    this.#keys = keys;
  }

  #closeForm() {
    if (this.#inside(this.#form.node)) this.scroll.focus();
    this.#form.node.remove();
    this.#form = null;
  }

  #inside(node) {
    return node.contains(node.getRootNode().activeElement);
  }

  #place(node, own = false) {
    const follow = own || (this.hasVisitor && this.#atEnd()); // first, the notice stays in view
    this.log.append(node);
    if (follow) this.#follow(node);
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    return scrollHeight - scrollTop - clientHeight < 80;
  }

  #toEnd() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  /** Shows the end, but never past the beginning of `node`: a long answer is read from its first line. */
  #follow(node) {
    this.#toEnd();
    const above = this.scroll.getBoundingClientRect().top + 12 - node.getBoundingClientRect().top;
    if (above > 0) this.scroll.scrollTop -= above;
  }
}

// ------------------------------------------------------------------------------------------------ element

class LotsChat extends HTMLElement {
  static observedAttributes = ["open"];

  #built = false;
  #unread = 0;
  #asking = null;
  #away = null; // ends listening to what outlives the element

  connectedCallback() {
    if (!this.#built) this.#build();
    this.#away = new AbortController();
    const on = (target, kind, work) => target?.addEventListener(kind, work, { signal: this.#away.signal });
    on(window, "online", () => this.#networkChanged());
    on(window, "offline", () => this.#networkChanged());
    on(document, "visibilitychange", () => this.conversation.tend());
    on(window.visualViewport, "resize", () => this.#fit());
    on(window.visualViewport, "scroll", () => this.#fit());
    if (this.open) this.#show(false); // loading must not move the reader's focus
  }

  disconnectedCallback() {
    this.#away.abort();
    this.conversation.watch(false);
    this.conversation.stream.stop();
  }

  attributeChangedCallback() {
    if (!this.#built || this.open !== this.panel.hidden) return;
    if (this.open) this.#show();
    else this.#hide();
  }

  get open() {
    return this.hasAttribute("open");
  }

  set open(wanted) {
    this.toggleAttribute("open", Boolean(wanted));
  }

  ask(text) {
    this.open = true;
    this.conversation.send(String(text).trim().slice(0, LIMIT));
  }

  #build() {
    const base = (this.getAttribute("api") ?? new URL(import.meta.url).origin).replace(/\/+$/, "");
    this.memory = new Memory(base);
    this.voice = new Voice(this.#firstLanguage());
    this.base = base;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [SHEET];
    this.#buildConversation();
    this.#buildLauncher();
    this.#buildPanel();
    root.append(this.launcher, this.panel);
    root.addEventListener("keydown", (event) => this.#key(event));
    this.#built = true;
  }

  #firstLanguage() {
    const page = this.closest("[lang]")?.lang ?? document.documentElement.lang;
    const wishes = [this.memory.get("language"), this.getAttribute("language"), page, ...navigator.languages];
    const known = wishes.map((wish) => wish?.slice(0, 2).toLowerCase()).find((wish) => wish in WORDS);
    return known ?? "en";
  }

  #buildConversation() {
    const api = new Api(this.base, this.memory);
    this.composer = new Composer(this.voice, (text) => this.conversation.send(text));
    this.view = new ConversationView(this.voice, {
      api,
      field: this.composer.field,
      submit: (text) => this.conversation.send(text),
      feedback: (...opinion) => this.conversation.feedback(...opinion),
      contact: (details) => this.conversation.contact(details),
      hurry: () => this.conversation.hurry(),
      onArrival: (message) => this.#receive(message),
      onState: (state) => this.voice.label(this.subtitle, state),
    });
    this.conversation = new Conversation(api, this.memory, this.voice, this.view);
  }

  #buildLauncher() {
    this.badge = h("span", { class: "badge", hidden: true });
    const text = this.voice.label(h("span"), "launch");
    const attributes = { type: "button", class: "launcher", "aria-haspopup": "dialog", click: () => (this.open = true) };
    this.launcher = h("button", attributes, icon("mark"), text, this.badge);
  }

  #buildPanel() {
    const { voice, view } = this;
    const privacy = () => {
      const link = h("a", { target: "_blank", rel: "noopener" });
      return voice.label(voice.label(link, () => `${this.base}/privacy?lang=${voice.language}`, "href"), "privacy");
    };
    const notice = h("div", { class: "notice" }, voice.label(h("p"), "notice"), privacy());
    view.scroll.prepend(notice);
    const forget = voice.button("forget", "", () => this.#askToForget());
    this.menu = h("div", { class: "menu", id: "menu", hidden: true }, forget, privacy());
    this.body = [this.#head(), this.menu, view.banner, view.scroll, view.status, this.composer.node];
    const attributes = { class: "panel", role: "dialog", "aria-labelledby": "title", hidden: true };
    this.panel = h("div", attributes, ...this.body);
    this.panel.lang = voice.language;
  }

  #head() {
    const { voice } = this;
    this.subtitle = voice.label(h("p"), "bot");
    const tool = (name, key, click) => voice.label(h("button", { type: "button", class: "icon", click }, icon(name)), key, "aria-label");
    this.more = tool("more", "more", () => this.#toggleMenu());
    this.more.setAttribute("aria-controls", "menu");
    this.more.setAttribute("aria-expanded", "false");
    const close = tool("close", "close", () => (this.open = false));
    const name = h("div", { class: "name" }, h("h2", { id: "title" }, "Lots"), this.subtitle);
    return h("div", { class: "head" }, icon("mark"), name, this.#languageSwitch(), this.more, close);
  }

  #languageSwitch() {
    const choice = ([language, name]) => {
      const pressed = String(language === this.voice.language);
      const attributes = { type: "button", lang: language, "aria-label": name, "aria-pressed": pressed };
      return h("button", { ...attributes, click: () => this.#speak(language) }, language.toUpperCase());
    };
    const choices = [["en", "English"], ["sv", "Svenska"]].map(choice);
    this.switch = this.voice.label(h("div", { class: "switch", role: "group" }, ...choices), "choose", "aria-label");
    return this.switch;
  }

  #receive({ role, language }) {
    this.#count(this.panel.hidden ? this.#unread + 1 : 0);
    const isChosen = this.memory.get("language");
    // Who writes Swedish on an English page is answered in Swedish, and reads the words around it in Swedish, too.
    if (role === "bot" && this.view.hasVisitor && language in WORDS && !isChosen) this.#wear(language);
  }

  #speak(language) {
    this.memory.set("language", language);
    if (language === this.voice.language) return;
    this.#wear(language);
    if (!this.view.hasVisitor) this.conversation.restart();
  }

  #wear(language) {
    if (language === this.voice.language) return;
    this.voice.language = language;
    for (const button of this.switch.children) button.setAttribute("aria-pressed", String(button.lang === language));
    this.panel.lang = language;
    this.view.quietly(() => this.voice.relabel(this.shadowRoot));
  }

  #show(focus = true) {
    this.panel.hidden = false;
    this.launcher.hidden = true;
    this.#count(0);
    this.#fit();
    // A phone's keyboard would cover the notice.
    if (focus) (TOUCH.matches ? this.view.scroll : this.composer).focus();
    this.conversation.watch(true);
  }

  #hide() {
    this.#stopAsking();
    this.#toggleMenu(false);
    this.panel.hidden = true;
    this.launcher.hidden = false;
    this.launcher.focus();
    this.conversation.watch(false);
  }

  #count(unread) {
    this.#unread = unread;
    this.badge.hidden = unread === 0;
    const spoken = this.voice.label(h("span", { class: "quiet" }), () => ` ${this.voice.say("unread", unread)}`);
    this.badge.replaceChildren(h("span", { "aria-hidden": "true" }, String(unread)), spoken);
  }

  #toggleMenu(wanted = this.menu.hidden) {
    this.menu.hidden = !wanted;
    this.more.setAttribute("aria-expanded", String(wanted));
  }

  async #askToForget() {
    this.#toggleMenu(false);
    const { Confirmation } = await import("./widget-forget.js").catch(() => ({}));
    if (!Confirmation) return this.view.addNotice("forget_error");
    if (this.#asking || this.panel.hidden) return; // asked twice, or closed in the meantime
    const { voice, shadowRoot: root } = this;
    this.#asking = new Confirmation({ h, voice, root }, { agree: () => this.#forget(), close: () => this.#stopAsking() });
    for (const part of this.body) part.inert = true;
    this.panel.append(this.#asking.node);
    this.#asking.keep.focus();
  }

  #stopAsking() {
    if (!this.#asking) return;
    this.#asking.node.remove();
    this.#asking = null;
    for (const part of this.body) part.inert = false;
    this.more.focus();
  }

  async #forget() {
    await this.conversation.forget();
    this.#stopAsking();
    this.view.clear();
    this.view.addNotice("forgotten");
    this.composer.focus();
  }

  #networkChanged() {
    this.view.showConnection(navigator.onLine);
    if (navigator.onLine) this.conversation.hurry();
  }

  #key(event) {
    if (this.panel.hidden || event.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation(); // the page's own dialogs stay open
      if (this.#asking) this.#stopAsking();
      else if (!this.menu.hidden) {
        this.#toggleMenu(false);
        this.more.focus();
      } else this.open = false;
    } else if (event.key === "Tab" && matchMedia(FULL_SCREEN).matches) this.#wrap(event);
  }

  /** Keeps Tab inside the panel while it hides the page. */
  #wrap(event) {
    const inPanel = this.panel.querySelectorAll("a, button, input, textarea, [tabindex='0']");
    const stops = [...inPanel].filter((stop) => stop.offsetParent && !stop.closest("[inert]"));
    if (event.shiftKey) stops.reverse();
    if (this.shadowRoot.activeElement !== stops.at(-1)) return;
    event.preventDefault();
    stops[0].focus();
  }

  /** A phone's keyboard lies over the page: the panel takes what is left. */
  #fit() {
    const seen = window.visualViewport;
    if (!seen || this.panel.hidden || Math.abs(seen.scale - 1) > 0.01) return;
    this.panel.style.setProperty("--tall", `${seen.height}px`);
    this.panel.style.setProperty("--top", `${seen.offsetTop}px`);
  }
}

if (!customElements.get("lots-chat")) customElements.define("lots-chat", LotsChat);
