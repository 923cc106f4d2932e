using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>
/// A <c>rich_text</c> block as the wire form of the same text: lists with their marks and depth, quotes, preformatted lines, styles, links,
/// names, emoji and instants. Source: "Rich text block" at docs.slack.dev.
/// </summary>
/// <param name="labels">Id → name, of channels and groups.</param>
internal sealed partial class SlackRichText(Losses losses, ImmutableDictionary<string, string> labels)
{
    private const int MostIndent = 8;

    public string Read(Payload block) => MessageLines.Lines(block.Objects("elements").Select(Part));

    private string Part(Payload part)
    {
        switch (part.TextOrNone("type"))
        {
            case "rich_text_list":
                return List(part);
            case "rich_text_quote":
                return MessageLines.Prefixed(Run(part), "&gt; ");
            case "rich_text_preformatted":
                return $"```\n{Run(part, isPlain: true)}\n```";
            case "rich_text_section":
                return Run(part);
            default:
                losses.Unknown(part.TextOrNone("type") ?? "rich text");
                return Run(part);
        }
    }

    private string List(Payload list)
    {
        var indent = (int)Math.Clamp(list.NumberOrNone("indent") ?? 0, 0, MostIndent);
        var isOrdered = list.TextOrNone("style") == "ordered";
        var first = Math.Clamp(list.NumberOrNone("offset") ?? 0, 0, 1_000_000) + 1;
        var margin = new string(' ', indent * 2);
        return MessageLines.Lines(list.Objects("elements").Select((item, n) =>
        {
            var mark = isOrdered ? string.Create(CultureInfo.InvariantCulture, $"{first + n}. ") : "• ";
            var lines = (item.TextOrNone("type") is "rich_text_section" or null ? Run(item) : Part(item)).Split('\n');
            return margin + mark + string.Join('\n' + margin + new string(' ', mark.Length), lines);
        }));
    }

    private string Run(Payload part, bool isPlain = false) => string.Concat(part.Objects("elements").Select(e => Element(e, isPlain))).TrimEnd('\n');

    private string Element(Payload element, bool isPlain)
    {
        var words = Words(element);
        return isPlain || element.ObjectOrNone("style") is not { } style ? words : Styled(words, style);
    }

    private string Words(Payload element)
    {
        switch (element.TextOrNone("type"))
        {
            case "text":
                return SlackText.Escape(element.TextOrNone("text") ?? "");
            case "link":
                return Link(element.TextOrNone("url") ?? "", element.TextOrNone("text"));
            case "user":
                return $"<@{element.TextOrNone("user_id")}>";
            case "channel":
                return Named("#", element.TextOrNone("channel_id"));
            case "usergroup":
                return Named("!subteam^", element.TextOrNone("usergroup_id"));
            case "team":
                return SlackText.Escape($"@{element.TextOrNone("team_id")}");
            case "broadcast":
                return SlackText.Escape($"@{element.TextOrNone("range")}");
            case "emoji":
                return Emoji(element);
            case "date":
                return Date(element);
            case "color":
                return SlackText.Escape(element.TextOrNone("value") ?? "");
            default:
                losses.Unknown(element.TextOrNone("type") ?? "rich text");
                return SlackText.Escape(element.TextOrNone("text") ?? element.TextOrNone("fallback") ?? "");
        }
    }

    /// <summary>The address and its label, as <see cref="SlackText"/> reads them.</summary>
    public static string Link(string url, string? label)
    {
        if (!SlackText.IsLink(url))
        {
            return SlackText.Escape(label is { Length: > 0 } ? $"{label} ({url})" : url);
        }

        var address = SlackText.Escape(url.Replace("|", "%7C", StringComparison.Ordinal));
        return label is { Length: > 0 } ? $"<{address}|{SlackText.Escape(label)}>" : $"<{address}>";
    }

    private string Named(string mark, string? id) => labels.TryGetValue(id ?? "", out var name) ? $"<{mark}{id}|{name}>" : $"<{mark}{id}>";

    /// <summary>The character itself, by its code points: "274c", "1f468-200d-1f4bb". A workspace's own emoji has a name only.</summary>
    private static string Emoji(Payload emoji)
    {
        var name = $":{emoji.TextOrNone("name")}:";
        var character = new StringBuilder();
        foreach (var part in (emoji.TextOrNone("unicode") ?? "").Split('-'))
        {
            if (!int.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) || !Rune.IsValid(point))
            {
                return name;
            }

            character.Append(new Rune(point).ToString());
        }

        return character.ToString();
    }

    /// <summary>Everybody sees it in a zone of their own; in evidence it is UTC, and says so.</summary>
    private static string Date(Payload date)
    {
        if (date.NumberOrNone("timestamp") is not { } seconds || seconds is < 0 or > 100_000_000_000)
        {
            return SlackText.Escape(date.TextOrNone("fallback") ?? "");
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        var format = date.TextOrNone("format") is { } given && DateToken().IsMatch(given) ? given : "{date_num} {time}";
        var words = SlackText.Escape(DateToken().Replace(format, token => token.Groups[1].Value switch
        {
            "time_secs" => at.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
            "time" => at.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture),
            "ago" => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            _ => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }));
        return date.TextOrNone("url") is { } url ? $"{words} ({Link(url, null)})" : words;
    }

    /// <summary>Slack's own marks; spaces stay outside of them. Marks are the sender's: 30 struck out is not 30.</summary>
    private static string Styled(string words, Payload style)
    {
        var core = words.Trim();
        if (core.Length == 0)
        {
            return words;
        }

        var start = words.IndexOf(core, StringComparison.Ordinal);
        var (before, after) = (words[..start], words[(start + core.Length)..]);
        core = style.Flag("code") ? $"`{core}`" : core;
        core = style.Flag("strike") ? $"~{core}~" : core;
        core = style.Flag("italic") ? $"_{core}_" : core;
        core = style.Flag("bold") ? $"*{core}*" : core;
        return before + core + after;
    }

    [GeneratedRegex(@"\{(date_num|date_slash|date_long_full|date_long_pretty|date_long|date_short_pretty|date_short|date_pretty|date|day_divider_pretty|"
        + @"time_secs|time|ago)\}", RegexOptions.CultureInvariant)]
    private static partial Regex DateToken();
}
