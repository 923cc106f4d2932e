using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What changed between two assessments of one report, in a line.</summary>
public static class StatusDelta
{
    /// <returns>"+2 verified, 1 refuted, FAIL → PASS"; null: nothing that the team would notice.</returns>
    public static string? Between(Assessment before, Assessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        int verified = 0, notAvailable = 0, refuted = 0, stale = 0, reopened = 0, added = 0;
        foreach (var (id, now) in after.Checks)
        {
            var was = before.Checks.TryGetValue(id, out var status) ? status.Outcome : (Outcome?)null;
            added += was is null ? 1 : 0;
            if (was == now.Outcome)
            {
                continue;
            }

            switch (now.Outcome)
            {
                case Outcome.Verified:
                    verified++;
                    break;
                case Outcome.NotAvailable:
                    notAvailable++;
                    break;
                case Outcome.Refuted:
                    refuted++;
                    break;
                case Outcome.Stale:
                    stale++;
                    break;
                default:
                    reopened += was is null ? 0 : 1;
                    break;
            }
        }

        var gone = before.Checks.Keys.Count(id => !after.Checks.ContainsKey(id));
        var conflicts = after.State.OpenConflicts.Keys.Count(id => !before.State.OpenConflicts.ContainsKey(id));
        var settled = before.State.OpenConflicts.Keys.Count(id => !after.State.OpenConflicts.ContainsKey(id));
        string[] said =
        [
            Say(verified, "+{0} verified"), Say(notAvailable, "+{0} not available"), Say(refuted, "{0} refuted"), Say(stale, "{0} gone stale"),
            Say(reopened, "{0} open again"), Say(conflicts, "{0} in new conflict"), Say(settled, "{0} conflict settled"),
            Say(added, "{0} added to the report"), Say(gone, "{0} gone from the report"),
            before.Verdict.IsPass == after.Verdict.IsPass ? "" : $"{before.Verdict.Word} → {after.Verdict.Word}",
        ];
        var line = string.Join(", ", said.Where(s => s.Length > 0));
        return line.Length == 0 ? null : line;
    }

    private static string Say(int count, string words) => count == 0 ? "" : words.Replace("{0}", count.ToString(), StringComparison.Ordinal);
}
