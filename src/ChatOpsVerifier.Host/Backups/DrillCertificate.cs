using System.Text;
using System.Text.Json;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>What one restore drill found, for anyone who has to show that backups can be restored.</summary>
/// <param name="Result">PASS: everything was restored and compared equal. FAIL: see the problems.</param>
/// <param name="Backup">Name of the backup's file.</param>
/// <param name="Seal">Its SHA-256, without its last 64 bytes, which hold this.</param>
/// <param name="AgeAtDrill">How much would have been lost: from the backup to the drill.</param>
/// <param name="RestoredIn">How long unpacking and checking took.</param>
internal sealed record DrillCertificate(
    string Result,
    DateTimeOffset DrilledAt,
    string Version,
    string Machine,
    string Backup,
    long Bytes,
    string Seal,
    string MadeByVersion,
    DateTimeOffset TakenAt,
    TimeSpan AgeAtDrill,
    TimeSpan RestoredIn,
    int EvidenceFiles,
    IReadOnlyList<DrilledReport> Reports,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Limits)
{
    public const string Pass = "PASS";
    public const string Fail = "FAIL";

    public byte[] Json() => [.. JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Readable.DrillCertificate), (byte)'\n'];

    public byte[] Markdown()
    {
        var text = new StringBuilder();
        text.Append($"# Restore drill: {Result}\n\n");
        text.Append($"- Drilled: {Instant(DrilledAt)} on {Machine}, ChatOps Verifier {Version}\n");
        text.Append($"- Backup: `{Backup}`, {DiskRoom.Words(Bytes)}, taken {Instant(TakenAt)} by version {MadeByVersion}\n");
        text.Append($"- SHA-256 (without the last 64 bytes, which hold it): `{Seal}`\n");
        text.Append($"- Age of the backup at the drill: {Length(AgeAtDrill)}\n- Restored and checked in: {Length(RestoredIn)}\n");
        text.Append($"- Evidence: {Counted.Of(EvidenceFiles, "file")}, every one read and compared with its digest\n\n");
        text.Append(
            "| report | entries | evidence | ledger head | verdict in the backup | verdict restored | same |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var r in Reports)
        {
            text.Append(
                $"| `{r.Slug}` | {r.Entries} | {r.Evidence} | `{r.Head}` | {r.VerdictBackedUp} | {r.VerdictRestored} | {(r.IsSame ? "yes" : "**no**")} |\n");
        }

        Section(text, "Problems", Problems);
        Section(text, "What this does not show", Limits);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Section(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            text.Append($"\n## {title}\n\n");
            lines.ToList().ForEach(l => text.Append($"- {l}\n"));
        }
    }

    private static string Instant(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z";

    private static string Length(
        TimeSpan length) =>
            length < TimeSpan.FromMinutes(2)
                ? $"{length.TotalSeconds:0.#} s"
                : length < TimeSpan.FromHours(2)
                ? $"{length.TotalMinutes:0} min"
                : $"{length.TotalHours:0.#} h";
}

/// <param name="Head">Of the restored ledger.</param>
internal sealed record DrilledReport(string Slug, long Entries, int Evidence, string Head, string VerdictBackedUp, string VerdictRestored, bool IsSame);
