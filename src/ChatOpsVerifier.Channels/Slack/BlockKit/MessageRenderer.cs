using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>Says a message in Block Kit, within all limits and without leaving a word out.</summary>
public static class MessageRenderer
{
    /// <summary>More posts than this are a flood; then a file holds the message.</summary>
    public const int MostParts = 4;

    public const string FileName = "message.txt";

    /// <param name="slug">The report that the message speaks of, which its buttons carry.</param>
    /// <param name="picture">Source of the message's picture; null: its alternative text replaces it.</param>
    public static RenderedMessage Render(Message message, string? slug, PictureSource? picture)
    {
        ArgumentNullException.ThrowIfNull(message);
        var pieces = new MessagePieces(message, slug, picture).AtLeastOne();
        var path = message.Blocks.IsDefault ? null : message.Blocks.OfType<MessageBlock.Image>().FirstOrDefault()?.Path;
        var parts = Parts(pieces);
        return parts.Count <= MostParts
            ? new RenderedMessage(Written(message, parts), null, path)
            : new RenderedMessage(
                Written(message, Parts(Shortened(pieces))),
                new OutgoingFile(FileName, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(PlainMessage.Of(message))),
                path);
    }

    /// <summary>The words alone, where Slack refuses their form: better plain than not at all.</summary>
    public static RenderedMessage RenderWords(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var words = CleanText.Of(PlainMessage.Of(message)).Trim();
        var parts = Cutting.Parts(words.Length == 0 ? "…" : words, Limits.Fallback / "&amp;".Length);
        return new RenderedMessage([.. parts.Select(part => new MessagePart(Mrkdwn.Escape(part), []))], null);
    }

    private static List<List<Piece>> Parts(IEnumerable<Piece> pieces)
    {
        var (parts, size) = (new List<List<Piece>>(), Limits.MessageJson);
        foreach (var piece in pieces)
        {
            if (size + piece.Size > Limits.MessageJson || parts[^1].Count == Limits.MessageBlocks)
            {
                parts.Add([]);
                size = 0;
            }

            parts[^1].Add(piece);
            size += piece.Size;
        }

        return parts;
    }

    /// <summary>The beginning, where the rest is, and everything to answer with.</summary>
    private static IEnumerable<Piece> Shortened(IReadOnlyList<Piece> pieces)
    {
        var room = Limits.MessageJson / 3;
        var begun = pieces.TakeWhile(p => !p.IsAsking && (room -= p.Size) > 0).Take(10).ToList();
        return
        [
            .. begun.Count > 0 ? begun : pieces.Where(p => !p.IsAsking).Take(1),
            .. TextPieces.Context($"This is long: the full text is in the file {FileName} below."),
            .. pieces.Where(p => p.IsAsking)
        ];
    }

    private static ImmutableArray<MessagePart> Written(Message message, List<List<Piece>> parts) =>
        [.. parts.Select((part, i) => new MessagePart(
            Fallback(parts.Count == 1 ? message.Text : Words(part), Words(part)), Kit.Array(part.Select(p => p.Block))))];

    private static string Words(IEnumerable<Piece> pieces) => string.Join('\n', pieces.Select(p => p.Words).Where(w => w.Length > 0));

    private static string Fallback(string text, string otherwise)
    {
        var clean = CleanText.Of(string.IsNullOrWhiteSpace(text) ? otherwise : text).Trim();
        var escaped = Mrkdwn.Escape(clean);
        for (var room = Limits.Fallback; escaped.Length > Limits.Fallback; room -= room / 4)
        {
            escaped = Mrkdwn.Escape(clean[..Cutting.Length(clean, Math.Min(room, clean.Length))].TrimEnd()) + "…";
        }

        return escaped.Length == 0 ? "…" : escaped;
    }
}
