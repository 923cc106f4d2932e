using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Testing.Slack;

/// <summary>
/// A workspace as the Web API shows it: keeps what was posted, shows each person what is theirs to see, keeps files and pins.
/// Any channel exists; the direct channel with the user U1 is DU1. Give <see cref="Answer"/> to a <see cref="FakeWebApi"/>.
/// </summary>
public sealed class FakeWorkspace
{
    private readonly Lock _gate = new();
    private readonly List<FakeMessage> _messages = [];
    private readonly Dictionary<string, FakeFile> _files = [];
    private readonly List<(string ChannelId, string Ts)> _pins = [];
    private readonly List<JsonObject> _windows = [];
    private readonly Dictionary<string, JsonObject> _homes = [];
    private int _last;

    public IReadOnlyList<FakeMessage> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    public IReadOnlyList<(string ChannelId, string Ts)> Pins
    {
        get
        {
            lock (_gate)
            {
                return [.. _pins];
            }
        }
    }

    /// <summary>Modals in the order in which they were opened; nobody closes them.</summary>
    public IReadOnlyList<JsonObject> Windows
    {
        get
        {
            lock (_gate)
            {
                return [.. _windows];
            }
        }
    }

    /// <returns>Null: that person's Home was never published.</returns>
    public JsonObject? HomeOf(string userId)
    {
        lock (_gate)
        {
            return _homes.GetValueOrDefault(userId);
        }
    }

    /// <summary>Oldest first, threads included.</summary>
    public IReadOnlyList<FakeMessage> SeenBy(
        string userId, string channelId) => [.. All.Where(m => m.ChannelId == channelId && (m.OnlyFor is null || m.OnlyFor == userId))];

    public FakeReply Answer(FakeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_gate)
        {
            return new FakeReply.Answer(request.Path.StartsWith("/upload/", StringComparison.Ordinal)
                ? Upload(request)
                : Method(request, Fields(request)).ToJsonString());
        }
    }

    private JsonObject Method(FakeRequest request, JsonObject fields) => request.Path switch
    {
        "conversations.open" => Ok(("channel", new JsonObject { ["id"] = $"D{fields["users"]}" })),
        "chat.postMessage" => Post(fields, onlyFor: null),
        "chat.postEphemeral" => Post(fields, onlyFor: (string?)fields["user"]),
        "chat.update" => Update(fields),
        "chat.delete" => _messages.RemoveAll(m => IsIt(m, fields)) > 0 ? Ok() : Error("message_not_found"),
        "conversations.history" => Read(fields, m => m.ThreadTs is null || m.ThreadTs == m.Ts, newestFirst: true),
        "conversations.replies" => Read(fields, m => m.ThreadTs == (string?)fields["ts"] || m.Ts == (string?)fields["ts"], newestFirst: false),
        "pins.add" => Pin((string)fields["channel"]!, (string)fields["timestamp"]!),
        "views.open" => Open((JsonObject)fields["view"]!.DeepClone()),
        "views.publish" => Publish((string)fields["user_id"]!, (JsonObject)fields["view"]!.DeepClone()),
        "files.getUploadURLExternal" => Announce(request, (string)fields["filename"]!),
        "files.completeUploadExternal" => Complete(fields),
        "files.info" => _files.TryGetValue((string)fields["file"]!, out var file) ? Ok(("file", Shown(file))) : Error("file_not_found"),
        _ => Ok(),
    };

    private JsonObject Post(JsonObject fields, string? onlyFor)
    {
        var message = new FakeMessage(
            (string)fields["channel"]!, NextTs(), (string?)fields["thread_ts"], onlyFor, (string?)fields["text"]
                ?? "", Blocks(fields), fields["metadata"]?.DeepClone() as JsonObject);
        _messages.Add(message);
        return Ok(("channel", message.ChannelId), (onlyFor is null ? "ts" : "message_ts", message.Ts));
    }

    private JsonObject Update(JsonObject fields)
    {
        var at = _messages.FindIndex(m => IsIt(m, fields));
        if (at < 0)
        {
            return Error("message_not_found");
        }

        _messages[at] = _messages[at] with { Text = (string?)fields["text"] ?? "", Blocks = Blocks(fields) };
        return Ok(("channel", _messages[at].ChannelId), ("ts", _messages[at].Ts));
    }

    private JsonObject Read(JsonObject fields, Func<FakeMessage, bool> belongs, bool newestFirst)
    {
        var found = _messages.Where(m => m.ChannelId == (string?)fields["channel"] && m.OnlyFor is null && belongs(m)).Select(Shown);
        var limit = int.Parse((string?)fields["limit"] ?? "100", CultureInfo.InvariantCulture);
        return Ok(("messages", new JsonArray([.. (newestFirst ? found.Reverse() : found).Take(limit)])));
    }

    private JsonObject Open(JsonObject view)
    {
        view["id"] = $"V{++_last}";
        _windows.Add(view);
        return Ok(("view", view.DeepClone()));
    }

    private JsonObject Publish(string userId, JsonObject view)
    {
        _homes[userId] = view;
        return Ok(("view", new JsonObject { ["id"] = $"V{userId}" }));
    }

    private JsonObject Announce(FakeRequest request, string name)
    {
        var file = new FakeFile($"F{++_last}", name, []);
        _files[file.Id] = file;
        return Ok(("file_id", file.Id), ("upload_url", $"http://{request.Header("Host")}/upload/{file.Id}"));
    }

    private string Upload(FakeRequest request)
    {
        var id = request.Path["/upload/".Length..];
        _files[id] = _files[id] with { Content = request.Body };
        return "OK";
    }

    private JsonObject Complete(JsonObject fields)
    {
        var file = _files[(string)fields["files"]![0]!["id"]!];
        if ((string?)fields["channel_id"] is { } channel)
        {
            _messages.Add(new FakeMessage(channel, NextTs(), (string?)fields["thread_ts"], null, (string?)fields["initial_comment"] ?? "", [], null, file));
        }

        return Ok(("files", new JsonArray(Shown(file))));
    }

    private JsonObject Pin(string channel, string ts)
    {
        if (_pins.Contains((channel, ts)))
        {
            return Error("already_pinned");
        }

        _pins.Add((channel, ts));
        return Ok();
    }

    private string NextTs() => $"1700000000.{++_last:000000}";

    private static bool IsIt(
        FakeMessage message,
        JsonObject fields) => message.ChannelId == (string?)fields["channel"] && message.Ts == (string?)fields["ts"] && message.OnlyFor is null;

    private static JsonObject Shown(FakeMessage message) => new()
    {
        ["ts"] = message.Ts,
        ["text"] = message.Text,
        ["metadata"] = message.Metadata?.DeepClone(),
        ["files"] = message.File is null ? null : new JsonArray(Shown(message.File)),
    };

    private static JsonObject Shown(FakeFile file) => new() { ["id"] = file.Id, ["name"] = file.Name, ["mimetype"] = "application/octet-stream" };

    private static JsonArray Blocks(JsonObject fields) => fields["blocks"]?.DeepClone() as JsonArray ?? [];

    private static JsonObject Fields(FakeRequest request)
    {
        if (request.Path.StartsWith('/') || request.Body.Length == 0)
        {
            return [];
        }

        if (request.Header("Content-Type")!.Contains("json", StringComparison.Ordinal))
        {
            return JsonNode.Parse(request.Body) as JsonObject ?? throw new JsonException("An object was expected.");
        }

        return new JsonObject(request.Text
            .Split('&')
            .Select(p => p.Split('=', 2))
            .Select(p => KeyValuePair.Create<string, JsonNode?>(p[0], Uri.UnescapeDataString(p[1].Replace('+', ' ')))));
    }

    private static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            answer[name] = value;
        }

        return answer;
    }

    private static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };
}
