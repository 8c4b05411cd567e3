// A story of tests/scenarios, stopped before a step: so that a test finds a meeting in session, or one to come.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { launch, make_area, mappa, must, root, serve } = require("./support.cjs");

const mark = "\n[[step]]";

/** Plays a story in an area: up to the step that `before` names and that is not meant to be refused, or to its end;
 *  without the lines that `lacking` finds. */
function play_until(area, story, before, lacking) {
  const text = fs.readFileSync(path.join(root, "tests/scenarios", `${story}.toml`), "utf8");
  const [beginning, ...steps] = text.split("\n").filter((line) => !lacking?.test(line)).join("\n").split(mark);
  const end = before ? steps.findIndex((each) => each.includes(`does = "${before}"`) && !each.includes("expect =")) : steps.length;
  must(end >= 0, `the story ${story} has no step ${before}`);
  const file = path.join(area.folder, `${story}.toml`);
  fs.writeFileSync(file, `${[beginning, ...steps.slice(0, end)].join(mark)}\n`);
  mappa(area, ["play", "--out", path.join(area.folder, "played"), file], { as: "Ola Fielding" });
}

/** An area in which the first meeting is open and nothing of it written down, its desk, and a browser. */
async function at_first_meeting(today) {
  const area = make_area({ names: ["Ola Fielding", "Tilly Marsh", "Wren Sadler"] });
  play_until(area, "jack", "minutes");
  return { area, desk: await serve(area, { today }), browser: await launch() };
}

module.exports = { at_first_meeting, play_until };
