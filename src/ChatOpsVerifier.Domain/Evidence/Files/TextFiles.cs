using System.Buffers;
using System.Text;

namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>Plain text, and text that a browser would act upon.</summary>
internal static class TextFiles
{
    private static readonly string[] ActiveMarkup =
        [
            "<!doctype",
            "<html",
            "<head",
            "<body",
            "<svg",
            "<script",
            "<iframe",
            "<object",
            "<embed",
            "<math",
            "<xsl:",
            "xml-stylesheet",
            "http://www.w3.org/1999/xhtml",
            "http://www.w3.org/2000/svg"
        ];

    private static readonly char[] Blanks = ['\uFEFF', ' ', '\t', '\r', '\n'];

    /// <returns>What it is and what to do, to follow the file's name; null: plain text.</returns>
    public static string? Refusal(ReadOnlySpan<byte> head, EvidenceEncoding? form)
    {
        if (form is null)
        {
            return $"is neither a known picture or document nor text in a known encoding ({Oddity(head)}). Save it as UTF-8 text, or attach a screenshot or "
                + "PDF of it";
        }

        var text = form.Decode(head).TrimStart(Blanks);
        return text.StartsWith('<') && ActiveMarkup.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase))
            ? "is a web page or an SVG drawing, which can carry active content. Attach a screenshot or a PDF of it"
            : null;
    }

    public static string MediaType(ReadOnlySpan<byte> head, string fileName, EvidenceEncoding form)
    {
        var text = form.Decode(head).TrimStart(Blanks);
        return form.MediaTypeWith(OfficeDocuments.Extension(fileName) switch
        {
            "md" or "markdown" => "text/markdown",
            "csv" => "text/csv",
            "json" when text.StartsWith('{') || text.StartsWith('[') => "application/json",
            "eml" when IsMail(text) => "message/rfc822",
            _ => "text/plain",
        });
    }

    /// <summary>Whether it is UTF-8 without control characters; the first bytes of a longer file may end within a character.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> content) => OddAt(content) < 0;

    /// <summary>Terminal logs keep their colours: ESC is let through with tab, line feed, form feed and carriage return.</summary>
    public static bool IsControl(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\f' or '\r' or (char)0x1B or (char)0x85);

    private static string Oddity(ReadOnlySpan<byte> head)
    {
        var at = OddAt(head);
        return at < 0 ? "no byte of it is odd" : $"byte {at} is {head[at]:X2}";
    }

    /// <returns>Where UTF-8 text ends; -1: nowhere.</returns>
    private static int OddAt(ReadOnlySpan<byte> content)
    {
        var at = content.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        while (at < content.Length)
        {
            var status = Rune.DecodeFromUtf8(content[at..], out var rune, out var consumed);
            if (status == OperationStatus.NeedMoreData && at > 0)
            {
                return -1;
            }

            if (status != OperationStatus.Done || (rune.IsBmp && IsControl((char)rune.Value)))
            {
                return at;
            }

            at += consumed;
        }

        return -1;
    }

    /// <summary>A mail begins with header fields; one of these is always among them.</summary>
    private static bool IsMail(string text)
    {
        var header = text.Split(["\r\n\r\n", "\n\n"], 2, StringSplitOptions.None)[0];
        return header
            .Split('\n')
            .Any(l => l.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || l.StartsWith("Received:", StringComparison.OrdinalIgnoreCase));
    }
}
