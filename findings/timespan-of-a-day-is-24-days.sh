#!/usr/bin/env bash
# "24:00:00" in a setting is 24 days in .NET 10 (SDK 10.0.401): configuration binding (Microsoft.Extensions.Configuration.Binder 10.0.0),
# TimeSpan.Parse and Newtonsoft.Json 13.0.3 shift the three numbers to days, hours and minutes when the first is above 23.
#  - "23:59:59" is a second less than a day, "24:00:00" is 24 days, "48:00:00" 48 days.
#  - "24:30:00", "24:00" and "24:00:00.0" are errors: the shift is made only where the second number is below 24 and the third below 60.
#  - System.Text.Json and the format "c" refuse all of these. So one file is read by one part of a program and refused by another.
#  - All read "90" as 90 days, and "1:30" as an hour and a half.
# Guess before running: "24:00:00" is a day or refused, in the same way by all, as "24:00" is.
# Why it matters: a reminder that is set to "24:00:00" goes out after 24 days, and a limit that is set to it never ends in practice.
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
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Extensions.Configuration.Binder" Version="10.0.0" />
    <PackageReference Include="Newtonsoft.Json" Version="13.0.3" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Globalization;
using Microsoft.Extensions.Configuration;

string Read(Func<string, TimeSpan> read, string text)
{
    try
    {
        return read(text).ToString("c", CultureInfo.InvariantCulture);
    }
    catch (Exception)
    {
        return "refused";
    }
}

var readers = new (string Name, Func<string, TimeSpan> Read)[]
{
    ("configuration", t => new ConfigurationBuilder().AddInMemoryCollection([new("Wait", t)]).Build().GetValue<TimeSpan>("Wait")),
    ("TimeSpan.Parse", t => TimeSpan.Parse(t, CultureInfo.InvariantCulture)),
    ("Newtonsoft.Json", t => Newtonsoft.Json.JsonConvert.DeserializeObject<TimeSpan>($"\"{t}\"")),
    ("System.Text.Json", t => System.Text.Json.JsonSerializer.Deserialize<TimeSpan>($"\"{t}\"")),
    ("format c", t => TimeSpan.ParseExact(t, "c", CultureInfo.InvariantCulture)),
};
foreach (var text in new[] { "23:59:59", "24:00:00", "48:00:00", "24:23:59", "24:24:00", "24:30:00", "24:00", "24:00:00.0", "90", "1:30" })
{
    Console.WriteLine($"{text}: {string.Join(", ", readers.Select(r => $"{r.Name} {Read(r.Read, text)}"))}");
}
CS
seen=$(dotnet run -c Release)
expected='23:59:59: configuration 23:59:59, TimeSpan.Parse 23:59:59, Newtonsoft.Json 23:59:59, System.Text.Json 23:59:59, format c 23:59:59
24:00:00: configuration 24.00:00:00, TimeSpan.Parse 24.00:00:00, Newtonsoft.Json 24.00:00:00, System.Text.Json refused, format c refused
48:00:00: configuration 48.00:00:00, TimeSpan.Parse 48.00:00:00, Newtonsoft.Json 48.00:00:00, System.Text.Json refused, format c refused
24:23:59: configuration 24.23:59:00, TimeSpan.Parse 24.23:59:00, Newtonsoft.Json 24.23:59:00, System.Text.Json refused, format c refused
24:24:00: configuration refused, TimeSpan.Parse refused, Newtonsoft.Json refused, System.Text.Json refused, format c refused
24:30:00: configuration refused, TimeSpan.Parse refused, Newtonsoft.Json refused, System.Text.Json refused, format c refused
24:00: configuration refused, TimeSpan.Parse refused, Newtonsoft.Json refused, System.Text.Json refused, format c refused
24:00:00.0: configuration refused, TimeSpan.Parse refused, Newtonsoft.Json refused, System.Text.Json refused, format c refused
90: configuration 90.00:00:00, TimeSpan.Parse 90.00:00:00, Newtonsoft.Json 90.00:00:00, System.Text.Json 90.00:00:00, format c 90.00:00:00
1:30: configuration 01:30:00, TimeSpan.Parse 01:30:00, Newtonsoft.Json 01:30:00, System.Text.Json 01:30:00, format c 01:30:00'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'Changed. Expected:\n%s\n' "$expected"; exit 1; }
