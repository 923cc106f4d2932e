#!/usr/bin/env bash
# What three formatters of Markdown do to the state of a task: prettier 3.6.2, markdownlint-cli2 0.18.1 with --fix, and remark-cli
# 12.0.1 with remark-gfm 4.0.1 (remark-stringify 11.0.0).
#  - remark writes a backslash in front of the marks that editors use for other states ("[-]", "[~]", "[/]", "[>]") and of a box
#    without a space behind it. The other two keep them.
#  - prettier and remark write [X] as [x]; markdownlint keeps it.
#  - prettier takes an item without a space behind its bullet ("-[ ] text") into the line above, so that it ends the text of the
#    item before it. remark keeps it on its own line, with a backslash. markdownlint keeps it.
# Guess before running: the state of a task survives a formatter, because formatters change white space alone.
# Why it matters: a report that was formatted between two imports has other bytes in exactly the marks that are not boxes, and a reader
# that looks for "[-]" alone finds none of them any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > package.json <<'END'
{ "private": true, "dependencies": { "prettier": "3.6.2", "markdownlint-cli2": "0.18.1", "remark-cli": "12.0.1", "remark-gfm": "4.0.1", "remark-stringify": "11.0.0" } }
END
npm install --ignore-scripts --no-audit --no-fund --loglevel=error > /dev/null
printf '%s\n' '# Report' '' '- [X] upper case' '- [-] cancelled' '- [~] partly' '- [/] half' '- [>] moved' '- [ ]x glued' '-[ ] no space' > report.md
cp report.md fixed.md
npx markdownlint-cli2 --fix fixed.md > /dev/null 2>&1 || true
seen=$(
  echo "prettier $(npx prettier --version)"
  npx prettier report.md | tail -n +3
  echo "markdownlint-cli2 0.18.1"
  tail -n +3 fixed.md
  echo "remark-cli 12.0.1"
  npx remark report.md --use remark-gfm --quiet | tail -n +3
)
expected='prettier 3.6.2
- [x] upper case
- [-] cancelled
- [~] partly
- [/] half
- [>] moved
- [ ]x glued -[ ] no space
markdownlint-cli2 0.18.1
- [X] upper case
- [-] cancelled
- [~] partly
- [/] half
- [>] moved
- [ ]x glued
-[ ] no space
remark-cli 12.0.1
* [x] upper case
* \[-] cancelled
* \[\~] partly
* \[/] half
* \[>] moved
* \[ ]x glued
  -\[ ] no space'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
