using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>Says a message in Adaptive Cards, within all limits and without leaving a word out.</summary>
internal static class CardRenderer
{
    /// <summary>More cards than this are a flood; then a file holds the message, where one can be sent.</summary>
    public const int MostParts = 4;

    public const string FileName = "message.txt";

    /// <param name="slug">The report that the message speaks of, which its buttons carry.</param>
    /// <param name="picture">Address of the message's picture; null: its alternative text replaces it.</param>
    /// <param name="canSendFile">Whether a file can go along to this place.</param>
    public static RenderedCards Render(Message message, string? slug, CardPlace place, string? picture, bool canSendFile)
    {
        ArgumentNullException.ThrowIfNull(message);
        var pieces = new MessagePieces(message, slug, place, picture).AtLeastOne();
        var parts = Parts(pieces);
        if (parts.Count <= MostParts || !canSendFile)
        {
            return new RenderedCards(Written(message, parts), null);
        }

        var file = new OutgoingFile(FileName, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(PlainMessage.Of(message)));
        return new RenderedCards(Written(message, Parts(Shortened(pieces))), file);
    }

    private static List<List<CardPiece>> Parts(IEnumerable<CardPiece> pieces)
    {
        var (parts, size) = (new List<List<CardPiece>>(), CardLimits.CardJson);
        foreach (var piece in pieces)
        {
            if (size + piece.Size > CardLimits.CardJson)
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
    private static IEnumerable<CardPiece> Shortened(IReadOnlyList<CardPiece> pieces)
    {
        var room = CardLimits.CardJson / 3;
        var begun = pieces.TakeWhile(p => !p.IsAsking && (room -= p.Size) > 0).Take(20).ToList();
        return
        [
            .. begun.Count > 0 ? begun : pieces.Where(p => !p.IsAsking).Take(1),
            .. TextElements.Context($"This is long: the full text is in the file {FileName} below."),
            .. pieces.Where(p => p.IsAsking)
        ];
    }

    private static ImmutableArray<CardPart> Written(Message message, List<List<CardPiece>> parts) =>
        [.. parts.Select((part, i) => Written(i == 0 ? message.Text : "", part))];

    private static CardPart Written(string text, List<CardPiece> part)
    {
        var words = string.Join(' ', part.Select(p => p.Words).Where(w => w.Length > 0));
        var summary = CardText.Short(CardText.OneLine(string.IsNullOrWhiteSpace(text) ? words : text), CardLimits.Summary);
        return new CardPart(
            summary.Length == 0 ? "…" : summary, Card.Of(part.SelectMany(p => p.Elements), summary, [.. part.SelectMany(p => p.Mentions).Distinct()]));
    }
}
