#!/usr/bin/env bash
# Whether a list item is a task differs between marked 16.4.2, markdown-it-task-lists 2.1.1 (on markdown-it 14.3.3) and
# remark-gfm 4.0.1. All three agree on ordinary items; they part on white space inside or after the brackets, on boxes
# whose text begins on the next line, on an item that begins with an empty line, on an empty item above, and on a setext
# underline below the item.
# Guess before running: the GFM specification settles these, so the three agree.
# Why it matters: a report reader must say which reading it follows, because authors see the one of their editor.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . marked@16.4.2 markdown-it@14.3.3 markdown-it-task-lists@2.1.1 unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 >/dev/null
cat > compare.mjs <<'JS'
import { marked } from "marked";
import MarkdownIt from "markdown-it";
import taskLists from "markdown-it-task-lists";
import { unified } from "unified";
import remarkParse from "remark-parse";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import rehypeStringify from "rehype-stringify";

const markdownIt = new MarkdownIt().use(taskLists);
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);
const parsers = {
  marked: (text) => marked.parse(text),
  "markdown-it-task-lists": (text) => markdownIt.render(text),
  "remark-gfm": (text) => String(remark.processSync(text)),
};
const items = {
  "ordinary": "- [x] text\n",
  "text on the next line": "- [ ]\n  text\n",
  "tab after the box": "- [ ]\ttext\n",
  "tab inside the box": "- [\t] text\n",
  "line break inside the box": "- [\n  ] text\n",
  "nothing but a space after the box": "- [x] \n",
  "item that begins with an empty line": "-\n  [x] text\n",
  "box on the line below an empty item of a loose list": "- a\n- \n  [x] text\n",
  "setext underline below": "- [x] text\n  ---\n",
};
for (const [name, text] of Object.entries(items)) {
  console.log(`${name}: ${Object.entries(parsers).map(([parser, render]) => `${parser} ${/<input[^>]*checkbox/.test(render(text)) ? "task" : "no"}`).join(", ")}`);
}
JS
seen=$(node compare.mjs)
expected='ordinary: marked task, markdown-it-task-lists task, remark-gfm task
text on the next line: marked no, markdown-it-task-lists no, remark-gfm task
tab after the box: marked no, markdown-it-task-lists no, remark-gfm task
tab inside the box: marked no, markdown-it-task-lists no, remark-gfm task
line break inside the box: marked no, markdown-it-task-lists no, remark-gfm task
nothing but a space after the box: marked task, markdown-it-task-lists no, remark-gfm no
item that begins with an empty line: marked no, markdown-it-task-lists task, remark-gfm task
box on the line below an empty item of a loose list: marked no, markdown-it-task-lists task, remark-gfm no
setext underline below: marked task, markdown-it-task-lists no, remark-gfm no'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
