using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>Who may do what: operators work, reviewers read and review, everybody else reads along elsewhere.</summary>
public static class Permissions
{
    public static bool MayTalk(Person? person) => person?.Role is PersonRole.Operator or PersonRole.Reviewer;

    public static bool MayAnswer(Person? person) => person?.Role is PersonRole.Operator;

    internal static bool MayDo(Person person, FlowState state, FlowInput input) => FlowPermissions.Of(state, input) switch
    {
        FlowAccess.Operator => MayAnswer(person),
        _ => MayTalk(person),
    };

    /// <summary>The last word, whatever the conversation offered: what would be written decides.</summary>
    internal static bool MayCause(Person person, IEnumerable<VerificationEvent> events) =>
        MayAnswer(person) || events.All(e => e is VerificationEvent.AnswerReviewed);
}
