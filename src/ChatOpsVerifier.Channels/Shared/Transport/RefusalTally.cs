namespace ChatOpsVerifier.Channels.Shared.Transport;

/// <summary>Limits what strangers can write into the log: one line a minute for each kind, with how often it happened.</summary>
public sealed class RefusalTally(TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private DateTimeOffset _toldAt = DateTimeOffset.MinValue;
    private int _count;

    /// <returns>How many since it was last reported; null: not to be reported now.</returns>
    public int? Count()
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            _count++;
            if (now - _toldAt < Quiet)
            {
                return null;
            }

            var told = _count;
            (_toldAt, _count) = (now, 0);
            return told;
        }
    }
}
