#!/usr/bin/env bash
# restic 0.14.0 (Debian 0.14.0-1+b5): check --read-data-subset=N/M of a repository with fewer packs than M reads no data at all in
# most groups, says "no errors were found" and ends with 0. A percentage reads one pack at least, however small it is.
#  - two packs, M=8: at least six of the eight groups read "0 data packs"; none of them ends with an error;
#  - four bytes of one pack changed: seven of the eight checks still end with 0; --read-data-subset=0.001% may miss it, too.
# Guess before running: a group is a share of the packs, so each check reads something, as a percentage does.
# Why it matters: "restic check --read-data-subset=3/8 ended with 0" is offered as evidence that part of the data was read.
set -euo pipefail
version=0.14.0-1+b5
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "restic=$version" 2>/dev/null
dpkg -x restic_*.deb root
restic() { RESTIC_REPOSITORY="$folder/repository" RESTIC_PASSWORD=example RESTIC_CACHE_DIR="$folder/cache" "$folder/root/usr/bin/restic" "$@"; }
restic version | cut -d ' ' -f 1-2
mkdir data
head -c 20000 /dev/urandom > data/file
restic init -q
restic backup -q data

code() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
empty=0 empty_passed=0
for group in 1 2 3 4 5 6 7 8; do
  ended=$(code restic check --read-data-subset="$group/8")
  if grep -q "read group #$group of 0 data packs" output; then
    empty=$((empty + 1))
    [ "$ended" != 0 ] || ! grep -q 'no errors were found' output || empty_passed=$((empty_passed + 1))
  fi
done
tiny=$(code restic check --read-data-subset=0.001%)
tiny_packs=$(grep -oE '[0-9]+ / [0-9]+ packs' output | tail -n 1)
# The larger pack holds the file, the smaller one the folder's listing.
pack=$(find repository/data -type f -size +8k)
chmod u+w "$pack"
printf '\0\0\0\0' | dd of="$pack" bs=1 seek=100 conv=notrunc status=none
passed=0
for group in 1 2 3 4 5 6 7 8; do
  [ "$(code restic check --read-data-subset="$group/8")" != 0 ] || passed=$((passed + 1))
done
seen=$(
  echo "packs: $(find repository/data -type f | wc -l)"
  echo "at least six groups of eight read nothing: $([ "$empty" -ge 6 ] && echo yes || echo no), and all of those passed: $([ "$empty" = "$empty_passed" ] && echo yes || echo no)"
  echo "0.001%: $tiny, read $tiny_packs"
  echo "checks of a group that passed with a changed pack: $passed of 8"
  echo "whole check: $(code restic check --read-data)"
)
expected='packs: 2
at least six groups of eight read nothing: yes, and all of those passed: yes
0.001%: 0, read 1 / 1 packs
checks of a group that passed with a changed pack: 7 of 8
whole check: 1'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
