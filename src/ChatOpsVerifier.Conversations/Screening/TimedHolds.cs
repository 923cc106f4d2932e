namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>Something that is held in memory alone.</summary>
internal interface IHeld
{
    string Id { get; }

    /// <summary>What it takes up, roughly.</summary>
    long Bytes { get; }
}

/// <summary>What is held in memory alone, each for a time of its own. Where number or size would exceed the limit, the oldest goes first.</summary>
/// <param name="mostBytes">Of all together.</param>
internal sealed class TimedHolds<T>(int most, long mostBytes, TimeProvider time) : IDisposable
    where T : class, IHeld
{
    private readonly Lock _gate = new();
    private readonly List<T> _holds = [];
    private readonly Dictionary<string, ITimer> _timers = [];

    /// <param name="isSame">What is held already and takes the place of <paramref name="hold"/>.</param>
    /// <returns>What is held now; <c>null</c>: it is too large to be held.</returns>
    public T? Add(T hold, TimeSpan life, Predicate<T>? isSame = null)
    {
        if (hold.Bytes > mostBytes)
        {
            return null;
        }

        lock (_gate)
        {
            if (isSame is not null && _holds.Find(isSame) is { } again)
            {
                return again;
            }

            while (_holds.Count >= most || _holds.Sum(h => h.Bytes) + hold.Bytes > mostBytes)
            {
                Remove(_holds[0].Id);
            }

            _holds.Add(hold);
            _timers[hold.Id] = time.CreateTimer(_ => Remove(hold.Id), null, life, Timeout.InfiniteTimeSpan);
            return hold;
        }
    }

    /// <returns>The newest; <c>null</c>: there is none (any longer).</returns>
    public T? Find(Predicate<T> which)
    {
        lock (_gate)
        {
            return _holds.FindLast(which);
        }
    }

    public void Remove(string id)
    {
        lock (_gate)
        {
            _holds.RemoveAll(h => h.Id == id);
            if (_timers.Remove(id, out var timer))
            {
                timer.Dispose();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var timer in _timers.Values)
            {
                timer.Dispose();
            }

            _timers.Clear();
            _holds.Clear();
        }
    }
}
