using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>Whatever was signed is acknowledged: a payload that is refused would come again, and again be as it is.</summary>
public sealed class MalformedTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    public static TheoryData<string> All => [.. Payloads.All];

    [Theory]
    [InlineData("Event/direct-message", "event.channel")]
    [InlineData("Event/direct-message", "event.ts")]
    [InlineData("Event/mention", "event.channel")]
    [InlineData("Event/home-opened", "event.user")]
    [InlineData("Event/direct-message", "event.type")]
    [InlineData("Event/direct-message", "event")]
    [InlineData("Event/direct-message", "type")]
    [InlineData("Interactive/button", "user.id")]
    [InlineData("Interactive/button", "container")]
    [InlineData("Interactive/form-submitted", "view.id")]
    [InlineData("Interactive/form-submitted", "view.private_metadata")]
    [InlineData("Interactive/shortcut", "trigger_id")]
    [InlineData("Interactive/shortcut", "message.ts")]
    [InlineData("SlashCommand/status", "user_id")]
    [InlineData("SlashCommand/status", "trigger_id")]
    public async Task MissingField_IsNamedInTheLog_AndAcknowledged(string payload, string field)
    {
        var path = field.Split('.');
        Assert.Null(await _world.ReceiveAsync(payload, p => path[..^1].Aggregate((JsonNode)p, (node, name) => node[name]!).AsObject().Remove(path[^1])));

        Assert.Empty(_world.Turns);
        var line = Assert.Single(_world.Logs.Lines);
        Assert.Contains($"{field}: found nothing", line, StringComparison.Ordinal);
        Assert.StartsWith("Warning", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoObjectAtAll_IsAcknowledged()
    {
        Assert.Null(await _world.ReceiveAsync(Payloads.Delivery("Event/none", JsonValue.Create("text"))));

        Assert.Contains("payload: found a text, expected an object", Assert.Single(_world.Logs.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task AnyField_MissingOrOfAnotherKind_IsNeverAFault_AndItsContentNeverLogged(string payload)
    {
        await _world.ImportAsync();
        foreach (var change in Changes(Payloads.Read(payload)))
        {
            await _world.ReceiveAsync(Payloads.Delivery(payload, change));
        }

        Assert.All(_world.Logs.Lines, l => Assert.DoesNotContain("Retention", l, StringComparison.Ordinal));
        Assert.All(_world.Logs.Lines, l => Assert.DoesNotContain("drill", l, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task UnknownFields_AreIgnored(string payload)
    {
        var json = Payloads.Read(payload);
        foreach (var holder in Objects(json).ToList())
        {
            holder["of_the_future"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
        }

        await using var plain = new InboxWorld();
        await plain.ReceiveAsync(payload);
        await _world.ReceiveAsync(Payloads.Delivery(payload, json));

        Assert.Equal(plain.Turns.Select(t => string.Join(' ', t.DedupeKeys)), _world.Turns.Select(t => string.Join(' ', t.DedupeKeys)));
        Assert.Equal(plain.Logs.Lines, _world.Logs.Lines);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    /// <summary>The payload once for each of its fields and each way to spoil it.</summary>
    private static IEnumerable<JsonObject> Changes(JsonObject payload)
    {
        var count = Objects(payload).Sum(o => o.Count);
        foreach (var spoil in new Func<JsonNode?>[] { () => null, () => 7, () => "", () => "x", () => new JsonArray(), () => new JsonObject() })
        {
            for (var field = 0; field < count; field++)
            {
                yield return Changed(payload, field, (holder, name) => holder[name] = spoil());
            }
        }

        for (var field = 0; field < count; field++)
        {
            yield return Changed(payload, field, (holder, name) => holder.Remove(name));
        }
    }

    private static JsonObject Changed(JsonObject payload, int field, Action<JsonObject, string> change)
    {
        var copy = payload.DeepClone().AsObject();
        var (holder, name) = Objects(copy).SelectMany(o => o.Select(p => (o, p.Key))).ElementAt(field);
        change(holder, name);
        return copy;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(p => p.Value).SelectMany(Objects).Prepend(json),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
