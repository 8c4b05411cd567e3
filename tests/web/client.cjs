// A client that sends what a browser would not: any header, any cookie, any bytes. And what the tests read of a page,
// which is written so regularly that no parser is needed.
"use strict";

const http = require("node:http");
const net = require("node:net");
const { must, own_password } = require("./support.cjs");

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** One request; gives { status, headers, text }. Follows nothing. */
function ask(desk, method, address, { headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port: desk.port, method, path: address, headers, agent }, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(pieces).toString("utf8") }));
      answer.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Sends bytes as they are, in pieces with a pause between them, and gives what came back until the other end closes or
 *  `patience` milliseconds have passed. */
function ask_raw(desk, pieces, { patience = 3000, pause = 0 } = {}) {
  return new Promise((resolve) => {
    const socket = net.connect(desk.port, "127.0.0.1");
    let said = "";
    const begun = Date.now();
    const finish = (how) => { clearTimeout(limit); socket.destroy(); resolve({ said, how, after: Date.now() - begun }); };
    const limit = setTimeout(() => finish("patience"), patience);
    socket.on("data", (piece) => { said += piece.toString("latin1"); });
    socket.on("error", () => finish("error"));
    socket.on("close", () => finish("closed"));
    socket.on("connect", async () => {
      for (const piece of pieces) {
        if (socket.destroyed || !socket.writable) return;
        socket.write(piece);
        if (pause > 0) await new Promise((next) => setTimeout(next, pause));
      }
    });
  });
}

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&#x2F;": "/",
  "&#47;": "/", "&#x60;": "`", "&#x3D;": "=" };
const unescaped = (text) => text.replace(/&(?:amp|lt|gt|quot|#39|#x27|#x2F|#47|#x60|#x3D);/g, (each) => entities[each]);

const attribute = (tag, name) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? unescaped(found[1]) : undefined;
};

/** The addresses that a page links to. */
const links_of = (text) => [...text.matchAll(/<a\s[^>]*>/g)].map(([tag]) => attribute(tag, "href")).filter(Boolean);

/** The forms of a page: where they go, what they carry hidden and what can be typed, with its kind and choices. */
function forms_of(text) {
  return [...text.matchAll(/<form\b[^>]*>[^]*?<\/form>/g)].map(([form]) => {
    const hidden = {};
    const fields = [];
    for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
      const name = attribute(tag, "name");
      const type = attribute(tag, "type");
      if (type === "hidden") hidden[name] = attribute(tag, "value");
      else if (type === "radio") {
        const known = fields.find((each) => each.name === name);
        if (known) known.choices.push(attribute(tag, "value"));
        else fields.push({ name, type, choices: [attribute(tag, "value")] });
      } else fields.push({ name, type });
    }
    for (const [, tag] of form.matchAll(/(<textarea\b[^>]*>)/g)) fields.push({ name: attribute(tag, "name"), type: "textarea" });
    for (const [, tag, inside] of form.matchAll(/(<select\b[^>]*>)([^]*?)<\/select>/g)) {
      const choices = [...inside.matchAll(/<option\b[^>]*>/g)].map(([each]) => attribute(each, "value")).filter(Boolean);
      fields.push({ name: attribute(tag, "name"), type: "select", choices });
    }
    return { action: attribute(form, "action"), hidden, fields };
  });
}

/** Somebody at the desk without a browser. */
class Visitor {
  constructor(desk) {
    this.desk = desk;
    this.cookie = "";
    this.csrf = "";
  }

  async send(method, address, { headers = {}, body } = {}) {
    const given = { ...(this.cookie ? { Cookie: this.cookie } : {}), ...headers };
    const answer = await ask(this.desk, method, address, { headers: given, body });
    for (const each of answer.headers["set-cookie"] || []) this.cookie = each.split(";")[0];
    const token = /name="csrf" value="([^"]+)"/.exec(answer.text);
    if (token) this.csrf = token[1];
    return answer;
  }

  get(address, headers) {
    return this.send("GET", address, { headers });
  }

  /** Sends a form as a page of the desk would; `headers` set over what a browser sends, undefined leaves one out. */
  post(address, fields, { headers = {}, csrf = this.csrf } = {}) {
    const body = new URLSearchParams({ ...(csrf === undefined ? {} : { csrf }), ...fields }).toString();
    const given = { Origin: this.desk.base, "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(body), ...headers };
    for (const name of Object.keys(given)) if (given[name] === undefined) delete given[name];
    return this.send("POST", address, { headers: given, body });
  }

  async try_sign_in(name, password, headers) {
    return this.post("/sign-in", { name, password, code: "" }, { csrf: "", headers });
  }

  /** Signs in, and changes a first password as the desk insists. */
  async sign_in(area, name) {
    const password = area.passwords[name] || area.first[name];
    const answer = await this.try_sign_in(name, password);
    must(answer.status === 303 && this.cookie, `${name} cannot sign in: ${answer.status}`);
    if (!area.passwords[name]) {
      await this.get("/account");
      const fresh = own_password(name);
      const changed = await this.post("/account/password", { old: password, fresh, again: fresh });
      must(changed.status === 200, `${name} cannot change the first password: ${changed.status}`);
      area.passwords[name] = fresh;
    }
    await this.get("/account");
    return this;
  }
}

const step_of = (address) => /\/do\/([^/]+\/[^/?#]+[^?]*(?:\?part=\d+)?)/.exec(address)?.[1].replace(/\/\d+/, "");
const document_of = (address) => /\/documents\/([^/]+)\//.exec(address)?.[1];
const is_download = (address) => /\/documents\/[^/]+\/[^/]+\/(docx|pdf|ics)|\/workbook/.test(address);

/** Follows every link from the first page on, and gives each page to `each`(address, answer). The form of a step and a
 *  kind of document are opened once for all who share `kinds`; files to download are not opened. */
async function crawl(visitor, each, { kinds = new Set(), from = "/" } = {}) {
  const met = new Set([from]);
  for (const queue = [from]; queue.length > 0;) {
    const address = queue.shift();
    const kind = step_of(address) || document_of(address);
    if (kind && kinds.has(kind)) continue;
    if (kind) kinds.add(kind);
    let answer = await visitor.get(address);
    if (answer.status === 303) answer = await visitor.get(answer.headers.location);
    await each(address, answer);
    for (const link of links_of(answer.text)) {
      // A page has one state without its query, unless that names a part; a document has one for each reader.
      const bare_link = link.replace(/#.*$/, "").replace(document_of(link) ? /$^/ : /\?(?!part=\d+$).*$/, "");
      if (!bare_link.startsWith("/") || met.has(bare_link) || is_download(bare_link)) continue;
      met.add(bare_link);
      queue.push(bare_link);
    }
  }
}

/** What is the same on two pages although they are of other people and other moments. */
const bare = (text, ...typed) =>
  typed.reduce((rest, each) => rest.split(each).join("TYPED"), text.replace(/name="csrf" value="[^"]*"/g, "CSRF"));

module.exports = { Visitor, ask, ask_raw, bare, crawl, forms_of, is_download, links_of, step_of };
