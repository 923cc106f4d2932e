using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>What still has to be answered, for channels that offer a choice of it outside of the conversation.</summary>
public static class OpenWork
{
    /// <summary>Requirements with something to answer, in working order, with the finding that they are worked under.</summary>
    public static IEnumerable<(string FindingId, Requirement Requirement)> Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Agenda.Open(assessment);
    }

    /// <summary>The requirement with the least left to answer, as the team's status names it; null: nothing is left that an answer would settle.</summary>
    public static (Requirement Requirement, int Open)? Smallest(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return NextThing.Smallest(assessment);
    }

    /// <summary>Current answers that wait for a second person.</summary>
    public static int WaitingForReview(Assessment assessment, string reviewerId)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.State.CurrentAnswers.Values
            .Distinct()
            .Select(id => assessment.State.Answers[id])
            .Count(a => AwaitsReview(a, assessment.State, reviewerId, null));
    }

    /// <param name="account">The reviewer's; <c>null</c>: not known yet, so only the person is compared.</param>
    internal static bool AwaitsReview(Answer answer, VerificationState state, string reviewerId, ActorAccount? account) =>
        answer.ReviewedBy is null && SecondPerson.OwnPart(reviewerId, account, answer, state) is null;
}
