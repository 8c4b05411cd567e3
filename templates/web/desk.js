// Everything works without this file. With it, what is typed in a meeting is kept as it is typed.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const errors = document.getElementById("errors");
  if (errors) errors.focus();
});
