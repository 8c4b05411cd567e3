// The desk without a mouse, with the focus always to be seen; and without JavaScript, a short day of a coordinator and of
// a chair. Usage: node accessibility_keyboard.cjs PROGRAM
"use strict";

const { Visitor } = require("./client.cjs");
const { play_until } = require("./cut_story.cjs");
const { wide } = require("./page_checks.cjs");
const { check, follow, launch, make_area, must, run_parts, said_on, serve } = require("./support.cjs");

const ref = "FEN-2014-0001";
const today = "2014-10-02";
let area, desk, browser;

/** Runs in the page: what has the focus, in words, and where it is. */
function focused() {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  // A choice is a small circle with its words beside it: the focus may be drawn around either.
  const box = (each.closest(".govuk-radios__item") || each).getBoundingClientRect();
  const what = `${each.tagName.toLowerCase()} ${each.id || each.getAttribute("href") || each.getAttribute("name") || ""} "${(each.textContent || each.getAttribute("aria-label") || "").trim().slice(0, 40)}"`;
  const seen = document.elementFromPoint(Math.min(box.left + box.width / 2, innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1));
  const look = `${each.tagName} ${each.type || ""} ${each.className} in ${each.closest("header,nav,footer,main")?.className}`;
  return { what, look, box: { x: box.x, y: box.y, width: box.width, height: box.height }, covered: !!seen &&
    !each.contains(seen) && !seen.contains(each) && !seen.closest(".govuk-radios__item")?.contains(each) };
}

/** The picture around what has the focus; a little more, since a ring is drawn outside. */
function picture(page, box) {
  const x = Math.max(box.x - 6, 0), y = Math.max(box.y - 6, 0);
  const size = page.viewportSize();
  return page.screenshot({ clip: { x, y, width: Math.max(Math.min(box.width + 12, size.width - x), 1),
    height: Math.max(Math.min(box.height + 12, size.height - y, 120), 1) } });
}

const pictured = new Set();
/** Whether the focus changes the picture. One of each look is pictured: they share their style. */
async function is_seen(page, here) {
  if (pictured.has(here.look)) return true;
  pictured.add(here.look);
  const with_focus = await picture(page, here.box);
  await page.evaluate(() => { window.had_focus = document.activeElement; window.had_focus.blur(); });
  const without = await picture(page, here.box);
  await page.evaluate(() => window.had_focus.focus({ preventScroll: true, focusVisible: true }));
  return !with_focus.equals(without);
}

/** Goes through a page with the tab key alone: each stop is to be seen, none is covered, and no stop is a trap. */
async function walk(page, where, { most = 60 } = {}) {
  const met = [];
  for (let stop = 0; stop < most; ++stop) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(focused);
    if (!here) break;  // past the end, at the browser's own
    met.push(here.what);
    const inside = here.box.x + here.box.width > 0 && here.box.y + here.box.height > 0 && here.box.x < wide.width && here.box.y < wide.height;
    check(inside, `${where}: the focus is outside the window at ${here.what}`);
    if (!inside) continue;
    check(!here.covered, `${where}: ${here.what} has the focus and something lies over it`);
    check(await is_seen(page, here), `${where}: nobody sees that ${here.what} has the focus`);
  }
  check(met.length > 3, `${where}: only ${met.length} places are reached by keyboard`);
  check(met[0].includes("Skip to main content"), `${where}: the first stop is ${met[0]}, not the way past the header`);
  return met;
}

/** Presses Tab until the focus is on what `css` finds. */
async function tab_to(page, css, most = 80) {
  for (let stop = 0; stop < most; ++stop) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), css)) return;
  }
  throw new Error(`the keyboard does not reach ${css} on ${await said_on(page)}`);
}

const press = async (page, key = "Enter") => { await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]); };

async function by_keyboard() {
  const context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  await page.goto(`${desk.base}/sign-in`);
  await walk(page, "the sign-in page");
  await page.goto(`${desk.base}/sign-in`);
  await tab_to(page, "[name=name]");
  await page.keyboard.type("Tilly Marsh");
  await tab_to(page, "[name=password]");
  await page.keyboard.type(area.passwords["Tilly Marsh"]);
  await press(page);
  must(new URL(page.url()).pathname === "/", `signing in by keyboard leads to ${await said_on(page)}`);
  await walk(page, "the first page");
  await page.goto(`${desk.base}/`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  check(await page.evaluate(() => document.querySelector("#main").contains(document.activeElement)),
    "the way past the header does not lead into the page");
  await page.goto(`${desk.base}/`);
  await tab_to(page, 'a[href="/cases"]');
  await press(page);
  await walk(page, "the cases");
  await page.goto(`${desk.base}/cases`);
  await tab_to(page, `a[href="/cases/${ref}"]`);
  await press(page);
  await tab_to(page, `a[href="/cases/${ref}/next"]`);
  await press(page);
  await page.goto(`${desk.base}/cases/${ref}/actions`);
  await tab_to(page, `a[href="/cases/${ref}/do/action/add"]`);
  await press(page);
  await walk(page, "a step's form");
  await page.goto(`${desk.base}/cases/${ref}/do/action/add`);
  await tab_to(page, "main form.desk-form .govuk-button-group button");
  await press(page);
  check(await page.evaluate(() => document.activeElement?.id) === "errors",
    `after a refusal the focus is not on what is wrong: ${await said_on(page)}`);
  // Words are typed (the day is the same whichever of day and month comes first), a choice is taken with the space bar or the arrow keys, a list with the first letters.
  const typed = { meeting: "1", text: "Ask his employer which days he works, by 11 November", owner: "Abi Sedge",
    owner_role: "Offender manager", why: "Visits have to fit his work", due: "11112014", agency: "Prob" };
  for (const name of await page.$$eval("main form.desk-form [name]:not([type=hidden]):not(button)",
    (all) => [...new Set(all.map((each) => each.name))])) {
    if (!typed[name] && name !== "pillar") continue;
    await tab_to(page, `main [name="${name}"]`);
    if (name === "pillar" && await page.evaluate(() => document.activeElement.type === "radio")) await page.keyboard.press("Space");
    else await page.keyboard.type(typed[name] || "Super");
  }
  await tab_to(page, "main form.desk-form .govuk-button-group button");
  await press(page);
  check((await page.innerText("main")).includes("Records an action"), `a step by keyboard is not taken: ${await said_on(page)}`);
  await page.goto(`${desk.base}/cases/${ref}/meetings/1`);
  const stops = await walk(page, "a meeting in session", { most: 70 });
  check(stops.length >= 40, `a meeting in session has only ${stops.length} stops`);
  await page.goto(`${desk.base}/`);
  await tab_to(page, ".desk-header__button");
  await press(page, "Space");
  check(new URL(page.url()).pathname === "/sign-in", "signing out by keyboard does not sign out");
  await context.close();
}

/** A page without scripts of somebody who signs in on it. */
async function without_scripts(name) {
  const context = await browser.newContext({ viewport: wide, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${desk.base}/sign-in`);
  await page.fill("[name=name]", name);
  await page.fill("[name=password]", area.passwords[name]);
  await follow(page, "main button[type=submit]");
  must(new URL(page.url()).pathname === "/", `${name} cannot sign in without scripts: ${await said_on(page)}`);
  return page;
}

async function a_coordinators_day() {
  const page = await without_scripts("Ola Fielding");
  await follow(page, 'nav a[href="/cases"]');
  await page.fill("main [name=name]", "Fenshaw");
  await follow(page, "main form button");
  await follow(page, `a[href="/cases/${ref}"]`);
  await follow(page, 'a:has-text("Actions"):not([href="/actions"])');
  await follow(page, "text=New action");
  await page.fill("main [name=text]", "Ask his employer which days he works, by 9 October");
  await follow(page, "main form.desk-form .govuk-button-group button");
  const says = await page.innerText("main");
  check(/stands? in the way/.test(says) && (await page.title()).startsWith("Error: "),
    `an action without an owner is not refused: ${await said_on(page)}`);
  check(await page.inputValue("main [name=text]") === "Ask his employer which days he works, by 9 October", "what was typed is lost in a refusal");
  await page.fill("main [name=owner]", "Abi Sedge");
  await page.fill("main [name=owner_role]", "Offender manager");
  await page.fill("main [name=why]", "Visits have to fit his work");
  await page.fill("main [name=due]", "2014-10-09");
  await page.fill("main [name=meeting]", "1");
  await page.selectOption("main [name=agency]", "probation");
  const pillar = await page.$("main select[name=pillar]");
  if (pillar) await pillar.selectOption("supervision");
  else await page.click('main [name=pillar][value=supervision]');
  await follow(page, "main form.desk-form .govuk-button-group button");
  check((await page.innerText("main")).includes("Records an action"), `the mended action is not taken: ${await said_on(page)}`);
  await page.goto(`${desk.base}/cases/${ref}/actions`);
  check((await page.innerText("main")).includes("Ask his employer which days he works"), "the action is not in the list");
  await follow(page, ".desk-header__button");
  check(new URL(page.url()).pathname === "/sign-in", "the coordinator cannot sign out without scripts");
  await page.context().close();
}

async function a_chairs_day() {
  const page = await without_scripts("Supt Greta Lowe");
  await follow(page, 'nav a[href="/meetings"]');
  await follow(page, `a[href="/cases/${ref}/meetings/1"]`);
  check((await page.innerText("main")).includes("1 to do before it closes"), "the meeting does not say that one thing is missing");
  await page.goto(`${desk.base}/cases/${ref}/do/meeting/close/1`);
  await follow(page, "main form.desk-form .govuk-button-group button");
  check((await page.title()).startsWith("Error: ") && (await page.innerText("main")).includes("Substance misuse service"),
    `a meeting closes without saying whether everybody was there: ${await said_on(page)}`);
  await page.goto(`${desk.base}/cases/${ref}/meetings/1`);
  await follow(page, 'tr:has-text("Con Abbey") button:text-is("Attended")');
  check(/Attended/.test(await page.innerText('tr:has-text("Con Abbey")')), `one press does not record that somebody came: ${await said_on(page)}`);
  await follow(page, "text=Close the meeting");
  await follow(page, "main form.desk-form .govuk-button-group button");
  check((await page.innerText("main")).includes("Closes the meeting"), `the meeting does not close: ${await said_on(page)}`);
  await page.goto(`${desk.base}/cases/${ref}/meetings/1`);
  check(/Closed/.test(await page.innerText("main .govuk-summary-list")), "the meeting is not closed");
  await page.context().close();
}

run_parts([
  ["an area with a meeting in session, and its desk", async () => {
    area = make_area({ names: ["Ola Fielding", "Tilly Marsh", "Supt Greta Lowe"] });
    // One who was invited is not marked as there yet.
    play_until(area, "luke", "meeting close", /name = "Con Abbey".*presence =/);
    [browser, desk] = await Promise.all([launch(), serve(area, { today })]);
    for (const name of Object.keys(area.first)) await new Visitor(desk).sign_in(area, name);
  }],
  ["by keyboard alone", by_keyboard],
  ["a coordinator's day without scripts", a_coordinators_day],
  ["a chair's day without scripts", a_chairs_day],
  ["the end", async () => {
    check(pictured.size >= 8, `only ${pictured.size} kinds of places were looked at`);
    await browser.close();
    await desk.stop();
  }],
], { stop_at_first: false });
