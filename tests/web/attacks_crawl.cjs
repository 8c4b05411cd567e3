// Nobody learns from the desk of a case that they may not know of: a page, a search, a count and a refusal are the same
// whether it is there or not. A board member finds no case at all. Usage: node attacks_crawl.cjs PROGRAM
"use strict";

const path = require("node:path");
const { Visitor, bare, crawl, forms_of } = require("./client.cjs");
const { play_until } = require("./cut_story.cjs");
const { check, make_area, mappa, must, people, run_parts, serve, verify_sound } = require("./support.cjs");
const { unzip } = require("./word_form.cjs");

const today = "2023-01-10";
const in_session = "FEN-2014-0001", shared = "FEN-2014-0002", gone = "FEN-2014-0003", none = "FEN-2014-0999";
people["Una Larkin"] = { role: "auditor" };
people["Gil Marlow"] = { role: "representative", agency: "education" };
const everyone = ["Ola Fielding", "Tilly Marsh", "Zadie Crane", "Gil Marlow", "Una Larkin", "Bea Board"];

let area, desk, category_4;
const visitors = {};
/** Who may not know of which cases, with what must not be seen of them. */
let hidden;

/** All addresses of a case that a route answers, for a reference. */
function addresses_of(ref) {
  const parts = ["", "/next", "/plan", "/people", "/actions", "/documents", "/history", "/access", "/drafts",
    "/drafts?form=meeting+record/1", "/meetings/1", "/meetings/2", "/meetings/99", "/referrals/1", "/referrals/99",
    "/do/case/note", "/do/case/change", "/do/case/plan", "/do/case/assess", "/do/case/exit", "/do/case/answer",
      "/do/referral/edit/1", "/do/meeting/record/1", "/do/meeting/close/1", "/do/meeting/attend/1", "/do/action/complete/1",
      "/do/action/add", "/do/action/add?taken=1-5",
    ...["agenda/1/html", "minutes/1/html", "minutes/1/docx", "actions/1/html", "invitation/1/html?for=1", "closed-plan/0/html",
      "plan/0/html", "chronology/0/html", "referral/1/html", "screening/0/docx", "no-such-kind/1/html",
      "minutes/1/exe"].map((each) => `/documents/${each}`)];
  return parts.map((each) => `/cases/${ref}${each}`);
}

const forms_sent = (ref) => [[`/cases/${ref}/do/case/note`, { text: "x" }], [`/cases/${ref}/do/case/change`, { address: "x",
  why: "x", _seen: "3" }], [`/cases/${ref}/do/case/plan`, { _more: "entry" }],
  [`/cases/${ref}/do/case/plan`, { _keep: "1", _form: "case plan/0" }], [`/cases/${ref}/do/meeting/record/1`, { purpose: "x" }],
    [`/cases/${ref}/do/meeting/close/1`, {}], [`/cases/${ref}/do/meeting/issue/1`, {}], [`/cases/${ref}/do/action/complete/1`,
    { done: "x", found: "x" }], [`/cases/${ref}/meetings/1`, {}],
  [`/cases/${ref}/drafts`, { form: "meeting record/1", field: "purpose", value: "x", seen: "0" }], [`/cases/${ref}/referrals/read`, {}]];

const visible_headers = (answer) => JSON.stringify(Object.entries(answer.headers).filter(([name]) => !["date", "content-length"].includes(name)));

/** The same answer to two requests, but for the reference in them. */
function alike(who, what, one, other, ref) {
  check(one.status === other.status, `${who}: ${what} answers ${one.status} of a case that is there, and ${other.status} of none`);
  check(bare(one.text, ref) === bare(other.text, none), `${who}: ${what} says something else of a case that is there than of none`);
  check(visible_headers(one) === visible_headers(other).split(none).join(ref), `${who}: ${what} has other headers for a case that is there`);
  check(one.status === 404, `${who}: ${what} answers ${one.status}`);
}

async function no_difference() {
  for (const [name, refs] of Object.entries(hidden)) {
    for (const ref of Object.keys(refs)) {
      const there = addresses_of(ref), nowhere = addresses_of(none);
      for (let at = 0; at < there.length; ++at) alike(name, there[at], await visitors[name].get(there[at]),
        await visitors[name].get(nowhere[at]), ref);
      const sent = forms_sent(ref), into_nothing = forms_sent(none);
      for (let at = 0; at < sent.length; ++at)
        alike(name, `a form sent to ${sent[at][0]}`, await visitors[name].post(...sent[at]), await visitors[name].post(...into_nothing[at]), ref);
    }
  }
}

async function search_and_counts() {
  for (const [name, refs] of Object.entries(hidden)) {
    if (name === "Bea Board") continue;
    const visitor = visitors[name];
    const of_nobody = (await visitor.post("/cases", { name: "Nobody Atall", state: "", category: "", agency: "" })).text;
    must(/0 cases found/.test(of_nobody), "a search for nobody finds somebody");
    for (const [ref, secrets] of Object.entries(refs)) {
      for (const text of [ref, ref.slice(0, -1), ...secrets]) {
        const answer = await visitor.post("/cases", { name: text, state: "", category: "", agency: "" });
        if (text === ref.slice(0, -1)) check(!answer.text.includes(`/cases/${ref}"`), `${name} finds ${ref} by a part of it`);
        else check(bare(answer.text, text) === bare(of_nobody, "Nobody Atall"),
          `${name}: a search for "${text}" answers otherwise than one for nobody`);
      }
    }
    for (const category of ["1", "2", "3", "4", ""]) {
      const { text } = await visitor.post("/cases", { name: "", state: "", category, agency: "" });
      const counted = Number(/>(\d+) cases? in MAPPA now</.exec(text)?.[1]);
      const listed = new Set([...text.matchAll(/href="\/cases\/(FEN-[\d-]+)"/g)].map((each) => each[1])).size;
      check(counted === listed, `${name}: ${counted} cases are counted in category ${category || "any"}, ${listed} are listed`);
    }
  }
}

async function crawls() {
  for (const [name, refs] of Object.entries(hidden)) {
    let pages = 0;
    await crawl(visitors[name], (address, answer) => {
      ++pages;
      check([200, 409].includes(answer.status), `${name}: a link leads to ${address}, which answers ${answer.status}`);
      for (const [ref, secrets] of Object.entries(refs))
        for (const secret of [ref, ...secrets]) check(!answer.text.includes(secret), `${name} reads "${secret}" of ${ref} at ${address}`);
      if (name === "Bea Board") check(!/FEN-\d{4}-\d/.test(answer.text.replace(/value="[^"]*"/g, "")), `a board member finds a case at ${address}`);
    });
    console.log(`  ${name}: ${pages} pages`);
    check(pages >= (name === "Bea Board" ? 3 : 4), `${name} finds only ${pages} pages`);
  }
}

async function board_member() {
  const bea = visitors["Bea Board"];
  check((await bea.get("/")).headers.location === "/board", "a board member is not led to the figures");
  for (const address of ["/cases", "/cases/new", "/meetings", "/actions", "/actions?whose=mine", "/actions?agency=police", "/administration"])
    check((await bea.get(address)).status === 404, `a board member opens ${address}`);
  for (const address of ["/cases", "/cases/new", "/administration"]) check((await bea.post(address,
    { name: "Luke" })).status === 404, `a board member sends a form to ${address}`);
  const book = Buffer.from(await (await fetch(`${desk.base}/board/workbook`, { headers: { Cookie: bea.cookie } })).arrayBuffer());
  const texts = [...unzip(book).values()].map((each) => each.toString("utf8"));
  must(texts.length > 5, "the workbook is not read");
  for (const text of texts) {
    for (const refs of Object.values(hidden)) for (const secrets of Object.values(refs)) for (const secret of secrets) check(!text.includes(secret), `the workbook holds "${secret}"`);
  }
}

/** What a role may not do it cannot do past the pages either. */
async function other_peoples_steps() {
  const before = mappa(area, ["case", "show", in_session, "--json"], { as: "Ola Fielding", today });
  const una = visitors["Una Larkin"];
  for (const [address, fields] of forms_sent(in_session)) {
    const answer = await una.post(address, fields);
    check(![303].includes(answer.status) || /_keep/.test(JSON.stringify(fields)), `an auditor's form is taken at ${address}: ${answer.status}`);
  }
  check((await una.post("/administration", { _step: "password", name: "Ola Fielding" })).status !== 200, "an auditor makes a first password");
  for (const name of ["Tilly Marsh", "Zadie Crane"]) {
    check((await visitors[name].get("/administration")).status === 404, `${name} opens the administration`);
    const answer = await visitors[name].post("/administration", { _step: "account open", name: "Second Self", role: "administrator" });
    check(answer.status === 404, `${name} opens an account: ${answer.status}`);
  }
  const ola = await visitors["Ola Fielding"].post("/administration", { _step: "account open", name: "Second Self",
    role: "administrator", agency: "coordination" });
  check(ola.status === 422, `a coordinator opens an administrator's account: ${ola.status}`);
  check((await visitors["Ola Fielding"].post("/administration", { _step: "password", name: "Pip Larch" })).status === 403,
    "a coordinator makes an administrator's password");
  check(mappa(area, ["case", "show", in_session, "--json"], { as: "Ola Fielding", today }) === before,
    "a step of somebody else's role changed the case");
}

/** Somebody with one action in a case, who was neither required at its meeting nor invited. */
async function minutes_in_the_making() {
  const tilly = visitors["Tilly Marsh"], zadie = visitors["Zadie Crane"];
  const draft = { form: "meeting record/1", field: "success_view", value: "Not for everybody", seen: "0" };
  check((await tilly.post(`/cases/${in_session}/drafts`, draft)).status === 200, "the minute-taker's words are not kept");
  const added = await tilly.post(`/cases/${in_session}/do/action/add`,
    { text: "Find a flat within walking distance of his work by 31 January", pillar: "supervision", owner: "Zadie Crane",
    owner_role: "Housing officer", agency: "housing", why: "He has to leave where he is", due: "2023-01-31", meeting: "1" });
  must(added.status === 303,
    `an action cannot be added: ${added.status} ${/govuk-error-summary[^]*?<\/ul>/.exec(added.text)?.[0].replace(/<[^>]*>/g, " ")}`);
  check((await zadie.get(`/cases/${in_session}`)).status === 200, "whoever has an action in a case cannot open it");
  check((await zadie.get(`/cases/${in_session}/meetings/1`)).status === 404, "whoever was not at a meeting opens its page");
  const seen = await zadie.get(`/cases/${in_session}/drafts?form=meeting+record/1`);
  check(!seen.text.includes("Not for everybody"), "whoever was not at a meeting reads the minutes as they are typed");
  for (const name of ["Zadie Crane", "Una Larkin"]) {
    const put = await visitors[name].post(`/cases/${in_session}/drafts`, { ...draft, field: "lead_report", value: "Written by somebody else" });
    check(put.status !== 200, `${name} (${people[name].role}) writes into the minutes as they are typed`);
    await visitors[name].post(`/cases/${in_session}/do/meeting/record/1`, { _keep: "1", _form: "meeting record/1",
      victims: "Put there by somebody else" });
  }
  const page = await tilly.get(`/cases/${in_session}/meetings/1`);
  check(!/(Written|Put there) by somebody else/.test(page.text), "the minute-taker's page holds what others wrote into it");
}

/** A case whose content was erased is still one that an agency without a part in it never knew of. */
async function erased() {
  mappa(area, ["erase", gone, "--why", "Kept long enough", "--authority", "Supt Greta Lowe"], { as: "Ola Fielding", today });
  check((await visitors["Ola Fielding"].get(`/cases/${gone}`)).status === 410, "the coordinator is not told that a case was erased");
  for (const name of ["Zadie Crane", "Gil Marlow"]) {
    for (const part of ["", "/history", "/meetings/1", "/documents/plan/0/html", "/drafts"])
      alike(name, `${part || "the page"} of an erased case`, await visitors[name].get(`/cases/${gone}${part}`),
        await visitors[name].get(`/cases/${none}${part}`), gone);
  }
}

run_parts([
  ["an area with cases that not everybody knows", async () => {
    area = make_area({ names: everyone });
    play_until(area, "luke", "meeting close");
    play_until(area, "amy", "meeting close");
    play_until(area, "rejected");
    const office = { as: "Ola Fielding", today };
    // Category 4 came in 2022.
    const edition = path.join(area.folder, "edition.toml");
    mappa(area, ["policy", "editions", "england-wales-2022", "--out", edition], office);
    mappa(area, ["policy", "adopt", edition], office);
    const notify = (name, category, more) => /FEN-\d{4}-\d{4}/.exec(mappa(area, ["case", "notify", ...Object.entries({ name,
      category, born: "1980-01-01", sex: "male", ...more }).flatMap(([key, value]) => ["--set", `${key}=${value}`])], office))[0];
    category_4 = notify("Orson Quillfeather", "4", { basis: "Terrorism Act 2000, section 58", offence: "Collecting information",
      sentenced_on: "2023-01-04", lead_agency: "probation", case_manager: "Theo Lamb", terrorism: "yes" });
    const luke = ["Luke Fenshaw", "Nia Corrie"], quill = ["Orson Quillfeather", "Terrorism Act"];
    hidden = {
      "Zadie Crane": { [in_session]: luke, [category_4]: quill }, "Gil Marlow": { [in_session]: luke,
        [shared]: ["Amy Fenbright"], [category_4]: quill },
      "Tilly Marsh": { [category_4]: quill }, "Una Larkin": { [category_4]: quill }, "Bea Board": { [in_session]: luke,
        [shared]: ["Amy Fenbright"], [category_4]: quill },
    };
    desk = await serve(area, { today });
    for (const name of everyone) visitors[name] = await new Visitor(desk).sign_in(area, name);
  }],
  ["no difference between a case that is not to be known and none", no_difference],
  ["search and counts", search_and_counts],
  ["every link of every role", crawls],
  ["a board member", board_member],
  ["other people's steps", other_peoples_steps],
  ["minutes in the making", minutes_in_the_making],
  ["a case that was erased", erased],
  ["the end", async () => { verify_sound(area); await desk.stop(); }],
], { stop_at_first: false });
