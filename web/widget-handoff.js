/** With a person in the place of the bot: who it is, a sign that they type, and the end. widget.js loads this file then. */

const SHOWN = 6000; // ms that a typing sign stays
const BETWEEN = 2500; // ms between two signs of our own

const WORDS = {
  en: {
    waiting_for_staff: "Waiting for the team",
    staff: "The team answers",
    with_person: (by) => (by ? `You are chatting with ${by}` : "You are chatting with the team"),
    asked_team: "The team has been asked to come",
    end_person: "End",
    end_person_label: "End the conversation with the person",
    stop_waiting: "Stop waiting",
    person_types: (by) => `${by || "The team"} is typing …`,
    end_error: "That did not work. Please try again.",
  },
  sv: {
    waiting_for_staff: "Väntar på teamet",
    staff: "Teamet svarar",
    with_person: (by) => (by ? `Du chattar med ${by}` : "Du chattar med teamet"),
    asked_team: "Vi har bett teamet komma hit",
    end_person: "Avsluta",
    end_person_label: "Avsluta samtalet med personen",
    stop_waiting: "Sluta vänta",
    person_types: (by) => `${by || "Teamet"} skriver …`,
    end_error: "Det gick inte. Försök igen.",
  },
};

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
.handoff { padding: 6px 14px 6px 18px; border-top: 1px solid var(--lots-line); background: var(--lots-ok-soft); font-size: .875em; }
.handoff > div { display: flex; align-items: center; justify-content: space-between; gap: 10px; }
.handoff .link { flex: none; min-height: 2.6em; padding: 0 4px; }
.handoff .error { margin: 0 0 4px; }
`);

export class Handoff {
  #turn = { state: "bot" };
  #signed = 0;
  #silence = 0;

  constructor(view, h) {
    Object.assign(this, { view, voice: view.voice });
    view.voice.learn(WORDS);
    this.who = h("p");
    this.error = h("p", { class: "error", role: "alert" });
    this.button = h("button", { type: "button", class: "link", click: () => this.#end() });
    this.node = h("div", { class: "handoff" }, h("div", {}, this.who, this.button), this.error);
    const root = view.scroll.getRootNode();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, SHEET];
    view.scroll.after(this.node);
    view.field.addEventListener("input", () => this.#sign());
  }

  /** Shows who answers from now on. */
  show(turn) {
    const { voice } = this;
    const waits = turn.state === "waiting_for_staff";
    const hadFocus = this.node.contains(this.node.getRootNode().activeElement);
    this.#turn = turn;
    this.rest();
    this.view.onState(turn.state);
    voice.label(this.error, () => "");
    voice.label(this.button, waits ? "stop_waiting" : "end_person");
    voice.label(this.button, waits ? "stop_waiting" : "end_person_label", "aria-label");
    this.node.hidden = turn.state === "bot";
    this.view.field.form.querySelector(".foot .link").hidden = turn.state !== "bot";
    if (hadFocus && this.node.hidden) this.view.field.focus();
  }

  /** Shows for a moment that the person types. */
  typing() {
    clearTimeout(this.#silence);
    this.voice.label(this.who, () => this.voice.say("person_types", this.#turn.by));
    this.#silence = setTimeout(() => this.rest(), SHOWN);
  }

  /** Shows that the person does not type: nothing was heard, or what was typed has come. */
  rest() {
    clearTimeout(this.#silence);
    const key = this.#turn.state === "staff" ? "with_person" : "asked_team";
    this.voice.label(this.who, () => this.voice.say(key, this.#turn.by));
  }

  #sign() {
    if (this.#turn.state !== "staff" || Date.now() - this.#signed < BETWEEN) return;
    this.#signed = Date.now();
    this.view.api.call("POST", "/typing").catch(() => {}); // only a sign
  }

  async #end() {
    try {
      await this.view.api.call("DELETE", "/handoff");
    } catch {
      this.voice.label(this.error, "end_error");
    }
  }
}
