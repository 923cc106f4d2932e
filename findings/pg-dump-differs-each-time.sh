#!/usr/bin/env bash
# Two dumps of a database that nobody wrote to have different digests with pg_dump 15.18 (Debian 15.18-0+deb12u1).
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
run "$bin/psql" -qc 'create table payments (id int primary key, note text); insert into payments select n, md5(n::text) from generate_series(1, 100) n'
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
# The time is seven integers in front of the database's name; the header's first 15 bytes are the same.
run "$bin/psql" -qc 'select pg_sleep(1.1)' > /dev/null
run "$bin/pg_dump" -Fc -f custom3
differ() { cmp -s "$1" "$2" && echo same || echo different; }
other=$(cmp -l custom1 custom3 | awk '{ print $1 }' || true)
seen=$(
  run "$bin/pg_dump" --version | cut -d ' ' -f 1-3
  echo "plain: $(differ plain1.sql plain2.sql), lines that differ: $(diff plain1.sql plain2.sql | grep -c '^<'), of them restrict and unrestrict: $(diff plain1.sql plain2.sql | grep -cE '^< .(un)?restrict [A-Za-z0-9]+$')"
  echo "plain with --restrict-key: $(differ keyed1.sql keyed2.sql)"
  echo "custom, within one second: $(differ custom1 custom2)"
  echo "custom, a second later: $(differ custom1 custom3), bytes that differ outside the header's time: $(echo "$other" | awk '$1 < 16 || $1 > 50' | grep -c . || true)"
)
expected='pg_dump (PostgreSQL) 15.18
plain: different, lines that differ: 2, of them restrict and unrestrict: 2
plain with --restrict-key: same
custom, within one second: same
custom, a second later: different, bytes that differ outside the header'"'"'s time: 0'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
