// Everything works without this file. With it, what is typed in a form of a meeting is kept as it is typed, and what
// somebody else types in the same form appears; nobody's words are written over unseen.
"use strict";

class KeptForm {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.draft;
    this.name = form.elements._form.value;
    this.versions = {};  // of the drafts that the page shows
    for (const each of form.querySelectorAll('input[type=hidden][name^="_draft."]'))
      this.versions[each.name.slice("_draft.".length)] = Number(each.value);
    this.newest = 0;
    this.dirty = new Set();
    this.typed = form.dataset.typed !== undefined;  // what was sent stands here again
    this.turn = Promise.resolve();
    this.waiting = new Set();
    this.stop = new AbortController();
    this.status = document.createElement("p");
    this.status.className = "desk-saved";
    this.status.setAttribute("role", "status");
    form.append(this.status);
    form.addEventListener("input", (event) => { if (event.target.name) this.dirty.add(event.target.name); });
    // Who comes back to this page goes on typing in it.
    window.addEventListener("pageshow", () => { this.leaving = false; this.stop = new AbortController(); });
    form.addEventListener("submit", () => { this.leaving = true; this.stop.abort(); });
    setInterval(() => this.in_turn(this.save), 2000);
    setInterval(() => this.in_turn(this.look), 4000);
    this.in_turn(this.look);
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

  // Saving and looking take turns: a look never brings back what is just being saved. One of each waits at most.
  in_turn(work) {
    if (this.waiting.has(work)) return;
    this.waiting.add(work);
    this.turn = this.turn.then(() => { this.waiting.delete(work); return work.call(this); }).catch(() => {});
  }

  async save() {
    for (const name of [...this.dirty]) {
      if (this.leaving) return;  // the form itself carries everything now
      const value = this.value(name);
      const { csrf, _seen } = this.form.elements;
      const body = new URLSearchParams({
        csrf: csrf.value, form: this.name, field: name, value, seen: this.versions[name] || 0, _seen: _seen ? _seen.value : 0,
      });
      try {
        const { signal } = this.stop;
        const answer = await fetch(this.address, { method: "POST", body, signal, keepalive: value.length < 30000 });
        if (answer.status === 200) {
          const { version } = await answer.json();
          this.versions[name] = version;
          if (this.value(name) === value) this.dirty.delete(name);
          this.status.textContent = `Kept at ${new Date().toLocaleTimeString("en-GB")}; on the record when you send the form.`;
        } else if (answer.status === 409) {
          this.dirty.delete(name);
          this.differ(name, (await answer.json()).theirs);
        } else if (answer.status === 400) {
          this.dirty.delete(name);
          this.status.textContent = `Not kept: ${(await answer.json()).wrong}.`;
        } else if (answer.status !== 403 || !await this.renew()) {
          this.status.textContent = [401, 403].includes(answer.status)
            ? "Not kept: sign in again in another tab, and go on here."
            : "Not kept: the desk cannot keep it just now; copy what you typed.";
          break;
        }
      } catch {
        if (this.leaving) return;
        this.status.textContent = "Not kept: the desk does not answer. What you type stays here and is sent when it does.";
        break;
      }
    }
  }

  // The page is from before a new sign-in of the same person: it goes on with the new one.
  async renew() {
    const answer = await fetch(`${this.address}?${new URLSearchParams({ form: this.name, since: this.newest })}`);
    if (answer.status !== 200 || answer.redirected) return false;
    const { csrf, who } = await answer.json();
    const here = document.querySelector(".desk-header__who span");
    if (!here || !here.textContent.startsWith(`${who}, `)) return false;
    for (const each of document.querySelectorAll("input[name=csrf]")) each.value = csrf;
    return true;
  }

  async look() {
    if (this.leaving) return;
    const query = new URLSearchParams({ form: this.name, since: this.newest });
    const answer = await fetch(`${this.address}?${query}`);
    if (answer.status !== 200 || answer.redirected || this.leaving) return;
    for (const each of (await answer.json()).fields) {
      this.newest = Math.max(this.newest, each.version);
      if (this.versions[each.field] === each.version || !this.form.elements[each.field]) continue;
      const busy = this.typed || each.recorded_since || this.dirty.has(each.field)
        || document.activeElement === this.form.elements[each.field];
      if (busy && this.value(each.field) !== each.value) {
        this.differ(each.field, each);
      } else {
        this.set(each.field, each.value);
        this.versions[each.field] = each.version;
      }
    }
  }

  // Both texts side by side: a person decides.
  differ(name, theirs) {
    const field = this.form.elements[name];
    if (!field) return;
    const anchor = field instanceof RadioNodeList ? field[0] : field;
    const group = anchor.closest(".govuk-form-group");
    group.querySelector(".desk-conflict")?.remove();
    const box = document.createElement("div");
    box.className = "desk-conflict";
    box.setAttribute("role", "alert");
    const says = document.createElement("p");
    says.textContent = theirs.recorded_since
      ? `${theirs.by} wrote here, and something else was recorded since:` : `${theirs.by} wrote here at the same time:`;
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
    choice("Take theirs", () => {
      this.set(name, theirs.value);
      this.versions[name] = theirs.version;
      if (theirs.recorded_since) this.dirty.add(name);  // typed over what stands there now
    });
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
