using System.Text;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// A message as plain lines, nothing left out: transcripts, logs of conversations, channels that can show no blocks.
/// Every line says what it is in words, so that it can be read aloud.
/// </summary>
public static class PlainMessage
{
    public static string Of(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Blocks.IsEmpty)
        {
            return message.Text;
        }

        var text = new StringBuilder();
        foreach (var block in message.Blocks)
        {
            Write(text, block);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, MessageBlock block)
    {
        switch (block)
        {
            case MessageBlock.Heading heading:
                Line(text, heading.Text);
                break;
            case MessageBlock.Paragraph paragraph:
                Line(text, Inline(paragraph.Text));
                break;
            case MessageBlock.Context context:
                Line(text, Inline(context.Text));
                break;
            case MessageBlock.Quote quote:
                foreach (var line in quote.Text.ReplaceLineEndings("\n").Split('\n'))
                {
                    Line(text, $"> {line}");
                }

                break;
            case MessageBlock.Items items:
                for (var i = 0; i < items.Entries.Length; i++)
                {
                    Line(text, $"{(items.Numbered ? $"{i + 1}." : "-")} {Inline(items.Entries[i])}");
                }

                break;
            case MessageBlock.Fields fields:
                foreach (var field in fields.Entries)
                {
                    Line(text, $"{field.Label}: {Inline(field.Value)}");
                }

                break;
            case MessageBlock.Links links:
                foreach (var link in links.Entries)
                {
                    Line(text, $"{link.Label}: {link.Url}");
                }

                break;
            case MessageBlock.Progress progress:
                Line(text, $"{Bar(progress.Value, progress.Max)} {progress.Label}");
                break;
            case MessageBlock.Image image:
                Line(text, $"[Picture: {image.AlternativeText}]");
                break;
            case MessageBlock.Form form:
                foreach (var input in form.Inputs)
                {
                    WriteInput(text, input);
                }

                Line(text, $"[{form.SubmitLabel}]");
                break;
            case MessageBlock.Choices choices:
                Line(text, string.Join(' ', choices.Entries.Select(c => $"[{c.Label}]")));
                break;
        }
    }

    /// <summary>Ten cells; full only when everything is done, empty only when nothing is.</summary>
    public static string Bar(int value, int max)
    {
        const int cells = 10;
        var filled = max <= 0 ? 0 : (int)((long)Math.Clamp(value, 0, max) * cells / max);
        filled = filled == 0 && value > 0 && max > 0 ? 1 : filled;
        return new string('█', filled) + new string('░', cells - filled);
    }

    private static void WriteInput(StringBuilder text, Input input)
    {
        Line(text, $"{input.Label}{(input.Required ? " (required)" : "")}{(input.Value is { Length: > 0 } value ? $": {value}" : "")}");
        if (input.Hint is { Length: > 0 } hint)
        {
            Line(text, $"  {hint}");
        }

        foreach (var option in input.OptionsOrEmpty)
        {
            Line(text, $"  ( ) {option.Label}");
        }
    }

    private static string Inline(RichText text) => string.Concat(text.Runs.Select(run =>
        run.Mention is not null ? $"@{run.Text}"
        : run.Url is { } url && url != run.Text ? $"{run.Text} ({url})"
        : run.Style == RunStyle.Code ? $"`{run.Text}`"
        : run.Text));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
