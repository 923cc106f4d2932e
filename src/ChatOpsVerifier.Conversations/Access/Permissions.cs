using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Access;

/// <summary>Who may do what: operators work, reviewers read and review, everybody else reads along elsewhere.</summary>
public static class Permissions
{
    public static bool MayTalk(Person? person) => person?.Role is PersonRole.Operator or PersonRole.Reviewer;

    public static bool MayAnswer(Person? person) => person?.Role is PersonRole.Operator;

    /// <summary>The person as far as the scopes reach: somebody whose key cannot answer is a reviewer here, and a guest if it cannot review either.</summary>
    internal static Person? Within(Person? person, AccessScopes scopes) => person switch
    {
        { Role: PersonRole.Operator } when !scopes.HasFlag(AccessScopes.Answer) => Within(person with { Role = PersonRole.Reviewer }, scopes),
        { Role: PersonRole.Reviewer } when !scopes.HasFlag(AccessScopes.Review) => person with { Role = PersonRole.Guest },
        _ => person,
    };

    /// <summary>The last word, whatever the conversation offered: what would be written decides.</summary>
    internal static bool MayCause(Person person, AccessScopes scopes, IReadOnlyCollection<VerificationEvent> events) =>
        (MayAnswer(person) || events.All(IsReview)) && (scopes.HasFlag(AccessScopes.Review) || !events.Any(IsReview));

    private static bool IsReview(VerificationEvent e) => e is VerificationEvent.AnswerReviewed or VerificationEvent.AnswerObjected;
}
