using System.Collections.Immutable;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>What follows from a command, or why nothing does. Values in, values out; a refusal changes nothing.</summary>
public static class Decider
{
    /// <param name="report">The report as imported now; for <see cref="Command.Import"/> and <see cref="Command.Reimport"/> the new one.</param>
    /// <param name="plan">The plan proposed for it, without corrections.</param>
    /// <param name="lint">The import's lint; needed only to acknowledge an issue of it.</param>
    public static Decision Decide(Command command, VerificationState state, Report report, LinkPlan plan, ImmutableArray<LintIssue> lint = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(report);
        if (string.IsNullOrWhiteSpace(command.By))
        {
            return new Decision.Refused("no-person", "Nobody is named as the one who does this; a person's id is needed.");
        }

        if (command is Command.Import import)
        {
            return Through(command.Through, Imports.Decide(import, state));
        }

        if (state.Slug.Length == 0)
        {
            return new Decision.Refused("not-imported", "No report has been imported yet; import one first.");
        }

        return Through(command.Through, Rule(command, state, report, plan, lint));
    }

    private static Decision Rule(Command command, VerificationState state, Report report, LinkPlan plan, ImmutableArray<LintIssue> lint) =>
        command switch
        {
            Command.Reimport c => Imports.Decide(c, state, plan),
            Command.Reread => Rereading.Decide(state, report),
            Command.ChooseReading c => Readings.Decide(c, state, report, plan),
            Command.ConfirmRewording c => Imports.Decide(c, state, ReportIndex.Of(report)),
            Command.ConfirmPlan => Plans.Confirm(state),
            Command.CorrectLink c => Plans.Decide(c, state, ReportIndex.Of(report), plan),
            Command.AcknowledgeLint c => Lints.Decide(c, state, lint),
            Command.AddEvidence c => EvidenceAdditions.Decide(c, state),
            Command.RemoveEvidence c => Removals.Decide(c, state),
            Command.ClearSecrets c => Clearances.Decide(c),
            Command.NoteMessageChange c => ChangedMessages.Decide(c, state),
            Command.RecordAnswer c => Answers.Decide(c, state, ReportIndex.Of(report)),
            Command.WithdrawAnswer c => Withdrawals.Decide(c, state, ReportIndex.Of(report)),
            Command.RecordUnknown c => Unknowns.Decide(c, state, ReportIndex.Of(report)),
            Command.ReviewAnswer c => Reviews.Decide(c, state),
            Command.ObjectToAnswer c => Reviews.Decide(c, state),
            Command.SettleConflict c => Settlements.Decide(c, state),
            _ => new Decision.Refused("unknown-command", $"Nothing is known about the command {command.GetType().Name}."),
        };

    private static Decision Through(ActorAccount? account, Decision decision) =>
        account is not null && decision is Decision.Accepted accepted
            ? new Decision.Accepted([.. accepted.Events.Select(e => e with { Through = account })])
            : decision;
}
