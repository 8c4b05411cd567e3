// What is asked of every page: axe-core's rules of WCAG 2.2 AA, names, links that lead somewhere, and that nothing is
// lost in a window of 320 CSS pixels (which is also 1280 pixels at 400 %).
"use strict";

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { check, root, skip } = require("./support.cjs");

const axe_file = path.join(root, "app/web/node_modules/axe-core/axe.min.js");
const axe = fs.existsSync(axe_file) ? fs.readFileSync(axe_file, "utf8") : skip("axe-core is not installed; run npm ci in app/web");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

const seen = new Set();
/** Whether a page with this main part is new; people and moments differ around it. */
function is_new(html) {
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? html;
  const digest = createHash("sha256").update(main.replace(/name="csrf" value="[^"]*"/g, "")).digest("hex");
  const known = seen.has(digest);
  seen.add(digest);
  return !known;
}

/** Runs in the page: what axe finds, each with its first place. */
async function axe_findings(tags) {
  const found = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  return found.violations.map((each) =>
    `${each.id} at ${each.nodes.length}: ${each.nodes[0].html.slice(0, 160)} - ${each.nodes[0].failureSummary.replace(/\s+/g, " ").slice(0, 200)}`);
}

/** Runs in the page: what axe does not look for. */
function structure_findings() {
  const wrong = [];
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  for (const each of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) wrong.push(`two elements have the id ${each}`);
  const headings = [...document.querySelectorAll("h1")];
  if (headings.length !== 1) wrong.push(`there are ${headings.length} main headings`);
  if (!/\S/.test(document.title.split(" - ")[0])) wrong.push("the page has no title of its own");
  for (const each of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(decodeURIComponent(each.getAttribute("href").slice(1))))
      wrong.push(`the link ${each.getAttribute("href")} ("${each.textContent.slice(0, 60)}") leads nowhere`);
  }
  for (const each of document.querySelectorAll("input:not([type=hidden]),select,textarea,button")) {
    const named = [...(each.labels || [])].some((label) => label.textContent.trim()) || each.textContent.trim() && each.tagName === "BUTTON" ||
      each.getAttribute("aria-label");
    if (!named) wrong.push(`a control has no name: ${each.outerHTML.slice(0, 120)}`);
    if (each.type === "radio" &&
      !each.closest("fieldset")?.querySelector("legend")?.textContent.trim()) wrong.push(`the choice ${each.name} has no question`);
  }
  for (const each of document.querySelectorAll("[aria-describedby]")) {
    for (const id of each.getAttribute("aria-describedby").split(/\s+/))
      if (!document.getElementById(id)) wrong.push(`${each.id || each.tagName} is described by #${id}, which is not there`);
  }
  const summary = document.querySelector(".govuk-error-summary");
  if (summary && !document.title.startsWith("Error: ") &&
    document.querySelector(".govuk-error-message")) wrong.push("the title does not say that there is an error");
  return [...new Set(wrong)];
}

/** Runs in the page: what sticks out of the window, or is cut off. Tables may scroll in both directions: on the desk
 *  within regions of their own, on the documents, which are made for paper, with the page. */
function reflow_findings() {
  const width = document.documentElement.clientWidth;
  const wrong = [];
  const is_document = !document.querySelector(".desk-header");
  if (!is_document && document.documentElement.scrollWidth > width) wrong.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const each of document.querySelectorAll("body *")) {
    if (each.closest(is_document ? "table" : ".desk-scroll") && !each.matches(".desk-scroll")) continue;
    const style = getComputedStyle(each);
    if (style.display === "none" || style.visibility === "hidden" || each.closest(".govuk-visually-hidden,.govuk-skip-link,.unseen")) continue;
    const box = each.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const text = (each.textContent || each.tagName).trim().slice(0, 60);
    if (box.right > width + 1 ||
      box.left < -1) wrong.push(`<${each.tagName.toLowerCase()} class="${each.className}"> "${text}" reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`);
    else if (!each.matches("input,select,textarea") && /hidden|clip/.test(style.overflowX) &&
      each.scrollWidth > each.clientWidth + 1) wrong.push(`"${text}" is cut off`);
  }
  return wrong.slice(0, 3);
}

/** Spacing that a reader may set for themselves (WCAG 1.4.12). */
function set_text_spacing() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}");
  document.adoptedStyleSheets = [sheet];
}

let looked_at = 0;
const pages_looked_at = () => looked_at;

/** All checks on the page that is open; closed parts of it are opened first. */
async function look(page, where, { narrow_too = true } = {}) {
  ++looked_at;
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
  await page.evaluate(axe);
  const wrong = [...await page.evaluate(axe_findings, rules), ...await page.evaluate(structure_findings)];
  if (narrow_too) {
    await page.setViewportSize(narrow);
    wrong.push(...(await page.evaluate(reflow_findings)).map((each) => `at 320 pixels ${each}`));
    await page.evaluate(set_text_spacing);
    wrong.push(...(await page.evaluate(reflow_findings)).map((each) => `at 320 pixels with wider spacing ${each}`));
    await page.setViewportSize(wide);
  }
  for (const each of wrong) check(false, `${where}: ${each}`);
  check(true, where);
}

module.exports = { is_new, look, pages_looked_at, wide };
