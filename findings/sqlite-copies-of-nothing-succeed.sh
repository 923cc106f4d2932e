#!/usr/bin/env bash
# sqlite3 3.40.1 (Debian 3.40.1-2+deb12u2) ends with 0 for a copy of a database that is not there or cannot be read.
#  - ".backup copy" of a missing file: makes the file, and writes an empty database over the good copy of yesterday; 0. "vacuum into"
#    does the same into a new file. Both copies pass integrity_check. With -readonly it is an error, and the old copy is kept.
#  - .dump of a database with a page of zeros: most rows, a last line "ROLLBACK; -- due to errors", and 0. The restore of that dump ends
#    with 0 too, has no table at all, and passes integrity_check. ".backup" copies the damage, and ends with 0; "vacuum into" with 11.
#  - .dump and .clone of a text with a NUL inside keep what is before it, with 0; ".backup" and "vacuum into" keep all of it.
#  - .dump and .clone give each row of a table without an INTEGER PRIMARY KEY another rowid, and lose user_version and application_id.
#    ".backup" and "vacuum into" keep all three here.
# Guess before running: a source that is missing or malformed is an error in each of these, and a text is dumped whole.
# Why it matters: "sqlite3 bot.db .backup" with a mistyped name replaces the only good copy, and both its exit code and the check of the
# copy, which are offered as evidence of a backup, say that all is well.
set -euo pipefail
version=3.40.1-2+deb12u2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "sqlite3=$version" "libsqlite3-0=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$folder/root" -name 'libsqlite3.so.0')")
export LD_LIBRARY_PATH
sqlite() { "$folder/root/usr/bin/sqlite3" -batch -init /dev/null "$@" 2>> errors; }
code() { "$@" > output && echo 0 || echo "$?"; }
check() { echo "tables $(sqlite "$1" "select count(*) from sqlite_schema where type = 'table' and name not like 'sqlite_%'"), check $(sqlite "$1" 'pragma integrity_check' | head -n 1)"; }

sqlite bot.db "
  pragma user_version = 7; pragma application_id = 42;
  create table answers (id integer primary key, text text);
  with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 5000) insert into answers select n, 'answer ' || n from numbers;
  create table notes (text text);
  insert into notes values ('gone'), ('a' || char(0) || 'b');
  delete from notes where text = 'gone';"
cp bot.db damaged.db
dd if=/dev/zero of=damaged.db bs=4096 seek=10 count=1 conv=notrunc status=none
kept() {
  echo "user_version $(sqlite "$1" 'pragma user_version'), application_id $(sqlite "$1" 'pragma application_id')," \
    "bytes of the note $(sqlite "$1" 'select length(cast(text as blob)) from notes'), its rowid $(sqlite "$1" 'select rowid from notes'), $(check "$1")"
}
seen=$(
  sqlite --version | cut -d ' ' -f 1
  sqlite bot.db '.backup copy.db'
  echo "copy of yesterday: $(check copy.db)"
  echo "-readonly .backup of a missing file: $(code sqlite -readonly bto.db '.backup copy.db'), $(check copy.db)"
  echo ".backup of a missing file: $(code sqlite bto.db '.backup copy.db'), $(check copy.db)"
  echo "vacuum into of a missing file: $(code sqlite bto2.db "vacuum into 'other.db'"), $(check other.db)"
  echo "damaged: check $(sqlite damaged.db 'pragma integrity_check' | grep -o 'btreeInitPage() returns error code 11')"
  echo ".dump of the damaged one: $(code sqlite damaged.db .dump), last line $(tail -n 1 output), some rows $([ "$(grep -c '^INSERT' output)" -gt 4000 ] && echo yes || echo no)"
  cp output damaged.sql
  echo "restore of that dump: $(code sqlite restored.db < damaged.sql), $(check restored.db)"
  echo ".backup of the damaged one: $(code sqlite damaged.db '.backup copy.db')"
  echo "vacuum into of the damaged one: $(code sqlite damaged.db "vacuum into 'third.db'")"
  sqlite bot.db '.backup kept1.db' && sqlite bot.db "vacuum into 'kept2.db'" && sqlite bot.db '.clone kept3.db' > output
  sqlite bot.db .dump > dump.sql && sqlite kept4.db < dump.sql
  echo "original: $(kept bot.db)"
  echo ".backup: $(kept kept1.db)"
  echo "vacuum into: $(kept kept2.db)"
  echo ".clone: $(kept kept3.db)"
  echo ".dump: $(kept kept4.db)"
)
expected='3.40.1
copy of yesterday: tables 2, check ok
-readonly .backup of a missing file: 1, tables 2, check ok
.backup of a missing file: 0, tables 0, check ok
vacuum into of a missing file: 0, tables 0, check ok
damaged: check btreeInitPage() returns error code 11
.dump of the damaged one: 0, last line ROLLBACK; -- due to errors, some rows yes
restore of that dump: 0, tables 0, check ok
.backup of the damaged one: 0
vacuum into of the damaged one: 11
original: user_version 7, application_id 42, bytes of the note 3, its rowid 2, tables 2, check ok
.backup: user_version 7, application_id 42, bytes of the note 3, its rowid 2, tables 2, check ok
vacuum into: user_version 7, application_id 42, bytes of the note 3, its rowid 2, tables 2, check ok
.clone: user_version 0, application_id 0, bytes of the note 1, its rowid 1, tables 2, check ok
.dump: user_version 0, application_id 0, bytes of the note 1, its rowid 1, tables 2, check ok'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
