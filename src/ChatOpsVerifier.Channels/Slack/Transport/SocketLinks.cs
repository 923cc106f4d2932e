namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>Which connections are open, for anyone who asks how Slack is doing.</summary>
internal sealed class SocketLinks
{
    private readonly Lock _gate = new();
    private readonly HashSet<SocketSession> _open = [];
    private readonly TaskCompletionSource _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _trouble = "There is no connection for Socket Mode yet.";

    /// <summary>The first attempt has ended, one way or the other.</summary>
    public Task Decided => _decided.Task;

    /// <summary>Null: at least one connection is open.</summary>
    public string? Trouble
    {
        get
        {
            lock (_gate)
            {
                return _open.Count > 0 ? null : _trouble;
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Counts until it ends.</summary>
    public void Opened(SocketSession session)
    {
        lock (_gate)
        {
            _open.Add(session);
        }

        _decided.TrySetResult();
        _ = ForgetAsync(session);
    }

    public void Refused(string detail) => Failed($"Slack refuses Socket Mode: {detail}");

    public void Unreachable() => Failed("Slack cannot be reached; retrying.");

    private async Task ForgetAsync(SocketSession session)
    {
        await session.Ended;
        lock (_gate)
        {
            _open.Remove(session);
            _trouble = "The connection to Slack was lost; reconnecting.";
        }
    }

    private void Failed(string trouble)
    {
        lock (_gate)
        {
            _trouble = trouble;
        }

        _decided.TrySetResult();
    }
}
