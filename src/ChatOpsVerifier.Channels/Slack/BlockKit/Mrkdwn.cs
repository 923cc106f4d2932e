using System.Text;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>
/// Rich text as Slack's mrkdwn. mrkdwn has entities for &amp; &lt; &gt; and nothing to escape its own marks with, so a text in which
/// Slack would see emphasis, a quote or an emoji that nobody meant is not written in it at all.
/// </summary>
internal static class Mrkdwn
{
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }

    /// <summary>Null: it cannot be said in mrkdwn without a change of meaning.</summary>
    public static string? TryWrite(RichText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (written, data) = (new StringBuilder(), new StringBuilder());
        return text.Runs.Where(r => r.Text.Length > 0).All(run => TryWrite(run, written, data)) && !Marks.AreRead(data.ToString()) ? written.ToString() : null;
    }

    private static bool TryWrite(Run run, StringBuilder written, StringBuilder data)
    {
        if (Mentions.UserOf(run) is { } user)
        {
            written.Append("<@").Append(user).Append('>');
            data.Append('@');
            return true;
        }

        if (Urls.Openable(run.Url) is { } url)
        {
            var label = CleanText.OneLine(run.Text);
            if (GoesOnBehindAMark(data, label.Length == 0 ? url : label))
            {
                return false;
            }

            written.Append('<').Append(Escape(url)).Append('|').Append(Escape(label.Length == 0 ? url : label)).Append('>');
            data.Append(label);
            return true;
        }

        return run.Style switch
        {
            RunStyle.Strong => TryMark('*', run.Text, written, data),
            RunStyle.Emphasis => TryMark('_', run.Text, written, data),
            RunStyle.Code => TryMark('`', run.Text, written, data),
            _ => TryAppend(run.Text, written, data),
        };
    }

    private static bool TryAppend(string text, StringBuilder written, StringBuilder data)
    {
        if (GoesOnBehindAMark(data, text))
        {
            return false;
        }

        written.Append(Escape(text));
        data.Append(text);
        return true;
    }

    private static bool TryMark(char mark, string text, StringBuilder written, StringBuilder data)
    {
        var inner = text.Trim();
        var start = text.IndexOf(inner, StringComparison.Ordinal);
        if (inner.Length == 0 || !Marks.MayEnclose(mark, inner) || (start == 0 && data.Length > 0 && IsWord(data[^1])))
        {
            return inner.Length == 0 && TryAppend(text, written, data);
        }

        var after = text[(start + inner.Length)..];
        written.Append(text[..start]).Append(mark).Append(Escape(inner)).Append(mark).Append(after);
        // What is between emphasis is read for marks as well, and one in it may pair with one outside; code is taken as it is.
        data.Append(text[..start]).Append(Marks.Meant(mark)).Append(mark == '`' ? "" : inner).Append(Marks.Meant(mark)).Append(after);
        return true;
    }

    // Slack takes a mark for one only where a word begins or ends, also where the word behind it is a link's.
    private static bool GoesOnBehindAMark(StringBuilder data, string text) => data.Length > 0 && Marks.IsMeant(data[^1]) && char.IsLetterOrDigit(text[0]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || Marks.IsMeant(c);
}
