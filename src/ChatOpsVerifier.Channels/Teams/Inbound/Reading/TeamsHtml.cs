using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>
/// HTML of a message's body as plain lines: what is distinguished on the screen is distinguished here. Emoji are pictures whose character is their
/// alternative text; a quoted reply is a block with <c>itemtype="http://schema.skype.com/Reply"</c>.
/// </summary>
/// <param name="isBot">By number and name, whether a mention is the bot's own.</param>
/// <param name="picturesAreFiles">Pictures of the body come as attachments, too.</param>
internal sealed partial class TeamsHtml(TeamsAttached attachments, Losses losses, Func<int, string, bool> isBot, bool picturesAreFiles)
{
    /// <summary>Elements within elements; what lies deeper is read without its structure.</summary>
    private const int Deepest = 120;

    // Marks of this class alone, from Unicode's area for private use: the end of a block, and a blank that is kept.
    private const char Edge = '\uE000';
    private const char Blank = '\uE001';

    private const string Schema = "http://schema.skype.com/";

    private static readonly HashSet<string> Blocks =
    [
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CENTER", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1",
        "H2", "H3", "H4", "H5", "H6", "HEADER", "LI", "MAIN", "NAV", "OL", "P", "SECTION", "SUMMARY", "UL",
    ];

    private static readonly HtmlParser Parser = new();

    private readonly List<string> _quotes = [];

    /// <summary>What the message replies to, in the order of <see cref="Read"/>.</summary>
    public IReadOnlyList<string> Quotes => _quotes;

    public string Read(string html)
    {
        if (html.Length == 0)
        {
            return "";
        }

        using var document = Parser.ParseDocument(html.Replace(Edge, '\uFFFD').Replace(Blank, '\uFFFD'));
        return document.Body is { } body ? Finished(Children(body, isPre: false, depth: 0)) : "";
    }

    public static string Quote(string? who, string words) => MessageLines.Prefixed(who is { Length: > 0 } ? $"{who}: {words.Trim()}" : words.Trim(), "> ");

    /// <summary>Ends of blocks that meet are one end of a line; blanks that were kept are blanks.</summary>
    private static string Finished(string marked)
    {
        var lines = Edges().Replace(marked, "\n").Split('\n').Select(l => Spaces().Replace(l, " ").Trim(' ')).ToList();
        return string.Join('\n', lines).Replace(Blank, ' ').Trim('\n', '\r');
    }

    private string Children(
        INode node, bool isPre, int depth) => depth > Deepest ? TooDeep(node) : string.Concat(node.ChildNodes.Select(n => Node(n, isPre, depth + 1)));

    private string TooDeep(INode node)
    {
        losses.Add("the structure of what is nested too deeply");
        return Text(node.TextContent, isPre: false);
    }

    private string Node(INode node, bool isPre, int depth) => node switch
    {
        IText text => Text(text.Data, isPre),
        IElement element => Element(element, isPre, depth),
        _ => "",
    };

    private static string Text(string text, bool isPre) => isPre
        ? text.ReplaceLineEndings("\n").Replace('\u00A0', Blank).Replace(' ', Blank).Replace("\t", new string(Blank, 4), StringComparison.Ordinal)
        : Spaces().Replace(text.Replace('\u00A0', ' '), " ");

    private string Element(IElement element, bool isPre, int depth)
    {
        if (element.HasAttribute("hidden") || HiddenStyle().IsMatch(element.GetAttribute("style") ?? ""))
        {
            return "";
        }

        switch (element.NodeName)
        {
            case "SCRIPT" or "STYLE" or "HEAD" or "TEMPLATE" or "TITLE" or "NOSCRIPT":
                return "";
            case "BR":
                return "\n";
            case "HR":
                return $"{Edge}---{Edge}";
            case "IMG":
                return Picture(element);
            case "EMOJI":
                return element.GetAttribute("alt") is { Length: > 0 } character
                    ? character
                    : $"({element.GetAttribute("title") ?? element.GetAttribute("id")})";
            case "ATTACHMENT":
                return Edge + attachments.Take(element.GetAttribute("id")).Replace(' ', Blank) + Edge + Children(element, isPre, depth);
            case "AT":
                return Mention(element, element.GetAttribute("id"));
            case "A":
                return Link(element, isPre, depth);
            case "PRE" or "CODEBLOCK" or "TEXTAREA":
                return Edge + Children(element, isPre: true, depth) + Edge;
            case "UL" or "OL":
                return List(element, depth);
            case "TABLE":
                return Table(element, depth);
            case "BLOCKQUOTE":
                return Quoted(element, depth);
            case "SUP":
                return $"^{Children(element, isPre, depth)}";
            case "INPUT":
                return element.GetAttribute("type") is "checkbox" or "radio"
                    ? element.HasAttribute("checked") ? "[x] " : "[ ] "
                    : Text(element.GetAttribute("value") ?? "", isPre);
            case "VIDEO" or "AUDIO" or "IFRAME" or "OBJECT" or "EMBED" or "CANVAS" or "svg" or "SVG":
                losses.Add("a recording or an embedded page", "recordings or embedded pages");
                return Text(element.GetAttribute("title") ?? element.GetAttribute("alt") ?? "", isPre);
            default:
                return Other(element, isPre, depth);
        }
    }

    private string Other(IElement element, bool isPre, int depth)
    {
        var style = element.GetAttribute("style") ?? "";
        if (element.GetAttribute("itemtype") == Schema + "Mention")
        {
            return Mention(element, element.GetAttribute("itemid"));
        }

        var words = Children(element, isPre, depth);
        var isStruck = element.NodeName is "S" or "STRIKE" or "DEL" || style.Contains("line-through", StringComparison.OrdinalIgnoreCase);
        words = isStruck && words.Trim().Length > 0 ? Struck(words) : words;
        return Blocks.Contains(element.NodeName) ? Edge + words + Edge : words;
    }

    /// <summary>30 struck out is not 30. Spaces stay outside.</summary>
    private static string Struck(string words)
    {
        var core = words.Trim();
        var start = words.IndexOf(core, StringComparison.Ordinal);
        return $"{words[..start]}~~{core}~~{words[(start + core.Length)..]}";
    }

    private string Picture(IElement picture)
    {
        var words = new[]
        {
            picture.GetAttribute("alt"),
            picture.GetAttribute("title"),
            picture.GetAttribute("aria-label")
        }.FirstOrDefault(w => !string.IsNullOrWhiteSpace(w))?.Trim();
        if (IsEmoji(picture))
        {
            return words ?? $"({picture.GetAttribute("itemid")})";
        }

        if (picturesAreFiles)
        {
            return "";
        }

        losses.Picture();
        return words is null or "image" ? "[Picture]" : $"[Picture: {words}]";
    }

    public static bool IsEmoji(IElement picture) =>
        picture.GetAttribute("itemtype") == Schema + "Emoji" || (picture.GetAttribute("src") is { } address && IsEmojiAddress(address));

    /// <summary>Where Teams keeps the pictures of emoji; they come as attachments of a message, too.</summary>
    public static bool IsEmojiAddress(string address) => EmojiAddress().IsMatch(address);

    /// <summary>Sources of the emoji in a body: attachments with the same address are not files.</summary>
    public static HashSet<string> EmojiIn(string html)
    {
        using var document = Parser.ParseDocument(html);
        return [.. document.Images.Where(IsEmoji).Select(i => i.GetAttribute("src")).OfType<string>()];
    }

    /// <summary>Ids of what the body says hangs at it.</summary>
    public static IReadOnlyList<string> AttachmentsIn(string html)
    {
        using var document = Parser.ParseDocument(html);
        return [.. document.QuerySelectorAll("attachment[id]").Select(a => a.GetAttribute("id")!)];
    }

    private string Mention(IElement element, string? index)
    {
        var name = element.TextContent.Replace('\u00A0', ' ').Trim();
        var number = int.TryParse(index, CultureInfo.InvariantCulture, out var n) ? n : -1;
        return isBot(number, name) ? "" : $"@{name}";
    }

    private string Link(IElement link, bool isPre, int depth)
    {
        var label = Children(link, isPre, depth);
        return link.GetAttribute("href") is { Length: > 0 } address && WebAddress().IsMatch(address) && !label.Contains(Edge, StringComparison.Ordinal)
            ? LabelledLink.Of(address.Trim(), label.Trim())
            : label;
    }

    private string List(IElement list, int depth)
    {
        if (depth > Deepest)
        {
            return TooDeep(list);
        }

        var number = int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var first) ? first : 1;
        var text = new StringBuilder();
        foreach (var child in list.ChildNodes)
        {
            var inner = Lines(Node(child, isPre: false, depth + 1));
            if (child is IElement { NodeName: "LI" })
            {
                var mark = list.NodeName == "OL" ? string.Create(CultureInfo.InvariantCulture, $"{number++}.{Blank}") : $"•{Blank}";
                text.Append(Edge).Append(mark).AppendJoin($"{Edge}{Blank}{Blank}", inner);
            }
            else if (inner.Any(l => l.Trim(' ').Length > 0))
            {
                // A list in a list without an item around it.
                text.Append(Edge).Append(Blank).Append(Blank).AppendJoin($"{Edge}{Blank}{Blank}", inner);
            }
        }

        return text.Append(Edge).ToString();
    }

    private static string[] Lines(string marked) => [.. Edges().Replace(marked, "\n").Trim('\n').Split('\n').Select(l => l.Trim(' '))];

    private string Table(IElement table, int depth)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table).ToList();
        var text = new StringBuilder();
        if (table.Children.FirstOrDefault(c => c.NodeName == "CAPTION") is { } caption)
        {
            text.Append(Edge).Append(Children(caption, isPre: false, depth));
        }

        foreach (var row in rows)
        {
            var cells = row.Children
                .Where(c => c.NodeName is "TD" or "TH")
                .Select(c => Finished(Children(c, isPre: false, depth + 3)).Replace("\n", " / ", StringComparison.Ordinal));
            text.Append(Edge).Append(MessageLines.Row(cells).Replace(' ', Blank));
        }

        return text.Append(Edge).ToString();
    }

    private string Quoted(IElement quote, int depth)
    {
        if (quote.GetAttribute("itemtype") == Schema + "Reply")
        {
            var who = quote.QuerySelector("[itemprop=mri]")?.TextContent.Trim();
            var preview = quote.QuerySelector("[itemprop=preview], [itemprop=copy]");
            _quotes.Add(Quote(who, Finished(Children(preview ?? (INode)quote, isPre: false, depth))));
            return Edge.ToString();
        }

        return Edge + MessageLines.Prefixed(Finished(Children(quote, isPre: false, depth)), "> ").Replace(' ', Blank) + Edge;
    }

    [GeneratedRegex(@"[ ]*\uE000[ \uE000]*", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"^\s*(?:https?://|mailto:|tel:|ftp://|msteams:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^https://statics\.teams\.[^/]+/.*(?:emoticons|personal-expressions|/skype/v2/)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EmojiAddress();
}
