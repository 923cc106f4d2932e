using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>How long one answer took of late: the median of the times between answers that followed one another.</summary>
/// <param name="Each">For one requirement.</param>
/// <param name="Answers">Times that this rests on.</param>
public sealed record AnswerPace(TimeSpan Each, int Answers)
{
    /// <summary>Fewer times than this are not a pace.</summary>
    public const int Least = 3;

    /// <summary>The newest so many: people get quicker.</summary>
    private const int Most = 20;

    /// <summary>After a longer gap somebody had gone away in between, and it says nothing about work.</summary>
    private static readonly TimeSpan LongestSitting = TimeSpan.FromHours(1);

    /// <returns>Null: nobody has answered enough in one sitting to say.</returns>
    public static AnswerPace? Of(IEnumerable<VerificationState> states, string personId)
    {
        ArgumentNullException.ThrowIfNull(states);
        var given = states.SelectMany(s => s.Answers.Values).Where(a => a.By == personId).Select(a => a.SubmittedAt).Distinct().Order().ToList();
        var times = given.Zip(given.Skip(1), (a, b) => b - a).Where(t => t <= LongestSitting).TakeLast(Most).Order().ToList();
        return times.Count < Least ? null : new(times[times.Count / 2], times.Count);
    }

    /// <summary>"about 4 minutes, as your last 12 answers took".</summary>
    public string Tell(int requirements) =>
        $"about {Durations.Of(Rounded(Each * Math.Max(1, requirements)))}, at the pace of your last {Counted.Of(Answers + 1, "answer")}";

    /// <summary>A median of a handful of times is not exact to the second.</summary>
    private static TimeSpan Rounded(TimeSpan span) => span < TimeSpan.FromHours(1)
        ? TimeSpan.FromMinutes(Math.Max(1, Math.Ceiling(span.TotalMinutes)))
        : TimeSpan.FromHours(Math.Ceiling(span.TotalHours));
}
