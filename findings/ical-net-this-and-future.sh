#!/usr/bin/env bash
# An event of four days whose third day and all later ones are moved (RECURRENCE-ID;RANGE=THISANDFUTURE, RFC 5545, 3.8.4.4):
# ical.js 2.2.1 gives the two first days and two moved ones. Ical.Net 5.2.4 gives all four original days and one moved one,
# five in all: the change replaces no day, not even the one it names, and is not reported. Without RANGE both agree.
# Guess before running: a library that does not support the range still replaces the one day, as it does without RANGE.
# Why it matters: a holiday calendar read this way has days off that nobody has.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
calendar() {
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Example//Days//EN' \
    BEGIN:VEVENT UID:1 DTSTAMP:20260101T000000Z 'DTSTART;VALUE=DATE:20261201' 'RRULE:FREQ=DAILY;COUNT=4' SUMMARY:as-planned END:VEVENT \
    BEGIN:VEVENT UID:1 DTSTAMP:20260101T000000Z "RECURRENCE-ID$1;VALUE=DATE:20261203" 'DTSTART;VALUE=DATE:20261210' SUMMARY:moved END:VEVENT \
    END:VCALENDAR
}
calendar '' > one.ics
calendar ';RANGE=THISANDFUTURE' > rest.ics

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . ical.js@2.2.1 >/dev/null
cat > days.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
for (const name of ["one", "rest"]) {
  const events = new ICAL.Component(ICAL.parse(readFileSync(`${name}.ics`, "utf8"))).getAllSubcomponents("vevent");
  const event = new ICAL.Event(events[0]);
  const days = [];
  for (let iterator = event.iterator(), next; (next = iterator.next());) days.push(event.getOccurrenceDetails(next).startDate.toString());
  console.log(`ical.js 2.2.1, ${name}: ${days.sort().join(" ")}`);
}
JS
mkdir net
cat > net/net.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Ical.Net" Version="[5.2.4]" />
  </ItemGroup>
</Project>
XML
cat > net/Days.cs <<'CS'
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
foreach (var name in new[] { "one", "rest" })
{
    var days = CalendarCollection.Load(File.ReadAllText($"{name}.ics")).Single().GetOccurrences<CalendarEvent>(new CalDateTime(2026, 1, 1)).Select(o => $"{o.Period.StartTime.Date:yyyy-MM-dd}");
    Console.WriteLine($"Ical.Net 5.2.4, {name}: {string.Join(' ', days.Order())}");
}
CS
seen=$(node days.mjs; DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 dotnet run --project net)
expected='ical.js 2.2.1, one: 2026-12-01 2026-12-02 2026-12-04 2026-12-10
ical.js 2.2.1, rest: 2026-12-01 2026-12-02 2026-12-10 2026-12-11
Ical.Net 5.2.4, one: 2026-12-01 2026-12-02 2026-12-04 2026-12-10
Ical.Net 5.2.4, rest: 2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-10'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
