namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>What became of the last write, and how long one has been waiting: a full or slow disk shows here first.</summary>
public sealed class StorageHealth(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private string? _failure;
    private readonly SortedDictionary<long, long> _waiting = [];
    private long _tickets;

    /// <summary>Why the last write was not stored; <c>null</c> if it was, or none was tried yet.</summary>
    public string? Failure
    {
        get
        {
            lock (_gate)
            {
                return _failure;
            }
        }
    }

    /// <summary>For how long the oldest write under way has been waiting for the disk, or for another process; zero: none is.</summary>
    public TimeSpan Waiting
    {
        get
        {
            lock (_gate)
            {
                // Tickets are counted upwards, so the first is the oldest.
                return _waiting.Count == 0 ? TimeSpan.Zero : clock.GetElapsedTime(_waiting.First().Value);
            }
        }
    }

    /// <returns>A ticket for <see cref="End"/>.</returns>
    internal long Begin()
    {
        lock (_gate)
        {
            _waiting[++_tickets] = clock.GetTimestamp();
            return _tickets;
        }
    }

    internal void End(long ticket, string? fault)
    {
        lock (_gate)
        {
            _waiting.Remove(ticket);
            _failure = fault;
        }
    }
}
