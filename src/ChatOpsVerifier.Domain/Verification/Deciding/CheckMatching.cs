using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Which check of an edited file is which of the earlier one, by id alone.</summary>
internal static class CheckMatching
{
    public static CheckMatch Match(Report previous, Report next)
    {
        var before = previous.Checks.Select(c => c.Id).ToHashSet();
        var after = next.Checks.Select(c => c.Id).ToHashSet();
        return new CheckMatch([], [], [.. next.Checks.Select(c => c.Id).Where(id => !before.Contains(id))], [.. previous.Checks.Select(c => c.Id).Where(id => !after.Contains(id))]);
    }
}

internal sealed record CheckMatch(ImmutableArray<CheckMove> Moved, ImmutableArray<CheckMove> Reworded, ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    public bool IsAnyChange => !(Moved.IsEmpty && Reworded.IsEmpty && Added.IsEmpty && Removed.IsEmpty);
}
