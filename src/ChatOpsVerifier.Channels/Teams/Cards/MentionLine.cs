using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>
/// A text that calls somebody. Teams knows mentions in a TextBlock alone, which reads Markdown: where the text holds anything that
/// would be read, the names are called above it and the text itself follows as it is.
/// </summary>
internal static class MentionLine
{
    /// <returns>What calls somebody, null: nobody is called; and the text that is left to be said, null: all of it is.</returns>
    public static (CardPiece? Calling, RichText? Words) Of(RichText text)
    {
        var called = text.Runs.Select(CardMention.Of).OfType<CardMention>().Distinct().ToList();
        if (called.Count == 0)
        {
            return (null, text);
        }

        if (text.Runs.All(IsPlain) && text.PlainText.Length <= 1_000)
        {
            var line = Card.Text(string.Concat(text.Runs.Select(r => CardMention.Of(r)?.Text ?? r.Text)));
            return (new CardPiece(line, text.PlainText) { Mentions = [.. called] }, null);
        }

        return (new CardPiece(Card.Text(string.Join(' ', called.Select(m => m.Text))), "") { Mentions = [.. called] }, text);
    }

    private static bool IsPlain(Run run) => CardMention.Of(run) is { } mention
        ? mention.Name == run.Text
        : run.Url is null && run.Style == RunStyle.Plain && !run.Text.Contains('\n', StringComparison.Ordinal) && CardText.IsPlain(run.Text);
}
