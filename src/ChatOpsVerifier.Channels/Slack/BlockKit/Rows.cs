using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>Puts buttons that follow one another into one row.</summary>
internal static class Rows
{
    /// <summary>As JSON: a row longer than that reads badly in a message that may hold ten thousand characters.</summary>
    private const int MostJson = 4_000;

    public static IEnumerable<Piece> Merge(IEnumerable<Piece> pieces)
    {
        Piece? row = null;
        foreach (var piece in pieces)
        {
            if (row is not null && Elements(piece) is { } more && Fits(row, piece, more))
            {
                row = new Piece(Kit.Actions([.. Elements(row)!.Select(Copy), .. more.Select(Copy)]), $"{row.Words} {piece.Words}", row.IsAsking);
                continue;
            }

            if (row is not null)
            {
                yield return row;
            }

            row = piece;
        }

        if (row is not null)
        {
            yield return row;
        }
    }

    private static bool Fits(Piece row, Piece next, JsonArray more) =>
        Elements(row) is { } there
        && row.IsAsking == next.IsAsking
        && there.Count + more.Count <= Limits.ActionElements
        && row.Size + next.Size <= MostJson;

    private static JsonArray? Elements(Piece piece) => (string?)piece.Block["type"] == "actions" ? (JsonArray)piece.Block["elements"]! : null;

    private static JsonObject Copy(JsonNode? element) => (JsonObject)element!.DeepClone();
}
