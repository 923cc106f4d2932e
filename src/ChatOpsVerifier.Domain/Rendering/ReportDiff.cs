using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Exactly the owned lines that changed, as a unified diff made from the edits (never guessed by comparing texts).</summary>
public static class ReportDiff
{
    public static ImmutableArray<DiffLine> Lines(string source, RenderedReport rendered, int context = 2) => throw new NotImplementedException();
}

/// <param name="Kind">' ' context, '-' removed, '+' added, '@' hunk header.</param>
/// <param name="OldLine">One-based; null for added lines.</param>
public sealed record DiffLine(char Kind, int? OldLine, int? NewLine, string Text);
