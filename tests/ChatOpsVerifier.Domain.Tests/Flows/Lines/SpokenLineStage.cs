using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Flows.Lines;

/// <summary>A conversation that stands at the step of a line, and what the line became there.</summary>
internal static class SpokenLineStage
{
    private const string Paste = "Dashboard, Settings > Backups: schedule daily at 02:00 UTC, last run 2026-11-23 02:07 UTC, 48 tables";

    /// <summary>In requirement 2.2 of the canonical report; E1 to E4 are there, and in the draft from the boxes on.</summary>
    public static Talk At(char step)
    {
        var talk = new Talk(Samples.Canonical());
        talk.Open();
        talk.Say("start");
        if (step == 'I')
        {
            return talk;
        }

        talk.Say("start 2.2");
        if (step == 'N')
        {
            talk.Say("I don't know");
        }

        if (step is 'P' or 'B' or 'S')
        {
            talk.Say("Daily");
        }

        if (step is 'B' or 'S')
        {
            talk.Say(Paste);
            for (var more = 2; more <= 4; more++)
            {
                talk.Say($"https://dash.example.com/backups/{more}");
            }
        }

        if (step == 'S')
        {
            talk.Say("1");
        }

        Assert.Equal(step, StepOf(talk.State.Position));
        return talk;
    }

    /// <summary>Whether the line became an answer, a note or evidence.</summary>
    public static bool IsTaken(FlowState before, FlowResult result) =>
        result.Events.Any(e => e is VerificationEvent.EvidenceAdded or VerificationEvent.AnswerRecorded)
        || (before.Position is Position.CouldNotFindOut && result.Events.Any(e => e is VerificationEvent.UnknownRecorded))
        || (before.Position is Position.Value && DraftOf(result.Next.Position) is { Outcome: not Outcome.Unknown })
        || (before.Position is Position.Boxes && result.Next.Position is not Position.Boxes
            && DraftOf(result.Next.Position) is { } draft && !draft.Marked.SequenceEqual(DraftOf(before.Position)!.Marked));

    private static char StepOf(Position position) => position switch
    {
        Position.Value => 'V',
        Position.Proof => 'P',
        Position.Boxes => 'B',
        Position.Summary => 'S',
        Position.CouldNotFindOut => 'N',
        _ => 'I',
    };

    private static Draft? DraftOf(Position position) => position switch
    {
        Position.Value at => at.Draft,
        Position.Outcome at => at.Draft,
        Position.Proof at => at.Draft,
        Position.Boxes at => at.Draft,
        Position.Summary at => at.Draft,
        _ => null,
    };
}
