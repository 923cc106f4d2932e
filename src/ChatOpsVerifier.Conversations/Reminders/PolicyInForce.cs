using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>The policy in force for a person and a report, where its parts come from, and what is recorded with it.</summary>
/// <param name="View">Null: nothing was ever planned.</param>
/// <param name="Recipient">Who gets the reminders now: the person, or the person who covers; null: nobody.</param>
/// <param name="Book">For where a part comes from.</param>
public sealed record PolicyInForce(Person Person, ReminderPolicy Policy, ReminderView? View, Person? Recipient, PolicyBook Book)
{
    /// <summary>The layer that a part of the policy comes from.</summary>
    /// <param name="part">Null where the layer says nothing of it.</param>
    public PolicyOrigin OriginOf(Func<PolicyLayer, object?> part) =>
        Book.SourcesOf(Person).OriginOf(part);
}
