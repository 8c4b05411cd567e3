// Has axe-core read every HTML page that is given, in Chromium, with all of its rules; then looks at the outline that is
// left without any style: one main heading, and no level of heading that is passed over. CommonJS, because only
// `require` finds what NODE_PATH names.

const { readFileSync } = require("fs");
const { pathToFileURL } = require("url");
const { chromium } = require("playwright-core");

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function problems(page, file) {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
        const all = await window.axe.run(document, { resultTypes: ["violations"] });
        return all.violations.map((rule) => ({
            id: rule.id,
            says: rule.help,
            places: rule.nodes.map((node) => node.target.join(" ") + "  " + node.html.slice(0, 120)),
        }));
    });
    const outline = await page.evaluate(() => {
        for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]")) sheet.remove();
        return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((each) => ({
            level: Number(each.tagName[1]),
            text: each.innerText.trim(),
        }));
    });
    const mains = outline.filter((each) => each.level === 1).length;
    if (mains !== 1) found.push({ id: "outline", says: "one main heading", places: [`there are ${mains}`] });
    outline.forEach((each, at) => {
        const before = at > 0 ? outline[at - 1].level : 0;
        if (each.level > before + 1 || each.text === "")
            found.push({ id: "outline", says: "headings in order", places: [`h${each.level} "${each.text}"`] });
    });
    return found;
}

async function main(files) {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
    const page = await browser.newPage();
    let bad = 0;
    const seen = new Map();
    for (const file of files) {
        const found = await problems(page, file);
        if (found.length > 0) ++bad;
        for (const each of found) {
            const key = each.id + ": " + each.says;
            if (!seen.has(key)) seen.set(key, []);
            seen.get(key).push(file + "\n      " + each.places.slice(0, 3).join("\n      "));
        }
    }
    await browser.close();
    for (const [rule, places] of seen) {
        console.log(`${rule} (${places.length} pages)`);
        for (const place of places.slice(0, 5)) console.log("    " + place);
    }
    console.log(`${files.length} pages read by axe-core, ${bad} with violations`);
    process.exit(bad > 0 || files.length === 0 ? 1 : 0);
}

main(process.argv.slice(2)).catch((error) => {
    console.error(error);
    process.exit(1);
});
