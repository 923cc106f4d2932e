using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Overviews;

/// <summary>The words of an overview. All numbers of a report come from its assessment, as they do in chat, page and file.</summary>
internal static class OverviewMessage
{
    private const string PromptId = "overview";

    /// <summary>Reports shown whole: more than this is no longer one look; the rest is named.</summary>
    private const int MostWhole = 10;
    private const int MostNamed = 20;
    private const int MostTitle = 120;

    public static Message ForAStranger(string operators) =>
        Of(
            MessageTone.Neutral,
            [new MessageBlock.Paragraph($"I do not know you. The operators are {Known(operators)}; the team's channel shows the status of each report.")]);

    public static Message For(Person person, string operators, IReadOnlyCollection<OverviewEntry> entries)
    {
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        var open = entries.Where(e => !e.IsPass).ToList();
        blocks.Add(new MessageBlock.Heading(Title(entries.Count, open.Count)));
        if (!Permissions.MayAnswer(person))
        {
            blocks.Add(new MessageBlock.Paragraph(person.Role == PersonRole.Reviewer
                ? $"You can read and review. Answers come from {Known(operators)}."
                : $"You can read along. Answers come from {Known(operators)}."));
        }
        else if (entries.Count == 0)
        {
            blocks.Add(new MessageBlock.Paragraph("Drop a report's Markdown file into our conversation, and I will show you how I understand it."));
        }

        foreach (var entry in open.Take(MostWhole))
        {
            blocks.AddRange(Whole(entry, person));
        }

        Name(blocks, "Not PASS, too", [.. open.Skip(MostWhole)]);
        Name(blocks, "PASS", [.. entries.Where(e => e.IsPass)]);
        return Of(open.Count == 0 && entries.Count > 0 ? MessageTone.Good : MessageTone.Neutral, blocks.ToImmutable());
    }

    private static IEnumerable<MessageBlock> Whole(OverviewEntry entry, Person person)
    {
        var (assessment, counts) = (entry.Assessment, entry.Assessment.Counts);
        yield return new MessageBlock.Paragraph(RichText.Empty.Strong(Shorten.To(entry.Record.Title, MostTitle)));
        yield return new MessageBlock.Paragraph(RichText.Empty.Strong(assessment.Verdict.Word).Then($": {VerdictSummary.Because(assessment)}."));
        yield return new MessageBlock.Progress($"{VerdictSummary.Progress(counts)} ({counts.Percent} %)", counts.Settled, counts.Checks);
        yield return new MessageBlock.Fields(Facts(entry));
        if (Choices(entry, person) is { IsEmpty: false } choices)
        {
            yield return new MessageBlock.Choices(choices);
        }
    }

    private static ImmutableArray<Field> Facts(OverviewEntry entry)
    {
        var assessment = entry.Assessment;
        var facts = ImmutableArray.CreateBuilder<Field>();
        var steps = OpenWork.Of(assessment).Count();
        facts.Add(new Field(
            "Pending", $"{Counted.Of(assessment.Counts.Checks - assessment.Counts.Settled, "check")}{(steps == 0 ? "" : $" in {Counted.Of(steps, "step")}")}"));
        facts.Add(new Field("Next step", Next(entry)));
        if (entry.Reminder is { } reminder)
        {
            facts.Add(new Field("Reminder", reminder));
        }

        return facts.ToImmutable();
    }

    private static string Next(OverviewEntry entry) => entry switch
    {
        { Assessment.State.IsPlanConfirmed: false } => "See how I understood the report, and use the plan",
        { Begun: { } begun } => $"Continue with: {begun}",
        _ when OpenWork.Smallest(entry.Assessment) is var (requirement, open) => $"{requirement.Handle} {requirement.Title} ({open} open)",
        _ => entry.Assessment.Verdict.Reasons is [var reason, ..] ? reason.Message : "none",
    };

    private static ImmutableArray<Choice> Choices(OverviewEntry entry, Person person)
    {
        var slug = entry.Record.Slug;
        if (!Permissions.MayAnswer(person))
        {
            var waiting = person.Role == PersonRole.Reviewer ? OpenWork.WaitingForReview(entry.Assessment, person.Id) : 0;
            return waiting == 0 ? [] : [new Choice(ActionIds.SayOf, $"Review {Counted.Of(waiting, "answer")}", $"{slug} review", ChoiceStyle.Primary)];
        }

        var isFresh = entry.Begun is null && entry.Assessment.State.IsPlanConfirmed;
        return
        [
            isFresh && OpenWork.Smallest(entry.Assessment) is var (requirement, _) && IsSayable(requirement.Handle)
                ? new Choice(ActionIds.SayOf, $"Answer {requirement.Handle}", $"{slug} start {requirement.Handle}", ChoiceStyle.Primary)
                : new Choice(ActionIds.UseReport, entry.Begun is null ? "Begin" : "Go on", slug, ChoiceStyle.Primary),
            new Choice(ActionIds.SayOf, "Why", $"{slug} why"),
            new Choice(ActionIds.SayOf, "Snooze until tomorrow", $"{slug} snooze tomorrow"),
            new Choice(ActionIds.SayOf, "Snooze until Monday", $"{slug} snooze monday"),
        ];
    }

    /// <summary>Whether "start" and this is a command: a name without a digit could be an answer.</summary>
    private static bool IsSayable(string handle) => handle.Length <= 60 && handle.Any(char.IsDigit) && !handle.Any(char.IsWhiteSpace);

    private static void Name(ImmutableArray<MessageBlock>.Builder blocks, string heading, ImmutableArray<OverviewEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        blocks.Add(new MessageBlock.Paragraph(RichText.Empty.Strong(heading)));
        blocks.Add(new MessageBlock.Items(
        [
            .. entries.Take(MostNamed).Select(e => RichText.Plain($"{Shorten.To(e.Record.Title, MostTitle)}: {VerdictSummary.Progress(e.Assessment.Counts)}")),
            .. entries.Length > MostNamed ? [RichText.Plain($"… and {entries.Length - MostNamed:N0} more")] : Array.Empty<RichText>(),
        ]));
    }

    private static string Title(int reports, int open) => (reports, open) switch
    {
        (0, _) => "No report has been imported yet",
        (_, 0) => reports == 1 ? "Nothing is pending: the report is PASS" : $"Nothing is pending: all {Counted.Of(reports, "report")} are PASS",
        (1, _) => "One report is pending",
        _ => $"{open:N0} of {Counted.Of(reports, "report")} {Counted.Verb(open, "is", "are")} pending",
    };

    private static string Known(string operators) => operators.Length == 0 ? "nobody: no operator is configured" : operators;


    private static Message Of(MessageTone tone, ImmutableArray<MessageBlock> blocks)
    {
        var message = new Message { Text = "", Tone = tone, Blocks = blocks, PromptId = blocks.Any(b => b is MessageBlock.Choices) ? PromptId : null };
        return message with { Text = PlainMessage.Of(message) };
    }
}
