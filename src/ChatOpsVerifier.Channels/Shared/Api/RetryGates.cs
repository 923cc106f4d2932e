using System.Collections.Concurrent;

namespace ChatOpsVerifier.Channels.Shared.Api;

/// <summary>Where a provider asked to wait: shut for everybody who wants the same operation in the same place, until then.</summary>
internal sealed class RetryGates(TimeProvider time)
{
    /// <summary>Beyond so many, those that are open again are forgotten.</summary>
    private const int Tidy = 1_000;

    private readonly ConcurrentDictionary<(string Operation, string Place), DateTimeOffset> _shutUntil = new();

    /// <param name="place">A conversation; null: the operation as such.</param>
    /// <returns>Null: go.</returns>
    public TimeSpan? WaitFor(string operation, string? place)
    {
        var wait = _shutUntil.TryGetValue((operation, place ?? ""), out var until) ? until - time.GetUtcNow() : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : null;
    }

    public void Shut(string operation, string? place, TimeSpan delay)
    {
        var now = time.GetUtcNow();
        _shutUntil.AddOrUpdate((operation, place ?? ""), now + delay, (_, earlier) => earlier > now + delay ? earlier : now + delay);
        if (_shutUntil.Count > Tidy)
        {
            foreach (var open in _shutUntil.Where(g => g.Value <= now))
            {
                _shutUntil.TryRemove(open);
            }
        }
    }
}
