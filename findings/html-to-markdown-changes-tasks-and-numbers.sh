#!/usr/bin/env bash
# What four npm packages make of the HTML of a report: turndown 7.2.1 with turndown-plugin-gfm 1.0.2, node-html-markdown 1.3.0, rehype-remark
# 10.0.1 with remark-gfm 4.0.1, html-to-text 9.0.5. The task lists are written by marked 16.4.2.
#  - A task list whose items have empty lines between them: turndown loses the boxes, which it keeps where there are none. The box is then
#    inside a paragraph. node-html-markdown and html-to-text lose them always; rehype-remark keeps both.
#  - The task list of a rich editor (label and box in front of the text): no state, or "\[x]" as a text of its own above it (rehype-remark).
#  - "10<sup>6</sup>" is "106" in all four, and "value=7" of a list's item is lost in all four: item 7 becomes 4, or 2.
#  - A line break in a cell: "4 h<br>30 min" is "4 h30 min" in node-html-markdown, and ends the row in turndown. Code that contains a
#    fence ends early in node-html-markdown.
# Guess before running: all of them keep "[x]" and "[ ]", as they keep the bullets.
# Why it matters: a report that is pasted from a wiki or a mail comes in this way; open and done are gone, and an RPO of 10^6 is 106.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . turndown@7.2.1 turndown-plugin-gfm@1.0.2 node-html-markdown@1.3.0 html-to-text@9.0.5 \
  unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0 marked@16.4.2 >/dev/null
cat > convert.mjs <<'JS'
import TurndownService from "turndown";
import { gfm } from "turndown-plugin-gfm";
import { NodeHtmlMarkdown } from "node-html-markdown";
import { convert } from "html-to-text";
import { unified } from "unified";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { marked } from "marked";

const turndown = new TurndownService({ bulletListMarker: "-", codeBlockStyle: "fenced" }).use(gfm);
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
const converters = {
  turndown: (html) => turndown.turndown(html),
  "node-html-markdown": (html) => NodeHtmlMarkdown.translate(html),
  "rehype-remark": (html) => String(rehype.processSync(html)),
  "html-to-text": (html) => convert(html),
};
const inputs = {
  "tasks": marked.parse("- [x] done\n- [ ] open\n"),
  "tasks with an empty line between": marked.parse("- [x] done\n\n- [ ] open\n"),
  "task of a rich editor":
    '<ul data-type="taskList"><li data-checked="true"><label><input type="checkbox" checked="checked"><span></span></label><div><p>done</p></div></li></ul>',
  "power": "<p>10<sup>6</sup> rows</p>",
  "list from 3 with a 7": '<ol start="3"><li>stop</li><li value="7">wait</li></ol>',
  "line break in a cell": "<table><thead><tr><th>RTO</th></tr></thead><tbody><tr><td>4 h<br>30 min</td></tr></tbody></table>",
  "code with a fence": "<pre><code>a\n```\nb</code></pre>",
};
for (const [name, html] of Object.entries(inputs)) {
  console.log(`${name}:`);
  for (const [converter, run] of Object.entries(converters)) {
    console.log(`  ${converter}: ${JSON.stringify(run(html).trim())}`);
  }
}
JS
seen=$(node convert.mjs)
expected='tasks:
  turndown: "-   [x]  done\n-   [ ]  open"
  node-html-markdown: "* done\n* open"
  rehype-remark: "* [x] done\n* [ ] open"
  html-to-text: "* done\n * open"
tasks with an empty line between:
  turndown: "-    done\n    \n-    open"
  node-html-markdown: "* done\n* open"
  rehype-remark: "* [x] done\n\n* [ ] open"
  html-to-text: "* done\n\n * open"
task of a rich editor:
  turndown: "-   done"
  node-html-markdown: "* done"
  rehype-remark: "* \\[x]\n\n  done"
  html-to-text: "* done"
power:
  turndown: "106 rows"
  node-html-markdown: "106 rows"
  rehype-remark: "106 rows"
  html-to-text: "106 rows"
list from 3 with a 7:
  turndown: "3.  stop\n4.  wait"
  node-html-markdown: "1. stop\n2. wait"
  rehype-remark: "3. stop\n4. wait"
  html-to-text: "3. stop\n 4. wait"
line break in a cell:
  turndown: "| RTO |\n| --- |\n| 4 h  \n30 min |"
  node-html-markdown: "| RTO       |\n| --------- |\n| 4 h30 min |"
  rehype-remark: "| RTO        |\n| ---------- |\n| 4 h 30 min |"
  html-to-text: "RTO4 h\n30 min"
code with a fence:
  turndown: "````\na\n```\nb\n````"
  node-html-markdown: "```\na\n```\nb\n```"
  rehype-remark: "````\na\n```\nb\n````"
  html-to-text: "a\n```\nb"'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
