// Takes the pictures of the README's tour from the pages themselves. Usage: node tour.cjs PROGRAM FOLDER
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const support = require("./support.cjs");
const { play_until } = require("./cut_story.cjs");
const { entered, read_story } = require("./story.cjs");
const { follow, launch, make_area, must, run_parts, serve, sign_in, type_in } = support;

const folder = process.argv[3];
const wide = 1280;

(async () => {
  must(folder, "say where the pictures go: node tour.cjs PROGRAM FOLDER");
  fs.mkdirSync(folder, { recursive: true });
  // The area on the morning after the first meetings of summer: stories of the reports, played up to their end.
  const area = make_area({ stories: ["amy", "darren", "dave", "jack", "matthew", "ray"], names: ["Ola Fielding", "Supt Greta Lowe", "Tilly Marsh", "Bea Board"] });
  let desk = await serve(area, { today: "2014-09-25" });
  const browser = await launch();

  /** What is in view, and no more of a long page than a reader wants. */
  async function picture(page, name, most = 900) {
    await page.evaluate(() => { document.activeElement?.blur(); window.scrollTo(0, 0); });
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: wide, height: Math.min(tall, most) });
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
    await page.setViewportSize({ width: wide, height: 900 });
  }

  async function desk_of(name) {
    const page = await (await browser.newContext({ viewport: { width: wide, height: 900 } })).newPage();
    page.setDefaultTimeout(40000);
    await sign_in(page, desk, area, name);
    return page;
  }

  const jack = read_story("jack");
  let office;
  let ref;
  /** A form of the office's, typed and sent. */
  const fill = async (address, values) => {
    await office.goto(desk.base + address);
    await type_in(office, "main form.desk-form", values);
    await follow(office, office.locator("main form.desk-form .govuk-button-group button:not([name])").first());
    must(await office.locator(".govuk-notification-banner--success").count() === 1, `${address}: ${await support.said_on(office)}`);
  };
  await run_parts([
    ["today", async () => {
      office = await desk_of("Ola Fielding");
      await office.goto(`${desk.base}/`);
      await picture(office, "today");
    }],
    ["a case", async () => {
      await office.goto(`${desk.base}/cases`);
      ref = await office.locator("main table tr", { hasText: "Jack Fenlock" }).locator("a").first().innerText();
      await office.goto(`${desk.base}/cases/${ref}`);
      await picture(office, "case");
    }],
    ["what happens next", async () => {
      await office.goto(`${desk.base}/cases/${ref}/next`);
      await picture(office, "next");
    }],
    ["a referral", async () => {
      play_until(area, "luke", "case screen");
      await office.goto(`${desk.base}/cases`);
      const luke = await office.locator("main table tr", { hasText: "Luke" }).locator("a").first().innerText();
      await fill(`/cases/${luke}/do/referral/draft?part=1`, { level_sought: "2", ground: "mappa" });
      await fill(`/cases/${luke}/do/referral/edit/1?part=10`, { adds: "Police, housing and the school keep to one plan" });
      await office.goto(`${desk.base}/cases/${luke}/referrals/1`);
      await picture(office, "referral", 1300);
    }],
    ["a meeting in session", async () => {
      // The second meeting of the story is over: a third is set up in the pages and opened.
      await desk.stop();
      desk = await serve(area, { today: "2014-12-11", port: desk.port });
      await fill(`/cases/${ref}/do/meeting/schedule`, { ...entered(jack, "meeting schedule"), on: "2015-01-08" });
      for (const step of jack.steps.filter((each) => each.does === "meeting invite" && each.with.meeting === "2")) {
        const { meeting, ...whom } = step.with;
        await fill(`/cases/${ref}/do/meeting/invite/3`, whom);
      }
      await desk.stop();
      desk = await serve(area, { today: "2015-01-08", port: desk.port });
      await fill(`/cases/${ref}/do/meeting/open/3`, {});
      const page = await desk_of("Tilly Marsh");
      await page.goto(`${desk.base}/cases/${ref}/meetings/3`);
      await follow(page, page.locator("main button", { hasText: "Attended" }).first());
      const form = `main form[action="/cases/${ref}/do/meeting/record/3"]`;
      await page.fill(`${form} [name=purpose]`, "Review before the hearing in February");
      await page.fill(`${form} [name=victims]`, "Met on 3 December; he asks for the streets around his home to be excluded");
      await page.waitForTimeout(2500);
      await picture(page, "meeting", 1200);
    }],
    ["a refusal", async () => {
      const page = await desk_of("Supt Greta Lowe");
      await page.goto(`${desk.base}/cases/${ref}/do/meeting/close/3`);
      await follow(page, page.locator("main form.desk-form .govuk-button-group button:not([name])").first());
      await picture(page, "refusal");
    }],
    ["actions", async () => {
      await office.goto(`${desk.base}/actions`);
      await picture(office, "actions");
    }],
    ["the board", async () => {
      const page = await desk_of("Bea Board");
      await page.goto(`${desk.base}/board?on=2014-09-30`);
      await picture(page, "board");
    }],
  ]);
})().catch((error) => { console.error(error.message); process.exit(1); });
