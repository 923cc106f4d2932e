using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>A workspace that takes so many messages in any second and answers the rest with 429. Says when the time has come to kill who calls.</summary>
internal sealed class LimitedWorkspace(int messagesPerSecond)
{
    private static readonly FakeReply Refusal = new FakeReply.Answer("""{"ok":false,"error":"ratelimited"}""", 429, "Retry-After: 1");
    private readonly Lock _gate = new();
    private readonly Queue<long> _taken = new();
    private int _refused;
    private int _posts;
    private volatile bool _isGenerous;
    private (int Posts, Death Death, TaskCompletionSource Told)? _next;

    public FakeWorkspace Workspace { get; } = new();

    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Messages that were taken.</summary>
    public int Posts => Volatile.Read(ref _posts);

    /// <summary>Takes everything from now on.</summary>
    public void Relent() => _isGenerous = true;

    /// <summary>Under which names what is in the workspace was sent; a message that is twice has its name twice.</summary>
    public IReadOnlyList<string> Sent() => [.. Workspace.All.Select(m => (string?)(m.Metadata?["event_payload"] as JsonObject)?["key"]).OfType<string>()];

    /// <param name="posts">Messages that it still takes, the one at which death comes included.</param>
    /// <returns>Completes when the time has come.</returns>
    public Task DieAt(int posts, Death death)
    {
        lock (_gate)
        {
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _next = (posts, death, told);
            return told.Task;
        }
    }

    public FakeReply Answer(FakeRequest request)
    {
        if (!_isGenerous && IsLimited(request) && !Takes())
        {
            Interlocked.Increment(ref _refused);
            return Refusal;
        }

        var death = request.Path == "chat.postMessage" ? Posted() : null;
        var answer = death is { Death: Death.BeforeItStands } ? new FakeReply.Silence() : Workspace.Answer(request);
        death?.Told.SetResult();
        return death is { Death: Death.BeforeItsAnswer } ? new FakeReply.Silence() : answer;
    }

    // Methods have limits of their own; what a start asks about people and places would leave nothing for messages.
    private static bool IsLimited(FakeRequest request) => request.Path.StartsWith("chat.", StringComparison.Ordinal);

    /// <returns>Null: nobody dies of this one.</returns>
    private (Death Death, TaskCompletionSource Told)? Posted()
    {
        Interlocked.Increment(ref _posts);
        lock (_gate)
        {
            if (_next is not { } next)
            {
                return null;
            }

            _next = next.Posts > 1 ? next with { Posts = next.Posts - 1 } : null;
            return _next is null ? (next.Death, next.Told) : null;
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

            if (_taken.Count >= messagesPerSecond)
            {
                return false;
            }

            _taken.Enqueue(now);
            return true;
        }
    }
}
