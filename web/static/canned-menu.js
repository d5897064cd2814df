/** The menu of canned answers: opened by its button or by "/", narrowed down by what follows. */
export class CannedMenu {
  #at = -1;

  constructor(field, list, button) {
    Object.assign(this, { field, list, button });
    field.setAttribute("aria-controls", list.id);
    button.addEventListener("click", () => (list.hidden ? this.#open("") : this.#close()));
    list.addEventListener("click", ({ target }) => this.#insert(target.closest("[role=option]")));
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  }

  /** Opens, narrows down or closes by what stands in the field. */
  follow() {
    const typed = /^\/(\S*)$/.exec(this.field.value);
    if (typed) this.#open(typed[1].toLowerCase());
    else this.#close();
  }

  /** Takes a key of the field; returns whether it was for the menu. */
  key(event) {
    if (this.list.hidden) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) this.#go(this.#at + steps[event.key]);
    else if (event.key === "Enter" || event.key === "Tab") this.#insert(this.#fitting[this.#at]);
    else if (event.key === "Escape") this.#close();
    else return false;
    event.preventDefault();
    return true;
  }

  get #fitting() {
    return [...this.list.children].filter((option) => !option.hidden);
  }

  #open(beginning) {
    for (const option of this.list.children) option.hidden = !option.dataset.shortcut.startsWith(beginning);
    if (!this.#fitting.length) return this.#close();
    this.#show(true);
    this.#go(0);
    this.field.focus();
  }

  #close() {
    this.#show(false);
    this.field.removeAttribute("aria-activedescendant");
  }

  #show(open) {
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  #go(place) {
    const options = this.#fitting;
    this.#at = (place + options.length) % options.length;
    for (const option of this.list.children) option.setAttribute("aria-selected", "false");
    const chosen = options[this.#at];
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", chosen.id);
  }

  #insert(option) {
    if (!option) return;
    const before = /^\/\S*$/.test(this.field.value) ? "" : this.field.value.trim();
    this.field.value = [before, option.dataset.text].filter(Boolean).join("\n\n");
    this.#close();
    this.field.focus();
    this.field.dispatchEvent(new Event("input"));
  }
}
