#!/usr/bin/env bash
# PostgreSQL 15.18 (Debian 15.18-0+deb12u1): pg_restore ends with 0 where nothing that was asked for is in the archive, and pg_dump
# with 1 for the same question.
#  - pg_dump -t of a table that is not there: "no matching tables were found", 1;
#  - pg_restore -t of a table, -n of a schema that is not in the archive: no output, no table, 0;
#  - pg_restore -L of an empty list: the same;
#  - pg_restore --list of an archive that lost its last quarter: the whole table of contents, 0. Only a restore that reads the data fails;
#  - psql -f of a plain dump into a database that has the tables already: errors, 0.
# Guess before running: pg_restore answers a selection that matches nothing as pg_dump does, and cannot list half an archive.
# Why it matters: "pg_restore ended with 0" and "the archive can be listed" are offered as evidence of a restore; neither is.
set -euo pipefail
version=15.18-0+deb12u1
folder=$(mktemp -d)
finish() { run "$bin/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$folder"; }
trap finish EXIT
cd "$folder"
apt-get download -qq "postgresql-15=$version" "postgresql-client-15=$version" "libpq5=$version" libldap-2.5-0 libxml2 libicu72 libsasl2-2 libkrb5-3 \
  libgssapi-krb5-2 libk5crypto3 libkrb5support0 libkeyutils1 libssl3 liblz4-1 libzstd1 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
rm -f ./*.deb
bin="$folder/root/usr/lib/postgresql/15/bin"
# The server does not start as root.
run() {
  local as=()
  [ "$(id -u)" != 0 ] || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${as[@]}" env LD_LIBRARY_PATH="$folder/root/usr/lib/x86_64-linux-gnu:$folder/root/lib/x86_64-linux-gnu" PGHOST="$folder" PGUSER=tester PGDATABASE=postgres "$@"
}
chmod 755 "$folder"
mkdir work data
[ "$(id -u)" != 0 ] || chown 65534 . work data
cd work
run "$bin/initdb" -D "$folder/data" -U tester -A trust -L "$folder/root/usr/share/postgresql/15" > /dev/null
run "$bin/pg_ctl" -D "$folder/data" -o "-k $folder -c listen_addresses= -c dynamic_library_path=$folder/root/usr/lib/postgresql/15/lib" -l log -w start > /dev/null
run "$bin/psql" -qc 'create table payments (id int primary key, note text); insert into payments select n, md5(n::text) from generate_series(1, 5000) n'
run "$bin/pg_dump" -Fc -f whole
run "$bin/pg_dump" -f plain.sql
run head -c "$(($(stat -c %s whole) * 3 / 4))" whole > cut
run "$bin/psql" -qc 'create database target'
code() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
tables() { run "$bin/psql" -d target -Atc "select count(*) from pg_tables where schemaname = 'public'"; }
seen=$(
  run "$bin/pg_restore" --version | cut -d ' ' -f 1-3
  echo "pg_dump -t missing: $(code run "$bin/pg_dump" -Fc -t missing -f other)"
  echo "pg_restore -t missing: $(code run "$bin/pg_restore" -d target -t missing whole), tables: $(tables)"
  echo "pg_restore -n missing: $(code run "$bin/pg_restore" -d target -n missing whole), tables: $(tables)"
  echo "pg_restore -L empty: $(code run "$bin/pg_restore" -d target -L /dev/null whole), tables: $(tables)"
  echo "pg_restore --list of a cut archive: $(code run "$bin/pg_restore" --list cut), tables with data listed: $(grep -c 'TABLE DATA' output)"
  echo "pg_restore of a cut archive: $(code run "$bin/pg_restore" -f /dev/null cut)"
  echo "psql -f into what is there: $(code run "$bin/psql" -q -f plain.sql), errors: $(grep -c ERROR output)"
)
expected='pg_restore (PostgreSQL) 15.18
pg_dump -t missing: 1
pg_restore -t missing: 0, tables: 0
pg_restore -n missing: 0, tables: 0
pg_restore -L empty: 0, tables: 0
pg_restore --list of a cut archive: 0, tables with data listed: 1
pg_restore of a cut archive: 1
psql -f into what is there: 0, errors: 3'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
