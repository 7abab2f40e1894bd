// chrono-node, Recognizers-Text and compromise-dates: node with_node.mjs NAME FOLDER-WITH-node_modules
// JSON Lines in, JSON Lines out, as serving.py does it for the finders in Python.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [, , name, folder] = process.argv;
const require = createRequire(`${folder}/package.json`);
const two = (number) => String(number).padStart(2, "0");
const iso = (day) => `${String(day.getFullYear()).padStart(4, "0")}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
const dayBefore = (day) => {
  const at = new Date(`${day.slice(0, 10)}T12:00:00`);
  at.setDate(at.getDate() - 1);
  return iso(at);
};

// JavaScript counts UTF-16 units, the scorers count code points.
function points(text, at) {
  return Array.from(text.slice(0, at)).length;
}

function found(text, start, end, made) {
  return { start: points(text, start), end: points(text, end), ...made };
}

function chrono() {
  const { parse } = require("chrono-node");
  const point = (parts) => {
    const date = `${String(parts.get("year")).padStart(4, "0")}-${two(parts.get("month"))}-${two(parts.get("day"))}`;
    if (parts.isCertain("hour"))
      return { type: "TIME", value: `${date}T${two(parts.get("hour"))}:${two(parts.get("minute"))}`, day: date };
    if (parts.isCertain("day") || parts.isCertain("weekday")) return { type: "DATE", value: date, day: date };
    if (parts.isCertain("month")) return { type: "DATE", value: date.slice(0, 7), day: date };
    return { type: "DATE", value: parts.isCertain("year") ? date.slice(0, 4) : date, day: date };
  };
  return (text, written) =>
    parse(text, written).map((each) => {
      const { day, ...first } = point(each.start);
      if (!each.end) return found(text, each.index, each.index + each.text.length, first);
      const last = point(each.end);
      const made = { type: first.type, value: `${first.value}/${last.value}`, earliest: day, latest: last.day };
      return found(text, each.index, each.index + each.text.length, made);
    });
}

function recognizers() {
  const { recognizeDateTime, DateTimeOptions } = require("@microsoft/recognizers-text-date-time");
  const types = { set: "SET", duration: "DURATION", date: "DATE", daterange: "DATE" };
  // Of a past and a coming reading the past one comes first.
  const chosen = (values, written) => {
    const at = (value) => new Date(String(value.value ?? value.start ?? "").replace(" ", "T"));
    const past = values.filter((value) => at(value) <= written);
    return past.length ? past[past.length - 1] : values[0];
  };
  const valueOf = (kind, given, written) => {
    const timex = given.timex ?? "";
    const day = iso(written);
    if (kind === "set" || kind === "duration") return { value: timex };
    if (kind === "time") return { value: `${day}${timex}` };
    if (kind === "date") return { value: given.value && given.value !== "not resolved" ? given.value : timex };
    if (kind === "datetime")
      return { value: /X/.test(timex) && given.value ? given.value.replace(" ", "T").slice(0, 16) : timex };
    const bounded = given.start && given.end ? { earliest: given.start.slice(0, 10), latest: given.end.slice(0, 10) } : {};
    if (kind === "daterange" && bounded.latest) bounded.latest = dayBefore(bounded.latest);
    if (kind === "timerange" && bounded.earliest) Object.assign(bounded, { earliest: day, latest: day });
    if (bounded.latest && bounded.latest < bounded.earliest) bounded.latest = bounded.earliest;
    if (kind === "timerange" && !timex.startsWith("(")) return { value: `${day}${timex}`, ...bounded };
    const plain = !timex.startsWith("(") && !/X/.test(timex);
    return { value: plain || !bounded.earliest ? timex : `${bounded.earliest}/${bounded.latest}`, ...bounded };
  };
  return (text, written) =>
    recognizeDateTime(text, "en-us", DateTimeOptions.None, written)
      .filter((each) => each.resolution && each.resolution.values && each.resolution.values.length)
      .map((each) => {
        const kind = each.typeName.split(".")[1];
        const made = valueOf(kind, chosen(each.resolution.values, written), written);
        return found(text, each.start, each.end + 1, { type: types[kind] ?? "TIME", ...made });
      });
}

function compromise() {
  const nlp = require("compromise");
  const dates = require("compromise-dates");
  nlp.plugin(dates.default ?? dates);
  const forms = { year: 4, month: 7, day: 10 };
  const made = ({ start, end, unit }) => {
    const [first, last] = [start.slice(0, 10), (end ?? start).slice(0, 10)];
    if (["hour", "minute", "second", "time"].includes(unit)) return { type: "TIME", value: start.slice(0, 16) };
    const within = forms[unit] && start.slice(0, forms[unit]) === (end ?? start).slice(0, forms[unit]);
    const value = within ? start.slice(0, forms[unit]) : first === last ? first : `${first}/${last}`;
    return { type: "DATE", value, earliest: first, latest: last < first ? first : last };
  };
  return (text, written) =>
    nlp(text)
      .dates({ today: iso(written), timezone: "UTC" })
      .json({ offset: true, terms: false })
      .filter((each) => each.dates && each.dates.start)
      .map((each) => found(text, each.offset.start, each.offset.start + each.offset.length, made(each.dates)));
}

const find = { chrono, recognizers, compromise }[name]();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { doc, dct, text } = JSON.parse(line);
  const written = dct ? new Date(dct.length === 10 ? `${dct}T00:00:00` : dct.slice(0, 19)) : new Date(2000, 0, 1);
  let timexes = [];
  try {
    timexes = find(text, written);
  } catch (error) {
    process.stderr.write(`${name}: ${doc}: ${error.message}\n`);
  }
  process.stdout.write(`${JSON.stringify({ doc, timexes })}\n`);
}
