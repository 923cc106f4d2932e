using ChatOpsVerifier.Conversations.Providers;

namespace ChatOpsVerifier.Conversations.Tests.Providers;

public sealed class LearnedRateTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Every way of counting, at several limits, near and far.</summary>
    public static TheoryData<string, double, int, int> Limits =>
    [
        .. from kind in new[] { "fixed", "sliding", "bucket" }
           from perSecond in new double[] { 5, 20, 50 }
           from way in new[] { (RoundTrip: 0, Jitter: 0), (RoundTrip: 100, Jitter: 10), (RoundTrip: 10, Jitter: 20) }
           select (kind, perSecond, way.RoundTrip, way.Jitter),
    ];

    /// <summary>More is always there to be sent; what is refused is sent again.</summary>
    [Theory]
    [MemberData(nameof(Limits))]
    public void Provider_AtItsLimit_IsUsedTo95Percent_AndHardlyEverRefuses(string kind, double perSecond, int roundTrip, int jitter)
    {
        var run = Run(ProviderLimit.Of(kind, perSecond), TimeSpan.FromMinutes(5), roundTrip, jitter);

        Assert.True(run.Taken >= 0.95 * perSecond * 300, $"{run.Taken} of {perSecond * 300} were used.");
        Assert.True(run.Refused < 0.05 * run.Taken, $"{run.Refused} refusals for {run.Taken} messages.");
    }

    [Fact]
    public void Provider_ThatAskedToWait_IsLeftAloneForThatLong()
    {
        var run = Run(ProviderLimit.Of("sliding", 20), TimeSpan.FromMinutes(5), roundTrip: 0, jitter: 0);

        Assert.NotEmpty(run.Refusals);
        Assert.All(run.Refusals, refused => Assert.DoesNotContain(run.Calls, call => call > refused && call < refused + Second));
    }

    [Fact]
    public void Provider_ThatAllowsMoreLater_IsUsedMore()
    {
        var limit = ProviderLimit.Of("sliding", 10);
        var wider = ProviderLimit.Of("sliding", 40);
        var run = Run(limit, TimeSpan.FromMinutes(10), 20, 5, (at, now) => now < TimeSpan.FromMinutes(2) ? limit.Takes(at) : wider.Takes(at));

        Assert.True(run.Taken > 0.8 * ((10 * 120) + (40 * 480)), $"{run.Taken} were used.");
    }

    [Fact]
    public void Provider_ThatAllowsFarLessLater_IsFoundOutWithinAFewRefusals()
    {
        var limit = ProviderLimit.Of("sliding", 40);
        var narrower = ProviderLimit.Of("sliding", 5);
        var run = Run(limit, TimeSpan.FromMinutes(10), 20, 5, (at, now) => now < TimeSpan.FromMinutes(2) ? limit.Takes(at) : narrower.Takes(at));

        Assert.True(run.Taken > 0.9 * ((40 * 120) + (5 * 480)), $"{run.Taken} were used.");
        Assert.True(run.Refused < 0.05 * run.Taken, $"{run.Refused} refusals for {run.Taken} messages.");
    }

    [Fact]
    public void Outage_OfAnHour_IsFollowedByWhatTheProviderTakes_AndByNoFlood()
    {
        var (limit, away, back) = (ProviderLimit.Of("sliding", 20), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(62));
        // While it is away one call a minute is tried and gets no answer; everything that waited comes when it is back.
        var run = Run(limit, TimeSpan.FromMinutes(64), 20, 5, until: away, from: back);

        var after = run.Calls.Where(c => c >= back).ToList();
        Assert.All(after, call => Assert.InRange(after.Count(c => c > call - Second && c <= call), 1, 20));
        Assert.True(after.Count >= 0.95 * 20 * 120, $"{after.Count} calls were made in the two minutes after it.");
        Assert.True(run.Refusals.Count(r => r >= back) < 0.05 * after.Count, $"{run.Refusals.Count(r => r >= back)} refusals after it.");
    }

    [Fact]
    public void Refusal_WhereLittleWasSent_IsNotTheRatesFault()
    {
        var rate = new LearnedRate();
        Assert.Null(rate.TryTake(TimeSpan.Zero));

        rate.Refused(TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(30));

        Assert.Equal(LearnedRate.Initial, rate.Rate);
        Assert.Null(rate.TryTake(TimeSpan.FromMilliseconds(51)));
    }

    [Fact]
    public void Refusals_OfWhatWasSentBeforeTheFirst_TeachOnce()
    {
        var rate = new LearnedRate();
        for (var i = 0; i < LearnedRate.Initial; i++)
        {
            Assert.Null(rate.TryTake(TimeSpan.FromMilliseconds(i)));
        }

        for (var i = 0; i < 10; i++)
        {
            rate.Passed(TimeSpan.FromMilliseconds(i), TimeSpan.FromMilliseconds(30 + i));
        }

        rate.Refused(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(50), Second);
        var learned = rate.Rate;
        rate.Refused(TimeSpan.FromMilliseconds(11), TimeSpan.FromMilliseconds(51), Second);

        Assert.InRange(learned, 9.5, 10);
        Assert.Equal(learned, rate.Rate);
    }

    [Fact]
    public void Refusal_AfterRefusal_IsWaitedOutInFull()
    {
        var rate = new LearnedRate();
        var (now, asked) = (TimeSpan.Zero, TimeSpan.FromSeconds(30));
        for (var i = 0; i < LearnedRate.Initial; i++)
        {
            Assert.Null(rate.TryTake(now));
        }

        rate.Passed(now, now);
        rate.Refused(now, now += Second / 10, asked);
        // It may have meant one place alone, so the others are not kept waiting for half a minute.
        Assert.Equal(TimeSpan.FromSeconds(2), rate.TryTake(now));
        Assert.Null(rate.TryTake(now += TimeSpan.FromSeconds(2)));
        // Nothing passed in between: it is meant for all.
        rate.Refused(now, now += Second / 10, asked);
        Assert.Equal(asked, rate.TryTake(now));
    }

    private static Outcome Run(
        ProviderLimit limit,
        TimeSpan length,
        int roundTrip,
        int jitter,
        Func<TimeSpan, TimeSpan, bool>? takes = null,
        TimeSpan? until = null,
        TimeSpan? from = null)
    {
        var (rate, outcome, chance) = (new LearnedRate(), new Outcome(), new Random(1));
        var answers = new PriorityQueue<(TimeSpan SentAt, bool IsTaken), TimeSpan>();
        var arrived = TimeSpan.Zero;
        for (var now = TimeSpan.Zero; now < length;)
        {
            if (now >= until && now < from)
            {
                _ = rate.TryTake(now);
                now += TimeSpan.FromMinutes(1);
                continue;
            }

            var wait = rate.TryTake(now);
            if (wait is null)
            {
                // On its way it is overtaken by none; what is late makes the next one late.
                var arrives = now + TimeSpan.FromMilliseconds((roundTrip / 2.0) + (chance.NextDouble() * jitter));
                arrived = arrives > arrived ? arrives : arrived;
                var isTaken = takes?.Invoke(arrived, now) ?? limit.Takes(arrived);
                outcome.Calls.Add(now);
                answers.Enqueue((now, isTaken), arrived + TimeSpan.FromMilliseconds(roundTrip / 2.0));
            }

            var next = now + (wait ?? TimeSpan.Zero);
            while (answers.TryPeek(out var answer, out var at) && at <= next)
            {
                answers.Dequeue();
                Tell(answer, at);
                if (!answer.IsTaken)
                {
                    next = at > now ? at : now;
                    break;
                }
            }

            now = next;
        }

        return outcome;

        void Tell((TimeSpan SentAt, bool IsTaken) answer, TimeSpan at)
        {
            if (answer.IsTaken)
            {
                outcome.Taken++;
                rate.Passed(answer.SentAt, at);
            }
            else
            {
                outcome.Refused++;
                outcome.Refusals.Add(at);
                rate.Refused(answer.SentAt, at, Second);
            }
        }
    }

    private sealed class Outcome
    {
        public int Taken { get; set; }

        public int Refused { get; set; }

        public List<TimeSpan> Calls { get; } = [];

        public List<TimeSpan> Refusals { get; } = [];
    }
}
