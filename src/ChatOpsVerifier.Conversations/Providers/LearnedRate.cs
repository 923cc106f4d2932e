namespace ChatOpsVerifier.Conversations.Providers;

/// <summary>
/// How many calls a second a provider takes, learned from what it refuses. Nobody says the number: it is felt for from below,
/// held a little under what was last seen to pass, and felt for again only after a long while, since each refusal costs a pause
/// in which nothing passes at all. Holds no clock: instants are counted from any beginning, and never run back.
/// </summary>
/// <remarks>
/// Calls are counted over a trailing second, as providers count them, so that a call which this machine sent late may be caught
/// up with. Calls that come while there is room go at once: whoever waits for one answer does not wait for a pace.
/// </remarks>
internal sealed class LearnedRate
{
    /// <summary>Calls a second before anything is known.</summary>
    internal const double Initial = 20;

    /// <summary>No provider takes less in all; where less is wanted it is one place or one method that wants it.</summary>
    internal const double Least = 1;

    internal const double Most = 1_000;

    /// <summary>Growth in each second in which calls had to wait, until the provider first refuses.</summary>
    private const double Search = 1.4;

    /// <summary>Held under what passed: so much of it is left to the jitter of the way there.</summary>
    private const double Margin = 0.98;

    private const double FarFewer = 0.75;

    private const double FarMore = 1.1;

    /// <summary>Room for two calls of one second to come closer together once evenness matters.</summary>
    private const double Evenness = 0.5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Beyond the longest window and the longest answer that is waited for.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(20);

    /// <summary>Waited-for time at the held rate, before more is tried.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(60);

    /// <summary>In so much further time a quarter more is tried, and ever faster beyond.</summary>
    private static readonly TimeSpan Stride = TimeSpan.FromSeconds(20);

    /// <summary>A first refusal stops everything for so long at most: it may have meant one place alone.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    /// <summary>When calls arrived, as far as is known: when they were sent, until an answer says that they cannot have arrived so early. Rising.</summary>
    private readonly List<TimeSpan> _taken = [];
    private readonly Queue<TimeSpan> _passed = new();

    /// <summary>The shortest way there and back so far: what an answer took beyond it was spent waiting somewhere.</summary>
    private TimeSpan _leastTrip = TimeSpan.MaxValue;
    private TimeSpan _lastTaken = TimeSpan.MinValue;
    private TimeSpan _pausedUntil = TimeSpan.MinValue;
    private TimeSpan _cutAt = TimeSpan.MinValue;
    private bool _hasPassed;

    /// <summary>The last refusal from which something was learned: when its call was sent, the rate of then, and what was known to be good; 0: nothing was.</summary>
    private (TimeSpan SentAt, double Rate, double Known) _lesson = (TimeSpan.MinValue, 0, 0);

    /// <summary>Time in which calls had to wait since the rate was last cut; idle time teaches nothing.</summary>
    private TimeSpan _pressed;
    private bool _isWaiting;

    /// <summary>What passed when the provider last refused; null: it never has.</summary>
    private double? _ceiling;

    /// <summary>Calls a second as of now.</summary>
    public double Rate => Math.Clamp(_ceiling is not { } ceiling
        ? Initial * Math.Pow(Search, _pressed.TotalSeconds)
        : Margin * ceiling * (1 + (_pressed <= Hold ? 0 : 0.25 * Math.Pow((_pressed - Hold) / Stride, 2))), Least, Most);

    /// <returns>Null: go, and the call is counted. Otherwise how long to wait before asking again; nothing is counted.</returns>
    public TimeSpan? TryTake(TimeSpan now)
    {
        if (FreeAt() is var free && free > now)
        {
            _isWaiting = true;
            return free - now;
        }

        if (_isWaiting && _lastTaken > TimeSpan.MinValue)
        {
            var waited = now - _lastTaken;
            _pressed += waited < Second ? waited : Second;
        }

        _isWaiting = false;
        Take(now);
        return null;
    }

    /// <summary>Counts a call that cannot wait.</summary>
    public void Take(TimeSpan now)
    {
        _lastTaken = now;
        _taken.Add(now);
        while (_taken[0] < now - Remembered)
        {
            _taken.RemoveAt(0);
        }
    }

    /// <param name="sentAt">When the call was taken.</param>
    public void Passed(TimeSpan sentAt, TimeSpan now)
    {
        _hasPassed |= sentAt > _cutAt;
        _leastTrip = now - sentAt < _leastTrip ? now - sentAt : _leastTrip;
        Arrived(sentAt, now - _leastTrip);
        _passed.Enqueue(sentAt);
        while (_passed.Peek() < now - Remembered)
        {
            _passed.Dequeue();
        }

        if (sentAt <= _lesson.SentAt)
        {
            // Overtaken on its way by the refusal from which was learned: it belongs to what passed before.
            Learn();
        }
    }

    /// <param name="sentAt">When the refused call was taken.</param>
    /// <param name="askedWait">What the provider asked for.</param>
    public void Refused(TimeSpan sentAt, TimeSpan now, TimeSpan askedWait)
    {
        // Sent before the last lesson, it teaches nothing new. And where little was sent it is not the rate that was refused.
        if (sentAt <= _cutAt || !IsBusy(now))
        {
            return;
        }

        var isFirst = _hasPassed || _ceiling is null;
        var pause = isFirst && askedWait > FirstPause ? FirstPause : askedWait;
        // More was tried, and was too much: what was held before is still good. A refusal of what was held says that it was a little too much.
        var known = _ceiling is not { } ceiling ? 0 : _pressed > Hold ? ceiling : ceiling * Margin;
        _lesson = (sentAt, Rate, known);
        Learn();
        (_cutAt, _hasPassed, _pressed, _isWaiting) = (now, false, TimeSpan.Zero, false);
        _pausedUntil = now + pause > _pausedUntil ? now + pause : _pausedUntil;
    }

    /// <summary>Of the calls of the second that ended with the refused one, those that passed: so many fit into a second.</summary>
    private void Learn()
    {
        var passed = _passed.Count(t => t > _lesson.SentAt - Second && t <= _lesson.SentAt);
        var seen = Math.Min(_lesson.Rate, passed);
        // Counting whole calls over a second is coarse: what was known to be good stays good, unless far more passed, or far fewer.
        _ceiling = Math.Max(Least / Margin, seen > _lesson.Known * FarMore || seen < _lesson.Known * FarFewer ? seen : _lesson.Known);
    }

    private TimeSpan FreeAt()
    {
        var rate = Rate;
        var (count, window) = WindowOf(rate);
        var free = _pausedUntil;
        if (_taken.Count >= count)
        {
            var nth = _taken[^count] + window;
            free = nth > free ? nth : free;
        }

        if (_ceiling is not null && _lastTaken > TimeSpan.MinValue)
        {
            var even = _lastTaken + (Second * Evenness / rate);
            free = even > free ? even : free;
        }

        return free;
    }

    /// <summary>So many calls within so long: about a second's, and one at least.</summary>
    private static (int Count, TimeSpan Window) WindowOf(double rate)
    {
        var count = Math.Max(1, (int)Math.Round(rate));
        return (count, Second * (count / rate));
    }

    private bool IsBusy(TimeSpan now)
    {
        var (count, window) = WindowOf(Rate);
        return _isWaiting || _taken.Count(t => t > now - window - Second) >= Math.Max(Math.Min(count, 3), count / 2);
    }

    /// <summary>A call that was held up on its way counts from its arrival: the provider's second began later than it was sent.</summary>
    private void Arrived(TimeSpan sentAt, TimeSpan at)
    {
        if (at > sentAt && _taken.BinarySearch(sentAt) is >= 0 and var sent)
        {
            _taken.RemoveAt(sent);
            var place = _taken.BinarySearch(at);
            _taken.Insert(place < 0 ? ~place : place, at);
        }
    }
}
