// What somebody types who wants it to be run: SQL, templates and HTML in every field of every step's form, in the search
// and in what pages carry hidden. It is shown as it was typed, runs nowhere and breaks nothing.
// Usage: node attacks_injection.cjs PROGRAM
"use strict";

const { Visitor, crawl, forms_of, step_of } = require("./client.cjs");
const { play_until } = require("./cut_story.cjs");
const { check, launch, make_area, must, run_parts, serve, verify_sound } = require("./support.cjs");

const today = "2014-12-11";
const attack = `'";--<script>window.hit=1</script>{{ref}}{{{ref}}}\${7*7}</textarea></title><img src=x onerror=window.hit=1><svg/onload=window.hit=1>`;
const lines = `${attack} %s%n \\' OR 1=1;DROP TABLE "case";`;
const executable = /<script>window|<img src=x|<svg\/onload/;

let area, desk, ola, pip;
const luke = "FEN-2014-0001";
const shown_somewhere = new Set();

/** The text is escaped wherever it stands, and neither template nor program has read it. */
function harmless(where, answer) {
  check([200, 303, 400, 404, 409, 422].includes(answer.status), `${where} answers ${answer.status}`);
  check(!executable.test(answer.text), `${where} shows what was typed as markup: ${executable.exec(answer.text)?.index}`);
  if (answer.text.includes("window.hit")) {
    shown_somewhere.add(where);
    check(!/onerror=window\.hit/.test(answer.text) || answer.text.includes("{{ref}}{{{ref}}}"), `${where}: a template read what was typed`);
    check(!answer.text.includes("}}49"), `${where}: an expression was worked out`);
  }
}

/** What a browser would send of a form with the attack in every field that takes text; `plain` names fields that a
 *  refusal asked for otherwise. */
function attacked(form, plain) {
  const fields = { ...form.hidden };
  delete fields.csrf;
  for (const { name, type, choices } of form.fields) {
    if (plain.has(name)) fields[name] = plain.get(name);
    else if (choices) fields[name] = choices[0];
    else if (type === "date") fields[name] = today;
    else fields[name] = type === "textarea" ? lines : attack;
  }
  return fields;
}

/** The fields of which a page says that they are wrong, by their ids. */
const wrong_in = (text) => [...text.matchAll(/<p id="([^"]+)-error"/g)].map((each) => each[1]);

/** Sends a form until it is taken or refused for another reason than what was typed: each time what was found wrong is
 *  a number, and then a word less. */
async function send_attacked(visitor, address) {
  const page = await visitor.get(address);
  if (page.status !== 200) return "gone";
  const form = forms_of(page.text).find((each) => each.action === address.replace(/\?.*$/, ""));
  if (!form) return "no form";
  const plain = new Map();
  for (let round = 0; round < 4; ++round) {
    const answer = await visitor.post(form.action, attacked(form, plain));
    harmless(address, answer);
    if (answer.status !== 422) return answer.status === 303 ? "taken" : `answered ${answer.status}`;
    if (form.fields.some((each) => !each.choices && each.type !== "date" && !plain.has(each.name)))
      check(answer.text.includes("window.hit"), `${address}: what was typed is lost when it is refused`);
    const wrong = wrong_in(answer.text).map((id) => form.fields.find((each) => id === each.name ||
      id.endsWith(`-${each.name}`))?.name).filter(Boolean);
    if (wrong.length === 0) return "refused";
    for (const name of wrong) plain.set(name, plain.has(name) ? "" : "1");
  }
  return "refused";
}

async function every_step() {
  const steps = new Map();
  const notify = await send_attacked(pip, "/cases/new");
  for (const visitor of [ola, pip]) await crawl(visitor, (address) => { if (step_of(address)) steps.set(address, visitor); });
  must(steps.size >= 40, `only ${steps.size} forms of steps were found`);
  const came = { [notify]: 1 };
  // What ends the case or the meeting comes last.
  const ending = (address) => /close|exit|cancel|erase|merge|transfer|deregister/.test(address);
  for (const [address, visitor] of [...steps].sort((a, b) => ending(a[0]) - ending(b[0]))) {
    const how = await send_attacked(visitor, address);
    came[how] = (came[how] || 0) + 1;
  }
  console.log(`  ${steps.size} forms: ${JSON.stringify(came)}`);
  check((came.taken || 0) >= 10, `only ${came.taken || 0} steps took the text, so little of it is on the record`);
}

async function search() {
  const luke_found = (await ola.post("/cases", { name: "Luke" })).text;
  must(luke_found.includes(luke), "the search does not find a case by its name");
  for (const name of [attack, lines, "' OR '1'='1", "\") OR 1=1 --", "%", "_", "L_ke", "Lu%", "\\", "%\\", "*",
    "'; DROP TABLE \"case\"; --", "UNION SELECT 1,2,3", "\u202e", "\ufffd", "𝕏", "a".repeat(5000)]) {
    const answer = await ola.post("/cases", { name, state: "' OR 1=1", category: "<script>", agency: attack });
    harmless(`a search for ${name.slice(0, 30)}`, answer);
    if (!name.includes("window.hit")) check(/>0 cases? found|>0 cases found/.test(answer.text), `a search for ${name.slice(0, 30)} finds cases`);
  }
  check((await ola.post("/cases", { name: "Luke" })).text.includes(luke), "after the searches a case is gone");
}

/** What is in an address or carried hidden is looked at as little as what is typed. */
async function hidden_parts() {
  const code = encodeURIComponent(attack);
  for (const address of [`/actions?agency=${code}&whose=${code}`, `/board?on=${code}`, `/board/workbook?on=${code}`,
    `/cases/${luke}?taken=${code}`, `/cases/${luke}/do/case/answer?warning=${code}`,
    `/cases/${luke}/documents/agenda/1/html?for=${code}`, `/cases/${luke}/documents/${code}/1/html`,
    `/cases/${luke}/documents/agenda/${code}/html`, `/cases/${luke}/drafts?form=${code}&since=${code}`, `/cases/${code}`,
    `/cases/${luke}/do/${code}/${code}`, `/${code}`, `/cases/${luke}/meetings/${code}`])
    harmless(address.slice(0, 60), await ola.get(address));
  const note = { kind: "other", what: "x", text: "x", happened_on: today };
  for (const back of ["https://evil.example/", "//evil.example", "meetings/1/../../../x", "javascript:alert(1)",
    "meetings/1\r\nSet-Cookie: a=b", attack]) {
    const answer = await ola.post(`/cases/${luke}/do/case/event`, { ...note, _back: back, _form: attack, _seen: attack });
    harmless(`_back ${back.slice(0, 20)}`, answer);
    if (answer.status === 303) check(/^\/cases\/FEN-2014-0001(\/meetings\/1)?(\?|$)/.test(answer.headers.location),
      `a form leads to ${answer.headers.location}`);
    check(!answer.headers["set-cookie"], "a field writes a header");
    const kept = await ola.post(`/cases/${luke}/do/case/event`, { ...note, _keep: "1", _back: back, _form: attack });
    check(kept.status !== 303 || kept.headers.location.startsWith(`/cases/${luke}`), `keeping a form leads to ${kept.headers.location}`);
  }
  harmless("_more", await ola.post(`/cases/${luke}/do/case/plan`, { _more: attack, [`entry.0.${attack}`]: attack, [attack]: attack }));
  for (const _step of [attack, "case notify", "erase", ""]) harmless("/administration", await pip.post("/administration", { _step, name: attack }));
  for (const _step of ["account open", "account change", "account close", "area person", "area absent", "area domain", "area seat", "password"]) {
    const page = await pip.get("/administration");
    const form = forms_of(page.text).find((each) => each.hidden._step === _step);
    must(form, `the administration has no form ${_step}`);
    harmless(`/administration, ${_step}`, await pip.post("/administration", attacked(form, new Map())));
  }
  for (const [field, value] of [["purpose", lines], ["<script>", "x"], ["purpose", "x".repeat(2e6)]])
    harmless("a draft", await ola.post(`/cases/${luke}/drafts`, { form: "meeting record/1", field, value, seen: "0" }));
  const wrong = await new Visitor(desk).try_sign_in(attack, lines);
  check(wrong.status === 401 && !executable.test(wrong.text), "a name at the sign-in is shown as markup");
  harmless("a password", await ola.post("/account/password", { old: attack, fresh: attack, again: `${attack}2` }));
}

async function on_every_page() {
  for (const visitor of [ola, pip]) await crawl(visitor, harmless);
  check(shown_somewhere.size >= 20, `the text is to be seen on ${shown_somewhere.size} pages only`);
  // Documents of each kind, as files too.
  const documents = new Set();
  for (const ref of [luke, "FEN-2014-0002"]) {
    const list = await ola.get(`/cases/${ref}/documents`);
    for (const [, address] of list.text.matchAll(/href="(\/cases\/[^"]*\/documents\/[^"]*docx[^"]*)"/g)) documents.add(address.replace(/&amp;/g, "&"));
  }
  for (const address of documents) {
    const answer = await ola.get(address);
    check([200, 409].includes(answer.status), `${address} answers ${answer.status}`);
    check(!/[\r\n]/.test(answer.headers["content-disposition"] || ""), `${address}: a file's name writes a header`);
  }
}

/** A browser with the desk's own policy switched off: what the policy would catch must not be there to be caught. */
async function in_a_browser() {
  const browser = await launch();
  const [name, value] = ola.cookie.split("=");
  const pages = [`/cases/${luke}`, `/cases/${luke}/next`, `/cases/${luke}/plan`, `/cases/${luke}/people`,
    `/cases/${luke}/actions`, `/cases/${luke}/history`, `/cases/${luke}/meetings/1`, "/", "/cases", "/cases/FEN-2014-0002",
    "/actions", "/meetings", "/administration", `/cases/${luke}/do/case/change`,
    ...["agenda", "actions", "attendance", "screening", "referral", "plan", "chronology",
      "restrictions"].map((each) => `/cases/${luke}/documents/${each}/${/screening|plan|chronology|restrictions/.test(each) ? 0 : 1}/html`)];
  for (const bypassCSP of [false, true]) {
    const context = await browser.newContext({ bypassCSP });
    await context.addCookies([{ name, value, url: desk.base }]);
    const page = await context.newPage();
    const said = [];
    page.on("console", (message) => { if (/Content Security Policy|Refused/i.test(message.text())) said.push(message.text().slice(0, 200)); });
    page.on("pageerror", (error) => said.push(error.message));
    page.on("dialog", (dialog) => { said.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
    for (const address of pages) {
      await page.goto(desk.base + address);
      check(!await page.evaluate(() => window.hit), `${address}: what was typed is run`);
      check(await page.evaluate(() => !document.querySelector("[onerror],[onload],script:not([src])")), `${address} has a script within`);
      check(bypassCSP || said.length === 0, `${address} is against the desk's own policy at ${said.length} places: ${said[0]}`);
      said.length = 0;
    }
    await context.close();
  }
  await browser.close();
}

run_parts([
  ["an area with a meeting in session, and its desk", async () => {
    area = make_area({ names: ["Ola Fielding", "Pip Larch"] });
    play_until(area, "luke", "meeting close");
    desk = await serve(area, { today });
    ola = await new Visitor(desk).sign_in(area, "Ola Fielding");
    pip = await new Visitor(desk).sign_in(area, "Pip Larch");
  }],
  ["the search", search],
  ["every field of every step", every_step],
  ["hidden parts and addresses", hidden_parts],
  ["every page and document afterwards", on_every_page],
  ["a browser", in_a_browser],
  ["the record is whole", async () => {
    verify_sound(area);
    await desk.stop();
  }],
], { stop_at_first: false });
