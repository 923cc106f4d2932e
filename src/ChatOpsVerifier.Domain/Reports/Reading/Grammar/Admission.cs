using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>What is not let in, and why: each refusal says what was found, where, and what is accepted.</summary>
internal static class Admission
{
    private const int MostNamed = 10;

    /// <returns>Null: may be decoded.</returns>
    public static ImportResult.Refused? Refuse(byte[] bytes, ImportLimits limits)
    {
        if (bytes.Length == 0)
        {
            return new("empty", "The file is empty (0 bytes). A Markdown report with at least one checkable item is accepted.");
        }

        if (bytes.Length > limits.MaxBytes)
        {
            return new(
                "too-large",
                $"The file has {Counted.Of(bytes.Length, "byte")}; the limit is {limits.MaxBytes:N0} bytes. Split the report, or move attachments out of it.");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new(
                "not-utf8",
                $"The file begins with a UTF-16 byte order mark ({bytes[0]:X2} {bytes[1]:X2} at byte 0). Save it as UTF-8, with or without byte order mark.");
        }

        var nul = Array.IndexOf(bytes, (byte)0);
        return nul < 0
            ? null
            : new(
                "binary",
                $"The file holds a NUL byte at byte {nul:N0}: it is binary, or UTF-16 without a byte order mark. A Markdown file in UTF-8 is accepted.");
    }

    public static ImportResult.Refused NotUtf8(byte[] bytes, DecoderFallbackException fault)
    {
        var bom = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var at = Math.Clamp(fault.Index + bom, 0, bytes.Length - 1);
        return new(
            "not-utf8",
            $"The file is not UTF-8: byte {at:N0} (0x{bytes[at]:X2}) does not start a valid character. Save it as UTF-8; "
                + $"UTF-16, Latin-1 and Windows code pages are not accepted.");
    }

    /// <param name="nearly">What looks like checks and is not read as such.</param>
    public static ImportResult.Refused NothingToCheck(SourceText source, ImmutableArray<UnreadPlace> nearly) =>
        string.IsNullOrWhiteSpace(source.Text)
            ? new(
                "empty",
                $"The file holds only white space ({Counted.Of(source.Bytes.Length, "byte")}). A Markdown report with at least one checkable item is accepted.")
            : new(
                "nothing-to-check",
                $"None of the {source.LineCount:N0} lines holds anything that can be checked. "
                    + $"Use task items (\"- [ ] …\"), boxes (\"☐ …\") and table rows with a status column; "
                    + $"items in code fences and comments do not count.{Nearly(nearly)}");

    private static string Nearly(ImmutableArray<UnreadPlace> places)
    {
        if (places.IsEmpty)
        {
            return "";
        }

        var some = places.OrderByDescending(p => p.CouldHoldChecks).ThenBy(p => p.Line).Take(MostNamed).OrderBy(p => p.Line)
            .Select(
                p => $"line {p.Line}: {(p.Kind == UnreadKind.Item ? "" : p.Kind == UnreadKind.Table ? "the table " : "the list ")}\"{p.Title}\" ({p.Reason})");
        var more = places.Length > MostNamed ? $"; and {places.Length - MostNamed:N0} more" : "";
        return $" What nearly qualified: {string.Join("; ", some)}{more}. Give tables a state column (\"Status\": "
            + $"\"Open\", \"☐\") and write boxes as \"- [ ] …\".";
    }
}
