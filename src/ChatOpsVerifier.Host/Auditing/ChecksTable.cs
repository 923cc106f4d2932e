using System.Globalization;
using System.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>All checks as CSV (RFC 4180, UTF-8 with byte order mark, which spreadsheet programs need to read it as such).</summary>
internal static class ChecksTable
{
    private static readonly string[] Header =
        [
            "finding",
            "requirement",
            "check",
            "line",
            "text",
            "outcome",
            "claimed",
            "value",
            "note",
            "evidence",
            "observed",
            "submitted",
            "by",
            "attestation",
            "derived from",
            "conflict"
        ];

    /// <param name="nameOf">Person id → name.</param>
    public static byte[] Write(Assessment assessment, Func<string, string> nameOf)
    {
        var table = new StringBuilder();
        Row(table, Header);
        foreach (var requirement in assessment.Report.Requirements)
        {
            var finding = assessment.Findings[assessment.Plan.FindingOf(requirement.Id)].Title;
            foreach (var check in requirement.Checks)
            {
                Row(table, [finding, $"{requirement.Handle} {requirement.Title}", .. Cells(assessment.Checks[check.Id], nameOf)]);
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())];
    }

    private static string[] Cells(CheckStatus s, Func<string, string> nameOf) =>
    [
        s.Check.Handle,
        s.Check.Line.ToString(CultureInfo.InvariantCulture),
        s.Check.Text,
        JsonNames.Of(s.Outcome),
        s.Check.Claimed ? "yes" : "no",
        s.Answer?.Value ?? "",
        s.Answer?.Note ?? "",
        s.Answer is null ? "" : string.Join(" ", s.Answer.EvidenceIds),
        s.Answer?.ObservedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        s.Answer?.SubmittedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "",
        s.Answer is null ? "" : nameOf(s.Answer.By),
        s.Answer is null ? "" : JsonNames.Of(s.Answer.Attestation),
        string.Join(" ", s.DerivedFrom),
        s.InConflict ? "yes" : "no",
    ];

    private static void Row(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>
    /// What somebody pasted must not become a formula in the auditor's spreadsheet: a leading = + - @, also in its wide form, gets an apostrophe.
    /// </summary>
    private static string Cell(string text)
    {
        var harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
