using System.Collections.Concurrent;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>Where Slack asked to wait: shut for everybody who wants the same method in the same place, until then.</summary>
internal sealed class RetryGates(TimeProvider time)
{
    /// <summary>Beyond so many, those that are open again are forgotten.</summary>
    private const int Tidy = 1_000;

    private readonly ConcurrentDictionary<(string Method, string Place), DateTimeOffset> _shutUntil = new();

    /// <param name="place">A channel id; null: the method as such.</param>
    /// <returns>Null: go.</returns>
    public TimeSpan? WaitFor(SlackMethod method, string? place)
    {
        var wait = _shutUntil.TryGetValue((method.Name, place ?? ""), out var until) ? until - time.GetUtcNow() : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : null;
    }

    public void Shut(SlackMethod method, string? place, TimeSpan delay)
    {
        var now = time.GetUtcNow();
        _shutUntil.AddOrUpdate((method.Name, place ?? ""), now + delay, (_, earlier) => earlier > now + delay ? earlier : now + delay);
        if (_shutUntil.Count > Tidy)
        {
            foreach (var open in _shutUntil.Where(g => g.Value <= now))
            {
                _shutUntil.TryRemove(open);
            }
        }
    }
}
