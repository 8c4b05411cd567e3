// Everything works without this file. With it, what is typed in a form of a meeting is kept as it is typed, and what
// somebody else types in the same form appears; nobody's words are written over unseen.
"use strict";

class KeptForm {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.draft;
    this.name = form.elements._form.value;
    this.versions = {};
    this.newest = 0;
    this.dirty = new Set();
    this.status = document.createElement("p");
    this.status.className = "desk-saved";
    this.status.setAttribute("role", "status");
    form.append(this.status);
    form.addEventListener("input", (event) => { if (event.target.name) this.dirty.add(event.target.name); });
    form.addEventListener("submit", () => { this.leaving = true; });
    setInterval(() => this.save(), 2000);
    setInterval(() => this.look(), 4000);
    this.look();
  }

  value(name) {
    const field = this.form.elements[name];
    return field instanceof RadioNodeList || (field && field.type === "radio")
      ? (this.form.querySelector(`input[name="${CSS.escape(name)}"]:checked`) || { value: "" }).value
      : field.value;
  }

  set(name, value) {
    const field = this.form.elements[name];
    if (!field) return;
    if (field instanceof RadioNodeList || field.type === "radio") {
      for (const each of this.form.querySelectorAll(`input[name="${CSS.escape(name)}"]`)) each.checked = each.value === value;
    } else {
      field.value = value;
    }
  }

  async save() {
    if (this.leaving || this.saving) return;
    this.saving = true;
    for (const name of [...this.dirty]) {
      const value = this.value(name);
      const body = new URLSearchParams({
        csrf: this.form.elements.csrf.value, form: this.name, field: name, value, seen: this.versions[name] || 0,
      });
      try {
        const answer = await fetch(this.address, { method: "POST", body, keepalive: value.length < 30000 });
        if (answer.status === 200) {
          const { version } = await answer.json();
          this.versions[name] = version;
          if (this.value(name) === value) this.dirty.delete(name);
          this.status.textContent = `Kept at ${new Date().toLocaleTimeString("en-GB")}; on the record when you send the form.`;
        } else if (answer.status === 409) {
          this.dirty.delete(name);
          this.differ(name, (await answer.json()).theirs);
        } else {
          this.status.textContent = "Not kept: sign in again in another tab, and go on here.";
        }
      } catch {
        this.status.textContent = "Not kept: the desk does not answer. What you type stays here and is sent when it does.";
        break;
      }
    }
    this.saving = false;
  }

  async look() {
    try {
      const query = new URLSearchParams({ form: this.name, since: this.newest });
      const answer = await fetch(`${this.address}?${query}`);
      if (answer.status !== 200) return;
      for (const each of (await answer.json()).fields) {
        this.newest = Math.max(this.newest, each.version);
        if (this.versions[each.field] === each.version) continue;
        const busy = this.dirty.has(each.field) || document.activeElement === this.form.elements[each.field];
        if (busy && this.value(each.field) !== each.value) {
          this.differ(each.field, each);
        } else {
          this.set(each.field, each.value);
          this.versions[each.field] = each.version;
        }
      }
    } catch {
      // The next look may find the desk again; saving says so.
    }
  }

  // Both texts side by side: a person decides.
  differ(name, theirs) {
    const field = this.form.elements[name];
    const anchor = field instanceof RadioNodeList ? field[0] : field;
    const group = anchor.closest(".govuk-form-group");
    group.querySelector(".desk-conflict")?.remove();
    const box = document.createElement("div");
    box.className = "desk-conflict";
    box.setAttribute("role", "alert");
    const says = document.createElement("p");
    says.textContent = `${theirs.by} wrote here at the same time:`;
    const text = document.createElement("blockquote");
    text.textContent = theirs.value;
    box.append(says, text);
    const choice = (label, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "govuk-button govuk-button--secondary";
      button.textContent = label;
      button.addEventListener("click", () => { act(); box.remove(); });
      box.append(button, " ");
    };
    choice("Take theirs", () => { this.set(name, theirs.value); this.versions[name] = theirs.version; });
    choice("Keep mine", () => { this.versions[name] = theirs.version; this.dirty.add(name); });
    choice("Put both", () => {
      this.set(name, `${theirs.value}\n${this.value(name)}`);
      this.versions[name] = theirs.version;
      this.dirty.add(name);
    });
    group.append(box);
  }
}

document.addEventListener("DOMContentLoaded", () => {
  const errors = document.getElementById("errors");
  if (errors) errors.focus();
  for (const form of document.querySelectorAll("form[data-draft]")) new KeptForm(form);
});
