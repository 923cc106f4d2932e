#!/usr/bin/env bash
# tar 1.34 (Debian 1.34+dfsg-1.2+deb12u1) and sha256sum 9.1 (Debian coreutils 9.1-1) end with 0 for half an archive and for part of a list.
#  - An archive cut where a file begins: tar --list, --extract and --compare write no warning, 0. The two blocks of zeros that end an
#    archive are not missed. Cut within a file it is an error, 2.
#  - sha256sum --check of a list with a damaged line: the line is skipped, 0, also if its file has changed. One warning says that a line is
#    "improperly formatted"; with --status no word. Only --strict makes it 1.
# Guess before running: an archive without an end is an error, and so is a line of the list that cannot be read.
# Why it matters: "tar lists it" and "sha256sum --check --status ended with 0" are offered as evidence that a backup is whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq tar=1.34+dfsg-1.2+deb12u1 coreutils=9.1-1 2>/dev/null
for package in *.deb; do dpkg -x "$package" unpacked; done
tar() { "$folder/unpacked/bin/tar" "$@"; }
sha256sum() { "$folder/unpacked/usr/bin/sha256sum" "$@"; }
code() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
mkdir data
for n in 1 2 3 4; do printf '%3000s' '' | tr ' ' "$n" > "data/$n"; done
# A folder's block, and seven for each file: one of its head, six of content.
tar --sort=name -cf whole.tar data
head -c $((512 * (1 + 2 * 7))) whole.tar > cut.tar
head -c $((512 * (1 + 2 * 7 + 3))) whole.tar > within.tar
(cd data && sha256sum 1 2 3 4) > list
sed '3s/^..../----/' list > damaged
sums() { (cd data && code sha256sum "$@" --check "$folder/damaged"); }
seen=$(
  tar --version | head -n 1
  sha256sum --version | head -n 1
  echo "tar --list of the whole: $(code tar --list -f whole.tar), $(wc -l < output) names"
  echo "tar --list, cut between files: $(code tar --list -f cut.tar), $(wc -l < output) names"
  echo "tar --compare, cut between files: $(code tar --compare -f cut.tar), $(wc -l < output) lines"
  mkdir restored
  echo "tar --extract, cut between files: $(code tar --extract -f cut.tar -C restored), $(wc -l < output) lines, $(find restored -type f | wc -l) files"
  echo "tar --list, cut within a file: $(code tar --list -f within.tar)"
  echo changed > data/3
  echo "the sound list: $(cd data && code sha256sum --status --check "$folder/list")"
  echo "damaged list: $(sums), $(grep -c 'improperly formatted' data/output) warning"
  echo "damaged list, --status: $(sums --status), $(wc -l < data/output) lines"
  echo "damaged list, --strict: $(sums --strict)"
)
expected='tar (GNU tar) 1.34
sha256sum (GNU coreutils) 9.1
tar --list of the whole: 0, 5 names
tar --list, cut between files: 0, 3 names
tar --compare, cut between files: 0, 0 lines
tar --extract, cut between files: 0, 0 lines, 2 files
tar --list, cut within a file: 2
the sound list: 1
damaged list: 0, 1 warning
damaged list, --status: 0, 0 lines
damaged list, --strict: 1'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
