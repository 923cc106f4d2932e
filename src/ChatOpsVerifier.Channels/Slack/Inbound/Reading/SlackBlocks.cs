using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>
/// Layout blocks as lines of the wire form, in reading order. Of a kind that is not known the text is kept and the kind is reported. Sources: "Reference:
/// Block Kit" at docs.slack.dev, @slack/types 3.2.0.
/// </summary>
internal sealed class SlackBlocks(Losses losses, ImmutableDictionary<string, string> labels)
{
    /// <summary>Containers within containers; a message has three at most.</summary>
    private const int Deepest = 12;

    private readonly SlackRichText _richText = new(losses, labels);
    private int _depth;

    public string Read(IEnumerable<Payload> blocks)
    {
        if (_depth >= Deepest)
        {
            losses.TooDeep();
            return "";
        }

        _depth++;
        var lines = MessageLines.Lines([.. blocks.Select(Read)]);
        _depth--;
        return lines;
    }

    private string Read(Payload block) => block.TextOrNone("type") switch
    {
        "rich_text" => _richText.Read(block),
        "section" =>
            MessageLines.Lines(
            [
                Text(block, "text"),
                .. block.Objects("fields").Select(f => MessageLines.OneLine(Text(f))),
                Elements([.. block.ObjectOrNone("accessory") is { } one ? [one] : Array.Empty<Payload>()])
            ]),
        "header" => Text(block, "text"),
        "markdown" => SlackText.Escape(block.TextOrNone("text") ?? ""),
        "alert" => $"{(block.TextOrNone("level") is { } level and not "default" ? $"[{SlackText.Escape(level)}] " : "")}{Text(block, "text")}",
        "context" or "actions" or "context_actions" => Elements([.. block.Objects("elements")]),
        "image" => Picture(block),
        "video" => Video(block),
        "table" or "data_table" =>
            MessageLines.Lines([SlackText.Escape(block.TextOrNone("caption") ?? ""), .. block.Rows("rows").Select(r => MessageLines.Row(r.Select(Cell)))]),
        "input" =>
            MessageLines.Lines(
            [
                Text(block, "label"),
                Elements([.. block.ObjectOrNone("element") is { } input ? [input] : Array.Empty<Payload>()]),
                Text(block, "hint")
            ]),
        "container" =>
            MessageLines.Lines(
            [
                Text(block, "title"),
                block.ObjectOrNone("rich_text_title") is { } title ? Read(title) : "",
                Text(block, "subtitle"),
                Read(block.Objects("child_blocks"))
            ]),
        "carousel" => Read(block.Objects("elements")),
        "card" =>
            MessageLines.Lines(
            [
                Text(block, "title"),
                Text(block, "subtitle"),
                Text(block, "body"),
                Elements([.. block.ObjectOrNone("hero_image") is { } hero ? [hero] : Array.Empty<Payload>(), .. block.Objects("actions")])
            ]),
        "plan" => MessageLines.Lines([Text(block, "title"), Read(block.Objects("tasks"))]),
        "task_card" => Task(block),
        "file" => File(),
        "divider" => "",
        var kind => Unknown(block, kind),
    };

    /// <summary>A text object, or a text where older blocks have one.</summary>
    public static string Text(Payload holder, string name) =>
        holder.ObjectOrNone(name) is { } composed ? Text(composed) : SlackText.Escape(holder.TextOrNone(name) ?? "");

    private static string Text(Payload composed)
    {
        var text = composed.TextOrNone("text") ?? "";
        return composed.TextOrNone("type") == "mrkdwn" ? text : SlackText.Escape(text);
    }

    private string Cell(Payload cell) => cell.TextOrNone("type") switch
    {
        "rich_text" => _richText.Read(cell),
        "raw_number" =>
            cell.TextOrNone("text") is { } shown
                ? SlackText.Escape(shown)
                : cell.Json.TryGetProperty("value", out var value)
                ? SlackText.Escape(value.ToString())
                : "",
        _ => Text(cell),
    };

    private string Elements(IReadOnlyList<Payload> elements) => string.Join("  ", elements.Select(Element).Where(e => e.Length > 0));

    private string Element(Payload element) => element.TextOrNone("type") switch
    {
        "image" => Picture(element),
        "mrkdwn" or "plain_text" => Text(element),
        "button" or "workflow_button" or "url" => Button(element),
        "feedback_buttons" or "icon_button" => "",
        _ => Choice(element),
    };

    private static string Button(Payload button)
    {
        var label = Text(button, "text");
        return button.TextOrNone("url") is { } url ? $"[{label}: {SlackRichText.Link(url, null)}]" : $"[{label}]";
    }

    /// <summary>A menu, a field: what it offers or holds when it is shown.</summary>
    private static string Choice(Payload element)
    {
        var chosen = element.Objects("initial_options").Concat(element.ObjectOrNone("initial_option") is { } one ? [one] : []).Select(o => Text(o, "text"));
        var offered = element.Objects("options").Concat(element.Objects("option_groups").SelectMany(g => g.Objects("options"))).Select(o => Text(o, "text"));
        var shown = new[]
        {
            Text(element, "placeholder"),
            SlackText.Escape(element.TextOrNone("initial_value") ?? element.TextOrNone("initial_date") ?? element.TextOrNone("initial_time") ?? ""),
            Text(element, "text")
        };
        var parts = shown.Where(s => s.Length > 0).Concat(offered).Concat(chosen.Select(c => $"chosen: {c}")).ToList();
        return parts.Count == 0 ? "" : $"[{string.Join(" / ", parts)}]";
    }

    private string Picture(Payload image)
    {
        losses.Picture();
        var address = image.TextOrNone("image_url") ?? image.ObjectOrNone("slack_file")?.TextOrNone("url");
        var words = MessageLines.OneLine(string.Join(
            " – ", new[] { Text(image, "title"), SlackText.Escape(image.TextOrNone("alt_text") ?? "") }.Where(w => w.Length > 0).Distinct()));
        return $"[Picture: {words}{(address is null ? "" : $" {SlackRichText.Link(address, null)}")}]";
    }

    private string Video(Payload video)
    {
        losses.Add("a video", "videos");
        var address = video.TextOrNone("title_url") ?? video.TextOrNone("video_url");
        string[] words =
        [
            Text(video, "title"),
            Text(video, "description"),
            SlackText.Escape(video.TextOrNone("author_name") ?? ""),
            SlackText.Escape(video.TextOrNone("alt_text") ?? "")
        ];
        return $"[Video: {string.Join(" – ", words.Where(w => w.Length > 0).Distinct())}{(address is null ? "" : $" {SlackRichText.Link(address, null)}")}]";
    }

    private string Task(Payload task) => MessageLines.Lines(
    [
        $"{Text(task, "title")}{(task.TextOrNone("status") is { } status ? $" [{SlackText.Escape(status)}]" : "")}",
        task.ObjectOrNone("details") is { } details ? Read([details]) : "",
        task.ObjectOrNone("output") is { } output ? Read([output]) : "",
        Elements([.. task.Objects("sources")]),
    ]);

    private string File()
    {
        losses.Add("a file that is kept outside of Slack", "files that are kept outside of Slack");
        return "";
    }

    private string Unknown(Payload block, string? kind)
    {
        losses.Unknown(kind ?? "block");
        return MessageLines.Lines(UnknownPart.In(block.Json).Select(SlackText.Escape));
    }
}
