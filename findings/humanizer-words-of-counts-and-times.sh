#!/usr/bin/env bash
# What Humanizer.Core 3.0.10 writes for counts and durations (seen with .NET SDK 10.0.401, culture en-US).
#  - ToQuantity changes the end of the last word: "2 piece of evidences", "2 point of contacts", "2 days offs", "2 passer-bies".
#  - With 1 it makes a singular that is not a word: "drives" becomes "drife", "curves" "curf", "caves" "cafe"; "bases" becomes "basis".
#    "archives", "waves" and "databases" are right. "German" becomes "2 Germen".
#  - Humanize of a negative duration is that of the positive one: two hours too late are "2 hours".
#  - 365 days are "52 weeks, 1 day", up to years "11 months, 30 days", and by ToAge "11 months old". 366 days are "1 year".
#  - Fractions are cut and not rounded: 47 hours and 59 minutes are "1 day"; nothing at all is "0 milliseconds", in words "no time".
# Guess before running: the first noun of a phrase gets the plural ("pieces of evidence").
# Why it matters: "due in 2 hours" is written of what is overdue since then, and the counts in a message are those of a person's own words.
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > global.json <<'JSON'
{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }
JSON
cat > finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Humanizer.Core" Version="3.0.10" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Globalization;
using Humanizer;

CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-US");
foreach (var word in new[] { "piece of evidence", "point of contact", "days off", "passer-by", "German", "check", "criterion" })
{
    Console.WriteLine($"{word}: {word.ToQuantity(2)}");
}

foreach (var word in new[] { "drives", "curves", "caves", "bases", "archives", "waves", "databases" })
{
    Console.WriteLine($"{word}: {word.ToQuantity(1)}");
}

var times = new[]
{
    TimeSpan.FromHours(2), TimeSpan.FromHours(-2), TimeSpan.Zero, new TimeSpan(47, 59, 0), TimeSpan.FromDays(45), TimeSpan.FromDays(365), TimeSpan.FromDays(366),
};
foreach (var time in times)
{
    Console.WriteLine(
        $"{time}: {time.Humanize()}; two parts {time.Humanize(2)}; up to years {time.Humanize(2, maxUnit: TimeUnit.Year)}; " +
        $"in words {time.Humanize(toWords: true)}; {time.ToAge()}");
}
CS
seen=$(dotnet run -c Release)
expected='piece of evidence: 2 piece of evidences
point of contact: 2 point of contacts
days off: 2 days offs
passer-by: 2 passer-bies
German: 2 Germen
check: 2 checks
criterion: 2 criteria
drives: 1 drife
curves: 1 curf
caves: 1 cafe
bases: 1 basis
archives: 1 archive
waves: 1 wave
databases: 1 database
02:00:00: 2 hours; two parts 2 hours; up to years 2 hours; in words two hours; 2 hours old
-02:00:00: 2 hours; two parts 2 hours; up to years 2 hours; in words two hours; 2 hours old
00:00:00: 0 milliseconds; two parts 0 milliseconds; up to years 0 milliseconds; in words no time; 0 milliseconds old
1.23:59:00: 1 day; two parts 1 day, 23 hours; up to years 1 day, 23 hours; in words one day; 1 day old
45.00:00:00: 6 weeks; two parts 6 weeks, 3 days; up to years 1 month, 14 days; in words six weeks; 1 month old
365.00:00:00: 52 weeks; two parts 52 weeks, 1 day; up to years 11 months, 30 days; in words fifty-two weeks; 11 months old
366.00:00:00: 52 weeks; two parts 52 weeks, 2 days; up to years 1 year; in words fifty-two weeks; 1 year old'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
