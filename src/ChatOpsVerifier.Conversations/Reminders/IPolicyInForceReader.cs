using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>For anyone who shows when somebody is reminded of a report, and why then.</summary>
public interface IPolicyInForceReader
{
    Task<PolicyInForce> FindAsync(string slug, Person person, CancellationToken cancellationToken);
}
