using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>What a day brought, as a post of its own. Only for a day that brought something.</summary>
internal static class DailyDigest
{
    /// <param name="since">From when <paramref name="news"/> is counted.</param>
    /// <param name="until">The digest's own instant.</param>
    public static Announcement For(StatusFacts facts, StatusDelta news, DateTimeOffset since, DateTimeOffset until)
    {
        var assessment = facts.Assessment;
        var line = $"{assessment.Report.Title}, since {facts.Ago(since)}: {news.Words}.";
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Heading("Daily digest"));
        blocks.Add(new MessageBlock.Paragraph(line));
        blocks.Add(new MessageBlock.Paragraph(RichText.Empty.Strong(assessment.Verdict.Word).Then($": {VerdictSummary.Because(assessment)}.")));
        blocks.Add(new MessageBlock.Progress(
            $"{VerdictSummary.Progress(assessment.Counts)} ({assessment.Counts.Percent} %)", assessment.Counts.Settled, assessment.Counts.Checks));
        if (StatusSummary.Next(facts) is { IsEmpty: false } next)
        {
            blocks.Add(new MessageBlock.Fields(next));
        }

        return new Announcement(
            $"digest:{until.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'}",
            new Message { Text = line, Tone = StatusSummary.Tone(assessment), Blocks = blocks.ToImmutable() });
    }
}
