using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>What somebody did just now, as far as reminders care.</summary>
/// <param name="CountsAsActivity">False: they only looked.</param>
/// <param name="Records">Something of it went into the ledger.</param>
internal sealed record PersonAction(
    Person Person, ConversationRef Conversation, bool CountsAsActivity, ImmutableArray<FlowEffect> Effects, bool Records = false)
{
    /// <summary>
    /// Work on the report, or the promise of it: nobody else is called over a time without a reply that it has ended. Talk and snoozes are one's own.
    /// </summary>
    public bool IsWork => CountsAsActivity && (Records || Effects.Any(e => e is FlowEffect.Acknowledge));
}
