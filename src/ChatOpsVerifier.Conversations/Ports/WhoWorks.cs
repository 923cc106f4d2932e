using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>What somebody reads who did what they are not permitted to do.</summary>
public static class WhoWorks
{
    public static string Tell(IPeople people, Person? speaker)
    {
        ArgumentNullException.ThrowIfNull(people);
        var operators = people.All.Where(p => p.Role == PersonRole.Operator).Select(p => p.Name).ToArray();
        var who = operators.Length == 0 ? "nobody is configured as one" : string.Join(" or ", operators);
        return speaker?.Role == PersonRole.Reviewer
            ? $"As a reviewer you can read and confirm answers; everything else needs the operator: {who}. Nothing was changed. Say “review” for the answers "
                + "and “evidence E1” to open evidence, then “accept A1”, or “reject A1” with a reason."
            : $"Only the operator can answer the checks of this report: {who}. Nothing you sent was used. The team's channel shows its status.";
    }
}
