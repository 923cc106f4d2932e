using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

/// <summary>
/// Node and the packages of node/package.json, which hold the emulators. Where something is missing, the test is skipped with that
/// reason; with CI=true it fails.
/// </summary>
internal static class NodeParts
{
    private const int OldestNode = 20;
    private static readonly Lazy<string?> WhatIsMissing = new(Look);

    public static string Folder { get; } =
        typeof(NodeParts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NodeFolder").Value!;

    public static void Need()
    {
        if (WhatIsMissing.Value is { } reason)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Skip(reason);
        }
    }

    private static string? Look()
    {
        if (NodeVersion() is not { } version)
        {
            return $"No Node on this machine; version {OldestNode} or newer is needed on the PATH.";
        }

        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
        {
            return $"Node is {version}; version {OldestNode} or newer is needed.";
        }

        foreach (var (name, wanted) in Packages())
        {
            var file = Path.Combine(Folder, "node_modules", name, "package.json");
            var found = File.Exists(file) ? (string?)JsonNode.Parse(File.ReadAllText(file))!["version"] : null;
            if (found != wanted)
            {
                return $"The package {name} {wanted} is needed and {found ?? "nothing"} is there; run \"npm ci --ignore-scripts\" in "
                    + "tests/ChatOpsVerifier.EndToEnd.Tests/node.";
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Version)> Packages()
    {
        var described = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")))!;
        return new[] { "dependencies", "optionalDependencies" }
            .SelectMany(kind => described[kind] as JsonObject ?? [])
            .Select(package => (package.Key, (string)package.Value!));
    }

    private static string? NodeVersion()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            return node.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
