using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>A turn with everything that could be prepared before its transaction.</summary>
/// <param name="Input">Null: the speaker may not talk, so nothing of it was looked at.</param>
/// <param name="Known">Slugs of all reports.</param>
/// <param name="ReminderLog">Newest first.</param>
internal sealed record TurnWork(Turn Turn, Person? Person, FlowInput? Input, ImmutableArray<string> Known, ImmutableArray<ReminderLogRecord> ReminderLog);

/// <param name="NewVerdict">Set where the turn changed it.</param>
internal sealed record TurnDone(TurnOutcome Outcome, string? Slug, int Events, string? NewVerdict = null);
