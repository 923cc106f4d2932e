using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>The unit of conversation.</summary>
public sealed record Finding
{
    /// <summary>"finding:1"; the pseudo-finding for what belongs to none is <see cref="OtherId"/> and never appears in a report.</summary>
    public required string Id { get; init; }

    /// <summary>"1".</summary>
    public required string Handle { get; init; }

    /// <summary>Heading text without "Finding 1:".</summary>
    public required string Title { get; init; }

    public required int Line { get; init; }

    public string? Issue { get; init; }

    public string? Impact { get; init; }

    public string? RequiredAction { get; init; }

    public ImmutableArray<string> VerificationMethod { get; init; } = [];

    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Where "**Resolution**: …" goes.</summary>
    public OwnedSlot? Resolution { get; init; }

    public const string OtherId = "finding:other";
}
