namespace ChatOpsVerifier.Conversations.Providers;

/// <summary>
/// The limit of one provider over everything that is asked of it: calls wait here for their turn, in the order in which they came,
/// as fast as the provider was found to take them. Limits of single places and methods are the channel's to keep.
/// </summary>
public sealed class ProviderPace : IDisposable
{
    private readonly SemaphoreSlim _queue = new(1, 1);
    private readonly Lock _gate = new();
    private readonly LearnedRate _rate = new();
    private readonly TimeProvider _time;
    private readonly long _began;

    internal ProviderPace(TimeProvider time) => (_time, _began) = (time, time.GetTimestamp());

    /// <summary>Calls a second that are let through at most.</summary>
    public double CallsPerSecond
    {
        get
        {
            lock (_gate)
            {
                return _rate.Rate;
            }
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_began);

    /// <summary>Returns when the call may be made.</summary>
    /// <param name="isUrgent">Somebody waits who does not wait long: it is counted, and goes at once.</param>
    public async Task<PacedCall> EnterAsync(bool isUrgent, CancellationToken cancellationToken)
    {
        if (isUrgent)
        {
            lock (_gate)
            {
                var now = Now;
                _rate.Take(now);
                return new(now);
            }
        }

        await _queue.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                var now = Now;
                TimeSpan? wait;
                lock (_gate)
                {
                    wait = _rate.TryTake(now);
                }

                if (wait is null)
                {
                    return new(now);
                }

                await Task.Delay(Whole(wait.Value), _time, cancellationToken);
            }
        }
        finally
        {
            _queue.Release();
        }
    }

    /// <summary>The provider took the call, whatever it answered.</summary>
    public void Passed(PacedCall call)
    {
        lock (_gate)
        {
            _rate.Passed(call.At, Now);
        }
    }

    /// <summary>The provider said that it was one too many.</summary>
    /// <param name="askedWait">How long it wants to be left alone.</param>
    public void Refused(PacedCall call, TimeSpan askedWait)
    {
        lock (_gate)
        {
            _rate.Refused(call.At, Now, askedWait);
        }
    }

    public void Dispose() => _queue.Dispose();

    // Timers tick in milliseconds; one that ends early would only ask again.
    private static TimeSpan Whole(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}

/// <param name="At">Since the pace began.</param>
public readonly record struct PacedCall(TimeSpan At);
