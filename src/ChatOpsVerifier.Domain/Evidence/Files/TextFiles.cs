using System.Buffers;
using System.Text;

namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>Plain text in UTF-8, and text that a browser would act upon.</summary>
internal static class TextFiles
{
    private static readonly string[] ActiveMarkup =
        ["<!doctype", "<html", "<head", "<body", "<svg", "<script", "<iframe", "<object", "<embed", "<math", "<xsl:", "xml-stylesheet", "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"];

    /// <returns>What is wrong, to follow the file's name; null: plain text.</returns>
    public static string? Refusal(ReadOnlySpan<byte> head)
    {
        var rest = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        var at = head.Length - rest.Length;
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var consumed);
            if (status == OperationStatus.NeedMoreData && at > 0)
            {
                break;
            }

            if (status != OperationStatus.Done)
            {
                return $"is neither a known picture or document nor UTF-8 text (byte {at} is {rest[0]:X2})";
            }

            if (IsControl(rune))
            {
                return $"is neither a known picture or document nor text (byte {at} is {rest[0]:X2})";
            }

            at += consumed;
            rest = rest[consumed..];
        }

        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('<') && ActiveMarkup.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase))
            ? "is a web page or an SVG drawing, which can carry active content; attach a screenshot or a PDF of it"
            : null;
    }

    public static string MediaType(ReadOnlySpan<byte> head, string fileName)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return OfficeDocuments.Extension(fileName) switch
        {
            "md" or "markdown" => "text/markdown",
            "csv" => "text/csv",
            "json" when text.StartsWith('{') || text.StartsWith('[') => "application/json",
            "eml" when IsMail(text) => "message/rfc822",
            _ => "text/plain",
        };
    }

    /// <summary>Terminal logs keep their colours: ESC is let through with tab, line feed, form feed and carriage return.</summary>
    private static bool IsControl(Rune rune) => Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\f' or '\r' or 0x1B or 0x85);

    /// <summary>A mail begins with header fields; one of these is always among them.</summary>
    private static bool IsMail(string text)
    {
        var header = text.Split(["\r\n\r\n", "\n\n"], 2, StringSplitOptions.None)[0];
        return header.Split('\n').Any(l => l.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || l.StartsWith("Received:", StringComparison.OrdinalIgnoreCase));
    }
}
