// Every page of the desk, for every role and in every state, can be used by everybody: WCAG 2.2 AA as far as a program
// can tell. Usage: node accessibility.cjs PROGRAM
"use strict";

const { Visitor, crawl, step_of } = require("./client.cjs");
const { play_until } = require("./cut_story.cjs");
const { is_new, look, pages_looked_at, wide } = require("./page_checks.cjs");
const { check, follow, launch, make_area, mappa, must, people, run_parts, serve } = require("./support.cjs");

const in_session = "FEN-2014-0001";
const scheduled = "FEN-2014-0002";
const being_referred = "FEN-2014-0004";
people["Una Larkin"] = { role: "auditor" };
const everyone = ["Ola Fielding", "Pip Larch", "Supt Greta Lowe", "Tilly Marsh", "Theo Lamb", "Nell Ashby", "Zadie Crane", "Una Larkin", "Bea Board"];

let browser, area, desk, empty, empty_desk;
const visitors = {};

/** A browser page of somebody who signed in already. */
async function page_of(visitor, where) {
  // The documents are shown where no script runs, not even one of these checks: here that is lifted.
  const context = await browser.newContext({ viewport: wide, bypassCSP: true });
  const [name, value] = visitor.cookie.split("=");
  if (name) await context.addCookies([{ name, value, url: where.base }]);
  return context.newPage();
}

/** Two at a time: this machine and the desk have more than one processor. */
async function in_lanes(items, make, run) {
  const left = [...items];
  const lane = async () => {
    const made = await make();
    while (left.length > 0) await run(made, left.shift());
    await made.context?.().close();
  };
  await Promise.all([lane(), lane()]);
}

/** All addresses with something new that somebody can reach by following links. */
async function reachable(visitor, kinds) {
  const found = [];
  await crawl(visitor, (address, answer) => {
    check([200, 409].includes(answer.status), `a link leads to ${address}, which answers ${answer.status}`);
    if (answer.status === 200 && is_new(answer.text)) found.push(address);
  }, { kinds });
  return found;
}

async function look_at_all(visitor, where, addresses, name) {
  await in_lanes(addresses, () => page_of(visitor, where), async (page, address) => {
    await page.goto(where.base + address);
    await look(page, `${name} at ${address}`);
  });
}

async function outside() {
  const page = await (await browser.newContext({ viewport: wide })).newPage();
  await page.goto(`${desk.base}/sign-in`);
  await look(page, "the sign-in page");
  await page.fill("[name=name]", "Nobody Known");
  await page.fill("[name=password]", "wrong");
  await follow(page, "main button[type=submit]");
  must(await page.$(".govuk-error-summary"), "a wrong password is not said");
  await look(page, "a sign-in that failed");
  await page.context().close();
}

async function with_nothing_in_it() {
  empty = make_area({ names: [] });
  // A record without accounts says so; then the first one is opened.
  empty.first["Ola Fielding"] = undefined;
  mappa(empty, ["account", "open", "Ola Fielding", "--set", "role=coordinator", "--set", "agency=coordination"]);
  empty.first["Ola Fielding"] = mappa(empty, ["account", "password", "Ola Fielding"]).trim().split("\n").pop().trim();
  empty_desk = await serve(empty);
  const ola = new Visitor(empty_desk);
  await ola.try_sign_in("Ola Fielding", empty.first["Ola Fielding"]);
  const page = await page_of(ola, empty_desk);
  await page.goto(`${empty_desk.base}/`);
  await look(page, "a first password that is to be changed");
  await page.fill("[name=old]", "wrong");
  await page.fill("[name=fresh]", "short");
  await page.fill("[name=again]", "short");
  await follow(page, "main form button[type=submit]");
  await look(page, "a password that is not taken");
  await page.context().close();
  await ola.sign_in(empty, "Ola Fielding");
  await look_at_all(ola, empty_desk, await reachable(ola, new Set()), "the coordinator of an empty area");
  await empty_desk.stop();
}

let forms = [];
async function every_role() {
  const kinds = new Set();
  for (const name of everyone) {
    visitors[name] = await new Visitor(desk).sign_in(area, name);
    const addresses = await reachable(visitors[name], kinds);
    forms.push(...addresses.filter(step_of).map((address) => ({ name, address })));
    await look_at_all(visitors[name], desk, addresses, name);
  }
}

async function not_there() {
  const wanted = { "Zadie Crane": ["/no/such/page", `/cases/${in_session}`, "/administration"], "Bea Board": ["/cases"] };
  for (const [name, addresses] of Object.entries(wanted)) {
    for (const address of addresses) check((await visitors[name].get(address)).status === 404, `${name} at ${address}: not refused`);
    await look_at_all(visitors[name], desk, addresses.slice(0, 1), name);
  }
  const answer = await visitors["Zadie Crane"].post("/cases", { name: "x" }, { csrf: "made up" });
  check(answer.status === 403, "a form of nobody's is taken");
}

/** Every form of a step sent as it stands: what is missing is said in a way that everybody finds. */
async function refused_forms() {
  for (const name of new Set(forms.map((each) => each.name))) {
    const own = forms.filter((each) => each.name === name).map((each) => each.address);
    await in_lanes(own, () => page_of(visitors[name], desk), async (page, address) => {
      await page.goto(desk.base + address);
      if (!await page.$("main form.desk-form .govuk-form-group")) return;
      const answer = await follow(page, "main form.desk-form .govuk-button-group button");
      if (answer.status() !== 422) return;
      check(await page.evaluate(() => document.activeElement?.id) === "errors", `${address} refused: the summary does not have the focus`);
      await look(page, `${address} refused`, { narrow_too: false });
    });
  }
}

/** Forms grow by rows; errors within rows keep their place. */
async function long_forms() {
  const page = await page_of(visitors["Ola Fielding"], desk);
  for (const address of [`/cases/${scheduled}/do/case/plan`, "/cases/new"]) {
    await page.goto(desk.base + address);
    const lists = await page.$$eval("[name=_more]", (buttons) => buttons.map((each) => each.value));
    for (const list of lists) await follow(page, `[name=_more][value="${list}"]`);
    for (const list of lists) {
      check(await page.$(`[name^="${list}.0."]`) !== null, `${address}: a row of ${list} was lost when another was added`);
    }
    await look(page, `${address} with rows`);
  }
  await page.goto(`${desk.base}/administration`);
  for (const step of await page.$$eval("[name=_step]", (all) => all.map((each) => each.value))) {
    await page.goto(`${desk.base}/administration`);
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
    await follow(page, `form:has([name=_step][value="${step}"]) .govuk-button-group button`);
    await look(page, `/administration, ${step} refused`, { narrow_too: false });
  }
  await page.context().close();
}

run_parts([
  ["an area with stories, and its desk", async () => {
    area = make_area({ names: everyone });
    play_until(area, "luke", "meeting close");
    play_until(area, "amy", "meeting close");
    play_until(area, "rejected", "case exit-plan");
    // A referral that is being filled in: its tasks, and its form in short pages.
    play_until(area, "darren", "case screen");
    mappa(area, ["referral", "draft", being_referred, "--level-sought", "2", "--adds", "One plan."], { as: "Ola Fielding", today: "2014-12-10" });
    [browser, desk] = await Promise.all([launch(), serve(area, { today: "2014-12-11" })]);
  }],
  ["outside", outside],
  ["an area with nothing in it", with_nothing_in_it],
  ["every page of every role", every_role],
  ["what is not there", not_there],
  ["forms that grow", long_forms],
  ["forms that are refused", refused_forms],
  ["the end", async () => {
    console.log(`${pages_looked_at()} pages looked at`);
    check(pages_looked_at() >= 150, "far fewer pages were found than the desk has");
    await browser.close();
    await desk.stop();
  }],
], { stop_at_first: true });
