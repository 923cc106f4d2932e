namespace ChatOpsVerifier.Conversations.Providers;

/// <summary>
/// How many calls a second a provider takes, learned from what it refuses. Nobody says the number: it is felt for from below,
/// held a little under what was last seen to pass, and felt for again only after a long while, since each refusal costs a pause
/// in which nothing passes at all. Holds no clock: instants are counted from any beginning, and never run back.
/// </summary>
/// <remarks>
/// Calls are counted over a trailing second, as providers count them, so that a call which this machine sent late may be caught
/// up with. Calls that come while there is room go at once: a caller that waits for one answer does not wait for a pace.
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
    private const double Margin = 0.99;

    /// <summary>Of what was held, where that is refused.</summary>
    private const double Cut = 0.97;

    /// <summary>Of what was held, where that is refused one time after the other.</summary>
    private const double DeepCut = 0.8;

    /// <summary>Answers over which the usual one is averaged.</summary>
    private const int Smoothing = 16;

    private const double FarMore = 1.1;

    /// <summary>Room for two calls of one second to come closer together once evenness matters.</summary>
    private const double Evenness = 0.5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Beyond the longest window and the longest answer that is expected.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(20);

    /// <summary>Waited-for time at the held rate, before more is tried.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(60);

    /// <summary>What was tried so much waited-for time before it was too much had a whole second to pass.</summary>
    private static readonly TimeSpan Proof = TimeSpan.FromSeconds(1.5);

    /// <summary>A refusal within so much waited-for time after another follows it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    /// <summary>In so much further time a quarter more is tried, and ever faster beyond.</summary>
    private static readonly TimeSpan Stride = TimeSpan.FromSeconds(20);

    /// <summary>A first refusal stops everything for so long at most: it may have meant one place alone.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    /// <summary>When calls arrived, as far as is known: when they were sent, until an answer says that they cannot have arrived so early. Rising.</summary>
    private readonly List<TimeSpan> _taken = [];
    private readonly Queue<TimeSpan> _passed = new();

    /// <summary>How long an answer took at least, and how long it takes of late.</summary>
    private TimeSpan _leastTrip = TimeSpan.MaxValue;
    private TimeSpan _usualTrip;
    private TimeSpan _lastTaken = TimeSpan.MinValue;
    private TimeSpan _pausedUntil = TimeSpan.MinValue;
    private TimeSpan _cutAt = TimeSpan.MinValue;
    private bool _hasPassed;

    /// <summary>
    /// The last refusal from which something was learned: when its call was sent, the rate of then, and what was known to be good; 0: nothing was.
    /// </summary>
    private (TimeSpan SentAt, double Rate, double Known) _lesson = (TimeSpan.MinValue, 0, 0);

    /// <summary>Refusals that followed one another.</summary>
    private int _inARow;

    /// <summary>Time in which calls had to wait since the rate was last cut; idle time teaches nothing.</summary>
    private TimeSpan _pressed;
    private bool _isWaiting;

    /// <summary>What passed when the provider last refused; null: it never has.</summary>
    private double? _ceiling;

    /// <summary>Calls a second as of now.</summary>
    public double Rate => RateAt(_pressed);

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
        var trip = now - sentAt;
        _usualTrip = _leastTrip == TimeSpan.MaxValue ? trip : _usualTrip + ((trip - _usualTrip) / Smoothing);
        _leastTrip = trip < _leastTrip ? trip : _leastTrip;
        // Where it lost its time is not known: what always takes long is mostly the answer, what took longer than others the way there.
        Arrived(sentAt, now - ((_leastTrip + _usualTrip) / 2));
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
        _inARow = _pressed < Soon ? _inARow + 1 : 0;
        // More was tried, and was too much: what was held before is still good, and so is what passed on the way there. A refusal of
        // what was held says that it was a little too much; one after the other, that it was much too much.
        var known = _ceiling is not { } ceiling ? 0 : _pressed > Hold ? Math.Max(ceiling, RateAt(_pressed - Proof)) : ceiling * (_inARow > 2 ? DeepCut : Cut);
        _lesson = (sentAt, Rate, known);
        Learn();
        (_cutAt, _hasPassed, _pressed, _isWaiting) = (now, false, TimeSpan.Zero, false);
        _pausedUntil = now + pause > _pausedUntil ? now + pause : _pausedUntil;
    }

    /// <summary>
    /// Of the calls of the second that ended with the refused one, those that passed: so many fit into a second. Where nothing is
    /// known yet, the fullest second so far: the last one may have been cut by the jitter of the way there.
    /// </summary>
    private void Learn()
    {
        var passed = _lesson.Known > 0 ? PassedUntil(_lesson.SentAt) : _passed.Where(t => t <= _lesson.SentAt).Select(PassedUntil).DefaultIfEmpty().Max();
        var seen = Math.Min(_lesson.Rate, passed);
        // Counting whole calls over a second is coarse, and what was held up on its way makes them few: what was known to be good
        // stays good, unless far more passed.
        _ceiling = Math.Max(Least / Margin, seen > _lesson.Known * FarMore ? seen : _lesson.Known);
    }

    private int PassedUntil(TimeSpan end) => _passed.Count(t => t > end - Second && t <= end);

    private double RateAt(TimeSpan pressed) => Math.Clamp(_ceiling is not { } ceiling
        ? Initial * Math.Pow(Search, pressed.TotalSeconds)
        : Margin * ceiling * (1 + (pressed <= Hold ? 0 : 0.25 * Math.Pow((pressed - Hold) / Stride, 2))), Least, Most);

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

        if ((_ceiling is not null || _pressed > TimeSpan.Zero) && _lastTaken > TimeSpan.MinValue)
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
