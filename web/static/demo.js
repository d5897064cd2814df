/** The demo page's own script: its buttons open the chat, or ask it the question that stands on them. */
await customElements.whenDefined("lots-chat");
const chat = document.querySelector("lots-chat");

for (const button of document.querySelectorAll("[data-ask]")) {
  button.hidden = false; // without scripts there is no chat to open, and so no button
  button.addEventListener("click", () => {
    if (button.dataset.ask) chat.ask(button.dataset.ask);
    else chat.open = true;
  });
}
