using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>A report's name in addresses and commands: words of a–z and 0–9, joined by single hyphens.</summary>
public static partial class Slug
{
    /// <summary>Leaves room in file names and in channels' ids, which are mostly limited to 255 characters.</summary>
    public const int MaxLength = 80;

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
        return cut.Length == 0 ? null : cut;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
