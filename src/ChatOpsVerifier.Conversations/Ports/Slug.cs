using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>A report's name in addresses and commands: words of a–z and 0–9, joined by single hyphens.</summary>
public static partial class Slug
{
    /// <summary>Leaves room in file names and in channels' ids, which are mostly limited to 255 characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Words that mean something in the place of a name, "report remove"; a report that has such a name already keeps it.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["remove", "import", "list", "verify", "retry", "drop", "all", "none", "new", "help", "show", "export"], StringComparer.Ordinal);

    public static bool IsReserved(string slug) => Reserved.Contains(slug);

    public static bool IsValid(string slug) => slug.Length <= MaxLength && Shape().IsMatch(slug);

    /// <returns>Null: the name holds no letter or digit that a slug may hold.</returns>
    public static string? FromFileName(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/').Split('/')[^1]);
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var cut = slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
        return cut.Length == 0 ? null : IsReserved(cut) ? $"{cut}-report" : cut;
    }

    /// <summary>The name that a report of this file has, unless another one is asked for: from a dry run as from an import.</summary>
    public static string Default(string fileName, string sha256) => FromFileName(fileName) ?? $"report-{sha256[..8]}";

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
