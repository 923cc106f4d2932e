#!/usr/bin/env bash
# What five npm packages read in a duration as people type it in a chat: ms 2.1.3, parse-duration 2.1.4, timestring 7.0.0, human-interval
# 2.0.1, itty-time 2.0.2. All agree on "2 weeks" and "1.5 hours". They return these numbers without an error:
#  - A decimal comma is dropped: "0,5h" is 5 hours and "2,5 days" 25 days (parse-duration, timestring); human-interval reads 2 days.
#  - "1h30" is 90 minutes (parse-duration) or 60 (timestring). "1½ hours" is a millisecond (parse-duration) or an hour
#    (timestring, human-interval).
#  - "2-3 days" is 2 days, 3 days, or 3 days and 2 milliseconds. With an en dash it is 23 days in timestring.
#  - "P1M", a month in ISO 8601, is a minute; "P1W" and "P1Y" are a week and a year (parse-duration, timestring).
#  - "15 mins" is 15 milliseconds in itty-time, and "1 Day" is one: a unit that it does not know counts as milliseconds.
#  - "a day", "half an hour" and "in 2 days" are 0 in human-interval, which reads "three days" as meant.
# ms refuses whatever it does not read as meant. "Refused" below is undefined, null, NaN or an exception.
# Guess before running: a parser either reads a duration as meant or refuses it.
# Why it matters: a bot that is asked to remind in "0,5h" waits for five hours, and in "15 mins" reminds at once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . ms@2.1.3 parse-duration@2.1.4 timestring@7.0.0 human-interval@2.0.1 itty-time@2.0.2 >/dev/null
cat > compare.mjs <<'JS'
import ms from "ms";
import parseDuration from "parse-duration";
import timestring from "timestring";
import humanInterval from "human-interval";
import { ms as ittyTime } from "itty-time";

const parsers = {
  ms,
  "parse-duration": (text) => parseDuration(text),
  timestring: (text) => timestring(text, "ms"),
  "human-interval": humanInterval,
  "itty-time": ittyTime,
};
const units = [["d", 86400000], ["h", 3600000], ["min", 60000], ["s", 1000], ["ms", 1]];
const short = (value) => {
  if (value === undefined || value === null || Number.isNaN(value)) return "refused";
  const unit = units.find(([, length]) => value >= length && Number.isInteger((10 * value) / length));
  return unit ? `${value / unit[1]} ${unit[0]}` : `${value}`;
};
const read = (parse, text) => {
  try {
    return short(parse(text));
  } catch {
    return "refused";
  }
};
for (const text of [
  "2 weeks", "1.5 hours", "90m", "0,5h", "2,5 days", "1h30", "1½ hours", "2-3 days", "2–3 days", "P1W", "P1Y", "P1M", "15 mins", "1 Day",
  "three days", "a day", "half an hour", "in 2 days",
]) {
  console.log(`${text}: ${Object.entries(parsers).map(([name, parse]) => `${name} ${read(parse, text)}`).join(", ")}`);
}
JS
seen=$(node compare.mjs)
expected='2 weeks: ms 14 d, parse-duration 14 d, timestring 14 d, human-interval 14 d, itty-time 14 d
1.5 hours: ms 1.5 h, parse-duration 1.5 h, timestring 1.5 h, human-interval 1.5 h, itty-time 1.5 h
90m: ms 1.5 h, parse-duration 1.5 h, timestring 1.5 h, human-interval refused, itty-time refused
0,5h: ms refused, parse-duration 5 h, timestring 5 h, human-interval refused, itty-time refused
2,5 days: ms refused, parse-duration 25 d, timestring 25 d, human-interval 2 d, itty-time refused
1h30: ms refused, parse-duration 1.5 h, timestring 1 h, human-interval refused, itty-time refused
1½ hours: ms refused, parse-duration 1 ms, timestring 1 h, human-interval 1 h, itty-time refused
2-3 days: ms refused, parse-duration 259200002 ms, timestring 3 d, human-interval 2 d, itty-time refused
2–3 days: ms refused, parse-duration 259200002 ms, timestring 23 d, human-interval 2 d, itty-time refused
P1W: ms refused, parse-duration 7 d, timestring 7 d, human-interval refused, itty-time refused
P1Y: ms refused, parse-duration 8766 h, timestring 8766 h, human-interval refused, itty-time refused
P1M: ms refused, parse-duration 1 min, timestring 1 min, human-interval refused, itty-time refused
15 mins: ms 15 min, parse-duration 15 min, timestring 15 min, human-interval refused, itty-time 15 ms
1 Day: ms 1 d, parse-duration 1 d, timestring 1 d, human-interval refused, itty-time 1 ms
three days: ms refused, parse-duration refused, timestring refused, human-interval 3 d, itty-time refused
a day: ms refused, parse-duration refused, timestring refused, human-interval 0, itty-time refused
half an hour: ms refused, parse-duration refused, timestring refused, human-interval 0, itty-time refused
in 2 days: ms refused, parse-duration 2 d, timestring 2 d, human-interval 0, itty-time refused'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
