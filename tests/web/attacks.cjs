// What somebody hostile sends to a desk that is open: forms of other sites, cookies and headers made up, addresses that
// climb, requests without an end, and passwords by the hundred. Usage: node attacks.cjs PROGRAM
"use strict";

const { Visitor, ask, ask_raw, bare, crawl } = require("./client.cjs");
const { play_until } = require("./cut_story.cjs");
const { check, follow, launch, make_area, mappa, must, run_parts, serve, verify_sound } = require("./support.cjs");

const ref = "FEN-2014-0001";
const offender = /Luke Fenshaw/;
let area, desk, ola, tilly, browser, slow;

const events_of = () => Number(/"version"\s*:\s*(\d+)/.exec(mappa(area, ["case", "show", ref, "--json"], { as: "Ola Fielding",
  today: "2014-12-11" }))?.[1]);

/** Every place that takes a form; none may take one that is not the person's own. */
const takers = [
  ["/cases", { name: "x" }], ["/cases/new", { name: "Forged Person" }], [`/cases/${ref}/do/case/note`, { text: "forged" }],
  [`/cases/${ref}/do/case/change`, { name: "Forged Person", why: "forged" }], [`/cases/${ref}/meetings/1`, {}],
  [`/cases/${ref}/drafts`, { form: "meeting record/1", field: "purpose", value: "forged", seen: "0" }],
  [`/cases/${ref}/referrals/read`, {}], ["/administration", { _step: "area domain", domain: "forged.example" }],
  ["/account/password", { old: "a", fresh: "b", again: "b" }], ["/sign-out", {}],
];

async function forged_forms() {
  const before = events_of();
  must(before > 0, "the version of the case is not read");
  for (const [address, fields] of takers) {
    for (const [what, csrf] of [["no token", undefined], ["an empty token", ""], ["a token made up", "A".repeat(43)],
      ["the token of somebody else", tilly.csrf], ["half of the token", ola.csrf.slice(0, 20)]]) {
      // undefined takes the default; a form without a token is sent as such.
      const answer = csrf === undefined ? await ola.send("POST", address, { headers: { Origin: desk.base,
        "Content-Type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(fields).toString() })
        : await ola.post(address, fields, { csrf });
      check(answer.status === 403, `${address} takes a form with ${what}: ${answer.status}`);
    }
    const elsewhere = { "another site": "http://evil.example", "a page without an origin": "null",
      "another port": "http://127.0.0.1:1", "another scheme's port": `https://127.0.0.1:${desk.port}1`,
      "a name that begins alike": `${desk.base}.evil.example`, "a user in front": `http://127.0.0.1:${desk.port}@evil.example` };
    for (const [what, origin] of Object.entries(elsewhere)) {
      check((await ola.post(address, fields, { headers: { Origin: origin } })).status === 403, `${address} takes a form from ${what}`);
    }
    check((await ola.post(address, fields, { headers: { Origin: undefined, Referer: "http://evil.example/" } })).status === 403,
      `${address} takes a form that another site refers`);
    for (const site of ["cross-site", "same-site"])
      check((await ola.post(address, fields, { headers: { "Sec-Fetch-Site": site } })).status === 403,
        `${address} takes a form that the browser calls ${site}`);
    check((await ola.post(address, fields, { headers: { "Content-Type": "text/plain" } })).status === 415, `${address} takes plain text`);
    check((await ola.get(`${address}?${new URLSearchParams({ ...fields, csrf: ola.csrf })}`)).status !== 303, `${address} acts on a link`);
  }
  const strange = await new Visitor(desk).post("/sign-in", { name: "Ola Fielding", password: area.passwords["Ola Fielding"] },
    { headers: { Origin: "http://evil.example" } });
  check(strange.status === 403 && !strange.headers["set-cookie"], "another site can sign a browser in");
  check((await ola.get("/account")).status === 200, "a forged sign-out ended the sign-in");
  check(events_of() === before, "a forged form changed the case");
}

async function sessions() {
  const chosen = "mappa=chosen-by-somebody-else-0123456789abcdef";
  const victim = new Visitor(desk);
  victim.cookie = chosen;
  check((await victim.get("/cases")).status === 303, "a cookie made up opens the desk");
  const answer = await victim.try_sign_in("Ola Fielding", area.passwords["Ola Fielding"]);
  must(answer.status === 303, "the right password does not open");
  check(victim.cookie !== chosen, "the cookie from before the sign-in is kept");
  const [flags] = answer.headers["set-cookie"];
  for (const flag of ["Path=/", "HttpOnly", "SameSite=Strict"]) check(flags.split("; ").includes(flag), `the cookie is not ${flag}: ${flags}`);
  check(!/domain=|expires=|max-age=/i.test(flags), `the cookie goes further or stays longer than it should: ${flags}`);
  check(/^mappa=[\w-]{43,};/.test(flags), "the cookie's token is shorter than 32 random bytes");
  const other = new Visitor(desk);
  other.cookie = chosen;
  check((await other.get("/cases")).status === 303, "a cookie set before a sign-in is the sign-in afterwards");
  const first = victim.cookie;
  for (const [what, cookie] of [["one letter changed", first.slice(0, -1) + (first.endsWith("A") ? "B" : "A")], ["cut short",
    first.slice(0, -1)], ["longer", `${first}A`], ["with a quote", `${first}' OR 1=1 --`], ["in capitals",
    first.toUpperCase().replace("MAPPA", "mappa")]]) {
    other.cookie = cookie;
    check((await other.get("/cases")).status === 303, `a token ${what} opens the desk`);
  }
  await victim.get("/account");
  const second = await new Visitor(desk).sign_in(area, "Ola Fielding");
  check(second.cookie !== first && second.csrf !== victim.csrf, "two sign-ins share a token");
  const out = await victim.post("/sign-out", {});
  check(out.status === 303 && /Max-Age=0/.test(out.headers["set-cookie"]?.[0] || ""), "signing out leaves the cookie");
  victim.cookie = first;
  check((await victim.get("/cases")).status === 303, "the token still opens after signing out");
  check((await second.get("/cases")).status === 200, "signing out elsewhere ends this sign-in");
  const changed = await second.post("/account/password", { old: area.passwords["Ola Fielding"], fresh: "violet anvil seven",
    again: "violet anvil seven" });
  check(changed.status === 200, "the password cannot be changed");
  area.passwords["Ola Fielding"] = "violet anvil seven";
  check((await ola.get("/cases")).status === 303, "a new password leaves other sign-ins open");
  await ola.sign_in(area, "Ola Fielding");
}

/** The same desk where browsers reach it over TLS. */
async function behind_tls() {
  const there = await serve(area, { today: "2014-12-11", more: ["--host", "mappa.example", "--behind-tls"] });
  const headers = { Host: "mappa.example", Origin: "https://mappa.example" };
  const answer = await new Visitor(there).try_sign_in("Tilly Marsh", area.passwords["Tilly Marsh"], headers);
  const [flags] = answer.headers["set-cookie"] || [""];
  check(/^__Host-mappa=/.test(flags) && / Secure/.test(flags), `behind TLS the cookie may travel without it: ${flags}`);
  await there.stop();
}

async function made_up_headers() {
  check((await ask(desk, "GET", "/sign-in", { headers: { Host: "evil.example" } })).status === 421, "the desk answers under any name");
  for (const name of ["X-Forwarded-Host", "X-Host", "Forwarded", "X-Forwarded-Server", "X-Original-Host"]) {
    const answer = await ask(desk, "GET", "/", { headers: { [name]: name === "Forwarded" ? "host=evil.example;for=1.2.3.4" : "evil.example" } });
    check(answer.status === 303 && answer.headers.location === "/sign-in", `${name} moves the desk to ${answer.headers.location}`);
    check(!JSON.stringify(answer.headers).includes("evil") && !answer.text.includes("evil"), `${name} is written into the answer`);
  }
  for (const name of ["X-Original-URL", "X-Rewrite-URL", "X-Remote-User", "Remote-User", "X-Forwarded-User", "Authorization",
    "X-HTTP-Method-Override"]) {
    const answer = await ask(desk, "GET", "/sign-in",
      { headers: { [name]: name.includes("URL") ? "/cases" : name === "Authorization" ? `Basic ${Buffer.from(`Ola Fielding:${area.passwords["Ola Fielding"]}`).toString("base64")}` : "Pip Larch" } });
    check(answer.status === 200 && !offender.test(answer.text), `${name} opens something`);
    check((await ask(desk, "GET", "/cases", { headers: { [name]: "Pip Larch" } })).status === 303, `${name} signs in`);
  }
  const overridden = await ola.get("/sign-out", { "X-HTTP-Method-Override": "POST" });
  check(overridden.status === 404 && (await ola.get("/cases")).status === 200, "a header makes a GET a POST");
  const spoofed = new Visitor(desk);
  await spoofed.try_sign_in("Tilly Marsh", area.passwords["Tilly Marsh"], { "X-Forwarded-For": "203.0.113.77",
    "X-Real-IP": "203.0.113.77", Forwarded: "for=203.0.113.77" });
  check((await spoofed.get("/cases")).status === 200, "a proxy's header keeps somebody out");
  const log = (await ola.get("/administration")).text;
  check(log.includes("from 127.0.0.1"), "the log does not say where a sign-in came from");
  check(!log.includes("203.0.113.77"), "the log believes an address that was made up");
}

async function climbing_addresses() {
  const climbs = ["/../../../../etc/passwd", "/assets/../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%2f..%2fetc%2fpasswd", "/assets/%252e%252e%252fetc%252fpasswd", "/assets//etc/passwd", "//etc/passwd",
    "/assets/..\\..\\etc\\passwd", "/assets/%00", "/assets/desk.css%00.html", "/assets/area.db", "/area.db", "/.git/config",
    "/assets/templates/web/desk.css",
    "/assets/%c0%ae%c0%ae/etc/passwd", "/cases/%2e%2e", "/cases/..", "/cases/%2fetc%2fpasswd", "/cases/%ff%fe",
      `/cases/${ref}/documents/..%2f..%2fetc%2fpasswd/1/html`, `/cases/${ref}/documents/minutes/..%2f1/html`,
      `/cases/${ref}/documents/minutes/1/..%2fdocx`, `/cases/${ref}/documents/minutes/-1/html`,
      `/cases/${ref}/documents/minutes/99999999999999999999/html`, `/cases/${ref}/meetings/-1`, `/cases/${ref}/meetings/1e9`,
      `/cases/${ref}/meetings/99999999999999999999`, `/cases/${ref}/referrals/0`, `/cases/${ref}/do/case/..%2fplan`,
      `/cases/${ref}/do/meeting/close/99999999999`, `/cases/${ref}/do/erase/case`, `/cases/${ref}%00`,
      "/cases/FEN-2014-0001%20", "/cases/fen-2014-0001'--", "http://evil.example/", "*"];
  for (const each of climbs) {
    const answer = await ola.get(each);
    check([303, 400, 404, 409].includes(answer.status) || (answer.status === 200 && each.endsWith("%20")), `${each} answers ${answer.status}`);
    check(!/root:.*:0:0|SQLite format|\[core\]/.test(answer.text), `${each} reads a file of the machine`);
    const outside = await new Visitor(desk).get(each);
    check(outside.status < 500 && !offender.test(outside.text), `${each} answers a stranger ${outside.status}`);
  }
}

/** A request that comes a byte now and then, begun early and looked at late; meanwhile everybody else is answered. */
function begin_slow_requests() {
  const head = `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${desk.port}\r\nOrigin: ${desk.base}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\nname=`;
  const dripping = (text) => ask_raw(desk, [...text], { patience: 40000, pause: 400 });
  slow = Promise.all([...Array.from({ length: 10 }, () => dripping("GET / HTTP/1.1\r\nHost: 127.0.0.1".padEnd(200, "x"))),
    ...Array.from({ length: 10 }, () => ask_raw(desk, [head, ..."a".repeat(200)], { patience: 40000, pause: 400 }))]);
}

async function odd_requests() {
  const host = `Host: 127.0.0.1:${desk.port}\r\n`;
  const form = `${host}Origin: ${desk.base}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  const odd = {
    "a body that is said to be 11 MB": [`POST /sign-in HTTP/1.1\r\n${form}Content-Length: 11534336\r\n\r\n`, /^HTTP\/1\.1 413/],
    "an address of 5000 letters": [`GET /${"a".repeat(5000)} HTTP/1.1\r\n${host}\r\n`, /^HTTP\/1\.1 414/],
    "headers of 20000 letters": [`GET /sign-in HTTP/1.1\r\n${host}X-Long: ${"a".repeat(20000)}\r\n\r\n`, /^HTTP\/1\.1 431/],
    "300 headers": [`GET /sign-in HTTP/1.1\r\n${host}${"X-Many: a\r\n".repeat(300)}\r\n`, /^HTTP\/1\.1 431/],
    "two lengths": [`POST /sign-in HTTP/1.1\r\n${form}Content-Length: 4\r\nContent-Length: 40\r\n\r\nname`, /^HTTP\/1\.1 400/],
    "a length and a coding": [`POST /sign-in HTTP/1.1\r\n${form}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /cases HTTP/1.1\r\n${host}\r\n`, /^HTTP\/1\.1 400(?![^]*HTTP\/1\.1 200)/],
    "a length below nothing": [`POST /sign-in HTTP/1.1\r\n${form}Content-Length: -1\r\n\r\n`, /^(HTTP\/1\.1 4\d\d|$)/],
    "two hosts": [`GET /sign-in HTTP/1.1\r\n${host}Host: evil.example\r\n\r\n`, /^HTTP\/1\.1 400/],
    "no host": ["GET /sign-in HTTP/1.1\r\n\r\n", /^HTTP\/1\.1 4\d\d/],
    "a method of its own": [`TRACE /sign-in HTTP/1.1\r\n${host}\r\n`, /^HTTP\/1\.1 405/],
    "a line break in a header": [`GET /sign-in HTTP/1.1\r\n${host}X-A: b\rSet-Cookie: mappa=x\r\n\r\n`, /^(HTTP\/1\.[01] (?!200|500)|$)/],
    "a body with a GET": [`GET /sign-in HTTP/1.1\r\n${host}Content-Length: 3\r\n\r\nabc`, /^HTTP\/1\.1 400/],
    "bytes that are no request": [Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3, 255, 0, 10, 13, 10, 13, 10]), /^(HTTP\/1\.[01] 4\d\d|$)/],
    "chunks without an end": [`POST /sign-in HTTP/1.1\r\n${form}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\na`, /^(HTTP\/1\.1 4\d\d|$)/],
  };
  await Promise.all(Object.entries(odd).map(async ([what, [bytes, wanted]]) => {
    // Where nothing need be said, the desk hangs up: what it only waits with is no answer.
    const { said, how } = await ask_raw(desk, [bytes], { patience: 40000 });
    check(wanted.test(said) && (said !== "" || how === "closed"), `${what}: ${JSON.stringify(said.slice(0, 80))}, ${how}`);
    check(!/HTTP\/1\.1 5\d\d/.test(said), `${what} breaks the desk`);
  }));
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`field${at}`, "x"]));
  check([400, 413].includes((await ola.post("/cases", many)).status), "3000 fields are taken");
  check((await ola.post("/cases", { name: "a\u0000b" })).status === 400, "a NUL in a field is taken");
  check((await ola.post("/cases", { name: "x".repeat(1 << 20) })).status < 500, "a name of a megabyte breaks the desk");
  const rows = await ola.post(`/cases/${ref}/do/case/plan`, { "entry.99999999.what": "x", "entry.-1.what": "x", "entry.1e9.what": "x" });
  check([400, 422].includes(rows.status), `rows without end: ${rows.status}`);
  check(rows.text.length < 3e6, "a row number makes a page of any size");
  check((await ola.get("/cases")).status === 200, "the desk does not answer any more");
}

async function slow_ends() {
  for (const each of await slow) check(each.how === "closed" && each.after < 35000,
    `a request that comes drop by drop is waited for: ${each.how} after ${each.after} ms`);
}

const wanted_headers = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin" };

async function headers_and_addresses() {
  const names = ["Fielding", "Marsh", "Larch", "Corrie", "Sedge", "Luke"];
  let pages = 0;
  const look = (address, answer) => {
    ++pages;
    const policy = answer.headers["content-security-policy"] || "";
    check(policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'") &&
      policy.includes("base-uri 'none'") && /form-action '(self|none)'/.test(policy),
      `${address}: the content security policy is "${policy}"`);
    check(!/script-src[^;]*(unsafe|\*|http)/.test(policy), `${address}: scripts of others may run`);
    for (const [name, value] of Object.entries(wanted_headers)) check(answer.headers[name] === value,
      `${address}: ${name} is ${answer.headers[name]}`);
    if (!address.startsWith("/assets/")) check(answer.headers["cache-control"] === "no-store",
      `${address} may be kept: ${answer.headers["cache-control"]}`);
    for (const link of answer.text.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
      check(!/^(https?:)?\/\//.test(link[1]), `${address} leads outside: ${link[1]}`);
      check(!names.some((each) => decodeURIComponent(link[1]).includes(each)), `${address}: a name stands in the address ${link[1]}`);
    }
    check(!/method="get"/i.test(answer.text) && !/<form(?![^>]*method="post")/.test(answer.text),
      `${address}: a form would write what is typed into an address`);
  };
  await crawl(ola, look);
  must(pages > 60, `only ${pages} pages were found`);
  for (const address of ["/sign-in", "/no/such/page", "/assets/none"]) look(address, await ola.get(address));
  for (const address of ["/assets/desk.css",
    "/assets/desk.js"]) check(/private/.test((await ola.get(address)).headers["cache-control"]),
    `${address} may be kept by a proxy`);
  const found = await ola.post("/cases", { name: "Luke" });
  check(found.status === 200 && offender.test(found.text), "the search finds nobody");
}

async function browser_afterwards() {
  browser = await launch();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${desk.base}/sign-in`);
  await page.fill("[name=name]", "Tilly Marsh");
  await page.fill("[name=password]", area.passwords["Tilly Marsh"]);
  await follow(page, "main button[type=submit]");
  await page.goto(`${desk.base}/cases/${ref}`);
  must(offender.test(await page.innerText("main")), "the case is not shown");
  check(await page.evaluate(() => document.cookie) === "", "a script can read the cookie");
  await follow(page, ".desk-header__button");
  await page.goBack();
  check(!offender.test(await page.innerText("body")), "after signing out the case is still behind the back button");
  await page.goto(`${desk.base}/cases/${ref}`);
  check(new URL(page.url()).pathname === "/sign-in", "after signing out a case opens");
  check((await context.storageState()).origins.length === 0, "the browser keeps something of the desk");
  await browser.close();
}

/** Last, since nobody signs in from here for a while. */
async function guessed_passwords() {
  const known = ["Ola Fielding", "Tilly Marsh", "Pip Larch", "Bea Board"];
  const guesses = Array.from({ length: 240 }, (_, at) => [at % 3 === 0 ? `Guest ${at}` : known[at % known.length], `summer secret ${at}`]);
  const said = new Map();
  let opened = 0;
  const lane = async () => {
    for (let next = guesses.shift(); next; next = guesses.shift()) {
      const answer = await new Visitor(desk).try_sign_in(...next, { "X-Forwarded-For": `198.51.100.${guesses.length % 250}` });
      if (answer.status !== 401 || answer.headers["set-cookie"]) ++opened;
      const text = bare(answer.text).replace(/Wait [^.]*? before/, "Wait before");
      said.set(text, (said.get(text) || 0) + 1);
      check(!answer.text.includes("summer secret"), "a password is shown again");
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  check(opened === 0, `${opened} of 240 guesses were let in`);
  check(said.size === 2, `a wrong sign-in is answered in ${said.size} ways: a name that is somebody's can be told`);
  const waited = [...said].filter(([text]) => text.includes("Too many attempts")).reduce((sum, [, count]) => sum + count, 0);
  check(waited >= 180, `of 240 guesses only ${waited} were made to wait`);
  const right = await new Visitor(desk).try_sign_in("Ola Fielding", area.passwords["Ola Fielding"]);
  check(right.status === 401, "after so many guesses the right password opens at once, so a guess that is right would");
  check((await ola.get("/cases")).status === 200, "guessing ends the work of those who are signed in");
  const log = mappa(area, ["log", "show"], { as: "Ola Fielding", today: "2014-12-11" });
  check(/sign in/.test(log) && !log.includes("summer secret") && !log.includes("Guest "),
    "the log does not tell of the guesses, or tells what was typed");
}

run_parts([
  ["an area with a meeting in session, and its desk", async () => {
    area = make_area({ names: ["Ola Fielding", "Tilly Marsh", "Bea Board"] });
    play_until(area, "luke", "meeting close");
    desk = await serve(area, { today: "2014-12-11" });
    ola = await new Visitor(desk).sign_in(area, "Ola Fielding");
    tilly = await new Visitor(desk).sign_in(area, "Tilly Marsh");
    begin_slow_requests();
  }],
  ["forms of other sites", forged_forms],
  ["cookies and sign-ins", sessions],
  ["behind TLS", behind_tls],
  ["headers made up", made_up_headers],
  ["addresses that climb", climbing_addresses],
  ["requests that are odd", odd_requests],
  ["headers and addresses of every page", headers_and_addresses],
  ["a browser after signing out", browser_afterwards],
  ["requests that come drop by drop", slow_ends],
  ["passwords guessed", guessed_passwords],
  ["the record is whole", async () => {
    verify_sound(area);
    await desk.stop();
  }],
], { stop_at_first: false });
