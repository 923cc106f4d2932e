namespace ChatOpsVerifier.Channels.Shared.Transport;

/// <summary>Anybody can send rubbish to a public address: once a minute it is worth a line in the log, and then with its number.</summary>
internal sealed class RefusalTally(TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private DateTimeOffset _toldAt = DateTimeOffset.MinValue;
    private int _count;

    /// <returns>How many since it was last told; null: not to be told now.</returns>
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
