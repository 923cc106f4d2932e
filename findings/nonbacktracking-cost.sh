#!/usr/bin/env bash
# What the linear-time engine of .NET (RegexOptions.NonBacktracking) costs and refuses, for a program that runs a public set of rules with it.
#
# Guess before looking: a rule costs some kilobytes, as with the backtracking engine, and "\b" costs nothing.
# Found: an expression takes about a hundred kilobytes once it has been used, and a single "\b" makes that three to four times as much,
# because the engine then tells word characters of all of Unicode apart. Two hundred rules that begin with "\b" take some 90 MB.
# Bounded repeats that lie in each other multiply: up to 10,000 nodes are taken, one more is a NotSupportedException when the
# expression is made, while the backtracking engine takes it.
#
# Seen with the SDK 10.0.401 and its runtime 10.0.12. Needs a .NET 10 SDK and nothing else; another major version is refused, and a
# changed behaviour fails.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
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
</Project>
XML
cat > Program.cs <<'CS'
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

const int Copies = 20;
const string Text = "a line of a log with an id-4f3c2b1a9e8d7c6b5a49 in it";

long Cost(string pattern, RegexOptions options)
{
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var all = Enumerable.Range(0, Copies).Select(_ => new Regex(pattern, options)).ToList();
    all.ForEach(r => r.IsMatch(Text));
    var cost = (GC.GetTotalMemory(forceFullCollection: true) - before) / Copies;
    GC.KeepAlive(all);
    return cost;
}

string Made(string pattern, RegexOptions options)
{
    try { _ = new Regex(pattern, options); return "made"; }
    catch (NotSupportedException e) { return $"refused: {e.Message}"; }
}

Console.WriteLine(RuntimeInformation.FrameworkDescription);
// Once for the tables that all expressions share.
Cost(@"\bx-[0-9a-z]{20}", RegexOptions.NonBacktracking);
var plain = Cost("id-[0-9a-z]{20}", RegexOptions.NonBacktracking);
var bounded = Cost(@"\bid-[0-9a-z]{20}", RegexOptions.NonBacktracking);
var backtracking = Cost(@"\bid-[0-9a-z]{20}", RegexOptions.None);
Console.WriteLine($"one expression, used once: {plain / 1024} KB; with \\b: {bounded / 1024} KB; with \\b, backtracking: {backtracking / 1024} KB");

var fits = Made("(?:a{1,100}){1,99}", RegexOptions.NonBacktracking);
var over = Made("(?:a{1,100}){1,101}", RegexOptions.NonBacktracking);
var other = Made("(?:a{1,100}){1,101}", RegexOptions.None);
Console.WriteLine($"1 to 100 times, 1 to 99 times: {fits}");
Console.WriteLine($"1 to 100 times, 1 to 101 times: {over}");
Console.WriteLine($"the same, backtracking: {other}");

var isAsFound = bounded > 2 * plain && plain > 16 * 1024 && backtracking < plain && fits == "made" && over.Contains("10000") && other == "made";
Console.WriteLine(isAsFound ? "as found" : "CHANGED");
return isAsFound ? 0 : 1;
CS
dotnet run -c Release --nologo
