#!/usr/bin/env bash
# rsync 3.5.0 (Debian 3.5.0+ds1-0+deb12u1) calls a copy equal whose two files are one (hard links) where the original has two, and with
# --inplace then overwrites one with the other in every run, without end.
#  - "rsync -aHAXcni --delete original/ copy/", the dry run by checksum with all attributes, writes no line. In the other direction it
#    writes "hf". A run without -n leaves the files joined. "tar --compare" (1.34) of the original's archive with the copy reports nothing.
#  - One of the original's files changes: "rsync -aH --inplace" alters both in the copy. The next run finds the other one changed and
#    alters both back, and so on: each run ends with 0, and after each the copy has one file wrong. Without --inplace it settles.
# Guess before running: -H compares the links of both sides, and a second run without a change writes nothing.
# Why it matters: a copy that a deduplicating tool joined has such files. The dry run and the exit code are offered as evidence that the
# copy is the same, and which of two files is wrong depends on whether the number of runs is even.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq rsync=3.5.0+ds1-0+deb12u1 tar=1.34+dfsg-1.2+deb12u1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
rsync() { "$folder/root/usr/bin/rsync" "$@"; }
tar() { "$folder/root/bin/tar" "$@"; }
lines() { "$@" | paste -sd ';' | grep . || echo none; }
# A copy in which "a" and "b", equal in the original and apart, are one file.
start() {
  rm -rf original copy
  mkdir original copy
  echo open > original/a
  cp original/a original/b
  touch -d 2026-01-01 original/* original
  cp -p original/a copy/a
  ln copy/a copy/b
  touch -d 2026-01-01 copy
}
runs() {
  echo done > original/b
  for run in 1 2 3 4; do
    rsync "$@" original/ copy/ > output
    echo "  run $run: $(cut -d ' ' -f 2 output | grep -v '^\./$' | paste -sd , | grep . || echo nothing) written, a $(cat copy/a), b $(cat copy/b)"
  done
}
seen=$(
  rsync --version | head -n 1 | cut -d ' ' -f 1-4 | tr -s ' '
  tar --version | head -n 1
  start
  tar -cf original.tar original
  echo "dry run to the copy: $(lines rsync -aHAXcni --delete original/ copy/)"
  echo "dry run from the copy: $(lines rsync -aHAXcni --delete copy/ original/ | tr -s ' ')"
  mkdir other && cp -a copy other/original
  echo "tar --compare: $(lines tar --compare -f original.tar -C other)"
  rsync -aHAXc --delete original/ copy/
  echo "links of a after a run: $(stat -c %h copy/a)"
  echo '--inplace, original has a open, b done:'
  runs -aHi --inplace
  start
  echo 'without --inplace:'
  runs -aHi
)
expected='rsync version 3.5.0
tar (GNU tar) 1.34
dry run to the copy: none
dry run from the copy: hf b => a
tar --compare: none
links of a after a run: 2
--inplace, original has a open, b done:
  run 1: b written, a done, b done
  run 2: a written, a open, b open
  run 3: b written, a done, b done
  run 4: a written, a open, b open
without --inplace:
  run 1: b written, a open, b done
  run 2: nothing written, a open, b done
  run 3: nothing written, a open, b done
  run 4: nothing written, a open, b done'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
