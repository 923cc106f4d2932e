#!/usr/bin/env bash
# restic 0.14.0 (Debian 0.14.0-1+b5): diff of two snapshots does not report a symbolic link that leads elsewhere. It names no path and
# counts nothing but two trees, as after a change of the time alone. borg 1.2.4 (Debian 1.2.4-1) says "changed link".
#  - "current -> release-1" became "current -> release-2": no line from restic; a "U", like a change of the time, with --metadata;
#    "changed link" from borg, also with --content-only.
#  - A hard link that became a file of its own, with the same content: no line from either; a "U" with --metadata.
#  - A link that became a file is reported by both. So is an empty folder.
# Guess before running: the target is all that a link contains, so restic reports its change as it reports the content of a file.
# Why it matters: "restic diff shows no change since the snapshot before" is offered as evidence that the same release is in service, while
# the link that selects the release leads to another one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq restic=0.14.0-1+b5 borgbackup=1.2.4-1 python3-msgpack=1.0.3-2+b1 python3-packaging=23.0-1 libxxhash0=0.8.1-1 \
  python3.11-minimal=3.11.2-6+deb12u9 libpython3.11-minimal=3.11.2-6+deb12u9 libpython3.11-stdlib=3.11.2-6+deb12u9 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
restic() { RESTIC_REPOSITORY="$folder/restic" RESTIC_PASSWORD=example RESTIC_CACHE_DIR="$folder/cache" "$folder/root/usr/bin/restic" "$@"; }
export BORG_BASE_DIR="$folder" BORG_REPO="$folder/borg" BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=yes
borg() {
  LD_LIBRARY_PATH="$folder/root/usr/lib/x86_64-linux-gnu" PYTHONHOME="$folder/root/usr" PYTHONPATH="$folder/root/usr/lib/python3/dist-packages" \
    "$folder/root/usr/bin/python3.11" "$folder/root/usr/bin/borg" "$@"
}
mkdir -p data/release-1 data/release-2
echo content > data/file.txt
ln data/file.txt data/other.txt
ln -s release-1 data/current
restic init -q
borg init -e none > /dev/null 2>&1

last=start
snapshot() { restic backup -q --host example --tag "$1" data; borg create "::$1" data; }
id() { restic snapshots --tag "$1" --json | grep -oE '"id":"[0-9a-f]+"' | cut -d '"' -f 4; }
# The paths that are reported, each with its mark, and the numbers of changed files and of other changes.
paths() { grep -oE '^[-+MUT]+ +/data/[a-z]+' output | tr -s ' ' | paste -sd ',' | grep . || echo none; }
changed() {
  snapshot "$2"
  echo "$1:"
  restic diff "$(id "$last")" "$(id "$2")" > output
  echo "  restic diff: $(paths); $(grep -oE 'Files:.*' output | tr -s ' '); $(grep -oE 'Others:.*' output | tr -s ' '); $(grep -oE 'Tree Blobs:.*' output | tr -s ' ')"
  restic diff --metadata "$(id "$last")" "$(id "$2")" > output
  echo "  restic diff --metadata: $(paths)"
  echo "  borg diff --content-only: $(borg diff --content-only "::$last" "$2" | tr -s ' ' | sed 's/^ //' | paste -sd ',' | grep . || echo none)"
  last=$2
}
snapshot start
seen=$(
  restic version | cut -d ' ' -f 1-2
  borg --version
  ln -sfn release-2 data/current
  changed 'link with another target' link
  cp data/other.txt copy && mv copy data/other.txt
  changed 'hard link that became a file' hard
  touch -d 2026-01-01 data/file.txt
  changed 'time of a file' time
  rm data/current && echo release-2 > data/current
  changed 'link that became a file' kind
  mkdir data/empty
  changed 'empty folder' empty
)
expected='restic 0.14.0
borg 1.2.4
link with another target:
  restic diff: none; Files: 0 new, 0 removed, 0 changed; Others: 0 new, 0 removed; Tree Blobs: 2 new, 2 removed
  restic diff --metadata: U /data/current
  borg diff --content-only: changed link data/current
hard link that became a file:
  restic diff: none; Files: 0 new, 0 removed, 0 changed; Others: 0 new, 0 removed; Tree Blobs: 2 new, 2 removed
  restic diff --metadata: U /data/file,U /data/other
  borg diff --content-only: none
time of a file:
  restic diff: none; Files: 0 new, 0 removed, 0 changed; Others: 0 new, 0 removed; Tree Blobs: 2 new, 2 removed
  restic diff --metadata: U /data/file
  borg diff --content-only: none
link that became a file:
  restic diff: T /data/current; Files: 0 new, 0 removed, 0 changed; Others: 0 new, 0 removed; Tree Blobs: 2 new, 2 removed
  restic diff --metadata: TU /data/current
  borg diff --content-only: data/current
empty folder:
  restic diff: + /data/empty; Files: 0 new, 0 removed, 0 changed; Others: 0 new, 0 removed; Tree Blobs: 2 new, 2 removed
  restic diff --metadata: + /data/empty
  borg diff --content-only: added directory data/empty'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
