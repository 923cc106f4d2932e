#!/usr/bin/env bash
# The sqlite3 shell 3.40.1 (Debian 3.40.1-2+deb12u2) "backs up" a database that does not exist: both `.backup` and
# `VACUUM INTO` on a mistyped path end with 0, leave an empty file under the mistyped name, and write a backup of 4,096
# bytes that `PRAGMA integrity_check` calls ok. With -readonly both fail with 1, yet `.backup` still
# leaves an empty file under the name of the backup.
# Guess before running: the source is opened for reading, so a missing one is an error.
# Why it matters: a nightly job with a wrong path writes well-formed backups that hold nothing.
set -euo pipefail
version=3.40.1-2+deb12u2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "sqlite3=$version" "libsqlite3-0=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
library=$(dirname "$(find root -name 'libsqlite3.so.0' | head -n 1)")
sqlite() { LD_LIBRARY_PATH="$library" root/usr/bin/sqlite3 "$@"; }
sqlite --version | cut -d ' ' -f 1
result() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
size() { if [ -e "$1" ]; then stat -c '%s bytes' "$1"; else echo absent; fi; }
seen=$(
  echo ".backup: $(result sqlite mistyped1.db '.backup backup1.db'), source $(size mistyped1.db), backup $(size backup1.db), integrity $(sqlite backup1.db 'PRAGMA integrity_check'), tables $(sqlite backup1.db 'SELECT count(*) FROM sqlite_schema')"
  echo "VACUUM INTO: $(result sqlite mistyped2.db "VACUUM INTO 'backup2.db'"), source $(size mistyped2.db), backup $(size backup2.db), integrity $(sqlite backup2.db 'PRAGMA integrity_check'), tables $(sqlite backup2.db 'SELECT count(*) FROM sqlite_schema')"
  echo "-readonly .backup: $(result sqlite -readonly mistyped3.db '.backup backup3.db'), source $(size mistyped3.db), backup $(size backup3.db)"
  echo "-readonly VACUUM INTO: $(result sqlite -readonly mistyped4.db "VACUUM INTO 'backup4.db'"), source $(size mistyped4.db), backup $(size backup4.db)"
)
printf '%s\n' "$seen"
expected='.backup: 0, source 0 bytes, backup 4096 bytes, integrity ok, tables 0
VACUUM INTO: 0, source 0 bytes, backup 4096 bytes, integrity ok, tables 0
-readonly .backup: 1, source absent, backup 0 bytes
-readonly VACUUM INTO: 1, source absent, backup absent'
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
