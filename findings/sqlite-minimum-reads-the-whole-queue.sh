#!/usr/bin/env bash
# SQLite 3.40.1 (Debian 3.40.1-2+deb12u2): as long as ANALYZE has not run, MIN(column) with three equalities takes an index on one of
# them and the column over an index on all three, because the first gives the order. It reads the channel's whole queue until a row matches.
#  - A message near the end of a queue of 20,000: 99,824 steps of the virtual machine; 21 over the other index.
#  - "ORDER BY column LIMIT 1" does the same. It makes no difference whether the indices are partial.
#  - ANALYZE, MIN(+column), a second aggregate beside it, or a unique index on the three columns give the short way.
# Guess before running: three equalities beat one equality and an order, with or without ANALYZE.
# Why it matters: "when is the next message of this conversation due" is asked of every queue in a table, and few programs ever run
# ANALYZE. The question is fast in a test, and in service takes as long as the queue is.
set -euo pipefail
version=3.40.1-2+deb12u2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "sqlite3=$version" "libsqlite3-0=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
sqlite() { LD_LIBRARY_PATH=$(dirname "$(find "$folder/root" -name 'libsqlite3.so.0')") "$folder/root/usr/bin/sqlite3" -batch "$@"; }

queue() {
  rm -f queue.db
  sqlite queue.db "
    create table outbox (id integer primary key, channel text not null, conversation text not null, message_key text not null,
      status int not null, not_before int not null);
    with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n < 19999)
      insert into outbox (channel, conversation, message_key, status, not_before)
      select 'slack', 'conversation ' || (n / 4), 'key ' || (n % 4), 0, n from numbers;
    $1"
}
partial='create index due on outbox (channel, not_before) where status = 0;
  create index message on outbox (channel, conversation, message_key, id) where status = 0;'
whole='create index due on outbox (status, channel, not_before);
  create index message on outbox (status, channel, conversation, message_key, id);'
unique='create index due on outbox (channel, not_before) where status = 0;
  create unique index message on outbox (channel, conversation, message_key) where status = 0;'
where="from outbox where channel = 'slack' and conversation = 'conversation 4990' and message_key = 'key 0' and status = 0"
ask() {
  echo "$1: index $(sqlite queue.db "explain query plan select $2" | grep -oE 'INDEX [a-z]+' | cut -d ' ' -f 2)," \
    "$(printf '.stats vmstep\nselect %s;\n' "$2" | sqlite queue.db | grep -o 'VM-steps: [0-9]*'), found $(sqlite queue.db "select $2")"
}
seen=$(
  sqlite --version | cut -d ' ' -f 1
  queue "$partial"
  ask 'partial, minimum' "min(not_before) $where"
  ask 'partial, first in order' "not_before $where order by not_before limit 1"
  ask 'partial, minimum of an expression' "min(+not_before) $where"
  ask 'partial, minimum and a count' "min(not_before), count(*) $where"
  queue "$partial analyze;"
  ask 'partial and analyzed, minimum' "min(not_before) $where"
  queue "$whole"
  ask 'whole, minimum' "min(not_before) $where"
  queue "$whole analyze;"
  ask 'whole and analyzed, minimum' "min(not_before) $where"
  queue "$unique"
  ask 'unique, minimum' "min(not_before) $where"
)
expected='3.40.1
partial, minimum: index due, VM-steps: 99824, found 19960
partial, first in order: index due, VM-steps: 99820, found 19960
partial, minimum of an expression: index message, VM-steps: 21, found 19960
partial, minimum and a count: index message, VM-steps: 22, found 19960|1
partial and analyzed, minimum: index message, VM-steps: 21, found 19960
whole, minimum: index due, VM-steps: 99825, found 19960
whole and analyzed, minimum: index message, VM-steps: 22, found 19960
unique, minimum: index message, VM-steps: 19, found 19960'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
