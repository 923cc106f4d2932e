using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChatOpsVerifier.Host.Auditing.Pages;

/// <summary>
/// HTML in which everything that people wrote is text: escaped, set apart from its neighbours' direction of writing, with what is invisible made visible.
/// </summary>
internal sealed class AuditHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>The program's own mark-up.</summary>
    public AuditHtml Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Somebody's words.</summary>
    public AuditHtml Text(string? words)
    {
        _html.Append("<bdi>").Append(Escape(words)).Append("</bdi>");
        return this;
    }

    /// <summary>In an element of that name.</summary>
    public AuditHtml In(
        string element,
        string? words) => Raw($"<{element}>").Text(words).Raw($"</{element[..(element.IndexOf(' ') is > 0 and var at ? at : element.Length)]}>");

    public AuditHtml Row(string label, string? words) => string.IsNullOrEmpty(words) ? this : Raw($"<div><dt>{label}</dt>").In("dd", words).Raw("</div>");

    public override string ToString() => _html.ToString();

    /// <summary>For text and for attribute values between double quotes.</summary>
    public static string Escape(string? words)
    {
        var visible = new StringBuilder();
        foreach (var rune in (words ?? "").EnumerateRunes())
        {
            var isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                && rune.Value is not ('\n' or '\r' or '\t' or 0x200C or 0x200D);
            visible.Append(isHidden ? $"[U+{rune.Value:X4}]" : rune.ToString());
        }

        return Encoder
            .Encode(visible.ToString())
            .Replace("&#xA;", "\n", StringComparison.Ordinal)
            .Replace("&#xD;", "", StringComparison.Ordinal)
            .Replace("&#x9;", "\t", StringComparison.Ordinal);
    }

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
