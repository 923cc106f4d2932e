#!/usr/bin/env bash
# cmark-gfm 0.29.0.gfm.6 (Debian 0.29.0.gfm.6-6) draws an open task as checked when "[x]" or "[X]" occurs later in the
# same source line: in the text, in a code span, as an array index. The state is looked up in the whole line, not in the
# box. A later line of the same item does not count.
# Guess before running: the state comes from the character between the box's own brackets, as in every other parser tried.
# Why it matters: a report rendered with this parser shows work as done that its author left open.
set -euo pipefail
version=0.29.0.gfm.6-6
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "cmark-gfm=$version" "libcmark-gfm0.29.0.gfm.6=$version" "libcmark-gfm-extensions0.29.0.gfm.6=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
library=$(dirname "$(find root -name 'libcmark-gfm.so*' | head -n 1)")
render() { printf '%s\n' "$1" | LD_LIBRARY_PATH="$library" root/usr/bin/cmark-gfm -e tasklist; }
LD_LIBRARY_PATH="$library" root/usr/bin/cmark-gfm --version | head -n 1

seen=$(
  for item in 'plain text' 'read a[x] first' 'see the [X] column' 'enter `[x]` in the form' $'first line\n  b [x] second line'; do
    case $(render "- [ ] $item") in
      *checked*) state='drawn as checked' ;;
      *checkbox*) state='drawn as open' ;;
      *) state='no box' ;;
    esac
    printf -- '- [ ] %s: %s\n' "${item//$'\n'/ / }" "$state"
  done
)
expected='- [ ] plain text: drawn as open
- [ ] read a[x] first: drawn as checked
- [ ] see the [X] column: drawn as checked
- [ ] enter `[x]` in the form: drawn as checked
- [ ] first line /   b [x] second line: drawn as open'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
