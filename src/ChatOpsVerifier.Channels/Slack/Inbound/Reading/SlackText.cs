using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>
/// Slack's wire form of a message's text as the plain text that the person wrote and saw, so that the digest of the evidence
/// is the digest of that. Marks of formatting (<c>*</c>, <c>_</c>, <c>~</c>, backticks, <c>&gt;</c>) and names of emoji stay as they came: they are
/// the person's own characters. Source: "Formatting text for app surfaces" at docs.slack.dev.
/// </summary>
internal static partial class SlackText
{
    /// <summary>Mentioned users, for anyone who looks up their names.</summary>
    public static IReadOnlyList<string> UsersIn(string text) =>
        [.. TokenPattern()
            .Matches(text)
            .Select(m => UserPattern().Match(m.Groups[1].Value))
            .Where(m => m.Success && !m.Groups[2].Success)
            .Select(m => m.Groups[1].Value)
            .Distinct()];

    /// <param name="nameOf">User id → display name.</param>
    public static string Plain(string text, Func<string, string> nameOf) =>
        Unescape(TokenPattern().Replace(text, token => Kept(Read(token.Groups[1].Value, nameOf) ?? token.Value)));

    /// <summary>Whether Slack's own tokens can hold it as a link.</summary>
    public static bool IsLink(string url) => LinkPattern().IsMatch(url);

    /// <summary>Plain text in the wire form.</summary>
    public static string Escape(string plain) => Kept(plain).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The text without mentions of the bot: they say whom it is for, not what is said.</summary>
    /// <param name="botId">Null: it is not known; the first mention is taken for it.</param>
    public static string WithoutMention(string text, string? botId)
    {
        var isFirst = true;
        return MentionPattern().Replace(text, mention =>
        {
            var isBot = botId is null ? isFirst : mention.Groups[1].Value == botId;
            isFirst = false;
            return isBot ? "" : mention.Value;
        }).Trim();
    }

    public static bool Mentions(string text, string? botId) => botId is not null && MentionPattern().Matches(text).Any(m => m.Groups[1].Value == botId);

    /// <returns>Null: no token of Slack's, so it stays as it is.</returns>
    private static string? Read(string token, Func<string, string> nameOf)
    {
        var cut = token.IndexOf('|', StringComparison.Ordinal);
        var (what, label) = cut < 0 ? (token, null) : (token[..cut], Unescape(token[(cut + 1)..]));
        return what switch
        {
            ['@', ..] when UserPattern().IsMatch(token) => $"@{label ?? nameOf(what[1..])}",
            ['#', ..] when what.Length > 1 => $"#{(label is { Length: > 0 } name ? name : what[1..])}",
            ['!', ..] when what.Length > 1 => Special(what[1..], label),
            _ when LinkPattern().IsMatch(what) => LabelledLink.Of(Unescape(what), label),
            _ => null,
        };
    }

    /// <summary>&lt;!here&gt;, &lt;!subteam^S012|@team&gt;, &lt;!date^1392734382^{date}|fallback&gt;.</summary>
    private static string Special(string what, string? label) =>
        label ?? (what.Split('^') is ["subteam" or "date", var of, ..] ? $"@{of}" : $"@{what}");

    // What a token meant is plain already: it must survive the unescaping of the rest.
    private static string Kept(string plain) => plain.Replace("&", "&amp;", StringComparison.Ordinal);

    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    // Angle brackets that a person typed arrive escaped, so these are Slack's own.
    [GeneratedRegex("<([^<>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex TokenPattern();

    [GeneratedRegex(@"^@([UW][A-Z0-9]+)(\|.*)?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex UserPattern();

    [GeneratedRegex(@"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex MentionPattern();

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9+.-]*://|mailto:|tel:)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();
}
