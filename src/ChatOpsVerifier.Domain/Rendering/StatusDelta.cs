using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What changed between two assessments of one report, counted by what became of each check.</summary>
/// <param name="Reopened">Were settled, refuted or stale, and are unknown again.</param>
/// <param name="Conflicts">Conflicts opened, and still open.</param>
/// <param name="ConflictsSettled">Conflicts that were open.</param>
/// <param name="Added">New in the report, whatever their state.</param>
/// <param name="Verdict">"FAIL → PASS"; null: the same as before.</param>
public sealed record StatusDelta(
    int Verified, int NotAvailable, int Refuted, int Stale, int Reopened, int Conflicts, int ConflictsSettled, int Added, int Removed, string? Verdict)
{
    public static StatusDelta None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, null);

    /// <summary>False: nothing that the team would notice.</summary>
    public bool IsAny => this != None;

    /// <summary>"+2 verified, 1 refuted, FAIL → PASS"; empty where nothing changed.</summary>
    public string Words => string.Join(", ", new[]
    {
        Say(Verified, "+{0} verified"), Say(NotAvailable, "+{0} not available"), Say(Refuted, "{0} refuted"), Say(Stale, "{0} gone stale"),
        Say(Reopened, "{0} open again"), Say(Conflicts, "{0} in new conflict"), Say(ConflictsSettled, "{0} conflict settled"),
        Say(Added, "{0} added to the report"), Say(Removed, "{0} gone from the report"), Verdict ?? "",
    }.Where(s => s.Length > 0));

    public static StatusDelta Between(Assessment before, Assessment after)
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

        return new StatusDelta(
            verified, notAvailable, refuted, stale, reopened,
            after.State.OpenConflicts.Keys.Count(id => !before.State.OpenConflicts.ContainsKey(id)),
            before.State.OpenConflicts.Keys.Count(id => !after.State.OpenConflicts.ContainsKey(id)),
            added,
            before.Checks.Keys.Count(id => !after.Checks.ContainsKey(id)),
            before.Verdict.IsPass == after.Verdict.IsPass ? null : $"{before.Verdict.Word} → {after.Verdict.Word}");
    }

    private static string Say(int count, string words) => count == 0 ? "" : words.Replace("{0}", count.ToString(), StringComparison.Ordinal);
}
