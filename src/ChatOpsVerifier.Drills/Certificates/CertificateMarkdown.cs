using System.Globalization;
using System.Text;
using ChatOpsVerifier.Drills.Comparing;

namespace ChatOpsVerifier.Drills.Certificates;

/// <summary>The certificate for people.</summary>
public static class CertificateMarkdown
{
    public static byte[] Write(RestoreCertificate c)
    {
        var text = new StringBuilder();
        text.Append($"# Restore drill: {CertificateJson.Upper(c.Comparison.Verdict)}\n\n");
        text.Append($"- Source: {Shown.Code(c.Source.Location)}\n- Restored: {Shown.Code(c.Restored.Location)}\n");
        text.Append($"- Compared: {c.Kind.ToString().ToLowerInvariant()}, from {At(c.StartedAt)} to {At(c.FinishedAt)}\n");
        text.Append($"- By: {Shown.Code(c.By)} on {Shown.Code(c.Host)}, with ChatOps Verifier {c.Version}; self-attested\n");
        text.Append($"- Restored with: {(c.RestoredWith is { } tool ? Shown.Code(tool) : "not stated")}\n");
        text.Append($"- Age of the backup at the drill (RPO): {(c.TakenAt is { } taken ? $"{Length(c.Age!.Value)}, taken {At(taken)}" : "unknown")}\n");
        text.Append(
            $"- Duration of the restore (RTO): "
                + $"{(c.Duration is { } took ? $"{Length(took)}, from {At(c.RestoreStartedAt!.Value)} to {At(c.RestoreFinishedAt!.Value)}" : "unknown")}\n");
        text.Append($"- Content digests: source {Digest(c.Source)}, restored {Digest(c.Restored)}\n- Certificate: {c.Id:D}\n");
        Facts(text, c);
        List(text, "Why it failed", [.. c.Comparison.Problems.Select(Shown.Sentence)]);
        Tables(text, c.Comparison.Tables);
        Differences(text, c.Comparison);
        List(text, "What this does not show", [.. c.Limits.Select(Shown.Sentence)]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Digest(CertifiedSnapshot snapshot) => snapshot.ContentDigest is { } digest ? $"`{digest}`" : "none, since it was not read whole";

    private static void Facts(StringBuilder text, RestoreCertificate c)
    {
        foreach (var (side, snapshot) in new[] { ("Source", c.Source), ("Restored", c.Restored) })
        {
            foreach (var fact in snapshot.Facts)
            {
                text.Append($"- {side}: {Shown.Code(fact)}\n");
            }

            if (snapshot.FileSha256 is { } digest)
            {
                text.Append($"- {side}: SHA-256 of the file `{digest}`\n");
            }
        }
    }

    private static void Tables(StringBuilder text, IReadOnlyList<TableComparison> tables)
    {
        if (tables.Count == 0)
        {
            return;
        }

        text.Append(
            "\n## Tables\n\n| table | source | restored | missing | added | changed | digest | same |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var t in tables)
        {
            text.Append(
                $"| {Shown.Code(t.Name)} | {Side(t.Source)} | {Side(t.Restored)} | {t.Missing.Count} | {t.Added.Count} | {t.Changed.Count} | {Short(t)} |"
                    + $" {(t.IsEqual ? "yes" : "**no**")} |\n");
        }
    }

    private static string Side(TableSide? side) =>
        side is null ? "not there" : string.Create(CultureInfo.InvariantCulture, $"{side.Rows} ({side.Bytes} bytes)");

    private static string Short(TableComparison t) => t.Source is { } one && t.Restored is { } other
        ? one.Sha256 == other.Sha256 ? $"`{one.Sha256[..16]}`" : $"`{one.Sha256[..16]}`, `{other.Sha256[..16]}`"
        : "";

    private static void Differences(StringBuilder text, Comparison comparison)
    {
        var lines = comparison.Tables.SelectMany(t => new[] { ("missing", t.Missing), ("added", t.Added), ("changed", t.Changed) }
            .Where(d => d.Item2.Count > 0)
            .Select(d => $"{Shown.Code(t.Name)} {d.Item1}: {Names(d.Item2)}"));
        var definitions = comparison.Definitions.Select(d => d switch
        {
            { Source: null } => $"{Shown.Code(d.Name)} was added: {Shown.Code(d.Restored!)}",
            { Restored: null } => $"{Shown.Code(d.Name)} is missing; the source has {Shown.Code(d.Source)}",
            _ => $"{Shown.Code(d.Name)}: the source has {Shown.Code(d.Source)}, the restored snapshot {Shown.Code(d.Restored)}",
        });
        List(text, "Differences", [.. lines, .. definitions]);
    }

    private static string Names(NamedRows rows)
    {
        var names = string.Join(", ", rows.Named.Select(Shown.Code));
        return rows.Count > rows.Named.Count ? $"{names}{(names.Length > 0 ? " and more, " : "")}{rows.Count} in all" : names;
    }

    private static void List(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            text.Append($"\n## {title}\n\n");
            lines.ToList().ForEach(l => text.Append($"- {l}\n"));
        }
    }

    private static string At(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z";

    private static string Length(TimeSpan length) => length < TimeSpan.FromMinutes(2)
        ? $"{length.TotalSeconds:0.#} s"
        : length < TimeSpan.FromHours(2) ? $"{length.TotalMinutes:0} min" : $"{length.TotalHours:0.#} h";
}
