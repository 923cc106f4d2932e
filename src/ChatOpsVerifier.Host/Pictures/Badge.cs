using System.Globalization;
using System.Net;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>A small SVG for a README: "verification | PASS", or how far it is.</summary>
internal static class Badge
{
    private const string Label = "verification";

    public static string Draw(ReportView view)
    {
        var (verdict, counts) = (view.Assessment.Verdict, view.Assessment.Counts);
        var disputed = string.Concat(VerdictSummary
            .Tally(counts)
            .Where(t => t.State is CheckState.Refuted or CheckState.Conflict or CheckState.Stale)
            .Select(t => $", {t.Count} {VerdictSummary.Word(t.State)}"));
        var state = verdict.IsPass
            ? "PASS"
            : VerdictSummary.IsBroken(verdict)
            ? "BROKEN"
            : string.Create(CultureInfo.InvariantCulture, $"FAIL {counts.Settled}/{counts.Checks}{disputed}");
        var title = WebUtility.HtmlEncode(Legal(
            $"{view.Record.Title}: {verdict.Word}, {VerdictSummary.Progress(counts)}; {VerdictSummary.Gist(view.Assessment)}"));
        var (left, right) = (Width(Label), Width(state));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="22" role="img" aria-label="{title}">
              <title>{title}</title>
              <clipPath id="c"><rect width="{left + right}" height="22" rx="4"/></clipPath>
              <g clip-path="url(#c)">
                <rect width="{left}" height="22" fill="#3b4652"/>
                <rect x="{left}" width="{right}" height="22" fill="{Colour(StatusSummary.Tone(view.Assessment))}"/>
              </g>
              <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="12" text-anchor="middle">
                <text x="{left / 2.0}" y="15" textLength="{left - 16}">{Label}</text>
                <text x="{left + (right / 2.0)}" y="15" font-weight="bold" textLength="{right - 16}">{state}</text>
              </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    /// <summary>As in the picture: red only for what is false or disputed.</summary>
    private static string Colour(MessageTone tone) => string.Create(CultureInfo.InvariantCulture, $"#{(uint)Palette.Light.Of(tone) & 0xFFFFFF:x6}");

    /// <summary>An estimate is enough: textLength makes the text as wide as its box.</summary>
    private static int Width(string text) => 16 + (text.Length * 8);

    /// <summary>XML has no way to write most control characters.</summary>
    private static string Legal(string text) => string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFE'));
}
