using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>A text line by line, each with its own runs. Lines without words are left out; what a line is indented by stays.</summary>
internal static class RichLines
{
    private const char NoBreakSpace = '\u00A0';

    public static IEnumerable<RichText> Of(RichText text)
    {
        var line = ImmutableArray.CreateBuilder<Run>();
        foreach (var run in text.Runs)
        {
            var parts = run.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    foreach (var done in Written(line))
                    {
                        yield return done;
                    }
                }

                if (parts[i].Length > 0)
                {
                    line.Add(run with { Text = line.Count == 0 ? Indented(parts[i]) : parts[i] });
                }
            }
        }

        foreach (var done in Written(line))
        {
            yield return done;
        }
    }

    private static IEnumerable<RichText> Written(ImmutableArray<Run>.Builder line)
    {
        var text = new RichText(line.ToImmutable());
        line.Clear();
        return string.IsNullOrWhiteSpace(text.PlainText) ? [] : [text];
    }

    private static string Indented(string text)
    {
        var words = text.TrimStart(' ', '\t');
        return words.Length == text.Length ? text : new string(NoBreakSpace, text.Length - words.Length) + words;
    }
}
