// What the tests of the web desk stand on: an area of their own with accounts, the program serving it, a browser, and
// checks that say in words what failed. Nothing here but Node and playwright-core; both are looked for where they are
// installed, and a missing one is said and skips (77) rather than fails.
"use strict";

const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const skipped = 77;

/** Ends the script with the code that says "not run", and why. */
function skip(why) {
  console.log(`Skipped: ${why}`);
  process.exit(skipped);
}

/** The program under test: the first argument, or MAPPA_PROGRAM. */
function program() {
  const given = process.argv[2] || process.env.MAPPA_PROGRAM;
  if (!given) throw new Error("say which program to test: node SCRIPT PROGRAM");
  return path.resolve(given);
}

function on_path(name) {
  return (process.env.PATH || "").split(path.delimiter).map((each) => path.join(each, name))
    .find((each) => fs.existsSync(each));
}

/** playwright-core, from the desk's own packages. */
function playwright() {
  try {
    return require(path.join(root, "app/web/node_modules/playwright-core"));
  } catch {
    return skip("playwright-core is not installed; run npm ci in app/web");
  }
}

function chromium_path() {
  const found = process.env.CHROMIUM || ["chromium", "chromium-browser", "google-chrome"].map(on_path).find(Boolean);
  return found || skip("there is no Chromium on the path; install it, or name it in CHROMIUM");
}

const browser_options = () => ({
  executablePath: chromium_path(),
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

/** A headless browser; close it with close(). */
const launch = () => playwright().chromium.launch(browser_options());

/** A headless browser that can be killed as a crash does it: kill(). */
async function launch_to_kill() {
  const server = await playwright().chromium.launchServer(browser_options());
  const browser = await playwright().chromium.connect(server.wsEndpoint());
  return { browser, kill: () => server.kill() };
}

// The people of these tests. The office and the chair see every case of the area; the others those they work on.
const people = {
  "Pip Larch": { role: "administrator", agency: "coordination" },
  "Ola Fielding": { role: "coordinator", agency: "coordination" },
  "Supt Greta Lowe": { role: "chair", agency: "police" },
  "Tilly Marsh": { role: "minute-taker", agency: "coordination" },
  "Wren Sadler": { role: "minute-taker", agency: "coordination" },
  "Theo Lamb": { role: "case-manager", agency: "probation" },
  "Nell Ashby": { role: "manager", agency: "probation" },
  "Dilys Frome": { role: "manager", agency: "probation" },
  "DS Ivo Brand": { role: "representative", agency: "police" },
  "PC Finn Archer": { role: "representative", agency: "police" },
  "Zadie Crane": { role: "representative", agency: "housing" },
  "Bea Board": { role: "board" },
};

/** Runs the program as somebody on a day; gives what it printed. Throws with what it said when it refuses. */
function mappa(area, args, { as = "Pip Larch", today } = {}) {
  const who = people[as];
  const env = { ...process.env, MAPPA_DB: area.record, MAPPA_AS: as, MAPPA_ROLE: who.role, MAPPA_AGENCY: who.agency || "" };
  try {
    return execFileSync(program(), [...(today ? ["--today", today] : []), ...args],
      { env, cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    // Its last words: a story that does not go on is narrated at length before.
    throw new Error(`mappa ${args.join(" ")}: ${((error.stdout || "") + (error.stderr || "")).slice(-1500)}`);
  }
}

/** That the record is whole, as the program verifies it: what it says then, and never an empty record. */
function verify_sound(area, options = {}) {
  const said = mappa(area, ["verify"], { as: "Ola Fielding", ...options });
  check(/^Sound: [1-9]\d* steps/.test(said), `the record does not verify: ${said}`);
}

/** An area in a temporary folder, with these stories played and these people's accounts; gone with the process.
 *  Its passwords are first passwords until sign_in has changed them. */
function make_area({ stories = [], names = Object.keys(people), today = "2014-01-02" } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mappa-web-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const area = { folder, record: path.join(folder, "area.db"), first: {}, passwords: {} };
  mappa(area, ["init", "--area", "Fenbury", "--prefix", "FEN"], { as: "Ola Fielding", today });
  const files = stories.map((each) => path.join(root, "tests/scenarios", `${each}.toml`));
  if (files.length > 0) mappa(area, ["play", "--out", path.join(folder, "played"), ...files], { as: "Ola Fielding" });
  // Nobody may open an account but an administrator, and the first account is one.
  for (const name of new Set(["Pip Larch", ...names])) {
    const { role, agency } = people[name];
    const set = Object.entries({ role, agency }).filter(([, value]) => value).flatMap(([key, value]) => ["--set", `${key}=${value}`]);
    mappa(area, ["account", "open", name, ...set]);
    if (names.includes(name)) area.first[name] = mappa(area, ["account", "password", name]).trim().split("\n").pop().trim();
  }
  return area;
}

const running = new Set();
process.on("exit", () => running.forEach((each) => each.kill("SIGKILL")));

/** The desk of an area on a day. `port` 0 takes any that is free; `base` is its address, `more` are further options. */
async function serve(area, { today = "2014-05-06", port = 0, more = [] } = {}) {
  const child = spawn(program(), ["--today", today, "serve", "--port", String(port), ...more],
    { env: { ...process.env, MAPPA_DB: area.record }, cwd: root });
  running.add(child);
  const ended = new Promise((resolve) => child.on("exit", resolve)).then((code) => { running.delete(child); return code; });
  let said = "";
  const base = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      const found = /http:\/\/[\d.]+:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    ended.then(() => reject(new Error(`mappa serve ended before it opened: ${said}`)));
  });
  const end = (signal) => () => { child.kill(signal); return ended; };
  return { base, port: Number(base.slice(base.lastIndexOf(":") + 1)), today, stop: end("SIGTERM"), kill: end("SIGKILL") };
}

const own_password = (name) => `copper lantern nine ${name.split(" ").pop().toLowerCase()}`;

/** Signs somebody in on a page; a first password is changed on the way, as the desk insists. */
async function sign_in(page, desk, area, name) {
  await page.goto(`${desk.base}/sign-in`);
  const password = area.passwords[name] || area.first[name];
  await page.fill("[name=name]", name);
  await page.fill("[name=password]", password);
  await follow(page, "main button[type=submit]");
  if (area.passwords[name]) return;
  must(new URL(page.url()).pathname === "/account", `${name} signs in with a first password and is not led to change it, but to ${page.url()}`);
  const fresh = own_password(name);
  await page.fill("[name=old]", password);
  await page.fill("[name=fresh]", fresh);
  await page.fill("[name=again]", fresh);
  await follow(page, "main form button[type=submit]");
  must((await page.textContent("main")).includes("The password was changed"), `${name} cannot change the first password: ${await said_on(page)}`);
  area.passwords[name] = fresh;
}

/** What a page says in its error summary, or its heading and start: for the text of a failure. */
async function said_on(page) {
  const summary = await page.$(".govuk-error-summary");
  const text = summary ? await summary.innerText() : (await page.innerText("main")).slice(0, 300);
  return `${new URL(page.url()).pathname}: ${text.replace(/\s*\n\s*/g, " | ")}`;
}

/** Fields as the pages name them: a list's rows are "entry.0.what". */
function flat(values, prefix = "") {
  return Object.entries(values).flatMap(([name, value]) => Array.isArray(value)
    ? value.flatMap((row, i) => flat(row, `${prefix}${name}.${i}.`))
    : [[prefix + name, String(value)]]);
}

/** Types one field of a form, whatever control it is. */
async function type_field(form, name, value) {
  const field = form.locator(`[name="${name}"]`).first();
  const kind = await field.evaluate((each) => each.type);
  if (kind === "radio") {
    // As a hand does it: on the words beside the button.
    const id = await form.locator(`[name="${name}"][value="${value}"]`).getAttribute("id", { timeout: 2000 });
    await form.locator(`label[for="${id}"]`).click();
  } else if (kind === "select-one") {
    await field.selectOption(value, { timeout: 2000 });
  } else {
    await field.fill(value);
  }
}

/** Types values into a form of the page, asking for another row wherever a list needs one. `form` is a selector. */
async function type_in(page, form, values) {
  const asked = flat(values);
  for (const [name] of asked) {
    const row = /^(.*)\.\d+\.[^.]+$/.exec(name);
    for (let tries = 0; row && tries < 9 && !(await page.locator(form).locator(`[name="${name}"]`).count()); ++tries)
      await follow(page, page.locator(form).locator(`button[name=_more][value="${row[1]}"]`));
  }
  for (const [name, value] of asked) {
    must(await page.locator(form).locator(`[name="${name}"]`).count(), `the form ${form} of ${page.url()} has no field ${name}`);
    await type_field(page.locator(form), name, value);
  }
}

/** Presses what leads to another page and waits until that page is there, since a press alone only sets out for it.
 *  Gives the answer. `target` is a selector, whose first match is pressed, or a locator. */
async function follow(page, target) {
  const pressed = typeof target === "string" ? page.locator(target).first() : target;
  const [answer] = await Promise.all([page.waitForNavigation(), pressed.click()]);
  return answer;
}

/** What has to hold for a script to go on. */
function must(holds, says) {
  if (!holds) throw new Error(says);
}

let failures = 0;
let checks = 0;
/** What the script can go on without. */
function check(holds, says) {
  ++checks;
  if (holds) return;
  ++failures;
  console.log(`FAILED: ${says}`);
}

/** Runs a script's parts in their order; what one throws fails it, and the others are still run unless they say they
 *  need it: parts are [name, run] and all of them share what `run` closes over. */
async function run_parts(parts, { stop_at_first = true } = {}) {
  const begun = Date.now();
  for (const [name, run] of parts) {
    const at = Date.now();
    try {
      await run();
      console.log(`${name}: ${((Date.now() - at) / 1000).toFixed(1)} s`);
    } catch (error) {
      ++failures;
      console.log(`FAILED in "${name}": ${error.message}\n${(error.stack || "").split("\n").filter((each) => each.includes(__dirname)).slice(0, 4).join("\n")}`);
      if (stop_at_first) break;
    }
  }
  console.log(`${checks} checks, ${failures} failures, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  process.exit(failures === 0 ? 0 : 1);
}

module.exports = { browser_options, check, flat, follow, launch, launch_to_kill, make_area, mappa, must, own_password, people, playwright, program, root, run_parts, said_on, serve, sign_in, skip, type_in, verify_sound };
