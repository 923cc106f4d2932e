using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>
/// When an auditor accepts that a second person looked at an answer. The reviewer is identified by an account of their own, is
/// not the person who answered or submitted evidence for it, and uses another account than those people did.
/// </summary>
/// <remarks>
/// An answer that was given without an identity can be reviewed: the reviewer's own name is then the one that is certain. Only
/// <see cref="IsShown"/> says whether the ledger shows two people; where it does not, the report says so beside the review.
/// </remarks>
public static class SecondPerson
{
    public static bool Is(string person, ActorAccount? account, Answer answer, VerificationState state)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(state);
        return ActorAccount.Identifies(account) && OwnPart(person, account, answer, state) is null;
    }

    /// <returns>Id of the answer or evidence that came from this person or account; <c>null</c> if none did.</returns>
    public static string? OwnPart(string person, ActorAccount? account, Answer answer, VerificationState state)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(state);
        return IsSame(answer.By, answer.Through) ? answer.Id
            : answer.EvidenceIds.Select(state.Evidence.GetValueOrDefault).OfType<EvidenceItem>().FirstOrDefault(e => IsSame(e.By, e.Through))?.Id;

        bool IsSame(string by, ActorAccount? through) => by == person || (through is not null && through.Address == account?.Address);
    }

    /// <summary>Whether everybody who answered or submitted evidence was identified, too, so that the reviewer is certainly somebody else.</summary>
    public static bool IsShown(Answer answer, VerificationState state)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(state);
        return answer.ReviewedBy is not null
            && ActorAccount.Identifies(answer.Through)
            && answer.EvidenceIds.Select(state.Evidence.GetValueOrDefault).All(e => ActorAccount.Identifies(e?.Through));
    }
}
