namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>What became of the last write, and how long one has been waiting: a full or slow disk shows here first.</summary>
public sealed class StorageHealth(TimeProvider clock)
{
    private readonly Lock gate = new();
    private string? failure;
    private readonly SortedDictionary<long, long> waiting = [];
    private long tickets;

    /// <summary>Why the last write was not stored; <c>null</c> if it was, or none was tried yet.</summary>
    public string? Failure
    {
        get
        {
            lock (gate)
            {
                return failure;
            }
        }
    }

    /// <summary>For how long the oldest write under way has been waiting for the disk, or for another process; zero: none is.</summary>
    public TimeSpan Waiting
    {
        get
        {
            lock (gate)
            {
                // Tickets are counted upwards, so the first is the oldest.
                return waiting.Count == 0 ? TimeSpan.Zero : clock.GetElapsedTime(waiting.First().Value);
            }
        }
    }

    /// <returns>A ticket for <see cref="End"/>.</returns>
    internal long Begin()
    {
        lock (gate)
        {
            waiting[++tickets] = clock.GetTimestamp();
            return tickets;
        }
    }

    internal void End(long ticket, string? fault)
    {
        lock (gate)
        {
            waiting.Remove(ticket);
            failure = fault;
        }
    }
}
