/* Where the groups do not come, the list says so instead of promising them for ever. */
function giveUp() {
  const status = document.querySelector("#groups [role=status]");
  if (status) status.textContent = document.getElementById("groups").dataset.away;
}

document.addEventListener("htmx:sendError", giveUp);
document.addEventListener("htmx:responseError", giveUp);
