namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>Remembers what Slack said for a while; many who ask at the same time ask Slack once. Failures are not remembered.</summary>
internal sealed class ExpiringCache<T>(int capacity, TimeSpan lifetime, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Task<SlackResult<T>> Answer, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <param name="ask">Runs for everybody who asks meanwhile, so nobody's cancellation ends it.</param>
    public async Task<SlackResult<T>> GetAsync(string key, Func<Task<SlackResult<T>>> ask, CancellationToken cancellationToken)
    {
        var answer = Find(key, ask);
        try
        {
            var result = await answer.WaitAsync(cancellationToken);
            if (result is not SlackResult<T>.Ok)
            {
                Forget(key, answer);
            }

            return result;
        }
        catch when (answer.IsFaulted)
        {
            Forget(key, answer);
            throw;
        }
    }

    private Task<SlackResult<T>> Find(string key, Func<Task<SlackResult<T>>> ask)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known) && now - known.At < lifetime)
            {
                return known.Answer;
            }

            if (_known.Count >= capacity)
            {
                _known.Remove(_known.MinBy(k => k.Value.At).Key);
            }

            var answer = ask();
            _known[key] = (answer, now);
            return answer;
        }
    }

    private void Forget(string key, Task<SlackResult<T>> answer)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known) && known.Answer == answer)
            {
                _known.Remove(key);
            }
        }
    }
}
