/** The plan by e-mail: a form below its button, and what came of it. */
export class MailForm {
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
