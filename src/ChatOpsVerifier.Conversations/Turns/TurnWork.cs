using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>A turn with everything that could be prepared before its transaction.</summary>
/// <param name="Input">Null: the speaker may not talk, so nothing of it was looked at.</param>
/// <param name="ReminderLog">By report, newest first; read only where it is asked for.</param>
/// <param name="Candidate">The file of this turn, or of the question that it answers, as the importer reads it; null: it is about none.</param>
internal sealed record TurnWork(Turn Turn, Person? Person, FlowInput? Input, ILookup<string, ReminderLogRecord> ReminderLog, ImportCandidate? Candidate)
{
    /// <summary>By report; read only where it is asked for.</summary>
    public ImmutableDictionary<string, ReminderForecast> Forecasts { get; init; } = ImmutableDictionary<string, ReminderForecast>.Empty;

    /// <summary>By digest: the bytes of the turn's files. They are stored once something takes them.</summary>
    public ImmutableDictionary<string, byte[]> Files { get; init; } = ImmutableDictionary<string, byte[]>.Empty;

    /// <summary>Digests that are in the evidence store.</summary>
    public ImmutableHashSet<string> Stored { get; init; } = [];

    /// <summary>Reports whose storage was compared for this turn: only of those it may state a PASS.</summary>
    public ImmutableHashSet<string> Compared { get; init; } = [];
}
