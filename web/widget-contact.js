/** The way to a person while the bot is away. widget.js loads this file then, and hands its building blocks over. */

const WORDS = {
  en: {
    name: "Your name",
    email: "E-mail",
    company: "Company (optional)",
    need: "What do you need help with?",
    consent: "The cluster’s team may store these details and use them to answer me.",
    leave: "Send to the team",
    name_error: "Please write your name.",
    need_error: "Please write a few words about what you need.",
    consent_error: "We need your consent to store the details.",
    left_message: (email) => `Thank you. The team has your message and will answer to ${email}.`,
  },
  sv: {
    name: "Ditt namn",
    email: "E-post",
    company: "Företag (frivilligt)",
    need: "Vad behöver du hjälp med?",
    consent: "Klustrets team får spara uppgifterna och använda dem för att svara mig.",
    leave: "Skicka till teamet",
    name_error: "Skriv ditt namn.",
    need_error: "Skriv några ord om vad du behöver.",
    consent_error: "Vi behöver ditt samtycke för att spara uppgifterna.",
    left_message: (email) => `Tack. Teamet har fått ditt meddelande och svarar till ${email}.`,
  },
};

export class ContactForm {
  #entries = {};

  constructor({ h, voice, id }, need, { submit, close }) {
    Object.assign(this, { h, voice, id, submit });
    voice.learn(WORDS);
    this.error = h("p", { class: "error", role: "alert" });
    this.node = h(
      "form",
      { class: "form", novalidate: true, submit: (event) => this.#send(event) },
      this.#entry("name", h("input", { autocomplete: "name", required: true, maxlength: 200 })),
      this.#entry("email", h("input", { type: "email", autocomplete: "email", required: true, maxlength: 254 })),
      this.#entry("company", h("input", { autocomplete: "organization", maxlength: 200 })),
      this.#entry("need", h("textarea", { rows: 3, required: true, maxlength: 2000 }, need)),
      this.#entry("consent", h("input", { type: "checkbox", required: true }), "entry tick"),
      this.error,
      h("div", { class: "actions" }, voice.button("leave", "primary"), voice.button("not_now", "second", close)),
    );
    voice.label(this.node, "leave", "aria-label");
  }

  #entry(name, field, kind = "entry") {
    const { h } = this;
    const id = `${name}-${this.id}`;
    field.id = id;
    field.setAttribute("aria-describedby", `${id}e`);
    const label = this.voice.label(h("label", { for: id }), name);
    const error = h("p", { class: "error", id: `${id}e` });
    this.#entries[name] = { field, error };
    return h("div", { class: kind }, ...(kind === "entry" ? [label, field] : [field, label]), error);
  }

  /** Returns whether all is there; else each field says what is missing. */
  #check() {
    const faults = Object.entries(this.#entries).filter(([name, { field, error }]) => {
      const fault = !field.checkValidity() || (field.required && !field.value.trim());
      field.setAttribute("aria-invalid", String(fault));
      this.voice.label(error, () => (fault ? this.voice.say(`${name}_error`) : ""));
      return fault;
    });
    faults[0]?.[1].field.focus();
    return faults.length === 0;
  }

  async #send(event) {
    event.preventDefault();
    this.voice.label(this.error, () => "");
    if (!this.#check()) return;
    const value = (name) => this.#entries[name].field.value.trim();
    const company = value("company");
    const details = { name: value("name"), email: value("email"), text: value("need"), consent: true, language: this.voice.language };
    try {
      await this.submit({ ...details, ...(company && { company_name: company }) });
    } catch {
      this.voice.label(this.error, "form_error");
    }
  }
}
