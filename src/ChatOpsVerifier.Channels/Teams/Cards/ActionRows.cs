using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>Puts buttons that follow one another into one row, also those behind a form's own.</summary>
internal static class ActionRows
{
    public static IEnumerable<CardPiece> Merge(IEnumerable<CardPiece> pieces)
    {
        CardPiece? open = null;
        foreach (var piece in pieces)
        {
            if (open is not null && open.IsAsking == piece.IsAsking && piece.Elements is [var next] && RowOf(open.Elements[^1]) is { } row && RowOf(
                next) is { } more
                && row.Count + more.Count <= CardLimits.Actions && open.Size + piece.Size <= CardLimits.CardJson)
            {
                open = open with
                {
                    Elements = [.. open.Elements.Take(open.Elements.Count - 1), Card.Actions([.. row.Select(Copy), .. more.Select(Copy)])],
                    Words = $"{open.Words} {piece.Words}",
                };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = piece;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static JsonArray? RowOf(JsonObject element) => (string?)element["type"] == "ActionSet" ? (JsonArray)element["actions"]! : null;

    private static JsonNode Copy(JsonNode? action) => action!.DeepClone();
}
