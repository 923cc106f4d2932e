using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Testing;

/// <summary>Answers a report by commands, as a conversation would, keeping the ledger. Throws where a command is refused; <see cref="Try"/> does not.</summary>
public sealed class VerificationDriver(Report report, LinkPlan plan, ImmutableArray<LintIssue> lint = default)
{
    public const string Operator = "operator";

    public const string Reviewer = "reviewer";

    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 24);

    public VerificationDriver(ImportResult.Imported imported)
        : this(imported.Report, imported.Plan, imported.Lint)
    {
    }

    public ImmutableArray<LedgerEntry> Entries { get; private set; } = [];

    public VerificationState State { get; private set; } = VerificationState.Empty;

    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The account of commands that name none; <c>null</c>: they identify nobody.</summary>
    public ActorAccount? Through { get; set; }

    public Assessment Assess(int? maxAgeDays = null) => Assessor.Assess(report, plan, lint, State, DateOnly.FromDateTime(Now.UtcDateTime), maxAgeDays);

    public Decision Try(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var decision = Decider.Decide(command with { Through = command.Through ?? Through }, State, report, plan, lint);
        if (decision is Decision.Accepted accepted)
        {
            Append(command.At, command.By, accepted.Events);
        }

        return decision;
    }

    /// <summary>Events that were decided elsewhere.</summary>
    public void Append(params VerificationEvent[] events) => Append(Now, Operator, events);

    public ImmutableArray<VerificationEvent> Do(Command command) => Try(command) switch
    {
        Decision.Accepted accepted => accepted.Events,
        Decision.Refused refused => throw new InvalidOperationException($"{refused.Code}: {refused.Message}"),
        var other => throw new InvalidOperationException($"Unexpected decision {other.GetType().Name}"),
    };

    /// <summary>Imported under the slug "sample", and the plan confirmed.</summary>
    public VerificationDriver Begin(bool confirmPlan = true)
    {
        Do(new Command.Import("sample", report, Digest.Of(report.Source.Bytes.Span)) { By = Operator, At = Now });
        if (confirmPlan)
        {
            Do(new Command.ConfirmPlan { By = Operator, At = Now });
        }

        return this;
    }

    /// <returns>The id of the evidence.</returns>
    public string AddText(string text, DateOnly? observedOn = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var added = Do(new Command.AddEvidence(
            EvidenceKind.Text,
            Digest.Of(text),
            System.Text.Encoding.UTF8.GetByteCount(text),
            "text/plain",
            $"pasted text ({text.Length} characters)",
            null,
            observedOn ?? Today) { By = Operator, At = Now });
        return added.OfType<VerificationEvent.EvidenceAdded>().Single().Evidence.Id;
    }

    /// <summary>Answers boxes of a requirement with fresh evidence; without boxes, all of them.</summary>
    /// <param name="requirement">Handle.</param>
    /// <param name="checks">Handles.</param>
    public ImmutableArray<VerificationEvent> Answer(
        string requirement,
        string value,
        Outcome outcome = Outcome.Verified,
        string[]? checks = null,
        string? evidence = null,
        bool supersede = false,
        DateOnly? observedOn = null)
    {
        var text = evidence ?? $"Dashboard, settings page: {requirement} reads {value}.";
        var ids = checks ?? [.. report.Requirements.Single(r => r.Handle == requirement).Checks.Select(c => c.Handle)];
        return Do(new Command.RecordAnswer(
            requirement, [.. ids], outcome, value, null, null, [AddText(text, observedOn)], observedOn ?? Today, text, supersede) { By = Operator, At = Now });
    }

    private void Append(DateTimeOffset at, string by, IEnumerable<VerificationEvent> events)
    {
        var entries = Ledger.Append(State.Version, State.HeadHash, at, by, events);
        State = entries.Aggregate(State, Fold.Apply);
        Entries = Entries.AddRange(entries);
    }
}
