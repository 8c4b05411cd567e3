// The shipped nginx configuration in front of the desk, with only its name's certificate and its ports changed: a browser
// signs in over TLS, and what nginx or the desk must keep out is kept out. Usage: node behind_nginx.cjs PROGRAM
"use strict";

const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const https = require("node:https");
const net = require("node:net");
const path = require("node:path");
const { browser_options, check, follow, make_area, mappa, must, playwright, root, run_parts, said_on, serve, sign_in, skip } = require("./support.cjs");

const host = "mappa.example";
const nginx = ["/usr/sbin/nginx", "/usr/bin/nginx"].find((each) => fs.existsSync(each)) || skip("nginx is not installed (Debian: nginx-light)");

let area, desk, port, server, browser;

/** A port that is free now. */
const free_port = () => new Promise((resolve) => {
  const probe = net.createServer().listen(0, "127.0.0.1", () => {
    const found = probe.address().port;
    probe.close(() => resolve(found));
  });
});

function ask(method, address, { headers = {}, body, from } = {}) {
  return new Promise((resolve, reject) => {
    const request = https.request({ host: "127.0.0.1", port, method, path: address, rejectUnauthorized: false, localAddress: from,
      servername: host, headers: { Host: `${host}:${port}`, ...headers } }, (answer) => {
      let text = "";
      answer.on("data", (piece) => { text += piece; });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function start() {
  area = make_area({ stories: ["jack"], names: ["Ola Fielding", "Tilly Marsh"] });
  port = await free_port();
  desk = await serve(area, { today: "2014-12-11", more: ["--host", `${host}:${port}`, "--behind-tls"] });
  const file = (name) => path.join(area.folder, name);
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${host}`,
    "-keyout", file("key.pem"), "-out", file("cert.pem")], { stdio: "ignore" });
  const shipped = fs.readFileSync(path.join(root, "app/web/nginx.conf"), "utf8");
  const changed = [["listen 443 ssl", `listen 127.0.0.1:${port} ssl`], [`/etc/ssl/certs/${host}.pem`, file("cert.pem")],
    [`/etc/ssl/private/${host}.key`, file("key.pem")], ["127.0.0.1:8417", `127.0.0.1:${desk.port}`]];
  let text = shipped;
  for (const [from, to] of changed) {
    must(text.includes(from), `the shipped configuration has no "${from}"`);
    text = text.replace(from, to);
  }
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path ${file(each)};`).join(" ");
  // Started by root it would take another name, and could not keep a large body in this folder.
  const user = process.getuid() === 0 ? "user root;\n" : "";
  fs.writeFileSync(file("nginx.conf"), `${user}pid ${file("nginx.pid")};\n${text.replace("http {", `http { ${temporary}`)}`);
  server = spawn(nginx, ["-p", area.folder, "-c", file("nginx.conf"), "-e", "stderr", "-g", "daemon off;"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (chunk) => { said += chunk; });
  process.on("exit", () => server.kill("SIGKILL"));
  for (let tries = 0; tries < 100; ++tries) {
    must(server.exitCode === null, `nginx does not take the configuration: ${said}`);
    try { if ((await ask("GET", "/sign-in")).status === 200) return; } catch { /* not listening yet */ }
    await new Promise((next) => setTimeout(next, 100));
  }
  must(false, `nginx does not hand on to the desk: ${said}`);
}

async function outside() {
  const page = await ask("GET", "/sign-in");
  check(page.headers["strict-transport-security"] === "max-age=31536000", "browsers are not told to come by TLS only");
  check(/default-src 'none'|default-src 'self'/.test(page.headers["content-security-policy"] || ""), "the content security policy is lost on the way");
  check((await ask("GET", "/cases")).status === 303, "the cases are open to anybody");
  check((await ask("GET", "/sign-in", { headers: { Host: "evil.example" } })).status === 421, "the desk answers under another's name");
  const foreign = await ask("POST", "/sign-in", { headers: { Origin: "https://evil.example", "Content-Type": "application/x-www-form-urlencoded" }, body: "name=x&password=y" });
  check(foreign.status === 403, `a form of another site is taken: ${foreign.status}`);
  const own = { Origin: `https://${host}:${port}`, "Content-Type": "application/x-www-form-urlencoded" };
  const great = await ask("POST", "/sign-in", { headers: { ...own, "Content-Length": String(11 * 1024 * 1024) } });
  check(great.status === 413 && /<center>nginx/.test(great.text), `11 MB are not refused at the door, by nginx itself: ${great.status}`);
  const large = await ask("POST", "/sign-in", { headers: own, body: `name=x&password=${"y".repeat(2 * 1024 * 1024)}` });
  check(large.status === 401, `2 MB do not come through to the desk: ${large.status}`);
}

async function in_a_browser() {
  const options = browser_options();
  browser = await playwright().chromium.launch({ ...options, args: [...options.args, `--host-resolver-rules=MAP ${host} 127.0.0.1`] });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const there = { base: `https://${host}:${port}` };
  await sign_in(page, there, area, "Ola Fielding");
  const cookie = (await context.cookies()).find((each) => each.name === "__Host-mappa");
  check(cookie && cookie.secure && cookie.httpOnly && cookie.sameSite === "Strict", `the sign-in's cookie may travel: ${JSON.stringify(cookie)}`);
  await page.goto(`${there.base}/cases`);
  const ref = await page.locator("main table tr", { hasText: "Jack Fenlock" }).locator("a").first().innerText();
  await page.goto(`${there.base}/cases/${ref}`);
  check((await page.innerText("main")).includes("Jack Fenlock"), "a case does not open through nginx");
  await page.goto(`${there.base}/cases/new`);
  await follow(page, page.locator("main form.desk-form .govuk-button-group button:not([name])").first());
  check(await page.locator(".govuk-error-summary").count() === 1, `an empty form is not refused through nginx: ${await said_on(page)}`);
  await browser.close();
}

async function whose_address() {
  // Whoever comes is known by the address that nginx saw; a made-up one in a header is not believed.
  const answer = await ask("POST", "/sign-in", { from: "127.0.0.2", headers: { Origin: `https://${host}:${port}`, "Sec-Fetch-Site": "same-origin",
    "Content-Type": "application/x-www-form-urlencoded", "X-Real-IP": "203.0.113.7", "X-Forwarded-For": "203.0.113.7" },
    body: new URLSearchParams({ name: "Tilly Marsh", password: "wrong" }).toString() });
  check(answer.status === 401, `a wrong password is answered otherwise: ${answer.status}`);
  const log = mappa(area, ["log", "show", "--person", "Tilly Marsh"], { as: "Ola Fielding", today: "2014-12-11" });
  check(log.includes("sign in from 127.0.0.2"), `the log does not have the address that nginx saw: ${log}`);
  check(!log.includes("203.0.113."), `the log believes a made-up address: ${log}`);
}

run_parts([
  ["nginx takes the configuration", start],
  ["from outside", outside],
  ["in a browser", in_a_browser],
  ["whose address", whose_address],
  ["the end", async () => { server.kill("SIGTERM"); await desk.stop(); }],
]);
