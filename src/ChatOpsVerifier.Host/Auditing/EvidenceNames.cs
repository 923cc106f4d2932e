using System.Text;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>Names for evidence that a person can read and no system misreads: "evidence/E12-restore-log.txt".</summary>
internal static class EvidenceNames
{
    private const int LongestStem = 60;

    /// <summary>By media type; what a browser would run is text here.</summary>
    private static readonly Dictionary<string, string> ByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = "txt",
        ["text/markdown"] = "txt",
        ["text/html"] = "txt",
        ["text/csv"] = "csv",
        ["text/uri-list"] = "txt",
        ["application/json"] = "json",
        ["application/pdf"] = "pdf",
        ["image/png"] = "png",
        ["image/jpeg"] = "jpg",
        ["image/gif"] = "gif",
        ["image/webp"] = "webp",
        ["image/heic"] = "heic",
        ["message/rfc822"] = "eml",
    };

    /// <summary>Of the name that it came with, where its media type says nothing; none that opens as a program.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "docx",
        "xlsx",
        "pptx",
        "odt",
        "ods",
        "odp",
        "zip",
        "gz",
        "tgz",
        "tar",
        "bz2",
        "xz",
        "zst",
        "7z",
        "eml",
        "heic",
        "csv",
        "json",
        "pdf",
        "tiff",
        "bmp"
    };

    /// <param name="evidence">In the order in which it was given, without what was removed.</param>
    /// <returns>Digest → path. The same content given twice is one file, named after the first.</returns>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<EvidenceItem> evidence)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in evidence)
        {
            paths.TryAdd(item.Sha256, PackFiles.EvidenceFolder + NameOf(item));
        }

        return paths;
    }

    internal static string NameOf(EvidenceItem item)
    {
        // "pasted text (312 characters)" says in the ledger how much it is; the file shows that itself.
        var name = item.Kind.HasGeneratedName && item.Name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? item.Name[..at] : item.Name;
        var given = Extension(name);
        var extension = ByMediaType.GetValueOrDefault(item.MediaType) ?? (given is not null && Harmless.Contains(given) ? given : "bin");
        var stem = Plain(given == extension ? name[..^(extension.Length + 1)] : name);
        return stem.Length == 0 ? $"{Plain(item.Id)}.{extension}" : $"{Plain(item.Id)}-{stem}.{extension}";
    }

    private static string? Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && dot < name.Length - 1 ? name[(dot + 1)..].ToLowerInvariant() : null;
    }

    /// <summary>ASCII letters and digits, everything else as single hyphens.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }

            if (plain.Length == LongestStem)
            {
                break;
            }
        }

        return plain.ToString().Trim('-');
    }
}
