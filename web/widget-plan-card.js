import { SIGNS } from "./widget-card-style.js";
import { Card } from "./widget-card.js";
import { MailForm } from "./widget-plan-mail.js";

/** The plan for setting up here: its steps in order, to take away. */
export class PlanCard extends Card {
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
