using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Shared.Text;

/// <summary>Cuts text where people would: behind a line, else behind a word, and never inside a character.</summary>
internal static class Cutting
{
    /// <summary>How many characters of a text to take, at most <paramref name="most"/> and at least one whole character.</summary>
    public static int Length(string text, int most)
    {
        if (text.Length <= most)
        {
            return text.Length;
        }

        // A break far to the front would waste the room; then the word is cut.
        var (line, word) = (text.LastIndexOf('\n', most - 1), text.LastIndexOf(' ', most - 1));
        var end = line > most / 2 ? line + 1 : word > most / 2 ? word + 1 : most;
        return char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? Math.Max(end - 1, 2) : end;
    }

    /// <summary>The text in parts that are short enough, in order; together they are the text.</summary>
    public static IEnumerable<string> Parts(string text, int most)
    {
        while (text.Length > 0)
        {
            var length = Length(text, most);
            yield return text[..length];
            text = text[length..];
        }
    }

    /// <summary>The text in two: at most so many characters, and the rest.</summary>
    public static (RichText Head, RichText Tail) Split(RichText text, int most)
    {
        var end = OutsideOfMentions(text, Length(text.PlainText, most));
        var (head, tail) = (ImmutableArray.CreateBuilder<Run>(), ImmutableArray.CreateBuilder<Run>());
        foreach (var run in text.Runs)
        {
            var taken = Math.Clamp(end, 0, run.Text.Length);
            end -= run.Text.Length;
            AddPart(head, run, run.Text[..taken]);
            AddPart(tail, run, run.Text[taken..]);
        }

        return (new RichText(head.ToImmutable()), new RichText(tail.ToImmutable()));
    }

    // A name in two halves would call the person twice.
    private static int OutsideOfMentions(RichText text, int end)
    {
        var at = 0;
        foreach (var run in text.Runs)
        {
            if (run.Mention is not null && at < end && end < at + run.Text.Length)
            {
                return at > 0 ? at : run.Text.Length;
            }

            at += run.Text.Length;
        }

        return end;
    }

    private static void AddPart(ImmutableArray<Run>.Builder runs, Run run, string part)
    {
        if (part.Length > 0)
        {
            runs.Add(run with { Text = part });
        }
    }
}
