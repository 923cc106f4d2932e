#!/usr/bin/env bash
# Three npm packages that turn Markdown into Slack's formats, and text that does not reach Slack: @tryfabric/mack 1.2.1 and
# markdown-to-slack-blocks 1.5.0 (blocks), slackify-markdown 5.0.0 (mrkdwn). Nothing is thrown or logged.
#  - mack drops the items of a nested list, the paragraphs of an item behind its first, and each character with a backslash before it:
#    "5 \* 3" becomes "5  3".
#  - mack and markdown-to-slack-blocks drop a block of code in an item, a list in a quotation, and the line break at a hard break, so that
#    two words become one. Both number a list that begins at 3 from 1.
#  - markdown-to-slack-blocks drops a link by reference with its text, so that a message of such a link is empty.
# slackify-markdown keeps all of these words and numbers, but leaves a backslash at a hard break.
# Guess before running: a converter flattens what Slack cannot show, and keeps the words.
# Why it matters: a runbook posted this way lacks its commands and steps, and "see step 4" leads to another one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @tryfabric/mack@1.2.1 markdown-to-slack-blocks@1.5.0 slackify-markdown@5.0.0 >/dev/null
cat > convert.mjs <<'JS'
import mack from "@tryfabric/mack";
import { markdownToBlocks } from "markdown-to-slack-blocks";
import { slackifyMarkdown } from "slackify-markdown";

// Every text of the blocks, with a number where a list has one.
const texts = (node) => {
  if (Array.isArray(node)) return node.flatMap(texts);
  if (node === null || typeof node !== "object") return [];
  if (node.type === "rich_text_list" && node.style === "ordered") {
    return node.elements.flatMap((item, index) => [`${index + 1 + (node.offset ?? 0)}.`, ...texts(item)]);
  }
  return [node.text, node.elements].flatMap((part) => (typeof part === "string" ? [part] : texts(part)));
};
const converters = {
  mack: async (text) => texts(await mack.markdownToBlocks(text)).join(" "),
  "markdown-to-slack-blocks": (text) => texts(markdownToBlocks(text)).join(" "),
  "slackify-markdown": slackifyMarkdown,
};
const inputs = {
  "nested list": "- stop\n  - drain\n    - wait\n",
  "second paragraph of an item": "- stop\n\n  then wait\n",
  "code in an item": "- stop\n  ```\n  halt now\n  ```\n",
  "list in a quotation": "> before\n> - stop\n",
  "hard break": "one  \ntwo\n",
  "list from 3": "3. stop\n4. wait\n",
  "backslash before a star": "5 \\* 3\n",
  "link by reference": "[runbook]\n\n[runbook]: https://example.org/\n",
};
for (const [name, text] of Object.entries(inputs)) {
  console.log(`${name}:`);
  for (const [converter, convert] of Object.entries(converters)) {
    console.log(`  ${converter}: ${JSON.stringify((await convert(text)).trim())}`);
  }
}
JS
seen=$(node convert.mjs)
expected='nested list:
  mack: "• stop"
  markdown-to-slack-blocks: "stop drain wait"
  slackify-markdown: "•   stop\n    •   drain\n        •   wait"
second paragraph of an item:
  mack: "• stop"
  markdown-to-slack-blocks: "stop then wait"
  slackify-markdown: "•   stop\n\n    then wait"
code in an item:
  mack: "• stop"
  markdown-to-slack-blocks: "stop"
  slackify-markdown: "•   stop\n    ```\n    halt now\n    ```"
list in a quotation:
  mack: "before"
  markdown-to-slack-blocks: "before"
  slackify-markdown: "> before\n\n> •   stop"
hard break:
  mack: "onetwo"
  markdown-to-slack-blocks: "onetwo"
  slackify-markdown: "one\\\ntwo"
list from 3:
  mack: "1. stop\n2. wait"
  markdown-to-slack-blocks: "1. stop 2. wait"
  slackify-markdown: "3.  stop\n4.  wait"
backslash before a star:
  mack: "5  3"
  markdown-to-slack-blocks: "5 * 3"
  slackify-markdown: "5 * 3"
link by reference:
  mack: "<https://example.org/|runbook>"
  markdown-to-slack-blocks: ""
  slackify-markdown: "<https://example.org/|runbook>"'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
