// Fills in a Word form of the program as somebody does in Word: the content controls by their tags, rows added where a
// table has too few. Reads and writes the .docx package with Node's own zlib.
"use strict";

const zlib = require("node:zlib");

/** The files of a zip archive by their names. */
function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("what is to be unpacked is no zip archive");
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; --left) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name_size, extra, comment] = [28, 30, 32].map((each) => bytes.readUInt16LE(at + each));
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + name_size);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + size);
    files.set(name, method === 0 ? Buffer.from(packed) : zlib.inflateRawSync(packed));
    at += 46 + name_size + extra + comment;
  }
  return files;
}

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const packed = zlib.deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt16LE(0x21, 8);  // 1 January 1980: the archive's own beginning
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const named = Buffer.from(name);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, place, named);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), head, named, packed);
    at += 30 + named.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Where the block that begins at `from` ends: content controls stand within each other. */
function end_of_control(xml, from) {
  const mark = /<w:sdt>|<\/w:sdt>/g;
  mark.lastIndex = from;
  for (let depth = 0, found; (found = mark.exec(xml));) {
    depth += found[0] === "<w:sdt>" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  throw new Error("a content control of the Word form does not end");
}

/** Where the n-th control of a tag begins; -1 when there are fewer. Tables are controls too: `table` says which. */
function control(xml, tag, nth, table) {
  const mark = new RegExp(`<w:tag w:val="${tag}"/>`, "g");
  for (let found, seen = 0; (found = mark.exec(xml));) {
    const head = xml.slice(found.index, xml.indexOf("<w:sdtContent>", found.index));
    if (head.includes("<w15:repeatingSection/>") !== table) continue;
    if (seen++ === nth) return xml.lastIndexOf("<w:sdt>", found.index);
  }
  return -1;
}

/** Writes into a box what a person would: the words of a list's choice, a day in full. */
function write(xml, tag, nth, value) {
  const begin = control(xml, tag, nth, false);
  if (begin < 0) throw new Error(`the Word form has no box "${tag}" (${nth + 1})`);
  const end = end_of_control(xml, begin);
  const [head, rest] = xml.slice(begin, end).split("<w:sdtContent>");
  let text = value;
  const choice = new RegExp(`<w:listItem w:displayText="([^"]*)" w:value="${value}"/>`).exec(head);
  if (choice) text = choice[1];
  else if (head.includes("<w:dropDownList>")) throw new Error(`the box "${tag}" offers no "${value}"`);
  else if (head.includes("<w:date>")) {
    const [year, month, date] = value.split("-").map(Number);
    text = `${date} ${["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1]} ${year}`;
  }
  // What is in an attribute is escaped already.
  const run = `<w:r><w:t xml:space="preserve">${choice ? text : escaped(text)}</w:t></w:r>`;
  const content = rest.startsWith("<w:p>") ? `<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>${run}</w:p>` : run;
  return `${xml.slice(0, begin)}${head.replace("<w:showingPlcHdr/>", "")}<w:sdtContent>${content}</w:sdtContent></w:sdt>${xml.slice(end)}`;
}

/** One more row at the end of a table: what Word's plus sign does. */
function add_row(xml, table) {
  const begin = control(xml, table, 0, true);
  const end = end_of_control(xml, begin);
  const row = xml.lastIndexOf("<w:sdt>", xml.lastIndexOf("<w15:repeatingSectionItem/>", end));
  const row_end = end_of_control(xml, row);
  return xml.slice(0, row_end) + xml.slice(row, row_end) + xml.slice(row_end);
}

/** The form with these boxes filled: `boxes` are [tag, value], `rows` are [table, [[tag, value], ...] of each row]. */
function fill_word_form(bytes, boxes, rows) {
  const files = unzip(bytes);
  let xml = files.get("word/document.xml").toString("utf8");
  for (const [tag, value] of boxes) xml = write(xml, tag, 0, value);
  for (const [table, given] of rows) {
    const probe = given[0][0][0];
    // Rows are added before any is filled: a copy of an empty one.
    while (control(xml, probe, given.length - 1, false) < 0) xml = add_row(xml, table);
    given.forEach((row, nth) => { for (const [tag, value] of row) xml = write(xml, tag, nth, value); });
  }
  files.set("word/document.xml", Buffer.from(xml));
  return zip(files);
}

module.exports = { fill_word_form, unzip };
