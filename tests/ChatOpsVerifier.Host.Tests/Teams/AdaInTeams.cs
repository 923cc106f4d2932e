using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Teams;

/// <summary>The operator in her personal chat: what she does goes in with a token, what she sees is what the connector got.</summary>
internal sealed class AdaInTeams(TeamsHost host)
{
    public async Task SayAsync(string words) => await DoAsync(host.Framework.Activity(words));

    /// <summary>A message with attachments and no words.</summary>
    public async Task SendFileAsync(params JsonNode[] attachments)
    {
        var activity = host.Framework.Activity("");
        activity["attachments"] = new JsonArray(attachments);
        await DoAsync(activity);
    }

    /// <summary>Presses a button that she waits for.</summary>
    public async Task PressAsync(string action, params (string Input, string Value)[] filled)
    {
        await Eventually.TrueAsync(() => Button(action) is not null);
        var activity = host.Framework.Activity("");
        var value = (JsonObject)Button(action)!["data"]!.DeepClone();
        foreach (var (input, written) in filled)
        {
            value[input] = written;
        }

        (activity["value"], activity["replyToId"]) = (value, "1");
        await DoAsync(activity);
    }

    /// <returns>The body of the response.</returns>
    public async Task<JsonObject> InvokeAsync(string name, JsonObject value)
    {
        var activity = host.Framework.Activity("");
        activity.Remove("text");
        (activity["type"], activity["name"], activity["value"], activity["replyToId"]) = ("invoke", name, value, "1");
        using var answer = await host.PostAsync(activity);
        Assert.True(answer.IsSuccessStatusCode, $"{name}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) is { Length: > 0 } body ? (JsonObject)JsonNode.Parse(body)! : [];
    }

    /// <summary>Waits until something says it.</summary>
    public Task ReadsAsync(string words) => Eventually.TrueAsync(() => Sent().Any(a => a.ToJsonString().Contains(words, StringComparison.Ordinal)));

    /// <summary>The newest button of that action; null: there is none yet.</summary>
    public JsonObject? Button(string action) => Sent().SelectMany(All).LastOrDefault(o => (string?)(o["data"] as JsonObject)?[TeamsButton.Key]?["a"] == action);

    /// <summary>Waits for an attachment that is not a card, and gives its content.</summary>
    public async Task<JsonObject> AttachedAsync(string contentType)
    {
        JsonObject? Find() => Sent().SelectMany(All).LastOrDefault(o => (string?)o["contentType"] == contentType);
        await Eventually.TrueAsync(() => Find() is not null);
        return Find()!;
    }

    /// <summary>Waits for an address in a card's button.</summary>
    public async Task<string> AddressAsync(string begin)
    {
        string? Find() =>
            Sent()
                .SelectMany(All)
                .Select(o => o["url"])
                .OfType<JsonValue>()
                .Select(v => (string?)v)
                .LastOrDefault(u => u?.StartsWith(begin, StringComparison.Ordinal) == true);
        await Eventually.TrueAsync(() => Find() is not null);
        return Find()!;
    }

    public static JsonObject CardOf(JsonObject dialog) => (JsonObject)dialog["task"]!["value"]!["card"]!["content"]!;

    public static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(p => p.Value).SelectMany(All).Prepend(json),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    private IEnumerable<JsonNode> Sent() => host.Framework.Calls.Where(IsWritten).Select(c => JsonNode.Parse(c.Text)!);

    private static bool IsWritten(FakeRequest call) => call.Method is "POST" or "PUT" && call.Text.StartsWith('{');

    private async Task DoAsync(JsonObject activity)
    {
        using var answer = await host.PostAsync(activity);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }
}
