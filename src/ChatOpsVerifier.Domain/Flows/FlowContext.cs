using System.Collections.Immutable;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using NodaTime;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>What a step may look at. Built by the caller; the flow has no other source.</summary>
/// <param name="PersonId">Who speaks.</param>
/// <param name="Now">UTC.</param>
/// <param name="Today">The person's local date.</param>
public sealed record FlowContext(Assessment Assessment, string PersonId, string PersonName, DateTimeOffset Now, DateOnly Today, string ReportUrl)
{
    /// <summary>False: a reviewer, who reads and reviews but answers nothing.</summary>
    public bool MayAnswer { get; init; } = true;

    /// <summary>The account that the person speaks with; <c>null</c> if nobody spoke.</summary>
    public ActorAccount? Through { get; init; }

    /// <summary>Name of the operator, for people who may not answer.</summary>
    public string OperatorName { get; init; } = "";

    /// <summary>The policy in force for this person and this report.</summary>
    public ReminderPolicy Policy { get; init; } = new();

    /// <summary>What the policy was put together from, the lowest layer first.</summary>
    public ImmutableArray<PolicySource> PolicySources { get; init; } = [];

    /// <summary>The person's own zone: "tomorrow at nine" is meant in it.</summary>
    public DateTimeZone Zone => Policy.Zone;

    /// <summary>The other operators, who can cover.</summary>
    public ImmutableArray<Colleague> Colleagues { get; init; } = [];

    /// <summary>The report's rule for the age of evidence, as the assessment was made with it.</summary>
    public int? MaxEvidenceAgeDays { get; init; }

    /// <summary>Evidence of other reports with the same bytes as what this step removes. Empty: none, or the step removes nothing.</summary>
    public ImmutableArray<SharedEvidence> Shared { get; init; } = [];

    /// <summary>Person id → display name.</summary>
    public Func<string, string> NameOf { get; init; } = id => id;

    /// <summary>What can be said beside the report's own commands, for the help.</summary>
    public ImmutableArray<CommandHelp> Beside { get; init; } = [];

    /// <summary>The status of the report, as everybody reads it; null: nobody worked it out.</summary>
    public StatusFacts? Status { get; init; }

    /// <summary>Worked out where the words ask for it; null: they do not.</summary>
    public ReminderForecast? Forecast { get; init; }

    /// <summary>What is known about this person's reminders; null: nothing.</summary>
    public ReminderView? Reminders { get; init; }
}

/// <param name="Help">What follows the word, if anything, and what it does.</param>
public sealed record CommandHelp(string Word, RichText Help);

/// <param name="Log">Lines of the reminder ledger for this person, newest first, in plain words.</param>
/// <param name="Snoozes">How often they were postponed since something was recorded last.</param>
/// <param name="Away">Set while the person is out of office.</param>
public sealed record ReminderView(
    DateTimeOffset? NextAt, DateTimeOffset? SnoozedUntil, bool IsPaused, ImmutableArray<string> Log, int Snoozes = 0, Absence? Away = null)
{
    /// <summary>Null: nobody worked it out.</summary>
    public ReminderFacts? Facts { get; init; }

    /// <summary>Why the last reminder came, when and how; null: none was sent.</summary>
    public string? Last { get; init; }
}

/// <param name="AwayUntil">Null: they are there.</param>
/// <param name="IsReachable">Some channel reaches them in private.</param>
public sealed record Colleague(string Id, string Name, DateTimeOffset? AwayUntil = null, bool IsReachable = true);
