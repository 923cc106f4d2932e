#!/usr/bin/env bash
# What PostgreSQL 15.18 (Debian 15.18-0+deb12u1) says about a dump, and what it does not. Two surprises with one server.
#
# pg_restore ends with 0 where nothing that was asked for is in the archive, and pg_dump with 1 for the same question.
#  - pg_dump -t of a table that is not there: "no matching tables were found", 1;
#  - pg_restore -t of a table, -n of a schema that is not in the archive, -L of an empty list: no output, no table, 0;
#  - pg_restore --list of an archive that lost its last quarter: the whole table of contents, 0. Only a restore that reads the data fails;
#  - psql -f of a plain dump into a database that has the tables already: errors, 0.
# Guess before running: pg_restore answers a selection that matches nothing as pg_dump does, and cannot list half an archive.
# Why it matters: "pg_restore ended with 0" and "the archive can be listed" are offered as evidence of a restore; neither is.
#
# Two dumps of a database that nobody wrote to have different digests.
#  - A plain dump has \restrict near its beginning and \unrestrict near its end, each with the same new random key: two lines differ.
#  - pg_dump --restrict-key=KEY writes that key instead: the same bytes each time.
#  - The custom format has no such key. It differs by the time of the dump in its header alone, so within one second it does not.
# Guess before running: a plain dump of an unchanged database is the same to the byte; the custom format is not.
# Why it matters: a digest is offered as evidence that two dumps, or a dump and its copy on another day, hold the same data.
set -euo pipefail
version=15.18-0+deb12u1
folder=$(mktemp -d)
finish() { run "$bin/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$folder"; }
trap finish EXIT
cd "$folder"
apt-get download -qq "postgresql-15=$version" "postgresql-client-15=$version" "libpq5=$version" libldap-2.5-0=2.5.13+dfsg-5 \
  libxml2=2.9.14+dfsg-1.3~deb12u6 libicu72=72.1-3+deb12u1 libsasl2-2=2.1.28+dfsg-10+deb12u1 libkrb5-3=1.20.1-2+deb12u5 \
  libgssapi-krb5-2=1.20.1-2+deb12u5 libk5crypto3=1.20.1-2+deb12u5 libkrb5support0=1.20.1-2+deb12u5 libkeyutils1=1.6.3-2 \
  libssl3=3.0.22-1~deb12u2 liblz4-1=1.9.4-1 libzstd1=1.5.4+dfsg2-5+deb12u1 2>/dev/null
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
run "$bin/psql" -qc 'create database target'
for n in 1 2; do
  run "$bin/pg_dump" -f "plain$n.sql"
  run "$bin/pg_dump" --restrict-key=example -f "keyed$n.sql"
done
# Both in one second: tried again where a second ended between them.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  run "$bin/pg_dump" -Fc -f custom1
  run "$bin/pg_dump" -Fc -f custom2
  cmp -s custom1 custom2 && break
done
run "$bin/psql" -qc 'select pg_sleep(1.1)' > /dev/null
run "$bin/pg_dump" -Fc -f custom3
run head -c "$(($(stat -c %s custom1) * 3 / 4))" custom1 > cut
: > nothing
code() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
tables() { run "$bin/psql" -d target -Atc "select count(*) from pg_tables where schemaname = 'public'"; }
differ() { cmp -s "$1" "$2" && echo same || echo different; }
# The time is seven integers in front of the database's name, behind the first 15 bytes.
beside_time() { cmp -l custom1 custom3 | awk '$1 < 16 || $1 > 50' | grep -c . || true; }
seen=$(
  run "$bin/pg_restore" --version | cut -d ' ' -f 1-3
  echo "pg_dump -t missing: $(code run "$bin/pg_dump" -Fc -t missing -f other)"
  echo "pg_restore -t missing: $(code run "$bin/pg_restore" -d target -t missing custom1), tables: $(tables)"
  echo "pg_restore -n missing: $(code run "$bin/pg_restore" -d target -n missing custom1), tables: $(tables)"
  echo "pg_restore -L empty: $(code run "$bin/pg_restore" -d target -L nothing custom1), tables: $(tables)"
  echo "pg_restore --list of a cut archive: $(code run "$bin/pg_restore" --list cut), tables with data listed: $(grep -c 'TABLE DATA' output)"
  echo "pg_restore of a cut archive: $(code run "$bin/pg_restore" -f restored cut)"
  echo "psql -f into what is there: $(code run "$bin/psql" -q -f plain1.sql), errors: $(grep -c ERROR output)"
  echo "plain: $(differ plain1.sql plain2.sql), lines that differ: $(diff plain1.sql plain2.sql | grep -c '^<'), of them restrict and unrestrict: $(diff plain1.sql plain2.sql | grep -cE '^< .(un)?restrict [A-Za-z0-9]+$')"
  echo "plain with --restrict-key: $(differ keyed1.sql keyed2.sql)"
  echo "custom, within one second: $(differ custom1 custom2)"
  echo "custom, a second later: $(differ custom1 custom3), bytes that differ beside the time: $(beside_time)"
)
expected='pg_restore (PostgreSQL) 15.18
pg_dump -t missing: 1
pg_restore -t missing: 0, tables: 0
pg_restore -n missing: 0, tables: 0
pg_restore -L empty: 0, tables: 0
pg_restore --list of a cut archive: 0, tables with data listed: 1
pg_restore of a cut archive: 1
psql -f into what is there: 0, errors: 3
plain: different, lines that differ: 2, of them restrict and unrestrict: 2
plain with --restrict-key: same
custom, within one second: same
custom, a second later: different, bytes that differ beside the time: 0'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
