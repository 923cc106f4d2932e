using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Teams;

/// <summary>The connector in memory: what is in which conversation, and what was asked of it.</summary>
internal sealed class FakeTeams : ITeamsApi, ITeamsReferences
{
    private readonly Lock _gate = new();
    private readonly List<FakeActivity> _activities = [];
    private readonly ConcurrentDictionary<string, TeamsReference> _references = new();
    private int _last;

    public static Uri Service { get; } = new("https://smba.example/emea/");

    /// <summary>"SendToConversation 19:x", in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What an operation answers instead; null: what it would.</summary>
    public Func<string, TeamsError?> Fault { get; set; } = _ => null;

    /// <summary>Set: the next operation of that name asks to wait for so long.</summary>
    public ConcurrentDictionary<string, TimeSpan> Busy { get; } = new();

    /// <summary>What a download gives, by address.</summary>
    public ConcurrentDictionary<string, byte[]> Downloads { get; } = new();

    /// <summary>What was put into people's own storage, by address.</summary>
    public ConcurrentDictionary<string, byte[]> Uploads { get; } = new();

    /// <summary>An emulator that tells no ids of what it takes.</summary>
    public bool TellsNoIds { get; set; }

    public IReadOnlyList<FakeActivity> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _activities];
            }
        }
    }

    public IReadOnlyDictionary<string, TeamsReference> References => _references;

    public static string PersonalId(string userId) => $"a:{userId}";

    /// <summary>What a person sees: everything in groups and channels, and their own chat.</summary>
    public IReadOnlyList<FakeActivity> SeenBy(string userId, string conversationId) =>
        [.. All
            .Where(a => a.ConversationId == conversationId || a.ConversationId == PersonalId(userId))
            .Where(a => !a.ConversationId.StartsWith("a:", StringComparison.Ordinal) || a.ConversationId == PersonalId(userId))];

    public void Know(
        TeamsAddress address, string conversationId) => _references[address.Target] = new TeamsReference(Service, conversationId, "28:bot", "tenant");

    public Task<TeamsResult<string>> SendAsync(
        TeamsReference where, JsonObject activity, CancellationToken cancellationToken) => Task.FromResult(Do("SendToConversation", where, () =>
    {
        var id = $"17955120000{++_last:00}";
        _activities.Add(new FakeActivity(id, where.ConversationId, activity));
        return TellsNoIds ? "" : id;
    }));

    public Task<TeamsResult<string>> UpdateAsync(TeamsReference where, string activityId, JsonObject activity, CancellationToken cancellationToken)
    {
        var at = All.ToList().FindIndex(a => a.Id == activityId && a.ConversationId == where.ConversationId);
        return Task.FromResult(at < 0
            ? new TeamsResult<string>.Failed(new TeamsError("UpdateActivity", 404, "ActivityNotFound", "The message is gone."))
            : Do("UpdateActivity", where, () =>
            {
                _activities[at] = _activities[at] with { Json = activity };
                return activityId;
            }));
    }

    public Task<TeamsResult<bool>> DeleteAsync(TeamsReference where, string activityId, CancellationToken cancellationToken) =>
        Task.FromResult(Do("DeleteActivity", where, () => _activities.RemoveAll(a => a.Id == activityId) > 0));

    public Task<TeamsResult<TeamsReference>> CreatePersonalAsync(TeamsReference like, string userId, CancellationToken cancellationToken) =>
        Task.FromResult(Do("CreateConversation", like, () => like with { ConversationId = PersonalId(userId) }));

    public Task<TeamsResult<string>> GetDisplayNameAsync(TeamsReference where, string userId, CancellationToken cancellationToken) =>
        Task.FromResult(Do("GetConversationMember", where, () => $"Name of {userId}"));

    public Task<Stream> DownloadAsync(TeamsReference where, Uri url, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(Downloads.TryGetValue(url.ToString(), out var bytes)
            ? new MemoryStream(bytes)
            : throw new FileUnavailableException("It is gone."));

    public Task<TeamsResult<bool>> UploadAsync(Uri uploadUrl, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(Do("Upload", new TeamsReference(uploadUrl, "", null, null), () =>
        {
            Uploads[uploadUrl.ToString()] = content.ToArray();
            return true;
        }));

    public Task SeenAsync(TeamsAddress address, TeamsReference reference, CancellationToken cancellationToken)
    {
        _references[address.Target] = reference;
        return Task.CompletedTask;
    }

    public Task<TeamsReference?> FindAsync(
        TeamsAddress address, CancellationToken cancellationToken) => Task.FromResult(_references.GetValueOrDefault(address.Target));

    public Task<TeamsReference?> FindAnyAsync(CancellationToken cancellationToken) => Task.FromResult(_references.Values.FirstOrDefault());

    public Task GoneAsync(TeamsAddress address, CancellationToken cancellationToken)
    {
        _references.TryRemove(address.Target, out _);
        return Task.CompletedTask;
    }

    private TeamsResult<T> Do<T>(string operation, TeamsReference where, Func<T> done)
    {
        lock (_gate)
        {
            Calls.Enqueue($"{operation} {where.ConversationId}");
            return Busy.TryRemove(operation, out var wait) ? new TeamsResult<T>.RetryAfter(wait)
                : Fault(operation) is { } error ? new TeamsResult<T>.Failed(error)
                : new TeamsResult<T>.Ok(done());
        }
    }
}

/// <param name="Json">As it is now.</param>
internal sealed record FakeActivity(string Id, string ConversationId, JsonObject Json)
{
    public IEnumerable<JsonObject> Attachments => (Json["attachments"] as JsonArray ?? []).OfType<JsonObject>();

    public JsonObject? Card =>
        Attachments.FirstOrDefault(a => (string?)a["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"] as JsonObject;
}
