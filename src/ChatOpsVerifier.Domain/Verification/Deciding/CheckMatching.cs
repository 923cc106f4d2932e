using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>
/// Which check of an edited file is which of the earlier one. An answer is carried over only where the section is the
/// same one, too: "Review the documentation" is in many sections and means another thing in each.
/// </summary>
internal static class CheckMatching
{
    /// <summary>Share of words that a reworded check keeps; below it, it is another check.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>Comparing every changed wording with every other stays affordable up to so many pairs in one section; beyond, they came and went.</summary>
    private const int MostPairs = 250_000;

    public static CheckMatch Match(Report previous, Report next)
    {
        var after = next.Checks.GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.First());
        var stayed = previous.Checks.Where(c => after.ContainsKey(c.Id)).ToList();
        var taken = stayed.Select(c => c.Id).ToHashSet();
        var moved = new List<CheckMove>();
        var reworded = stayed.Where(c => after[c.Id].Fingerprint != c.Fingerprint).Select(c => new CheckMove(c.Id, c.Id)).ToList();
        foreach (var (before, now) in RequirementPairs.Find(previous, next))
        {
            var left = before.Checks.Where(c => !after.ContainsKey(c.Id)).ToList();
            var open = now.Checks.Where(c => !taken.Contains(c.Id)).ToList();
            moved.AddRange(TakeEqual(left, open));
            reworded.AddRange(TakeAlike(left, open));
        }

        taken.UnionWith(moved.Concat(reworded).Select(m => m.To));
        var gone = previous.Checks.Select(c => c.Id).Except(stayed.Select(c => c.Id)).Except(moved.Concat(reworded).Select(m => m.From));
        return new CheckMatch([.. moved], [.. reworded], [.. next.Checks.Select(c => c.Id).Where(id => !taken.Contains(id)).Distinct()], [.. gone]);
    }

    /// <summary>Takes out what reads the same, in order.</summary>
    private static List<CheckMove> TakeEqual(List<Check> left, List<Check> open)
    {
        var now = open.GroupBy(c => c.Fingerprint).ToDictionary(g => g.Key, g => new Queue<Check>(g));
        return TakeOut(
            left, open, left.Select(before => (before, now.TryGetValue(before.Fingerprint, out var same) && same.TryDequeue(out var check) ? check : null)));
    }

    /// <summary>Takes out the likest pairs, the earlier one first where two are equally like.</summary>
    private static List<CheckMove> TakeAlike(List<Check> left, List<Check> open)
    {
        if ((long)left.Count * open.Count > MostPairs)
        {
            return [];
        }

        var pairs = left.SelectMany(a => open.Select(b => (Before: a, Now: b, Likeness: Likeness(a.Fingerprint, b.Fingerprint))));
        return TakeOut(left, open, pairs.Where(p => p.Likeness >= LeastLikeness).OrderByDescending(p => p.Likeness).Select(p => (p.Before, (Check?)p.Now)));
    }

    private static List<CheckMove> TakeOut(List<Check> left, List<Check> open, IEnumerable<(Check Before, Check? Now)> pairs)
    {
        var used = new HashSet<Check>(ReferenceEqualityComparer.Instance);
        var moves = new List<CheckMove>();
        foreach (var (before, now) in pairs)
        {
            if (now is not null && !used.Contains(before) && used.Add(now))
            {
                used.Add(before);
                moves.Add(new CheckMove(before.Id, now.Id));
            }
        }

        left.RemoveAll(used.Contains);
        open.RemoveAll(used.Contains);
        return moves;
    }

    private static double Likeness(string a, string b)
    {
        var (x, y) = (a.Split(' ').ToHashSet(), b.Split(' ').ToHashSet());
        var common = x.Count(y.Contains);
        return (double)common / (x.Count + y.Count - common);
    }
}

/// <param name="Reworded">Also checks that kept their own id and changed their words.</param>
internal sealed record CheckMatch(
    ImmutableArray<CheckMove> Moved, ImmutableArray<CheckMove> Reworded, ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    public bool IsAnyChange => !(Moved.IsEmpty && Reworded.IsEmpty && Added.IsEmpty && Removed.IsEmpty);
}
