#!/usr/bin/env bash
# One duration in words, by five npm packages: date-fns 4.1.0, dayjs 1.11.18, humanize-duration 3.33.0 (largest unit, rounded), ms 2.1.3 (long),
# pretty-ms 9.3.0 (verbose, compact).
#  - 36 hours: "1 day" by formatDistance of date-fns and by pretty-ms, "2 days" by formatDistanceStrict of date-fns and the other three.
#  - 90 minutes: "2 hours" by all but pretty-ms, which says "1 hour" up to 119 minutes.
#  - 320 days: "a year" (dayjs), "11 months" (date-fns, humanize-duration), "320 days" (ms, pretty-ms). 26 days: "a month" in dayjs alone.
#    45 days: "2 months" in date-fns, "1 month" in dayjs and humanize-duration.
#  - 59.7 minutes: "60 minutes" by ms and formatDistanceStrict. A day less 15 seconds is "24 hours" there, and "23 hours" in pretty-ms.
#  - All parts of 45 days are "1 month, 2 weeks, 13 hours, 30 minutes" in humanize-duration, whose month has 30.4375 days.
# Guess before running: the packages differ in the length of a month, and functions of one package agree.
# Why it matters: "due in 2 days" and "due in 1 day" are written for one moment, by two functions of one package; and "2 hours" of
# 90 minutes that are left is half an hour too long.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . date-fns@4.1.0 dayjs@1.11.18 humanize-duration@3.33.0 ms@2.1.3 pretty-ms@9.3.0 >/dev/null
cat > words.mjs <<'JS'
import { formatDistance, formatDistanceStrict } from "date-fns";
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration.js";
import relativeTime from "dayjs/plugin/relativeTime.js";
import humanizeDuration from "humanize-duration";
import ms from "ms";
import prettyMs from "pretty-ms";

dayjs.extend(duration);
dayjs.extend(relativeTime);
const words = {
  formatDistance: (time) => formatDistance(0, time),
  formatDistanceStrict: (time) => formatDistanceStrict(0, time),
  dayjs: (time) => dayjs.duration(time).humanize(),
  "humanize-duration": (time) => humanizeDuration(time, { largest: 1, round: true }),
  ms: (time) => ms(time, { long: true }),
  "pretty-ms": (time) => prettyMs(time, { verbose: true, compact: true }),
};
const second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
const times = {
  "59.7 minutes": 59.7 * minute, "90 minutes": 90 * minute, "119 minutes": 119 * minute, "a day less 15 seconds": day - 15 * second,
  "36 hours": 36 * hour, "13 days": 13 * day, "26 days": 26 * day, "45 days": 45 * day, "320 days": 320 * day,
};
for (const [name, time] of Object.entries(times)) {
  console.log(`${name}: ${Object.entries(words).map(([formatter, format]) => `${formatter} ${format(time)}`).join(", ")}`);
}
console.log(`all parts of 45 days: ${humanizeDuration(45 * day)}`);
JS
seen=$(TZ=UTC node words.mjs)
expected='59.7 minutes: formatDistance about 1 hour, formatDistanceStrict 60 minutes, dayjs an hour, humanize-duration 1 hour, ms 60 minutes, pretty-ms 59 minutes
90 minutes: formatDistance about 2 hours, formatDistanceStrict 2 hours, dayjs 2 hours, humanize-duration 2 hours, ms 2 hours, pretty-ms 1 hour
119 minutes: formatDistance about 2 hours, formatDistanceStrict 2 hours, dayjs 2 hours, humanize-duration 2 hours, ms 2 hours, pretty-ms 1 hour
a day less 15 seconds: formatDistance 1 day, formatDistanceStrict 24 hours, dayjs a day, humanize-duration 1 day, ms 24 hours, pretty-ms 23 hours
36 hours: formatDistance 1 day, formatDistanceStrict 2 days, dayjs 2 days, humanize-duration 2 days, ms 2 days, pretty-ms 1 day
13 days: formatDistance 13 days, formatDistanceStrict 13 days, dayjs 13 days, humanize-duration 2 weeks, ms 13 days, pretty-ms 13 days
26 days: formatDistance 26 days, formatDistanceStrict 26 days, dayjs a month, humanize-duration 4 weeks, ms 26 days, pretty-ms 26 days
45 days: formatDistance about 2 months, formatDistanceStrict 2 months, dayjs a month, humanize-duration 1 month, ms 45 days, pretty-ms 45 days
320 days: formatDistance 11 months, formatDistanceStrict 11 months, dayjs a year, humanize-duration 11 months, ms 320 days, pretty-ms 320 days
all parts of 45 days: 1 month, 2 weeks, 13 hours, 30 minutes'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
