// Reads a story of tests/scenarios: what its people enter is what the tests type into the pages. Only as much TOML as
// the stories use; what is not understood is said, never guessed.
"use strict";

const fs = require("node:fs");
const path = require("node:path");

class Reader {
  constructor(text, file) {
    this.text = text;
    this.file = file;
    this.at = 0;
  }

  wrong(what) {
    const line = this.text.slice(0, this.at).split("\n").length;
    throw new Error(`${this.file}:${line}: ${what}`);
  }

  space(lines) {
    for (;;) {
      const found = (lines ? /[\s]+|#[^\n]*/y : /[ \t]+|#[^\n]*/y);
      found.lastIndex = this.at;
      const here = found.exec(this.text);
      if (!here) return;
      this.at += here[0].length;
    }
  }

  take(pattern) {
    const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  key() {
    const parts = [];
    do {
      this.space(false);
      const found = this.take(/([A-Za-z0-9_-]+)|"([^"\n]*)"|'([^'\n]*)'/);
      if (!found) this.wrong("a key is missing");
      parts.push(found[1] ?? found[2] ?? found[3]);
      this.space(false);
    } while (this.take(/\./));
    return parts;
  }

  value() {
    const long = this.take(/"""\n?([^]*?)"""/);
    if (long) return unescaped(long[1].replace(/\\[ \t]*\n\s*/g, ""));
    const short = this.take(/"((?:[^"\\\n]|\\.)*)"/);
    if (short) return unescaped(short[1]);
    const literal = this.take(/'([^'\n]*)'/);
    if (literal) return literal[1];
    const plain = this.take(/\d{4}-\d{2}-\d{2}|[+-]?\d+(?:\.\d+)?|true|false/);
    if (plain) return plain[0];
    if (this.take(/\[/)) {
      const list = [];
      for (;;) {
        this.space(true);
        if (this.take(/\]/)) return list;
        list.push(this.value());
        this.space(true);
        this.take(/,/);
      }
    }
    if (this.take(/\{/)) {
      const table = {};
      for (;;) {
        this.space(true);
        if (this.take(/\}/)) return table;
        this.set(table);
        this.space(true);
        this.take(/,/);
      }
    }
    return this.wrong("a value is missing");
  }

  set(table) {
    const parts = this.key();
    if (!this.take(/=/)) this.wrong("'=' is missing");
    this.space(false);
    const last = parts.pop();
    inside(table, parts)[last] = this.value();
  }

  read() {
    const whole = {};
    let table = whole;
    for (this.space(true); this.at < this.text.length; this.space(true)) {
      if (this.take(/\[\[/)) {
        const parts = this.key();
        const last = parts.pop();
        const holder = inside(whole, parts);
        (holder[last] ??= []).push(table = {});
        if (!this.take(/\]\]/)) this.wrong("']]' is missing");
      } else if (this.take(/\[/)) {
        table = inside(whole, this.key());
        if (!this.take(/\]/)) this.wrong("']' is missing");
      } else {
        this.set(table);
      }
    }
    return whole;
  }
}

function unescaped(text) {
  const letters = { n: "\n", t: "\t", '"': '"', "\\": "\\" };
  return text.replace(/\\(.)/g, (all, letter) => letters[letter] ?? all);
}

/** The table that a dotted key names; of a list, its last. */
function inside(table, parts) {
  for (const part of parts) {
    const next = (table[part] ??= {});
    table = Array.isArray(next) ? next[next.length - 1] : next;
  }
  return table;
}

/** A story by its name: `people` and `steps`, each step with all its fields in `with` (dates and numbers as text). */
function read_story(name) {
  const file = path.resolve(__dirname, "../scenarios", `${name}.toml`);
  const story = new Reader(fs.readFileSync(file, "utf8"), `${name}.toml`).read();
  const steps = story.step.map((step) => {
    const given = {};
    for (const fields of [...(step.use || []).map((block) => story.blocks[block]), step.with || {}]) {
      for (const [field, value] of Object.entries(fields))
        given[field] = Array.isArray(value) && Array.isArray(given[field]) ? [...given[field], ...value] : value;
    }
    return { ...step, with: given };
  });
  return { people: story.people, blocks: story.blocks, steps };
}

/** What a story's step enters: the first whose step is `does` and whose fields hold `like`. */
function entered(story, does, like = {}) {
  const found = story.steps.find((step) => step.does === does &&
    Object.entries(like).every(([field, value]) => step.with[field] === String(value)));
  if (!found) throw new Error(`the story has no ${does} with ${JSON.stringify(like)}`);
  return found.with;
}

module.exports = { entered, read_story };
