// What is typed while a meeting is in session is not lost, whatever ends: the browser, the server, the patience of a
// person without JavaScript; and two who type at once see each other and write over nobody unseen.
// Usage: node live_meeting.cjs PROGRAM [PART]: every part, or those with these words in their name.
"use strict";

const support = require("./support.cjs");
const { at_first_meeting } = require("./cut_story.cjs");
const { check, follow, launch_to_kill, must, run_parts, said_on, serve, sign_in, verify_sound } = support;

const ref = "FEN-2014-0001";
const meeting = `/cases/${ref}/meetings/1`;
const minutes = `main form[action="/cases/${ref}/do/meeting/record/1"]`;
const today = "2014-06-12";
/** What the desk promises: nothing typed is lost but what was typed in the last seconds before. */
const promised = 5000;
/** How long a test waits for what has to come; long, so that a slow machine fails nothing. */
const patience = 40000;

let area;
let desk;
let browser;

const field = (page, name) => page.locator(`${minutes} [name="${name}"]`);

async function open_meeting(name, { with_browser = browser, script = true } = {}) {
  const context = await with_browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: script });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await sign_in(page, desk, area, name);
  await page.goto(desk.base + meeting);
  must(await page.locator(minutes).count() === 1, `${name} has no minutes form in a meeting in session: ${await said_on(page)}`);
  return page;
}

/** As keys come: one after the other, at the end of what is there. */
async function type(page, name, text) {
  await field(page, name).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text, { delay: 5 });
}

/** Waits until a condition holds; says what stood there instead when it never does. */
async function until(condition, says) {
  const begun = Date.now();
  for (let seen; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    seen = await condition();
    if (seen === true) return true;
    if (Date.now() - begun > patience) {
      check(false, `${says}${typeof seen === "string" ? `; there is: "${seen}"` : ""}`);
      return false;
    }
  }
}

const holds = (page, name, text) => async () => {
  const value = await field(page, name).inputValue();
  return value === text || value;
};
const status = (page) => page.locator(`${minutes} .desk-saved`).innerText();
const says = (page, words) => async () => {
  const text = await status(page);
  return text.includes(words) || text;
};

/** What the record itself holds, not what a page shows. */
const recorded = () => JSON.parse(support.mappa(area, ["export", "--case", ref], { as: "Ola Fielding", today })).meeting[0];

async function killed_browser() {
  const { browser: doomed, kill } = await launch_to_kill();
  const page = await open_meeting("Tilly Marsh", { with_browser: doomed });
  await type(page, "purpose", "First meeting at level 2,\nheld after his recall; \"so\" <b>said</b> & kept – naïvely");
  await page.locator(`${minutes} label`, { hasText: "Yes" }).first().click();
  await field(page, "next_review").fill("2014-09-25");
  const other = page.locator(`main form[action="/cases/${ref}/do/meeting/disclose/1"]`);
  await other.locator("xpath=ancestor::details/summary").click();
  await other.locator("[name=reason]").fill("He is in custody");
  await page.waitForTimeout(promised);
  await kill();

  const again = await open_meeting("Tilly Marsh");
  const text = await field(again, "purpose").inputValue();
  check(text === "First meeting at level 2,\nheld after his recall; \"so\" <b>said</b> & kept – naïvely", `the browser was killed, and of the purpose this is left: "${text}"`);
  const chosen = await again.locator(`${minutes} [name=plan_reviewed]:checked`).evaluateAll((all) => all.map((each) => each.value));
  check(chosen.join() === "yes", `the browser was killed, and of the choice made this is left: "${chosen}"`);
  check(await field(again, "next_review").inputValue() === "2014-09-25", "the browser was killed, and the day typed is gone");
  const reason = await again.locator(`main form[action="/cases/${ref}/do/meeting/disclose/1"] [name=reason]`).inputValue();
  check(reason === "He is in custody", `the browser was killed, and of the disclosure's reason this is left: "${reason}"`);
  check(!recorded().purpose, "what is only being typed stands on the record already");
  await again.context().close();
}

async function killed_server() {
  const page = await open_meeting("Tilly Marsh");
  await type(page, "lead_report", "Theo Lamb: recalled after three nights away");
  await page.waitForTimeout(promised);
  await type(page, "lead_report", "; he will not say");
  await desk.kill();
  await type(page, "lead_report", " where he was");
  await until(says(page, "Not kept"), "the server is gone, and the page does not say that nothing is kept");
  check(await field(page, "lead_report").inputValue() === "Theo Lamb: recalled after three nights away; he will not say where he was",
    "the server is gone, and the page loses what was typed");
  desk = await serve(area, { today, port: desk.port });
  const looked = await open_meeting("Ola Fielding");
  const found = await field(looked, "lead_report").inputValue();
  check(found.startsWith("Theo Lamb: recalled after three nights away"), `the server was killed, and of what was typed ${promised / 1000} s before this is left: "${found}"`);
  await type(page, "lead_report", " that week");
  await until(says(page, "Kept at"), "the server is back, and typing is not kept again");
  await until(holds(looked, "lead_report", "Theo Lamb: recalled after three nights away; he will not say where he was that week"),
    "the server is back, and another desk does not see all that was typed");
  verify_sound(area, { today });
  await page.context().close();
  await looked.context().close();
}

async function two_see_each_other() {
  const tilly = await open_meeting("Tilly Marsh");
  const wren = await open_meeting("Wren Sadler");
  await type(tilly, "victims", "The victim has heard nothing from Jack");
  await type(wren, "diversity", "Papers are read to him because of his dyslexia");
  await until(holds(wren, "victims", "The victim has heard nothing from Jack"), "the second minute-taker does not see what the first types");
  await until(holds(tilly, "diversity", "Papers are read to him because of his dyslexia"), "the first minute-taker does not see what the second types");
  check(await tilly.locator(".desk-conflict").count() + await wren.locator(".desk-conflict").count() === 0, "a conflict is shown though nobody typed in another's field");
  await tilly.context().close();
  await wren.context().close();
}

async function both_in_one_field() {
  const tilly = await open_meeting("Tilly Marsh");
  const wren = await open_meeting("Wren Sadler");
  const [first, second] = ["Calls to his mother stay", "The limits are proportionate"];
  await Promise.all([type(tilly, "human_rights", first), type(wren, "human_rights", second)]);
  const shown = async () => (await tilly.locator(".desk-conflict").count()) + (await wren.locator(".desk-conflict").count()) > 0;
  if (!await until(shown, "two type in the same field, and neither is shown a conflict")) return;
  const [loser, other, own, theirs, name] = await wren.locator(".desk-conflict").count()
    ? [wren, tilly, second, first, "Tilly Marsh"] : [tilly, wren, first, second, "Wren Sadler"];
  const box = loser.locator(".desk-conflict").first();
  check((await box.innerText()).includes(name), `the conflict does not say who: ${await box.innerText()}`);
  // The other may still be typing when the first of it is shown.
  await until(async () => await box.locator("blockquote").innerText() === theirs, `the conflict does not show "${theirs}" as the other's text`);
  check(await field(loser, "human_rights").inputValue() === own, "the conflict takes away what one typed");
  check(await field(other, "human_rights").inputValue() === theirs, "the conflict takes away what the other typed");
  // A look or two later it is still so.
  await loser.waitForTimeout(promised);
  check(await field(loser, "human_rights").inputValue() === own && await field(other, "human_rights").inputValue() === theirs,
    "a while after the conflict one text is written over by the other");
  await loser.locator(".desk-conflict button", { hasText: "Put both" }).first().click();
  await other.locator("h1").click();  // no longer in the field
  const both = `${theirs}\n${own}`;
  await until(async () => {
    // Who is asked again in the meantime takes the text that holds both.
    const again = other.locator(".desk-conflict button", { hasText: "Take theirs" }).first();
    if (await again.count()) await again.click();
    return holds(other, "human_rights", both)();
  }, "both texts were put together, and the other does not see them");
  check(await field(loser, "human_rights").inputValue() === both, "both texts were put together, and who did it has not both");
  await tilly.context().close();
  await wren.context().close();
}

async function without_script() {
  const wren = await open_meeting("Wren Sadler", { script: false });
  const typed = { visor: "Police post the minutes to ViSOR", confidentiality: "Supt Greta Lowe read it out\nAll agreed", next_review: "2014-09-24" };
  for (const [name, value] of Object.entries(typed)) await field(wren, name).fill(value);
  await wren.locator(`${minutes} label`, { hasText: "No" }).first().click();
  await follow(wren, wren.locator(`${minutes} button[name=_keep]`));
  must(new URL(wren.url()).pathname === meeting, `"Keep for later" leads away from the meeting, to ${wren.url()}`);
  for (const [name, value] of Object.entries(typed))
    check(await field(wren, name).inputValue() === value, `kept for later, ${name} is "${await field(wren, name).inputValue()}", not "${value}"`);
  const other = await open_meeting("Tilly Marsh", { script: false });
  check(await field(other, "visor").inputValue() === typed.visor, "what was kept for later is not there for another minute-taker");
  check(!recorded().visor, "what was kept for later stands on the record already");
  await other.context().close();
  await wren.context().close();
}

async function kept_beside_another() {
  // Wren, without JavaScript, opened the page before Tilly typed; her press of the button must not lose her text.
  const wren = await open_meeting("Wren Sadler", { script: false });
  const tilly = await open_meeting("Tilly Marsh");
  await type(tilly, "told_offender", "Theo Lamb told him on 22 May 2014");
  await until(says(tilly, "Kept at"), "typing is not kept");
  await field(wren, "told_offender").fill("He was told by letter");
  await follow(wren, wren.locator(`${minutes} button[name=_keep]`));
  const page = await wren.innerText("main");
  const shown = `${page} ${await field(wren, "told_offender").inputValue()}`;
  check(shown.includes("He was told by letter"), "\"Keep for later\" drops what was typed when another has typed in the same field, and says nothing");
  check(shown.includes("Theo Lamb told him on 22 May 2014"), "\"Keep for later\" writes over what another types, unseen");
  await wren.context().close();
  await tilly.context().close();
}

async function one_sends_while_another_types() {
  const wren = await open_meeting("Wren Sadler", { script: false });  // her page does not learn what Tilly types
  const tilly = await open_meeting("Tilly Marsh");
  await type(tilly, "contingency_review", "Stands for the day of re-release");
  await until(says(tilly, "Kept at"), "typing is not kept");
  await field(wren, "lead_plan").fill("Custody until January");
  await save(wren);
  must((await wren.innerText("main")).includes("Writes sections of the minutes"), `the minutes cannot be saved: ${await said_on(wren)}`);
  check(recorded().lead_plan === "Custody until January", "the minutes were saved, and the record does not hold what was typed");
  await tilly.context().close();  // and with it all that only her page held
  const looked = await open_meeting("Tilly Marsh");
  check(await field(looked, "contingency_review").inputValue() === "Stands for the day of re-release",
    "one sends the minutes, and what another was typing in them is gone from what is kept");
  await looked.context().close();
  await wren.context().close();
}

const save = (page) => follow(page, `${minutes} .govuk-button-group button:not([name])`);

async function an_older_page_is_sent() {
  const begun = await open_meeting("Ola Fielding", { script: false });
  await field(begun, "lead_plan").fill("Custody until January");
  await field(begun, "other_agencies").fill("None yet");
  await save(begun);
  await begun.context().close();
  const tilly = await open_meeting("Tilly Marsh", { script: false });
  const wren = await open_meeting("Wren Sadler", { script: false });
  await field(wren, "lead_plan").fill("Custody until January; then Marsh House");
  await save(wren);
  must((await wren.innerText("main")).includes("Writes sections of the minutes"), `the minutes cannot be saved: ${await said_on(wren)}`);
  await field(tilly, "offender_view").fill("Offender declined on 22 May 2014");
  await save(tilly);
  const held = recorded();
  check(held.lead_plan === "Custody until January; then Marsh House",
    `a page opened before is sent with another field typed, and writes over what was recorded since, unseen: "${held.lead_plan}"`);
  const text = `${await tilly.innerText("main")} ${await tilly.locator("main textarea").evaluateAll((all) => all.map((each) => each.value).join(" "))}`;
  check(text.includes("Offender declined on 22 May 2014"), "what was typed on the older page is neither on the record nor on the page");
  await wren.context().close();
  await tilly.context().close();
}

async function kept_for_later_grows_old() {
  // Kept for later is what somebody typed, not what the page showed: that may be recorded anew in the meantime.
  const begun = await open_meeting("Ola Fielding", { script: false });
  await field(begun, "media").fill("None expected");
  await save(begun);
  const wren = await open_meeting("Wren Sadler", { script: false });
  await field(wren, "legal_status").fill("Licence until 27 July 2015");
  await follow(wren, wren.locator(`${minutes} button[name=_keep]`));
  await begun.goto(`${desk.base}/cases/${ref}/do/meeting/record/1`);
  await begun.locator("main form.desk-form [name=media]").fill("The local paper has asked");
  await follow(begun, begun.locator("main form.desk-form .govuk-button-group button:not([name])").first());
  must(recorded().media === "The local paper has asked", `the minutes cannot be recorded on the step's own page: ${await said_on(begun)}`);
  await wren.goto(desk.base + meeting);
  check(await field(wren, "media").inputValue() === "The local paper has asked",
    `a field that nobody kept for later shows "${await field(wren, "media").inputValue()}", not what was recorded since`);
  await save(wren);
  check(recorded().media === "The local paper has asked", `sending what was kept for later writes over what was recorded since, unseen: "${recorded().media}"`);
  check(recorded().legal_status === "Licence until 27 July 2015", "what was kept for later and then sent is not on the record");
  await begun.context().close();
  await wren.context().close();
}

(async () => {
  ({ area, desk, browser } = await at_first_meeting(today));
  await run_parts([
    ["the browser is killed", killed_browser],
    ["the server is killed", killed_server],
    ["two minute-takers see each other", two_see_each_other],
    ["both type in the same field", both_in_one_field],
    ["without JavaScript", without_script],
    ["kept without JavaScript beside another", kept_beside_another],
    ["one sends while another types", one_sends_while_another_types],
    ["an older page is sent", an_older_page_is_sent],
    ["what was kept for later grows old", kept_for_later_grows_old],
  ].filter(([name]) => name.includes(process.argv[3] || "")), { stop_at_first: false });
})();
