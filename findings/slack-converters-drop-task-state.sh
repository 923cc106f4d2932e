#!/usr/bin/env bash
# Two npm packages that turn Markdown into Slack blocks drop the box of a task and with it the state: after
# @tryfabric/mack 1.2.1 and markdown-to-slack-blocks 1.5.0 an open and a done task look the same. slackify-markdown 5.0.0,
# which writes mrkdwn text, keeps the box, but gives an upper-case mark back in lower case.
# Guess before running: a converter keeps at least the characters "[ ]" and "[x]".
# Why it matters: a checklist posted to a channel this way no longer says what is done, and nothing reports the loss.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @tryfabric/mack@1.2.1 markdown-to-slack-blocks@1.5.0 slackify-markdown@5.0.0 >/dev/null
cat > convert.mjs <<'JS'
import { createRequire } from "node:module";
const load = createRequire(import.meta.url);
const tasks = "- [ ] open task\n- [x] done task\n- [X] signed task\n";
const show = (name, state, text) => console.log(`${name} ${load(`./node_modules/${name}/package.json`).version}: ${state(text)}`);
// Every string of the converted blocks, in order.
const strings = (value) => typeof value === "string" ? [value] : value && typeof value === "object" ? Object.entries(value).filter(([key]) => key !== "type" && key !== "style").flatMap(([, inner]) => strings(inner)) : [];
const states = (text) => ["open", "done", "signed"].map((word) => `${word} ${(text.match(new RegExp(`(\\[.\\]|[☐☑✅⬜]) ${word} task`)) ?? [, "no mark"])[1]}`).join(", ");

show("@tryfabric/mack", states, strings(await load("@tryfabric/mack").markdownToBlocks(tasks)).join("\n"));
const blocks = await import("markdown-to-slack-blocks");
show("markdown-to-slack-blocks", states, strings(await (blocks.markdownToBlocks ?? blocks.default.markdownToBlocks)(tasks)).join("\n"));
const slackify = await import("slackify-markdown");
show("slackify-markdown", states, (slackify.slackifyMarkdown ?? slackify.default)(tasks));
JS
seen=$(node convert.mjs)
expected='@tryfabric/mack 1.2.1: open no mark, done no mark, signed no mark
markdown-to-slack-blocks 1.5.0: open no mark, done no mark, signed no mark
slackify-markdown 5.0.0: open [ ], done [x], signed [x]'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
