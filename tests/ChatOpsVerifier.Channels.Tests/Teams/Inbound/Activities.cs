using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Tests.Teams.Inbound;

/// <summary>
/// The activities beside the tests: a folder for each kind, a file for each shape. Field names are those of the public Activity specification.
/// </summary>
internal static class Activities
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Teams", "Activities");

    /// <summary>"Message/personal" and so on.</summary>
    public static IEnumerable<string> All =>
        Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/').Replace(".json", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!.AsObject();

    /// <param name="change">Made before it is delivered.</param>
    public static JsonElement Of(string name, Action<JsonObject>? change = null)
    {
        var json = Read(name);
        change?.Invoke(json);
        return JsonSerializer.SerializeToElement(json);
    }
}
