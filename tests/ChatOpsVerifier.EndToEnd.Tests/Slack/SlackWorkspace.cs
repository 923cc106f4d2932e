using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Checking;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

/// <summary>
/// The real program in a workspace of an emulator, with the canonical report imported. Olga operates; Tom is in the channel and knows nothing.
/// </summary>
internal sealed class SlackWorkspace : IAsyncDisposable
{
    private readonly NodeProcess _node;
    private readonly HttpClient _http = new();

    private SlackWorkspace(NodeProcess node, HostProcess host) => (_node, Host) = (node, host);

    public HostProcess Host { get; }

    public string Olga => (string)_node.Ready["users"]!["olga"]!;

    public string Tom => (string)_node.Ready["users"]!["tom"]!;

    /// <summary>Where the team reads the status.</summary>
    public string Channel => (string)_node.Ready["channel"]!;

    /// <param name="backend">"local-slack" or "emulate".</param>
    /// <param name="mode">"socket" or "events".</param>
    /// <param name="also">Further settings of the program.</param>
    public static async Task<SlackWorkspace> StartAsync(string backend, string mode, params (string Key, string Value)[] also)
    {
        var scopes = JsonSerializer.SerializeToNode(SlackNeeds.BotScopes);
        var node = await NodeProcess.StartAsync("slack/world.mjs", new JsonObject { ["backend"] = backend, ["mode"] = mode, ["scopes"] = scopes });
        var app = node.Ready["app"]!;
        (string, string) way = mode == "socket" ? ("Slack:AppToken", (string)app["appToken"]!) : ("Slack:SigningSecret", (string)app["signingSecret"]!);
        var host = new HostProcess(
        [
            ("Slack:ApiUrl", (string)node.Ready["api"]!), (
                "Slack:BotToken", (string)app["botToken"]!), way, ("Slack:StatusChannel", (string)node.Ready["channel"]!),
            ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Slack", (string)node.Ready["users"]!["olga"]!), .. also,
        ]);
        var workspace = new SlackWorkspace(node, host);
        await workspace.StartHostAsync();
        return workspace;
    }

    /// <param name="also">Settings of this run alone.</param>
    public async Task StartHostAsync(params (string Key, string Value)[] also)
    {
        await Host.StartAsync(also);
        await AskAsync("target", ("url", new Uri(Host.Address, "slack/events").ToString()));
    }

    /// <summary>Waits for the program's connections of Socket Mode: what is done without one reaches nobody.</summary>
    public Task SocketsAsync(int count) =>
        Eventually.TrueAsync(async () => (int?)await AskAsync("sockets") >= count, () => $"There are not {count} sockets.\n{Host.Output}");

    public Task<JsonNode?> AskAsync(string order, params (string Name, JsonNode? Value)[] details) =>
        _node.AskAsync(order, new JsonObject(details.Select(d => KeyValuePair.Create(d.Name, d.Value))));

    public async Task<string> DirectAsync(string user) => (string)(await AskAsync("direct", ("user", user)))!;

    public async Task<IReadOnlyList<JsonObject>> MessagesAsync(
        string channel) => [.. ((JsonArray)(await AskAsync("messages", ("channel", channel)))!).OfType<JsonObject>()];

    /// <summary>What the program shows to a person alone, wherever it is.</summary>
    public async Task<IReadOnlyList<string>> WhispersAsync(string user, string channel) =>
        [.. (await MessagesAsync(channel)).Where(m => (string?)m["ephemeral_to"] == user).Select(Screen.Words)];

    /// <summary>What is public in a place.</summary>
    public async Task<IReadOnlyList<JsonObject>> PublicAsync(string channel) => [.. (await MessagesAsync(channel)).Where(m => m["ephemeral_to"] is null)];

    /// <summary>The present state of the report, as the program's own API tells it.</summary>
    public async Task<JsonObject> ReportAsync() =>
        (JsonObject)JsonNode.Parse(await _http.GetStringAsync(
            new Uri(Host.Address, $"api/reports/{Samples.CanonicalSlug}"), TestContext.Current.CancellationToken))!;

    public async Task<string> VerdictAsync() => (string)(await ReportAsync())["verdict"]!;

    /// <summary>How many entries of that type the ledger holds, as the command line exports it.</summary>
    public async Task<int> CountAsync(string type) => Count(await LedgerAsync(), type);

    public static int Count(string ledger, string type) => ledger.Split($"\"{type}\"").Length - 1;

    /// <summary>The report's ledger, an entry a line.</summary>
    public async Task<string> LedgerAsync()
    {
        var file = Host.Write("ledger.jsonl", "");
        Assert.Equal(0, (await Host.RunAsync("export", Samples.CanonicalSlug, "--format", "jsonl", "-o", file)).Code);
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>Calls that Slack refused: an honest program makes none.</summary>
    public async Task<IReadOnlyList<string>> RefusedCallsAsync() =>
        [.. ((JsonArray)(await AskAsync("calls"))!)
            .Where(c => (bool?)c!["answer"]!["ok"] != true)
            .Select(c => $"{c!["method"]}: {c["answer"]!.ToJsonString()}")];

    public async Task<IReadOnlyList<JsonObject>> DeliveriesAsync() => [.. ((JsonArray)(await AskAsync("deliveries"))!).OfType<JsonObject>()];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
        await _node.DisposeAsync();
    }
}
