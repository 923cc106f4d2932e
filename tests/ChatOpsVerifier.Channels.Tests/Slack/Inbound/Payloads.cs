using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Inbound;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>The deliveries beside the tests: a folder for each kind, a file for each shape. Field names are those of Slack's public reference.</summary>
internal static class Payloads
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Slack", "Payloads");

    /// <summary>"Event/mention" and so on.</summary>
    public static IEnumerable<string> All =>
        Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/').Replace(".json", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!.AsObject();

    /// <param name="change">Made before it is delivered.</param>
    public static SlackDelivery Delivery(string name, Action<JsonObject>? change = null)
    {
        var json = Read(name);
        change?.Invoke(json);
        return Delivery(name, json);
    }

    public static SlackDelivery Delivery(
        string name, JsonNode json) => new(Enum.Parse<SlackDeliveryKind>(name.Split('/')[0]), JsonSerializer.SerializeToElement(json));
}
