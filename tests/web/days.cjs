// Each user's day at the desk, in a headless browser, from the first sign-in to done: the story of Jack (tests/scenarios)
// typed into the pages by the people it names, and Peter's referral in on its Word form. What the journal holds at the
// end is compared with what was meant. Usage: node days.cjs PROGRAM
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const support = require("./support.cjs");
const { entered, read_story } = require("./story.cjs");
const { fill_word_form, unzip } = require("./word_form.cjs");
const { check, follow, launch, make_area, must, run_parts, said_on, serve, sign_in, type_in, verify_sound } = support;

const jack = read_story("jack");
const ref = "FEN-2014-0001";
const main_form = "main form.desk-form";

let area;
let desk;
let browser;
const pages = {};
const taken = {};
/** What the journal of a case is to hold: [step, who]. */
const meant = (case_ref) => (taken[case_ref] ??= []);

/** The desk on a day; who is signed in stays so. */
async function day(today) {
  const port = desk ? desk.port : 0;
  if (desk) await desk.stop();
  desk = await serve(area, { today, port });
}

/** Somebody's own browser, signed in. */
async function desk_of(name) {
  if (pages[name]) return pages[name];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(40000);
  page.on("console", (message) => {
    // A refusal answers 422, which the browser notes too.
    if (message.type() === "error" && !message.text().includes("422")) check(false, `${name}'s browser says: ${message.text()}`);
  });
  page.on("pageerror", (error) => check(false, `a script fails on ${name}'s page: ${error.message}`));
  await sign_in(page, desk, area, name);
  return (pages[name] = page);
}

const been = new Set();
/** By the places at the top, as a person goes who has not been there before. */
async function go_to_case(page, case_ref, part, path_of_part) {
  const known = `${Object.keys(pages).find((name) => pages[name] === page)} ${case_ref}`;
  if (been.has(known)) {
    await page.goto(`${desk.base}/cases/${case_ref}/${path_of_part}`);
    return;
  }
  been.add(known);
  await page.goto(`${desk.base}/`);
  await follow(page, page.locator("nav.desk-nav a", { hasText: "Cases" }));
  await follow(page, page.locator(`main table a:text-is("${case_ref}")`));
  await follow(page, page.locator("main nav a", { hasText: part }));
}

async function send(page, form = main_form) {
  await follow(page, page.locator(`${form} .govuk-button-group button.govuk-button:not([name])`).first());
}

async function must_be_done(page, who, key, case_ref = ref) {
  const notice = await page.locator(".govuk-notification-banner--success").count();
  must(notice === 1, `${who} takes ${key}, and no page says that it is done: ${await said_on(page)}`);
  const text = await page.innerText(".govuk-notification-banner--success");
  must(text.startsWith("Done"), `${who} takes ${key}, and the page says: ${text}`);
  meant(case_ref).push([key, who]);
}

/** A step from "What happens next" of a case: its link followed, its form typed, taken. */
async function take(name, key, values, { number = 0, case_ref = ref } = {}) {
  const page = await desk_of(name);
  await go_to_case(page, case_ref, "What happens next", "next");
  const [group, verb] = key.split(" ");
  const link = page.locator(`main h4 a[href="/cases/${case_ref}/do/${group}/${verb}${number ? `/${number}` : ""}"]`);
  must(await link.count() === 1, `"What happens next" of ${case_ref} does not offer ${key} to ${name}`);
  // What lacks something is folded away with the rest; a link is a link.
  await follow(page, link);
  await type_in(page, main_form, values);
  await send(page);
  await must_be_done(page, name, key, case_ref);
  return page;
}

/** The same, where the desk has to refuse: what it says holds all of `says`, and nothing typed is lost. */
async function refused(page, form, values, says) {
  await type_in(page, form, values);
  await send(page, form);
  must(await page.locator(".govuk-error-summary").count() === 1, `nothing is refused, though ${says.join(" and ")} is missing: ${await said_on(page)}`);
  const summary = (await page.innerText(".govuk-error-summary")).toLowerCase();
  for (const each of says) check(summary.includes(each.toLowerCase()), `the refusal does not name "${each}": ${summary}`);
  for (const [field, value] of support.flat(values)) {
    const control = page.locator(`${main_form} [name="${field}"]`).first();
    const held = await control.evaluate((each) => each.type === "radio"
      ? (each.form.querySelector(`[name="${each.name}"]:checked`) || {}).value : each.value);
    check(held === value, `after the refusal ${field} holds "${held}", not what was typed: "${value}"`);
  }
  check((await page.title()).startsWith("Error: "), `the title of a refusing page does not begin with "Error: " but is "${await page.title()}"`);
}

const without = (values, ...fields) => Object.fromEntries(Object.entries(values).filter(([name]) => !fields.includes(name)));

async function coordinator_notifies() {
  await day("2014-05-06");
  const page = await desk_of("Ola Fielding");
  await follow(page, page.locator("nav.desk-nav a", { hasText: "Cases" }));
  await follow(page, page.locator("main a", { hasText: "Notify a new case" }));
  const values = entered(jack, "case notify");
  await refused(page, main_form, without(values, "lead_agency", "supervised_by"), ["lead agency"]);
  await type_in(page, main_form, { lead_agency: values.lead_agency, supervised_by: values.supervised_by });
  await send(page);
  await must_be_done(page, "Ola Fielding", "case notify");
  check(new URL(page.url()).pathname === `/cases/${ref}`, `a notified case opens at ${page.url()}, not at /cases/${ref}`);
}

const tasks = ".govuk-task-list li";

/** The referral form as its list of tasks leads through it: begun with the first part, then every part that is not
 *  finished, and those of other steps as often as the story has rows for them. */
async function fill_in_part_by_part(form, rows_of) {
  const page = await desk_of("Theo Lamb");
  await go_to_case(page, ref, "What happens next", "next");
  await follow(page, page.locator(`main h4 a[href="/cases/${ref}/do/referral/draft?part=1"]`));
  const left = { ...form };
  const fill = async () => {
    const here = await page.$$eval(`${main_form} [name]`, (all) => all.map((each) => each.name.split(".")[0]));
    const values = Object.fromEntries(Object.entries(left).filter(([name]) => here.includes(name)));
    await type_in(page, main_form, values);
    await send(page);
    for (const name of Object.keys(values)) delete left[name];
    return Object.keys(values).length > 0;
  };
  await fill();
  await must_be_done(page, "Theo Lamb", "referral draft");
  const list = new URL(page.url()).pathname;
  check(list === `/cases/${ref}/referrals/1`, `a referral that was begun leads to ${list}, not to its tasks`);
  const said = await page.innerText("main");
  for (const each of ["likelihood of reoffending", "the people to invite", "the line manager's endorsement"])
    check(said.includes(each), `the tasks of an empty referral do not name "${each}"`);
  const links = await page.$$eval(`${tasks} a`, (all) => all.map((each) => each.getAttribute("href")));
  check(links.length >= 14, `only ${links.length} tasks of the referral can be opened`);
  for (const href of links) {
    const [, group, verb] = /\/do\/([^/]+)\/([^/?]+)/.exec(href);
    if (verb === "screen" || verb === "change") continue;  // done before, and nothing to change
    if (verb === "edit") {
      await page.goto(desk.base + list);
      await follow(page, page.locator(`${tasks} a[href="${href}"]`));
      const before = await page.$$eval("main ul a[href^='#']", (all) => all.map((each) => each.getAttribute("href").slice(1)));
      for (const id of before) check(await page.locator(`[id="${id}"]`).count() === 1, `${href} links to #${id}, which is not there`);
      if (await fill()) await must_be_done(page, "Theo Lamb", "referral edit");
      else check(await page.locator(".govuk-notification-banner--success").count() === 0, `${href} records a part that nobody changed`);
      check(new URL(page.url()).pathname === list, `${href} leads to ${page.url()}, not back to the tasks`);
    } else {
      for (const row of rows_of(`${group} ${verb}`)) {
        await page.goto(desk.base + list);
        await follow(page, page.locator(`${tasks} a[href="${href}"]`));
        await type_in(page, main_form, row);
        await send(page);
        await must_be_done(page, "Theo Lamb", `${group} ${verb}`);
        check(new URL(page.url()).pathname === list, `${href} leads to ${page.url()}, not back to the tasks`);
      }
    }
  }
  check(Object.keys(left).length === 0, `no part of the form asks for ${Object.keys(left)}`);
  const open = await page.$$eval(tasks, (all) => all.map((each) => each.innerText).filter((text) => /Not begun|Incomplete/.test(text)));
  check(open.length === 1 && open[0].includes("Endorsement"), `with every part filled in there is still open: ${open.join(" / ")}`);
}

async function case_manager_refers() {
  await day("2014-05-08");
  await take("Theo Lamb", "case screen", entered(jack, "case screen"));
  const form = entered(jack, "referral");
  const sections = { assessment: "case assess", risk: "case risk", person: "case person", restriction: "case restrict", plan: "case plan" };
  await fill_in_part_by_part(without(form, ...Object.keys(sections)), (key) =>
    Object.entries(sections).filter(([, each]) => each === key).flatMap(([section]) => form[section]));
  await take("Nell Ashby", "referral endorse", without(entered(jack, "referral endorse"), "referral"), { number: 1 });
  await take("Theo Lamb", "referral submit", {}, { number: 1 });
}

async function panel_screens() {
  await day("2014-05-14");
  const [police, probation] = jack.steps.filter((step) => step.does === "referral view").map((step) => without(step.with, "referral"));
  await take("DS Ivo Brand", "referral view", police, { number: 1 });
  await take("Dilys Frome", "referral view", probation, { number: 1 });
  await day("2014-05-20");
  await take("Ola Fielding", "referral accept", without(entered(jack, "referral accept"), "referral"), { number: 1 });
}

async function office_sets_up() {
  await day("2014-05-22");
  await take("Ola Fielding", "meeting schedule", entered(jack, "meeting schedule", { on: "2014-06-12" }));
  for (const step of jack.steps.filter((each) => each.does === "meeting invite" && each.with.meeting === "1" && each.with.agency !== "prison"))
    await take("Ola Fielding", "meeting invite", without(step.with, "meeting"), { number: 1 });
}

const other_ref = "FEN-2014-0002";
const darren = read_story("darren");

/** What a story's referral holds, under the tags of the boxes of the Word form. */
function boxes_of(referral) {
  const tagged = (prefix, values, names = {}) =>
    Object.entries(values).filter(([, value]) => !Array.isArray(value)).map(([name, value]) => [names[name] || prefix + name, value]);
  const { assessment, plan, invite, risk, person, restriction, ...own } = referral;
  const boxes = [...tagged("", own), ...tagged("", assessment), ...tagged("plan_", plan)];
  const rows = [["rating", "rating_", assessment.rating], ["risk", "risk_", risk], ["person", "person_", person, { person: "person" }],
    ["restriction", "restriction_", restriction], ["entry", "entry_", plan.entry], ["contingency", "contingency_", plan.contingency],
    ["invite", "invite_", invite]].map(([table, prefix, list, names]) => [table, list.map((row) => tagged(prefix, row, names))]);
  return [boxes, rows];
}

async function referral_comes_on_paper() {
  const page = await desk_of("Ola Fielding");
  await follow(page, page.locator("nav.desk-nav a", { hasText: "Cases" }));
  await follow(page, page.locator("main a", { hasText: "Notify a new case" }));
  await type_in(page, main_form, entered(darren, "case notify"));
  await send(page);
  await must_be_done(page, "Ola Fielding", "case notify", other_ref);
  await take("Ola Fielding", "case screen", entered(darren, "case screen"), { case_ref: other_ref });

  await go_to_case(page, other_ref, "Documents", "documents");
  const [download] = await Promise.all([page.waitForEvent("download"),
    page.locator(`main a[href^="/cases/${other_ref}/documents/referral-form/"][href$="docx"]`).click()]);
  const blank = fs.readFileSync(await download.path());
  const form = entered(darren, "referral");
  const filled = path.join(area.folder, "referral.docx");
  fs.writeFileSync(filled, fill_word_form(blank, ...boxes_of(form)));

  must(await page.locator("main input[type=file]").count() === 1, "the documents page of a case without a referral has nowhere to take the filled Word form in");
  const upload = "main form[enctype='multipart/form-data']";
  await page.setInputFiles(`${upload} input[type=file]`, { name: "note.docx", mimeType: "text/plain", buffer: Buffer.from("This is not a form.") });
  await send(page, upload);
  must(await page.locator(".govuk-error-summary").count() === 1, `a file that is no Word form is taken in: ${await said_on(page)}`);
  await page.goBack();
  await page.setInputFiles(`${upload} input[type=file]`, filled);
  await send(page, upload);
  must(await page.locator(".govuk-notification-banner--success").count() === 1, `the filled Word form is not taken in: ${await said_on(page)}`);
  const keys = ["referral draft", "case assess", ...form.risk.map(() => "case risk"), ...form.person.map(() => "case person"),
    ...form.restriction.map(() => "case restrict"), "case plan"];
  for (const key of keys) meant(other_ref).push([key, "Ola Fielding"]);
  check(!(await page.innerText("main")).includes("Kept as it stands"), `something in the filled form was not placed: ${await page.innerText("main")}`);
  await take("Nell Ashby", "referral endorse", without(entered(darren, "referral endorse"), "referral"), { number: 1, case_ref: other_ref });
  await take("Ola Fielding", "referral submit", {}, { number: 1, case_ref: other_ref });
}

async function recall_before_the_meeting() {
  await day("2014-06-03");
  await take("Theo Lamb", "case change", entered(jack, "case change"));
  await take("Ola Fielding", "meeting invite", without(entered(jack, "meeting invite", { agency: "prison", meeting: 1 }), "meeting"), { number: 1 });
}

const meeting_path = `/cases/${ref}/meetings/1`;
const minutes = entered(jack, "minutes", { meeting: 1 });
const still = async (page) => page.$$eval("aside h2 + ul li", (lines) => lines
  .filter((each) => each.parentElement.previousElementSibling.textContent.includes("to do before"))
  .map((each) => ({
  what: each.firstChild.textContent.trim(), href: each.querySelector("a")?.getAttribute("href") || "" })));

/** What meets each item of the right column: the words it is known by, the step, what the story enters. */
const present = (agency) => [minutes.attendance.find((each) => each.agency === agency)];
const record = (...fields) => ["meeting record", fields.map((each) => minutes[each] === undefined ? [] : [[each, minutes[each]]]).map(Object.fromEntries)
  .reduce((all, each) => ({ ...all, ...each }), {})];
const answers = [
  [/^Probation is required/, () => ["meeting attend", ...present("probation")]],
  [/^Police is required/, () => ["meeting attend", ...present("police")]],
  [/^Prison is required/, () => ["meeting attend", ...present("prison")]],
  [/^Victim liaison is required/, () => ["meeting attend", ...present("victim-liaison")]],
  [/^Approved premises is required/, () => ["meeting attend", ...present("approved-premises")]],
  [/confidentiality/, () => record("confidentiality")],
  [/lead agency's report/, () => record("lead_report")],
  [/risk of serious harm was confirmed/, () => record("risk_confirmed")],
  [/review of the plan at this meeting/, () => record("plan_reviewed", "plan_review")],
  [/review of the contingency plan/, () => record("contingency_review")],
  [/victim safety/, () => record("victims")],
  [/human rights/, () => record("human_rights")],
  [/whether the offender is told/, () => record("offender_notice")],
  [/who told the offender/, () => record("told_offender")],
  [/the offender's view/, () => record("offender_view")],
  [/success will look like/, () => record("success_view")],
  [/level decision/, () => ["meeting decide", minutes.decision]],
  [/date of the next review/, () => record("next_review")],
  [/^the part of Police/, () => ["meeting inform", { ...minutes.information.find((each) => each.agency === "police"), no_action_because: "Its officers act under the actions of this meeting" }]],
  [/^the part of Prison/, () => ["meeting inform", minutes.information.find((each) => each.agency === "prison")]],
  [/disclosure decision/, () => ["meeting disclose", minutes.disclosure[0]]],
];

/** The form of a step on a page: on the meeting's own page there are several. */
async function form_of(page, key, field) {
  const forms = page.locator(`main form[action*="/do/${key.replace(" ", "/")}"]`);
  for (let i = 0; i < await forms.count(); ++i) {
    const controls = forms.nth(i).locator(`[name="${field}"]:not([type=hidden])`);
    if (await controls.count() === 0) continue;
    const folded = forms.nth(i).locator("xpath=ancestor::details[not(@open)]/summary");
    if (await folded.count()) await folded.first().click();
    return `main form[action="${await forms.nth(i).getAttribute("action")}"]:has([name="${field}"]:not([type=hidden]))`;
  }
  return "";
}

async function chair_may_not_close_yet() {
  await day("2014-06-12");
  const page = await desk_of("Tilly Marsh");
  await page.goto(`${desk.base}/`);
  await follow(page, page.locator(`main a[href="${meeting_path}"]`).first());
  await follow(page, page.locator("aside a", { hasText: "Open the meeting" }));
  await send(page);
  await must_be_done(page, "Tilly Marsh", "meeting open");

  const chair = await desk_of("Supt Greta Lowe");
  await chair.goto(`${desk.base}/`);
  await follow(chair, chair.locator(`main a[href="${meeting_path}"]`).first());
  const blocking = await still(chair);
  check(blocking.length > 15, `a meeting in which nothing was minuted has only ${blocking.length} things to do before it closes: ${blocking.map((each) => each.what).join("; ")}`);
  await follow(chair, chair.locator(`main h3 a[href="/cases/${ref}/do/meeting/close/1"]`));
  await send(chair);
  must(await chair.locator(".govuk-error-summary").count() === 1, `the chair closes a meeting in which nothing was minuted: ${await said_on(chair)}`);
  const refused_for = (await chair.innerText(".govuk-error-summary")).toLowerCase();
  for (const each of blocking) check(refused_for.includes(each.what.toLowerCase()), `the right column holds "${each.what}", and closing is not refused for it`);
}

async function everything_that_blocks_is_met() {
  const page = await desk_of("Tilly Marsh");
  await page.goto(`${desk.base}${meeting_path}`);
  for (let left = await still(page), turns = 0; left.length > 0; ++turns) {
    must(turns < 40, `the meeting is not to be closed: ${left.map((each) => each.what).join("; ")} still stand in the right column`);
    const item = left[0];
    const known = answers.find(([words]) => words.test(item.what));
    must(known, `the right column asks for something that this test does not know: "${item.what}"`);
    const [key, values] = known[1]();
    must(item.href, `"${item.what}" in the right column has no link`);
    await follow(page, page.locator("aside li", { hasText: item.what }).locator("a").first());
    let form = await form_of(page, key, Object.keys(values)[0]);
    check(form, `the link of "${item.what}" leads to ${page.url()}, where ${key} cannot be typed`);
    if (!form) {
      await page.goto(`${desk.base}${meeting_path}`);
      form = await form_of(page, key, Object.keys(values)[0]);
    }
    await type_in(page, form, values);
    await send(page, form);
    await must_be_done(page, "Tilly Marsh", key);
    check(new URL(page.url()).pathname === meeting_path, `after "${item.what}" was supplied the page is ${page.url()}, not the meeting`);
    if (new URL(page.url()).pathname !== meeting_path) await page.goto(`${desk.base}${meeting_path}`);
    const now = await still(page);
    must(!now.some((each) => each.what === item.what), `"${item.what}" was supplied by ${key} and still blocks`);
    left = now;
  }
}

async function the_rest_is_minuted() {
  const page = await desk_of("Tilly Marsh");
  await page.goto(`${desk.base}${meeting_path}`);
  // Who else came: one press each.
  const button = page.locator('main form[action*="/do/meeting/attend"]:has(input[type=hidden][name=name][value="PC Finn Archer"]) button', { hasText: "Attended" });
  await follow(page, button);
  await must_be_done(page, "Tilly Marsh", "meeting attend");
  for (const values of minutes.action) {
    const form = await form_of(page, "action add", "text");
    await type_in(page, form, values);
    await send(page, form);
    await must_be_done(page, "Tilly Marsh", "action add");
  }
  const form = await form_of(page, "meeting record", "purpose");
  await type_in(page, form, record("purpose", "diversity", "visor")[1]);
  await send(page, form);
  await must_be_done(page, "Tilly Marsh", "meeting record");
  check(!(await page.innerText("aside")).includes("Close the meeting"), "the minute-taker is offered to close the meeting, which the chair does");
}

async function chair_closes_and_minutes_go_out() {
  const chair = await desk_of("Supt Greta Lowe");
  await chair.goto(`${desk.base}${meeting_path}`);
  await follow(chair, chair.locator("aside a", { hasText: "Close the meeting" }));
  await send(chair);
  await must_be_done(chair, "Supt Greta Lowe", "meeting close");
  await take("Tilly Marsh", "meeting send-actions", {}, { number: 1 });
  await day("2014-06-20");
  await chair.goto(`${desk.base}/`);
  check((await chair.innerText("main")).includes("Minutes to approve"), "the chair's day does not show the minutes that wait");
  await take("Supt Greta Lowe", "meeting approve", {}, { number: 1 });
  await take("Ola Fielding", "meeting issue", {}, { number: 1 });
  await take("Ola Fielding", "meeting post", { lead_agency: "probation" }, { number: 1 });
}

async function representative_reports() {
  await day("2014-06-30");  // four days after the action was due
  const page = await desk_of("PC Finn Archer");
  await page.goto(`${desk.base}/`);
  await follow(page, page.locator("nav.desk-nav a", { hasText: "Actions" }));
  await follow(page, page.locator("main a", { hasText: "Mine" }));
  const rows = page.locator("main table:has(th:text-is('How it stands')) tbody tr");
  check(await rows.count() === 1, `PC Finn Archer has one action and sees ${await rows.count()} as his`);
  check((await rows.first().innerText()).includes("Check what is on the three phones"), `his action is ${await rows.first().innerText()}`);
  await follow(page, rows.first().locator("a", { hasText: "Report outcome" }));
  // What the minutes of the story said, and what the inspectors asked.
  await refused(page, main_form, { done: "phones checked for intelligence" }, ["what was found or changed", "who did it", "when it was done"]);
}

async function chair_chases_and_accepts() {
  const chair = await desk_of("Supt Greta Lowe");
  await chair.goto(`${desk.base}/`);
  check((await chair.innerText("main")).includes("overdue"), "the chair's day does not show what is overdue");
  await take("Supt Greta Lowe", "case chase", { agency: "police", stage: "chairs-letter", action: "1", to: "PC Finn Archer", text: "What was on the three phones?" });
  const page = await desk_of("PC Finn Archer");
  const outcome = jack.steps.find((step) => step.does === "action complete" && step.with.action === "1" && step.then).with;
  await take("PC Finn Archer", "action complete", { ...without(outcome, "action") }, { number: 1 });
  await take("Supt Greta Lowe", "case chase-reply", { chase: "1", reply: "Reported on 30 June" });
  await take("Supt Greta Lowe", "action accept", { comment: "This should have been known earlier" }, { number: 1 });
  await page.goto(`${desk.base}/actions?whose=mine`);
  check((await page.innerText("main")).includes("None that you may see"), "an accepted action still stands among the representative's");
}

async function minutes_are_corrected() {
  await day("2014-07-02");
  const why = "The stop of Dane Fenlow was on 31 May";
  await take("Ola Fielding", "meeting correct", { why }, { number: 1 });
  await take("Tilly Marsh", "meeting record", { lead_report: `${minutes.lead_report}; the stop was on 31 May` }, { number: 1 });
  await take("Supt Greta Lowe", "meeting approve", {}, { number: 1 });
  await take("Ola Fielding", "meeting issue", {}, { number: 1 });
  const page = await desk_of("Tilly Marsh");
  await page.goto(`${desk.base}${meeting_path}`);
  check((await page.innerText("main")).includes("the stop was on 31 May"), "the meeting's page does not show the corrected minutes");
}

async function board_sees_figures_only() {
  const page = await desk_of("Bea Board");
  await page.goto(`${desk.base}/`);
  check(new URL(page.url()).pathname === "/board", `a board member's day begins at ${page.url()}`);
  const named = new RegExp([ref, other_ref, "Jack Fenlock", "Fenway", "Theo Lamb", "PC Finn Archer"].join("|"));
  check(!named.test(await page.content()), "the board's page names a case or a person");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("main a", { hasText: "Download the workbook" }).click()]);
  const book = unzip(fs.readFileSync(await download.path()));
  check([...book.keys()].some((name) => name.startsWith("xl/worksheets/")), "the workbook has no sheet");
  for (const [name, bytes] of book) check(!named.test(bytes.toString("utf8")), `the board's workbook names "${(named.exec(bytes.toString("utf8")) || [""])[0]}" in ${name}`);
  for (const address of ["/cases", `/cases/${ref}`, meeting_path, `/cases/${ref}/documents/minutes/1/html`, "/actions", "/meetings", `/cases/${ref}/drafts?form=meeting%20record/1`]) {
    const answer = await page.request.get(desk.base + address);
    const text = await answer.text();
    check(answer.status() === 404 && !named.test(text), `a board member asks for ${address} and is answered ${answer.status()}`);
  }
  check(await page.locator("nav.desk-nav a").count() === 1, `a board member is offered ${await page.locator("nav.desk-nav").innerText()}`);
}

// What the program records on its own beside the step that somebody takes.
const by_itself = ["case warn", "document issue"];

/** The journal, as the program itself exports it. */
async function journal_holds_what_was_meant() {
  for (const case_ref of [ref, other_ref]) {
    const exported = JSON.parse(support.mappa(area, ["export", "--case", case_ref], { as: "Ola Fielding", today: "2014-07-02" }));
    const held = exported.history.filter((each) => !by_itself.includes(each.step)).map((each) => `${each.step} by ${each.by}`);
    const wanted = meant(case_ref).map(([key, who]) => `${key} by ${who}`);
    const first = wanted.findIndex((each, i) => each !== held[i]);
    check(held.length === wanted.length && first < 0,
      `the journal of ${case_ref} holds ${held.length} steps and ${wanted.length} were taken; the first that differs is ${first + 1}: "${held[first]}", meant was "${wanted[first]}"`);
    if (case_ref !== ref) continue;
    const said = (key, fields) => exported.history.some((each) => each.step === key &&
      Object.entries(fields).every(([name, value]) => String(each.fields[name]) === value));
    const whole = { ...entered(jack, "case notify") };
    for (const [name, value] of Object.entries(whole))
      check(said("case notify", { [name]: value }), `the journal does not hold ${name} = "${value}" of the notification`);
    for (const name of ["confidentiality", "lead_report", "victims", "risk_confirmed", "next_review", "purpose"])
      check(said("meeting record", { [name]: minutes[name] }), `the journal does not hold ${name} = "${minutes[name]}" of the minutes`);
    // What was not touched is not said again.
    const records = exported.history.filter((each) => each.step === "meeting record").map((each) => Object.keys(each.fields).filter((name) => name !== "meeting"));
    for (const fields of records) check(fields.length <= 3, `minutes were sent with more than was typed: ${fields.join(", ")}`);
    check(exported.meeting[0].state === "issued" || exported.meeting[0].state === "posted", `the meeting ends as ${exported.meeting[0].state}`);
    check(String(exported.meeting[0].minutes_version) === "2", `the minutes end at version ${exported.meeting[0].minutes_version}`);
    check(exported.action[0].state === "closed", `the action on the phones ends as ${exported.action[0].state}`);
  }
  verify_sound(area, { today: "2014-07-02" });
}

(async () => {
  area = make_area();
  browser = await launch();
  await run_parts([
    ["the coordinator notifies a case", coordinator_notifies],
    ["the case manager refers", case_manager_refers],
    ["a referral comes in on its Word form", referral_comes_on_paper],
    ["police and probation screen it, the coordinator accepts", panel_screens],
    ["the office sets up a meeting and invites", office_sets_up],
    ["the offender is recalled before the meeting", recall_before_the_meeting],
    ["the meeting opens and cannot close yet", chair_may_not_close_yet],
    ["everything that blocks is met, one by one", everything_that_blocks_is_met],
    ["the rest is minuted", the_rest_is_minuted],
    ["the chair closes; the minutes go out", chair_closes_and_minutes_go_out],
    ["an agency representative reports an outcome that says nothing", representative_reports],
    ["the chair chases and accepts", chair_chases_and_accepts],
    ["the minutes are corrected", minutes_are_corrected],
    ["the board sees figures only", board_sees_figures_only],
    ["the journal holds what was meant", journal_holds_what_was_meant],
  ]);
})();
