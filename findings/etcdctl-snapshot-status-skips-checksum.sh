#!/usr/bin/env bash
# etcdctl 3.4.23 (Debian 3.4.23-4+b4): "snapshot status" does not look at the checksum that "snapshot save" wrote at the end of
# the file. "snapshot restore" does.
#  - a snapshot with a letter of one value altered: status prints its table with another hash, 0; restore refuses it;
#  - a snapshot without the checksum's 32 bytes: status prints the same table as for the whole file, 0; restore refuses it.
# Guess before running: status of a file that restore will refuse is an error.
# Why it matters: "etcdctl snapshot status" is what many runbooks give as the verification of a cluster's backup.
set -euo pipefail
version=3.4.23-4+b4
folder=$(mktemp -d)
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; wait; rm -rf "$folder"; }
trap finish EXIT
cd "$folder"
apt-get download -qq "etcd-server=$version" "etcd-client=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
export ETCDCTL_API=3
client=http://127.0.0.1:$((20000 + RANDOM % 10000))
peer=http://127.0.0.1:$((30000 + RANDOM % 2000))
etcdctl() { "$folder/root/usr/bin/etcdctl" --endpoints "$client" "$@"; }
etcdctl version | head -n 1
"$folder/root/usr/bin/etcd" --data-dir server --listen-client-urls "$client" --advertise-client-urls "$client" \
  --listen-peer-urls "$peer" --initial-advertise-peer-urls "$peer" --initial-cluster "default=$peer" > log 2>&1 &
server=$!
for n in 1 2 3 4 5; do
  # The first waits for the server.
  for _ in 1 2 3 4 5 6 7 8 9 10; do etcdctl put "key$n" "value$n-as-saved" > /dev/null 2>&1 && break; done
done
etcdctl snapshot save whole > /dev/null 2>&1
sed 's/value3-as-saved/value3-as-sAved/g' whole > altered
head -c -32 whole > unsigned

code() { "$@" > output 2>&1 && echo 0 || echo "$?"; }
# Hash, revision, keys; without the size.
told() { cut -d , -f 1-3 output; }
restored() { etcdctl snapshot restore "$1" --data-dir "restored-$1" > output 2>&1 && echo yes || echo "no, \"$(grep -oE 'expected sha256|snapshot missing hash' output | head -n 1)\""; }
status_whole=$(code etcdctl snapshot status whole); whole=$(told)
status_altered=$(code etcdctl snapshot status altered); altered=$(told)
status_unsigned=$(code etcdctl snapshot status unsigned); unsigned=$(told)
seen=$(
  echo "altered: $(cmp -s whole altered && echo no || echo yes)"
  echo "status: whole $status_whole, altered $status_altered, without checksum $status_unsigned"
  echo "table of the altered one: $([ "$whole" = "$altered" ] && echo the same || echo another)"
  echo "table without checksum: $([ "$whole" = "$unsigned" ] && echo the same || echo another)"
  echo "restored: whole $(restored whole)"
  echo "restored: altered $(restored altered)"
  echo "restored: without checksum $(restored unsigned)"
)
expected='altered: yes
status: whole 0, altered 0, without checksum 0
table of the altered one: another
table without checksum: the same
restored: whole yes
restored: altered no, "expected sha256"
restored: without checksum no, "snapshot missing hash"'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
