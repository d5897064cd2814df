// Offers colleagues' names while somebody writes @ in a note. Without it, a name can be typed whole.
for (const field of document.querySelectorAll("[data-mentions]")) offer(field, document.getElementById(field.dataset.mentions));

function offer(field, list) {
  const options = [...list.children];
  let chosen = null;

  const begun = () => /(?<![\p{L}\p{N}_])@([^@\n]{0,60})$/u.exec(field.value.slice(0, field.selectionStart));
  const shown = () => options.filter((option) => !option.hidden);

  function choose(option) {
    chosen = option ?? null;
    for (const each of options) each.setAttribute("aria-selected", String(each === chosen));
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    list.hidden = true;
    choose();
  }

  function look() {
    const asked = begun()?.[1].toLocaleLowerCase();
    for (const option of options) {
      const name = option.textContent.trim().toLocaleLowerCase();
      // Any of the names: who is looked for as "Berg" may be called Kim Berg.
      option.hidden = asked === undefined || !(name.startsWith(asked) || name.includes(` ${asked}`));
    }
    list.hidden = shown().length === 0;
    choose(shown()[0]);
  }

  function take(option) {
    const at = begun()?.index;
    if (at === undefined) return;
    const name = `@${option.dataset.handle} `;
    field.setRangeText(name, at, field.selectionStart, "end");
    close();
    field.focus();
  }

  field.setAttribute("aria-controls", list.id);
  field.addEventListener("input", look);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const open = shown();
    const place = open.indexOf(chosen);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(open[(place + step + open.length) % open.length]);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
}
