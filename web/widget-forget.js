/** Asks before a conversation is deleted. widget.js loads this file then, and hands its building blocks over. */

const WORDS = {
  en: {
    forget_title: "Forget this conversation?",
    forget_text: "Everything written here is deleted on the server and in this browser. This cannot be undone.",
    forget_yes: "Delete it",
    keep: "Keep it",
  },
  sv: {
    forget_title: "Glömma det här samtalet?",
    forget_text: "Allt som står här raderas på servern och i webbläsaren. Det går inte att ångra.",
    forget_yes: "Radera det",
    keep: "Behåll det",
  },
};

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
.ask { position: absolute; inset: 0; display: grid; align-items: end; background: var(--lots-shade); overflow-y: auto; }
.ask > div { padding: 20px; background: var(--lots-surface); border-top: 1px solid var(--lots-line); border-radius: 20px 20px 0 0; }
.ask h3 { font-weight: 650; }
.ask p { margin: 6px 0 14px; color: var(--lots-muted); font-size: .9375em; }
.ask .primary { background: var(--lots-danger); color: var(--lots-surface); }
`);

export class Confirmation {
  constructor({ h, voice, root }, { agree, close }) {
    Object.assign(this, { voice, agree });
    voice.learn(WORDS);
    if (!root.adoptedStyleSheets.includes(SHEET)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, SHEET];
    this.error = h("p", { class: "error", role: "alert" });
    this.keep = voice.button("keep", "second", close);
    const yes = voice.button("forget_yes", "primary", () => this.#agree());
    const title = voice.label(h("h3", { id: "ask" }), "forget_title");
    const text = voice.label(h("p", { id: "why" }), "forget_text");
    const box = h("div", {}, title, text, this.error, h("div", { class: "actions" }, yes, this.keep));
    this.node = h("div", { class: "ask", role: "alertdialog", "aria-labelledby": "ask", "aria-describedby": "why" }, box);
  }

  async #agree() {
    try {
      await this.agree();
    } catch {
      this.voice.label(this.error, "forget_error");
    }
  }
}
