#!/usr/bin/env bash
# Two checks that PostgreSQL 15.18 (Debian 15.18-0+deb12u1) ships end with 0 for databases and files that they did not look at.
#  - pg_amcheck --all skips each database without the extension amcheck, with a warning, and ends with 0 as long as one has it.
#    With none, and for one such database called by name, it ends with 1. A database made after the extension was installed
#    elsewhere has none.
#  - pg_checksums --check -f of a file number that is not there: "Files scanned: 0", "Bad checksums: 0", 0.
# Guess before running: a database that --all cannot check makes it end with something else than 0.
# Why it matters: a nightly "pg_amcheck --all" that ends with 0 is offered as evidence that no database is corrupt.
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
run "$bin/initdb" -k -D "$folder/data" -U tester -A trust -L "$folder/root/usr/share/postgresql/15" > /dev/null
run "$bin/pg_ctl" -D "$folder/data" -o "-k $folder -c listen_addresses= -c dynamic_library_path=$folder/root/usr/lib/postgresql/15/lib" -l log -w start > /dev/null
run "$bin/psql" -qc 'create database orders'
run "$bin/psql" -qd orders -c 'create table payments (id int primary key); insert into payments select generate_series(1, 1000)'
code() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
skipped() { grep -oE 'skipping database "[a-z0-9]+"' output | sort | tr '\n' ' ' | sed 's/skipping database //g; s/ $//'; }
first=$(
  run "$bin/pg_amcheck" --version
  echo "--all, no database has the extension: $(code run "$bin/pg_amcheck" --all)"
)
run "$bin/psql" -qc "create extension amcheck"
second=$(
  echo "--all, one database has it: $(code run "$bin/pg_amcheck" --all), skipped: $(skipped)"
  echo "the skipped one by name: $(code run "$bin/pg_amcheck" orders)"
)
run "$bin/pg_ctl" -D "$folder/data" -m fast stop > /dev/null
third=$(
  echo "pg_checksums --check -f of no file: $(code run "$bin/pg_checksums" --check -f 99999 -D "$folder/data"), $(grep -E 'Files scanned|Bad checksums' output | tr -s ' ' | tr '\n' ' ' | sed 's/ $//')"
)
seen="$first
$second
$third"
expected='pg_amcheck (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)
--all, no database has the extension: 1
--all, one database has it: 0, skipped: "orders" "template1"
the skipped one by name: 1
pg_checksums --check -f of no file: 0, Files scanned: 0 Bad checksums: 0'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
