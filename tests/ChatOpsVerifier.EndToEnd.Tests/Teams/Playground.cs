using System.Text.Json.Nodes;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>Microsoft 365 Agents Playground before the real program, seen from the wire.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly NodeProcess _node;
    private readonly List<JsonObject> _log = [];

    private Playground(NodeProcess node) => _node = node;

    public Uri Page => new((string)_node.Ready["page"]!);

    public static async Task<Playground> StartAsync(Uri host) => new(await NodeProcess.StartAsync("teams/playground.mjs", new JsonObject
    {
        ["bot"] = Endpoint(host),
        ["world"] = TeamsTown.World(),
    }));

    /// <summary>The program was started again and listens elsewhere.</summary>
    public Task MoveAsync(Uri host) => _node.AskAsync("target", new JsonObject { ["bot"] = Endpoint(host) });

    /// <summary>Something that the Playground's page cannot make: another person's words, a file, a reaction.</summary>
    public Task SendAsync(
        string conversation, JsonObject activity) => _node.AskAsync("custom", new JsonObject { ["conversation"] = conversation, ["activity"] = activity });

    /// <summary>Requests that were answered, of both directions, oldest first.</summary>
    public async Task<IReadOnlyList<JsonObject>> LogAsync()
    {
        _log.AddRange(((JsonArray)(await _node.AskAsync("log", new JsonObject { ["since"] = _log.Count }))!).OfType<JsonObject>());
        return _log;
    }

    /// <summary>The bot's messages in a conversation as they are now, in the order in which they were first said.</summary>
    public async Task<IReadOnlyList<TeamsMessage>> MessagesAsync(string conversation)
    {
        var messages = new List<TeamsMessage>();
        foreach (var entry in await LogAsync())
        {
            if ((string?)entry["from"] != "User Application" || (string?)entry["conversationId"] != conversation
                || entry["request"]!["body"] is not JsonObject body || (string?)body["type"] != "message" || (int?)entry["response"]?["statusCode"] is not (200
                    or 201))
            {
                continue;
            }

            var id = (string)entry["messageId"]!;
            var at = messages.FindIndex(m => m.Id == id);
            if (at < 0)
            {
                messages.Add(new TeamsMessage(id, conversation, body, 1));
            }
            else
            {
                messages[at] = messages[at] with { Activity = body, Versions = messages[at].Versions + 1 };
            }
        }

        return messages;
    }

    /// <summary>Waits for such a message; fails with what is there instead.</summary>
    public async Task<TeamsMessage> MessageAsync(string conversation, Func<TeamsMessage, bool> isMeant, Func<string> otherwise)
    {
        IReadOnlyList<TeamsMessage> seen = [];
        return await Eventually.FoundAsync(
            async () => (seen = await MessagesAsync(conversation)).LastOrDefault(isMeant),
            () => $"{otherwise()}\nWhat stands in {conversation}:\n{string.Join("\n---\n", seen.Select(m => $"{m.Id}, version {m.Versions}: {m.Words}"))}");
    }

    /// <summary>Every card that was ever shown, as it was then, for validators and eyes: where the environment names a folder for it.</summary>
    public async Task WriteCardsAsync()
    {
        if (Environment.GetEnvironmentVariable("CARDS_FOLDER") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var cards = (await LogAsync()).SelectMany(e => new[] { e["request"], e["response"] }).SelectMany(Cards).Select(c => c.ToJsonString()).Distinct();
        foreach (var (card, number) in cards.Select((c, i) => (c, i)))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{number:000}.json"), card);
        }
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private static IEnumerable<JsonObject> Cards(JsonNode? node) => node switch
    {
        JsonObject card when (string?)(card["type"] as JsonValue) == "AdaptiveCard" => [card],
        JsonObject json => json.Select(p => p.Value).SelectMany(Cards),
        JsonArray list => list.SelectMany(Cards),
        _ => [],
    };

    private static string Endpoint(Uri host) => new Uri(host, "api/messages").ToString();
}
