#!/usr/bin/env bash
# restic 0.14.0 (Debian 0.14.0-1+b5) ends with 0 where it did nothing that was asked:
#  - restore --verify --include of a path that is not in the snapshot: "finished verifying 0 files", 0;
#  - ls of a path that is not in the snapshot: only its header, 0;
#  - find of a name that is in no snapshot: no output, 0.
# dump of the same missing path is an error (2).
# Guess before running: an include that matches nothing is an error, or at least not 0.
# Why it matters: "the restore command succeeded" is not evidence that anything was restored.
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
echo content > data/file.txt
restic init -q
restic backup -q data

result() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
seen=$(
  echo "restore --verify --include of a missing path: $(result restic restore latest --target restored --verify --include /missing), $(grep -o 'finished verifying [0-9]* files' output)"
  echo "files restored: $(find restored -type f 2>/dev/null | wc -l)"
  echo "ls of a missing path: $(result restic ls latest /missing)"
  echo "find of a missing name: $(result restic find missing)"
  echo "dump of a missing path: $(result restic dump latest /missing)"
)
expected='restore --verify --include of a missing path: 0, finished verifying 0 files
files restored: 0
ls of a missing path: 0
find of a missing name: 0
dump of a missing path: 2'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
