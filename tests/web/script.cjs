// What the desk's own script (templates/web/desk.js) does for whoever types: it goes on after a new sign-in, it keeps
// nothing of a form that was sent, and of two who type in one field neither loses a word. Where time has to pass the
// page's own clock is moved on: nothing here waits for a while and hopes.
// Usage: node script.cjs PROGRAM [PART]: every part, or those with these words in their name.
"use strict";

const support = require("./support.cjs");
const { at_first_meeting } = require("./cut_story.cjs");
const { check, must, run_parts, said_on, sign_in } = support;

const ref = "FEN-2014-0001";
const meeting = `/cases/${ref}/meetings/1`;
const drafts = `/cases/${ref}/drafts`;
const sending = `/cases/${ref}/do/meeting/record/1`;
const minutes = `main form[action="${sending}"]`;
const today = "2014-06-12";
/** How long a test waits for what has to come; long, so that a slow machine fails nothing. */
const patience = 40000;
/** Longer than any turn of the script, on the page's clock. */
const some_turns = 15000;

let area;
let desk;
let browser;

const field = (page, name) => page.locator(`${minutes} [name="${name}"]`);
const status = (page) => page.locator(`${minutes} .desk-saved`);
const save = (page) => page.locator(`${minutes} .govuk-button-group button:not([name])`);
const token = (page) => page.locator(`${minutes} [name=csrf]`).inputValue();

async function new_page(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

async function open_meeting(name) {
  const page = await new_page(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  await sign_in(page, desk, area, name);
  await page.clock.install();
  await go_to_meeting(page);
  return page;
}

async function go_to_meeting(page) {
  await page.goto(desk.base + meeting);
  must(await page.locator(minutes).count() === 1, `there is no minutes form in a meeting in session: ${await said_on(page)}`);
}

const is_draft = (request, method) => new URL(request.url()).pathname === drafts && request.method() === method;
/** The next answer to the page's own keeping ("POST") or looking ("GET") with this status. */
const answered = (page, method, code) => page.waitForResponse((each) => is_draft(each.request(), method) && each.status() === code);

/** What an answer of the page is waited for while its clock moves on. */
async function turns_until(page, awaited) {
  let came = false;
  const coming = awaited.finally(() => { came = true; });
  coming.catch(() => {});
  const begun = Date.now();
  while (!came && Date.now() - begun < patience) await page.clock.runFor(1000);
  return coming;
}

/** The clock moves on until a condition holds; says what stood there instead when it never does. */
async function turns_until_holds(page, condition, says) {
  const begun = Date.now();
  for (;;) {
    const seen = await condition();
    if (seen === true) return;
    if (Date.now() - begun > patience) return check(false, `${says}; there is: "${seen}"`);
    await page.clock.runFor(1000);
  }
}

const holds = (page, name, text) => async () => {
  const value = await field(page, name).inputValue();
  return value === text || value;
};

/** What the desk keeps of the minutes, asked beside the page. */
async function kept(page) {
  const answer = await page.request.get(`${desk.base}${drafts}?${new URLSearchParams({ form: "meeting record/1", since: "0" })}`);
  return Object.fromEntries((await answer.json()).fields.map((each) => [each.field, each.value]));
}

/** What the record itself holds, not what a page shows. */
const recorded = () => JSON.parse(support.mappa(area, ["export", "--case", ref], { as: "Ola Fielding", today })).meeting[0];

async function a_new_sign_in() {
  const page = await open_meeting("Tilly Marsh");
  const before = await token(page);
  const other = await new_page(page.context());
  await page.context().clearCookies();  // the sign-in is over
  await sign_in(other, desk, area, "Tilly Marsh");
  await go_to_meeting(other);
  const fresh = await token(other);
  must(fresh !== before, "a new sign-in carries the token of the old one: there is nothing to learn");
  await field(page, "purpose").fill("Typed on the page from before");
  const refused = answered(page, "POST", 403), taken = answered(page, "POST", 200);
  await turns_until(page, refused);
  await turns_until(page, taken);
  await turns_until_holds(page, async () => (await status(page).innerText()).includes("Kept at") || await status(page).innerText(),
    "the page learned the new token and does not say that its draft is kept");
  check(await token(page) === fresh, "after a new sign-in in another tab the page still carries the old token");
  for (const each of await page.locator("input[name=csrf]").evaluateAll((all) => all.map((input) => input.value)))
    check(each === fresh, "one of the page's forms still carries the old token");
  check((await kept(other)).purpose === "Typed on the page from before", `what was typed on the older page is not kept: ${JSON.stringify(await kept(other))}`);
  check(await field(page, "purpose").inputValue() === "Typed on the page from before", "the page loses what was typed when it learns a new token");
  await page.context().close();
}

async function another_person_signs_in() {
  // The same browser, somebody else: what one typed is not kept in the other's name.
  const page = await open_meeting("Tilly Marsh");
  const other = await new_page(page.context());
  await page.context().clearCookies();
  await sign_in(other, desk, area, "Wren Sadler");
  await field(page, "lead_plan").fill("Tilly's words");
  await turns_until(page, answered(page, "POST", 403));
  await turns_until_holds(page, async () => (await status(page).innerText()).includes("sign in again") || await status(page).innerText(),
    "somebody else signed in, and the page does not say that nothing is kept");
  await page.clock.runFor(some_turns);
  check(!("lead_plan" in await kept(other)), "what one typed is kept in the name of another who signed in on the same browser");
  await page.context().close();
}

async function a_form_is_sent() {
  const page = await open_meeting("Tilly Marsh");
  const keeps = [];
  page.on("request", (request) => { if (is_draft(request, "POST")) keeps.push(new URLSearchParams(request.postData()).get("field")); });
  await field(page, "victims").fill("Sent before anything of it was kept");
  // It is on its way, and the desk takes its time to answer: the page stays as it is when a form was sent.
  await page.locator(minutes).evaluate((form) => form.addEventListener("submit", (event) => event.preventDefault(), { once: true }));
  keeps.length = 0;
  await save(page).click();
  const before = keeps.length;
  await page.clock.runFor(some_turns);
  check(keeps.length === before, `a form that is being sent keeps drafts of ${keeps.slice(before).join(", ")} all the same`);
  check(!("victims" in await kept(page)), "a form is being sent, and a draft of it is kept beside it");
  await save(page).click();
  await page.waitForURL(/taken=/);
  must((await page.innerText("main")).includes("Writes sections of the minutes"), `the minutes cannot be sent: ${await said_on(page)}`);
  check(recorded().victims === "Sent before anything of it was kept", `the minutes were sent, and the record holds "${recorded().victims}"`);
  check(!("victims" in await kept(page)), "the minutes were sent, and a draft of what was sent is kept again");
  keeps.length = 0;
  await turns_until(page, answered(page, "GET", 200));
  await page.clock.runFor(some_turns);
  check(keeps.length === 0, `the page after the minutes were sent keeps drafts of ${keeps.join(", ")}, in which nobody typed`);
  check(await field(page, "victims").inputValue() === "Sent before anything of it was kept", "the page after the minutes were sent does not show them");
  await page.context().close();
}

async function two_in_one_field() {
  const tilly = await open_meeting("Tilly Marsh");
  const wren = await open_meeting("Wren Sadler");
  const [hers, mine] = ["Calls to his mother stay", "The limits are proportionate"];
  // Wren's page hears nothing from the desk until she has typed as well.
  let go_on;
  const may_go_on = new Promise((resolve) => { go_on = resolve; });
  await wren.route(`**${drafts}**`, async (route) => { await may_go_on; await route.continue(); });
  await field(tilly, "human_rights").fill(hers);
  await turns_until(tilly, answered(tilly, "POST", 200));
  await field(wren, "human_rights").focus();
  await wren.keyboard.type(mine);
  go_on();
  const box = wren.locator(".desk-conflict");
  await turns_until_holds(wren, async () => await box.count() === 1 || `${await box.count()} conflicts`, "two type in one field, and the second is not shown a conflict");
  const says = await box.innerText();
  check(says.includes("Tilly Marsh"), `the conflict does not say who: ${says}`);
  check(await box.locator("blockquote").innerText() === hers, `the conflict shows "${await box.locator("blockquote").innerText()}" as the other's text`);
  check(await box.getAttribute("role") === "alert", "the conflict is not told to who does not see it");
  const group = wren.locator(`${minutes} .govuk-form-group`, { has: wren.locator('[name="human_rights"]') });
  check(await group.locator(".desk-conflict").count() === 1, "the other's text is not shown beside the field that both typed in");
  // Each page looks again: nobody's words are written over.
  for (const page of [tilly, wren]) {
    await turns_until(page, answered(page, "GET", 200));
    await page.clock.runFor(some_turns);
  }
  check(await field(wren, "human_rights").inputValue() === mine, "the conflict takes away what the second typed");
  check(await field(tilly, "human_rights").inputValue() === hers, "the conflict takes away what the first typed");
  check((await kept(tilly)).human_rights === hers, "while the conflict is open the first one's text is no longer kept");
  await tilly.locator("h1").first().click();  // no longer in the field
  await box.locator("button", { hasText: "Put both" }).click();
  const both = `${hers}\n${mine}`;
  await turns_until_holds(wren, async () => (await kept(wren)).human_rights === both || (await kept(wren)).human_rights, "both texts were put together, and that is not kept");
  await turns_until_holds(tilly, holds(tilly, "human_rights", both), "both texts were put together, and the first does not see them");
  check(await field(wren, "human_rights").inputValue() === both, "both texts were put together, and who did it has not both");
  await tilly.context().close();
  await wren.context().close();
}

(async () => {
  ({ area, desk, browser } = await at_first_meeting(today));
  await run_parts([
    ["after a new sign-in the page goes on", a_new_sign_in],
    ["after another person's sign-in it does not", another_person_signs_in],
    ["a form that was sent keeps no drafts", a_form_is_sent],
    ["two type in one field", two_in_one_field],
  ].filter(([name]) => name.includes(process.argv[3] || "")), { stop_at_first: false });
})();
