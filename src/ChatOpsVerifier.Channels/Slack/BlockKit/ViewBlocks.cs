using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>The blocks of a window or Home tab, which cannot be continued anywhere: what does not fit is named and can be had in the conversation.</summary>
internal static class ViewBlocks
{
    /// <param name="read">Makes room for <paramref name="asking"/> where both do not fit.</param>
    public static IEnumerable<JsonNode> Of(IReadOnlyCollection<Piece> read, IReadOnlyCollection<Piece> asking)
    {
        const int most = Limits.ViewBlocks - 1;
        if (read.Count + asking.Count <= Limits.ViewBlocks)
        {
            return read.Concat(asking).Select(p => p.Block);
        }

        var kept = asking.Take(most).ToList();
        var begun = read.Take(most - kept.Count).ToList();
        var left = read.Count + asking.Count - begun.Count - kept.Count;
        return begun.Concat(kept).Concat(TextPieces.Context($"{left} more do not fit here; the conversation shows all of them.")).Select(p => p.Block);
    }
}
