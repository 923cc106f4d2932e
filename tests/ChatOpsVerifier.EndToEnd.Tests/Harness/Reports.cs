using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Harness;

/// <summary>The canonical report as the program's own API reports about it, whatever the chats say.</summary>
internal static class Reports
{
    private static readonly HttpClient Http = new();

    public static async Task<JsonObject> ReadAsync(HostProcess host) =>
        (JsonObject)JsonNode.Parse(await Http.GetStringAsync(
            new Uri(host.Address, $"api/reports/{Samples.CanonicalSlug}"), TestContext.Current.CancellationToken))!;

    public static async Task<string> VerdictAsync(HostProcess host) => (string)(await ReadAsync(host))["verdict"]!;

    public static async Task<int> SettledAsync(HostProcess host) => (int)(await ReadAsync(host))["counts"]!["settled"]!;
}
