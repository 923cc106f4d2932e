using System.IO.Compression;
using System.Text;
using ChatOpsVerifier.Domain.Evidence.Files;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>
/// The characters of a file, as far as a search for secrets needs them: text in any encoding that <see cref="EvidenceEncoding"/> tells, the readable runs of a
/// binary file,
/// and the text of an office document. Never for showing.
/// </summary>
internal static class FileCharacters
{
    /// <summary>A shorter run of printable bytes in a binary file is chance.</summary>
    private const int ShortestRun = 8;

    /// <summary>Most characters of one office document that are read, all its parts together: a text of 1,000 pages has about 3 million.</summary>
    private const int MostCharacters = 16 * 1024 * 1024;

    /// <param name="mediaType">What the file is; only office documents are looked into, an archive stays closed.</param>
    public static IEnumerable<string> Of(byte[] content, string mediaType)
    {
        if (mediaType.Contains("officedocument", StringComparison.Ordinal) || mediaType.Contains("opendocument", StringComparison.Ordinal))
        {
            return Parts(content);
        }

        return [EvidenceEncoding.Detect(content)?.Decode(content) ?? Runs(content)];
    }

    /// <summary>A few odd bytes end no log; the readable rest is read on.</summary>
    private static string Runs(byte[] content)
    {
        var text = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= content.Length; i++)
        {
            if (i < content.Length && content[i] is >= 0x20 or (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                continue;
            }

            if (i - start >= ShortestRun)
            {
                text.Append(Encoding.UTF8.GetString(content, start, i - start)).Append('\n');
            }

            start = i + 1;
        }

        return text.ToString();
    }

    /// <summary>
    /// The XML parts of docx, xlsx, pptx, odt, ods and odp, without their tags: a password is often split over several
    /// runs of text. Bounded, whatever the archive claims of its sizes.
    /// </summary>
    private static IEnumerable<string> Parts(byte[] content)
    {
        var left = MostCharacters;
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(new MemoryStream(content, writable: false));
        }
        catch (InvalidDataException)
        {
            yield break;
        }

        using (archive)
        {
            foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                var text = Read(entry, left);
                left -= text.Length;
                if (text.Length > 0)
                {
                    yield return System.Net.WebUtility.HtmlDecode(WithoutTags(text));
                }
            }
        }
    }

    private static string Read(ZipArchiveEntry entry, int most)
    {
        try
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var buffer = new char[81_920];
            var text = new StringBuilder();
            int read;
            while (text.Length < most && (read = reader.Read(buffer, 0, Math.Min(buffer.Length, most - text.Length))) > 0)
            {
                text.Append(buffer, 0, read);
            }

            return text.ToString();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return "";
        }
    }

    /// <summary>A paragraph, cell, row or line break ends a line; any other tag ends nothing.</summary>
    private static string WithoutTags(string xml)
    {
        var text = new StringBuilder(xml.Length);
        for (var at = 0; at < xml.Length;)
        {
            var open = xml.IndexOf('<', at);
            var close = open < 0 ? -1 : xml.IndexOf('>', open);
            if (close < 0)
            {
                return text.Append(xml, at, xml.Length - at).ToString();
            }

            text.Append(xml, at, open - at);
            var tag = xml.AsSpan(open + 1, close - open - 1);
            if (IsBreak(tag))
            {
                text.Append('\n');
            }
            else if (tag.StartsWith("Relationship ") || tag.Contains("Target=", StringComparison.Ordinal))
            {
                text.Append(tag).Append('\n');
            }

            at = close + 1;
        }

        return text.ToString();
    }

    private static bool IsBreak(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(' ', '/');
        name = end < 0 ? name : name[..end];
        return name is "w:p" or "w:br" or "w:tc" or "a:p" or "a:br" or "si" or "c" or "row" or "text:p" or "text:h" or "text:line-break" or "table:table-cell";
    }
}
