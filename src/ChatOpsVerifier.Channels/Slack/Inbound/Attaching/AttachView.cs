using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Attaching;

/// <summary>The modal of "Attach as evidence": what will be attached, and the choice of what it backs.</summary>
internal static class AttachView
{
    public const string CallbackId = "attach";

    /// <summary>Block of the menu.</summary>
    public const string Requirement = "requirement";

    /// <summary>Block of the number, where the menu cannot hold everything.</summary>
    public const string Number = "number";

    /// <summary>Options in all groups together: Slack takes 100 groups of 100, but no window of more than 250 kB.</summary>
    private const int MostOptions = 500;

    // Of a long message the beginning is enough to know it by; Slack holds 3,000 characters in a section.
    private const int MostShown = 2_500;

    /// <param name="shown">The message's text, without what looks like a secret.</param>
    public static JsonObject Of(
        AttachedMessage attached, ScreenedText shown, string author, ImmutableArray<string> fileNames, IReadOnlyList<AttachChoice> choices)
    {
        var blocks = new List<JsonNode>();
        if (shown.HasSecret)
        {
            blocks.Add(Kit.Section(Kit.Plain(SlackPlainText.Short($"⚠️ {CleanText.Of(AttachLabels.Secret(shown.Places, "direct messages"))}", MostShown))));
        }

        var text = shown.Text;
        if (text.Length > 0)
        {
            blocks.Add(Kit.Section(Kit.Plain(SlackPlainText.Short(CleanText.Of(text), MostShown))));
        }

        if (text.Length > MostShown)
        {
            blocks.Add(Small(shown.HasSecret ? "This is its beginning." : $"This is its beginning; all {Counted.Of(text.Length, "character")} are attached."));
        }

        if (!fileNames.IsEmpty)
        {
            blocks.Add(Small($"With {(fileNames.Length == 1 ? "the file" : $"{Counted.Of(fileNames.Length, "file")}:")} {string.Join(", ", fileNames)}"));
        }

        if (!attached.NotKept.IsDefaultOrEmpty)
        {
            blocks.Add(Small($"Not kept, because text cannot contain it: {string.Join(", ", attached.NotKept)}. Attach a screenshot if it matters."));
        }

        blocks.Add(Small($"By {author}, {Instant(attached.Ts):yyyy-MM-dd HH:mm} UTC"));
        blocks.AddRange(Questions(choices));
        return Window("Attach as evidence", blocks, attached.Write());
    }

    /// <summary>A window that only says something.</summary>
    public static JsonObject Told(RichText text) => Window("Attach as evidence", TextPieces.Lines([text]).Select(p => p.Block), metadata: null);

    public static DateTimeOffset Instant(string ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw new MalformedPayloadException("message.ts", "a text that is not a timestamp", "seconds such as 1700000000.000100");

    private static JsonObject Window(string title, IEnumerable<JsonNode> blocks, string? metadata)
    {
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = CallbackId,
            ["title"] = Kit.Plain(title),
            ["close"] = Kit.Plain("Cancel"),
            ["blocks"] = Kit.Array(blocks)
        };
        if (metadata is not null)
        {
            view["private_metadata"] = metadata;
            view["submit"] = Kit.Plain("Attach");
        }

        return view;
    }

    private static IEnumerable<JsonNode> Questions(IReadOnlyList<AttachChoice> choices)
    {
        var isAll = choices.Count <= MostOptions;
        var menu = new JsonObject
        {
            ["type"] = "static_select",
            ["action_id"] = SlackFormView.InputId,
            ["placeholder"] = Kit.Plain("Choose"),
            ["option_groups"] = Kit.Array(Groups([.. choices.Take(MostOptions)])),
        };
        yield return Kit.Input(
            Requirement, "Which requirement does it support?", menu, "What it settles is asked next, in our direct messages.", isOptional: !isAll);
        if (!isAll)
        {
            var number = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = SlackFormView.InputId };
            yield return Kit.Input(
                Number,
                "Or its number",
                number,
                $"{choices.Count:N0} are open, more than the menu holds. Type the number as the report writes it, such as 2.2.",
                isOptional: true);
        }
    }

    /// <summary>By finding; where those are too many for headings, by report.</summary>
    private static List<JsonObject> Groups(IReadOnlyCollection<AttachChoice> choices)
    {
        var byFinding = Groups(choices, c => c.Group);
        return byFinding.Count <= Limits.MenuOptions ? byFinding : Groups(choices, c => c.Report);
    }

    private static List<JsonObject> Groups(IEnumerable<AttachChoice> choices, Func<AttachChoice, string> name) =>
        [.. choices.GroupBy(name).SelectMany(g => g.Chunk(Limits.MenuOptions), (g, part) => Group(g.Key, part))];

    private static JsonObject Group(string label, IEnumerable<AttachChoice> choices) => new()
    {
        ["label"] = Kit.Plain(SlackPlainText.Short(CleanText.OneLine(label), Limits.OptionText)),
        ["options"] = Kit.Array(choices.Select(c => new JsonObject
        {
            ["text"] = Kit.Plain(SlackPlainText.Short(CleanText.OneLine(c.Label), Limits.OptionText)),
            ["value"] = c.Key
        })),
    };

    private static JsonObject Small(string text) => Kit.Context([Kit.Plain(text)]);
}
