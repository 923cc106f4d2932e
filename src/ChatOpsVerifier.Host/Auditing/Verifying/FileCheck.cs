using System.Collections.Immutable;

namespace ChatOpsVerifier.Host.Auditing.Verifying;

/// <summary>What a check of a pack, or of a file of ledger lines, came to.</summary>
/// <param name="Head">Hash of the last entry that is in order.</param>
/// <param name="Problems">Empty: nothing was found.</param>
/// <param name="Notes">What was found that is not a problem: which key signed, what was redacted.</param>
/// <param name="Limits">What this check could not find, and how to find it out.</param>
internal sealed record FileCheck(
    int Entries, int Evidence, string Head, ImmutableArray<string> Problems, ImmutableArray<string> Notes, ImmutableArray<string> Limits)
{
    /// <summary>The report's name; null: the file does not say.</summary>
    public string? Slug { get; init; }
}
