#!/usr/bin/env bash
# sqlite3 3.40.1 (Debian 3.40.1-2+deb12u2): .recover writes no row of any database, also of a healthy one. Debian's library is built without
# the table sqlite_dbpage, on which the command relies.
#  - It writes BEGIN and the pragmas, then "sql error: SQL logic error (1)" to standard error, and ends with 1.
#  - In the pipe that the manual gives, ".recover | sqlite3 new.db", the 1 is lost: the pipe ends with 0, and the new database, which has no
#    table, passes integrity_check.
#  - .dbinfo ends with 1, too, and says why: "no such table: sqlite_dbpage". .dump works.
# Guess before running: a command that the shell's help lists works with the library that comes with it.
# Why it matters: a runbook that ends with ".recover" is tried for the first time on the day when the database is damaged.
set -euo pipefail
version=3.40.1-2+deb12u2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "sqlite3=$version" "libsqlite3-0=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$folder/root" -name 'libsqlite3.so.0')")
export LD_LIBRARY_PATH
sqlite() { "$folder/root/usr/bin/sqlite3" -batch -init /dev/null "$@" 2> errors; }
code() { sqlite "$@" > output && echo 0 || echo "$?"; }
pipe() { (set +o pipefail; "$folder/root/usr/bin/sqlite3" -batch healthy.db .recover 2> /dev/null | "$folder/root/usr/bin/sqlite3" -batch new.db 2> /dev/null && echo 0 || echo "$?"); }
sqlite healthy.db "create table answers (id integer primary key, text text); insert into answers values (1, 'open'), (2, 'done')"
seen=$(
  sqlite --version | cut -d ' ' -f 1
  echo "in the help: $(sqlite healthy.db .help | grep -c '^\.recover ')"
  echo "integrity_check: $(sqlite healthy.db 'pragma integrity_check')"
  echo "built with sqlite_dbpage: $(sqlite healthy.db 'pragma compile_options' | grep -c DBPAGE || true)"
  echo ".recover: $(code healthy.db .recover), lines $(grep -c . output), rows $(grep -ci insert output || true), error: $(cat errors)"
  echo ".recover | sqlite3 new.db: $(pipe), tables $(sqlite new.db "select count(*) from sqlite_schema"), check $(sqlite new.db 'pragma integrity_check')"
  echo ".dbinfo: $(code healthy.db .dbinfo), error: $(cat errors)"
  echo ".dump: $(code healthy.db .dump), rows $(grep -c '^INSERT' output)"
)
expected='3.40.1
in the help: 1
integrity_check: ok
built with sqlite_dbpage: 0
.recover: 1, lines 7, rows 0, error: sql error: SQL logic error (1)
.recover | sqlite3 new.db: 0, tables 0, check ok
.dbinfo: 1, error: error: no such table: sqlite_dbpage
.dump: 0, rows 2'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
