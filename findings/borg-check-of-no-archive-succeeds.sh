#!/usr/bin/env bash
# borg 1.2.4 (Debian 1.2.4-1) ends with 0 where a check or an extraction concerned no archive or no file:
#  - check -a of a name that no archive has, also with --archives-only --verify-data: one line says so, 0;
#  - extract --dry-run with a pattern that excludes everything: no output, 0;
#  - list of a path that is not in the archive: no output, 0.
# extract of a missing path given as an argument ends with 1, with "never matched".
# Guess before running: check answers a selection that matches nothing as extract does, with 1 at least.
# Why it matters: a scheduled "borg check -a host-*" after the host was renamed checks nothing and is green for years.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq borgbackup=1.2.4-1 python3-msgpack=1.0.3-2+b1 python3-packaging=23.0-1 libxxhash0=0.8.1-1 \
  python3.11-minimal=3.11.2-6+deb12u9 libpython3.11-minimal=3.11.2-6+deb12u9 libpython3.11-stdlib=3.11.2-6+deb12u9 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export BORG_BASE_DIR="$folder" BORG_REPO="$folder/repository" BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=yes
borg() {
  LD_LIBRARY_PATH="$folder/root/usr/lib/x86_64-linux-gnu" PYTHONHOME="$folder/root/usr" PYTHONPATH="$folder/root/usr/lib/python3/dist-packages" \
    "$folder/root/usr/bin/python3.11" "$folder/root/usr/bin/borg" "$@"
}
borg --version
mkdir data
echo content > data/file.txt
borg init -e none > /dev/null 2>&1
borg create ::monday data

result() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
seen=$(
  echo "check -a of a name that no archive has: $(result borg check -a 'renamed-*'), $(grep -c 'does not match any archives' output) line says so"
  echo "the same with --archives-only --verify-data: $(result borg check --archives-only --verify-data -a 'renamed-*'), $(grep -c 'does not match any archives' output) line says so"
  echo "extract of a missing path: $(result borg extract --dry-run ::monday data/missing), $(grep -c 'never matched' output) line says so"
  echo "extract with everything excluded: $(result borg extract --dry-run --pattern '- **' ::monday), $(grep -c . output || true) lines"
  echo "list of a missing path: $(result borg list ::monday data/missing), $(grep -c . output || true) lines"
)
expected='check -a of a name that no archive has: 0, 1 line says so
the same with --archives-only --verify-data: 0, 1 line says so
extract of a missing path: 1, 1 line says so
extract with everything excluded: 0, 0 lines
list of a missing path: 0, 0 lines'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
