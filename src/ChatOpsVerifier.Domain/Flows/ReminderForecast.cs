using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>The reminders of a report that go out if nobody answers.</summary>
/// <param name="Lines">In order: when, to whom, by which step, why.</param>
/// <param name="WhyNotNow">For each operator: why none goes out right now.</param>
public sealed record ReminderForecast(int Days, ImmutableArray<string> Lines, ImmutableArray<string> WhyNotNow);
