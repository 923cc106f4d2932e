#!/usr/bin/env bash
# sqldiff of SQLite 3.40.1 (Debian 3.40.1-2+deb12u2) writes nothing, and "0 changes" with --summary, for two databases that differ in
#  - a text that changed its case in a column with COLLATE NOCASE, or got spaces at its end in one with COLLATE RTRIM: it compares by the
#    column's own collation;
#  - an integer that became a real of the same value in a column without a type;
#  - UNIQUE, NOT NULL and CHECK of a column, a view, a trigger, and user_version. It does write a missing index.
# It ends with 0 also where it writes a difference. A comparison by hex() and typeof() sees the values, one of sqlite_schema the rest.
# Guess before running: it compares what is stored, and only views, triggers and virtual tables, which its page names, are left out.
# Why it matters: an empty sqldiff is offered as evidence that a restored database is the same as the original.
set -euo pipefail
version=3.40.1-2+deb12u2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "sqlite3=$version" "sqlite3-tools=$version" "libsqlite3-0=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$folder/root" -name 'libsqlite3.so.0')")
export LD_LIBRARY_PATH
sqlite() { "$folder/root/usr/bin/sqlite3" -batch "$@"; }
sqldiff() { "$folder/root/usr/bin/sqldiff" "$@"; }
original='create table answers (id integer primary key, mark text collate nocase, note text collate rtrim, size, plain text);
  insert into answers values (1, '"'open', 'seen', 3, 'open'"');
  create table people (id integer primary key, name text not null unique check (length(name) < 80));
  create index plain on answers (plain);
  create view all_answers as select * from answers;
  create trigger kept before delete on answers begin select raise(abort, '"'kept'"'); end;'
sqlite original.db "$original"
values='select id, typeof(mark), hex(mark), hex(note), typeof(size), size, hex(plain) from answers'
schema='select sql from sqlite_schema; pragma user_version'
equal() { [ "$(sqlite original.db "$1")" = "$(sqlite changed.db "$1")" ] && echo same || echo different; }
changed() {
  cp original.db changed.db
  sqlite changed.db "$2"
  local code=0
  sqldiff original.db changed.db > output || code=$?
  echo "$1: sqldiff $(wc -l < output) lines, $code; summary $(sqldiff --summary original.db changed.db | grep -oE '^(answers|people): [0-9]+ changes' | paste -sd ,); values $(equal "$values"), schema $(equal "$schema")"
}
seen=$(
  sqlite --version | cut -d ' ' -f 1
  changed 'case, in a NOCASE column' "update answers set mark = 'OPEN'"
  changed 'case, in a plain column' "update answers set plain = 'OPEN'"
  changed 'spaces at the end, in an RTRIM column' "update answers set note = 'seen   '"
  changed 'integer to real' 'update answers set size = 3.0'
  changed 'integer to text' "update answers set size = '3'"
  changed 'constraints' 'drop table people; create table people (id integer primary key, name text)'
  changed 'index' 'drop index plain'
  changed 'view and trigger' 'drop view all_answers; drop trigger kept'
  changed 'user_version' 'pragma user_version = 7'
)
expected='3.40.1
case, in a NOCASE column: sqldiff 0 lines, 0; summary answers: 0 changes,people: 0 changes; values different, schema same
case, in a plain column: sqldiff 1 lines, 0; summary answers: 1 changes,people: 0 changes; values different, schema same
spaces at the end, in an RTRIM column: sqldiff 0 lines, 0; summary answers: 0 changes,people: 0 changes; values different, schema same
integer to real: sqldiff 0 lines, 0; summary answers: 0 changes,people: 0 changes; values different, schema same
integer to text: sqldiff 1 lines, 0; summary answers: 1 changes,people: 0 changes; values different, schema same
constraints: sqldiff 0 lines, 0; summary answers: 0 changes,people: 0 changes; values same, schema different
index: sqldiff 1 lines, 0; summary answers: 0 changes,people: 0 changes; values same, schema different
view and trigger: sqldiff 0 lines, 0; summary answers: 0 changes,people: 0 changes; values same, schema different
user_version: sqldiff 0 lines, 0; summary answers: 0 changes,people: 0 changes; values same, schema different'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
