/* Where a part that was promised does not come, the page says so instead of promising it for ever. */
function giveUp() {
  const part = document.querySelector("[data-away]");
  const status = part?.querySelector("[role=status]");
  if (status) status.textContent = part.dataset.away;
}

document.addEventListener("htmx:sendError", giveUp);
document.addEventListener("htmx:responseError", giveUp);
