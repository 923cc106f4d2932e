using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>Where a turn goes: to a report's conversation, or to the place itself.</summary>
internal abstract record Route
{
    private Route()
    {
    }

    /// <param name="Answered">The place's question that this answers.</param>
    public sealed record Work(string Slug, FlowInput Input, HeldQuestion? Answered = null) : Route;

    /// <summary>The channel, or a button, named a report that is not there.</summary>
    public sealed record NoSuchReport(string Asked) : Route;

    /// <summary>There are several, and none is present. What was sent is held until one is chosen.</summary>
    public sealed record WhichReport(FlowInput.Said? Held, HeldQuestion? Answered = null) : Route;

    public sealed record ListReports : Route;

    public sealed record UnclearReport(string Asked, ImmutableArray<string> Candidates) : Route;

    /// <summary>Another report was named where each has a conversation of its own.</summary>
    public sealed record OtherConversation(string Slug) : Route;

    /// <summary>A Markdown file with something to check: a report, or evidence?</summary>
    public sealed record OfferImport(ImportCandidate Candidate, FlowInput.Said Held) : Route;

    /// <param name="Slug">Null: from the file's name.</param>
    public sealed record Import(ImportCandidate Candidate, string? Slug, HeldQuestion? Answered = null) : Route;

    /// <summary>The next Markdown file is a report.</summary>
    public sealed record AwaitImport(string? Slug) : Route;

    public sealed record CancelImport : Route;

    public sealed record LeaveFile(HeldQuestion Answered) : Route;

    /// <summary>A button of the place whose question was answered before.</summary>
    public sealed record OldButton : Route;
}
