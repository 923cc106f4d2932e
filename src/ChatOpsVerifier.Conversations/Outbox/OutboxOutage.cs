namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>
/// Whether a channel as a whole is away. One message that fails may be that message's fault; several in a row, with nothing that
/// passes in between, are the channel's: then one message at a time is tried, now and then, and all others are spared.
/// </summary>
internal sealed class OutboxOutage(RetrySchedule retries)
{
    private const int Faults = 3;
    private int _inARow;

    public bool IsOn => _inARow >= Faults;

    /// <returns>True: the outage has just ended.</returns>
    public bool Answered()
    {
        var wasOn = IsOn;
        _inARow = 0;
        return wasOn;
    }

    /// <returns>How long to leave the whole channel alone; null: this was one message's trouble so far.</returns>
    public TimeSpan? Failed()
    {
        _inARow++;
        return IsOn ? retries.After(_inARow - Faults) : null;
    }

    /// <summary>True exactly once in an outage: it is worth telling.</summary>
    public bool HasJustBegun => _inARow == Faults;
}
