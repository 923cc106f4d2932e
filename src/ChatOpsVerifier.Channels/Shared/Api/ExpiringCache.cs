namespace ChatOpsVerifier.Channels.Shared.Api;

/// <summary>Remembers what a provider said for a while; many who ask at the same time ask it once. Failures are not remembered.</summary>
/// <param name="isKept">Whether an answer is worth remembering.</param>
internal sealed class ExpiringCache<T>(int capacity, TimeSpan lifetime, TimeProvider time, Func<T, bool> isKept)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Task<T> Answer, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <param name="ask">Runs for everybody who asks meanwhile, so nobody's cancellation ends it.</param>
    public async Task<T> GetAsync(string key, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        var answer = Find(key, ask);
        try
        {
            var result = await answer.WaitAsync(cancellationToken);
            if (!isKept(result))
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

    private Task<T> Find(string key, Func<Task<T>> ask)
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

    private void Forget(string key, Task<T> answer)
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
