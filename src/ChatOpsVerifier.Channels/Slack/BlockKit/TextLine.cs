using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>A text in the simplest of Slack's forms that says it without a change: mrkdwn, else plain_text, else rich_text.</summary>
internal sealed record TextLine(TextForm Form, RichText Text, string Written)
{
    /// <summary>In the form in which it is sent. In rich form every run brings its style and address along, and they count against the message.</summary>
    public int Length { get; } = Form == TextForm.Rich ? Piece.SizeOf(RichTextBlock.Section(Text)) : Written.Length;

    public static TextLine Of(RichText text)
    {
        var clean = new RichText([.. text.Runs.Select(r => r with { Text = CleanText.Of(r.Text) })]);
        return Mrkdwn.TryWrite(clean) is { } marked ? new(TextForm.Mrkdwn, clean, marked)
            : new(IsUnstyled(clean) ? TextForm.Plain : TextForm.Rich, clean, SlackPlainText.Guard(clean.PlainText));
    }

    /// <returns>Null: that form cannot say it, or it is mrkdwn, in which it would have been already.</returns>
    public TextLine? In(TextForm form) => form switch
    {
        _ when form == Form => this,
        TextForm.Plain when IsUnstyled(Text) => new(form, Text, SlackPlainText.Guard(Text.PlainText)),
        TextForm.Rich => new(form, Text, SlackPlainText.Guard(Text.PlainText)),
        _ => null,
    };

    /// <summary>The text as lines that are short enough, in order.</summary>
    public static IEnumerable<TextLine> Fit(RichText text, int most)
    {
        while (Of(text) is var line)
        {
            if (line.Length <= most)
            {
                yield return line;
                yield break;
            }

            (var head, text) = Head(line.Text, most);
            yield return head;
        }
    }

    public TextLine Then(TextLine next) => next.Form == Form
        ? new(Form, Text.Then("\n").Then(next.Text), $"{Written}\n{next.Written}")
        : throw new InvalidOperationException($"A line in {next.Form} does not continue one in {Form}.");

    /// <summary>A text object; a text in rich form has none.</summary>
    public JsonObject? TryText() => Form switch
    {
        TextForm.Mrkdwn => Kit.Marked(Written),
        TextForm.Plain => Kit.Plain(Text.PlainText),
        _ => null,
    };

    public Piece Section() => new(TryText() is { } text ? Kit.Section(text) : RichTextBlock.Section(Text), Text.PlainText);

    private static bool IsUnstyled(
        RichText text) => text.Runs.All(r => r.Style == RunStyle.Plain && Urls.Openable(r.Url) is null && Mentions.UserOf(r) is null);

    private static (TextLine Head, RichText Tail) Head(RichText text, int most)
    {
        for (var room = most; ; room /= 2)
        {
            var (head, tail) = Cutting.Split(text, room);
            if (Of(head) is var line && line.Length <= most)
            {
                return (line, tail);
            }

            if (head.Runs is [{ Url: { } url }] && room < url.Length)
            {
                // The address alone takes the room: it is said in words instead.
                return Head(new RichText([new Run(text.Runs[0].Text), new Run($" ({url}) "), .. text.Runs[1..]]), most);
            }
        }
    }
}

internal enum TextForm
{
    Mrkdwn,
    Plain,
    Rich,
}
