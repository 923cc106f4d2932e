using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Which section of an edited file is which of the earlier one: by its title where that is clear, else by what it holds.</summary>
internal static class RequirementPairs
{
    /// <returns>Each section at most once, in the earlier file's order.</returns>
    public static IReadOnlyList<(Requirement Before, Requirement Now)> Find(Report previous, Report next)
    {
        var free = new HashSet<Requirement>(next.Requirements, ReferenceEqualityComparer.Instance);
        var pairs = new Dictionary<Requirement, Requirement>(ReferenceEqualityComparer.Instance);
        Take(r => r.HeadingPath);
        Take(r => r.Title.ToUpperInvariant());

        var holding = free.SelectMany(r => r.Checks.Select(c => (c.Fingerprint, Requirement: r))).ToLookup(x => x.Fingerprint, x => x.Requirement);
        foreach (var before in previous.Requirements.Where(r => !pairs.ContainsKey(r)))
        {
            var best = before.Checks
                .SelectMany(c => holding[c.Fingerprint].Distinct())
                .Where(free.Contains)
                .GroupBy(r => r, ReferenceEqualityComparer.Instance)
                .MaxBy(g => g.Count());
            if (best is not null && best.Count() * 2 > before.Checks.Length)
            {
                Add(before, best.First());
            }
        }

        return [.. previous.Requirements.Where(pairs.ContainsKey).Select(r => (r, pairs[r]))];

        void Take(Func<Requirement, string> key)
        {
            var now = free.GroupBy(r => (key(r), r.Role)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single());
            var before = previous.Requirements
                .Where(r => !pairs.ContainsKey(r))
                .GroupBy(r => (key(r), r.Role))
                .Where(g => g.Count() == 1 && g.Key.Item1.Length > 0);
            foreach (var group in before)
            {
                if (now.TryGetValue(group.Key, out var match))
                {
                    Add(group.Single(), match);
                }
            }
        }

        void Add(Requirement before, Requirement now)
        {
            pairs[before] = now;
            free.Remove(now);
        }
    }
}
