using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>A workspace that takes so many calls about messages in any second and answers the rest with 429.</summary>
internal sealed class LimitedWorkspace(int callsPerSecond)
{
    private static readonly FakeReply Refusal = new FakeReply.Answer("""{"ok":false,"error":"ratelimited"}""", 429, "Retry-After: 1");
    private readonly Lock _gate = new();
    private readonly Queue<long> _taken = new();
    private int _refused;
    private int _posts;
    private volatile bool _isGenerous;

    public FakeWorkspace Workspace { get; } = new();

    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Messages that came to be posted, those that were refused included.</summary>
    public int Posts => Volatile.Read(ref _posts);

    /// <summary>Takes everything from now on.</summary>
    public void Relent() => _isGenerous = true;

    /// <summary>Under which names what stands in the workspace was sent; a message that stands twice has its name twice.</summary>
    public IReadOnlyList<string> Sent() => [.. Workspace.All.Select(m => (string?)(m.Metadata?["event_payload"] as JsonObject)?["key"]).OfType<string>()];

    public FakeReply Answer(FakeRequest request)
    {
        if (_isGenerous || !IsLimited(request) || Takes())
        {
            var answer = Workspace.Answer(request);
            Count(request);
            return answer;
        }

        Count(request);

        Interlocked.Increment(ref _refused);
        return Refusal;
    }

    // What a start asks about people would leave nothing for messages.
    private static bool IsLimited(FakeRequest request) =>
        request.Path.StartsWith("chat.", StringComparison.Ordinal) || request.Path.StartsWith("conversations.", StringComparison.Ordinal);

    private void Count(FakeRequest request)
    {
        if (request.Path == "chat.postMessage")
        {
            Interlocked.Increment(ref _posts);
        }
    }

    private bool Takes()
    {
        var now = TimeProvider.System.GetTimestamp();
        lock (_gate)
        {
            while (_taken.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= callsPerSecond)
            {
                return false;
            }

            _taken.Enqueue(now);
            return true;
        }
    }
}
