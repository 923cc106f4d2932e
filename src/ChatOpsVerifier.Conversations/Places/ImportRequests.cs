using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>"import", "import as backup", "import cancel".</summary>
internal static partial class ImportRequests
{
    /// <param name="Slug">Null: from the file's name.</param>
    public sealed record Said(string? Slug, bool IsCancel);

    /// <returns>Null: the words are about something else.</returns>
    public static Said? Read(string text)
    {
        var match = Pattern().Match(text.Trim().TrimStart('/').TrimEnd('.', '!'));
        if (!match.Success)
        {
            return null;
        }

        return new Said(match.Groups["slug"] is { Success: true } slug ? slug.Value.ToLowerInvariant() : null, match.Groups["cancel"].Success);
    }

    [GeneratedRegex(@"^import(?:\s+(?:(?:it|this|this one|a report|the report|report|this report|the next file|it as a report)|as\s+(?<slug>\S+)|"
        + @"(?<cancel>cancel|off|stop)))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
