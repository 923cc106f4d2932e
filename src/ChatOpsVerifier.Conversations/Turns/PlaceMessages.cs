using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>What a place says about its reports. All words and numbers of a report come from its assessment.</summary>
internal sealed class PlaceMessages(ReportReader reader, IOptions<PageOptions> page)
{
    private const int MostListed = 20;
    private const int MostTitle = 60;

    /// <summary>The list, with a way to each report.</summary>
    public async Task<Message> AllAsync(Visit visit, string title, RichText? small)
    {
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Heading(title));
        var lines = ImmutableArray.CreateBuilder<RichText>();
        foreach (var record in visit.Reports.Take(MostListed))
        {
            lines.Add(RichText
                .Plain("")
                .Strong(Title(record))
                .Then(" (")
                .Code(record.Slug)
                .Then($"): {VerdictLine(await AssessAsync(visit, record))}{(record.Slug == visit.Present ? "; your messages answer this one" : "")}"));
        }

        if (lines.Count > 0)
        {
            blocks.Add(new MessageBlock.Items(lines.ToImmutable(), Numbered: true));
        }
        else
        {
            blocks.Add(new MessageBlock.Paragraph(NoReports(Permissions.MayAnswer(visit.Person))));
        }

        AddWays(blocks, visit, [.. visit.Reports.Take(MostListed)]);
        var more = visit.Reports.Length > MostListed ? RichText.Of($"{visit.Reports.Length - MostListed:N0} more: say `use` and the name.") : null;
        if ((more, small) is not (null, null))
        {
            blocks.Add(new MessageBlock.Context(more is null ? small! : small is null ? more : more.Then(" ").Then(small)));
        }

        return Of(MessageTone.Neutral, blocks.ToImmutable());
    }

    public async Task<Message> UnclearAsync(Visit visit, Route.UnclearReport unclear)
    {
        var known = visit.Reports.Where(r => unclear.Candidates.Contains(r.Slug)).ToImmutableArray();
        if (known.IsEmpty)
        {
            return await AllAsync(visit, $"No report is called “{unclear.Asked}”", null);
        }

        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(
            new MessageBlock.Paragraph(
                $"{Counted.Of(known.Length, "report")} may be meant by “{unclear.Asked}”: {string.Join(", ", known.Take(MostListed).Select(r => r.Slug))}. "
                    + "Which one?"));
        AddWays(blocks, visit, known);
        return Of(MessageTone.Neutral, blocks.ToImmutable());
    }

    public async Task<Message> ElsewhereAsync(Visit visit, string slug)
    {
        var record = visit.Reports.First(r => r.Slug == slug);
        ImmutableArray<MessageBlock> blocks =
        [
            new MessageBlock.Paragraph(RichText
                .Plain("")
                .Strong(Title(record))
                .Then($": {VerdictLine(await AssessAsync(visit, record))}. It has a conversation of its own.")),
            new MessageBlock.Links([Open(record)]),
        ];
        return Of(MessageTone.Neutral, blocks);
    }

    /// <summary>No report is there to go on with what is left of it.</summary>
    public static Message HeldSecret(FlowInput.SecretFound found) => Note(
        $"What you sent contains what looks like a secret ({string.Join(", ", found.Kinds.Take(5))}), so I did not use it. Choose the report, then send it "
            + $"again without the secret."
        + (found.StaysInChat
            ? " It is still visible in this chat: delete it and rotate the secret."
            : " It was already sent, though: if it is in use, rotate it."),
        MessageTone.Bad);

    public static Message NoReportYet(bool mayImport) => Note(NoReports(mayImport));

    public static Message Note(RichText text, MessageTone tone = MessageTone.Neutral) => Of(tone, [new MessageBlock.Paragraph(text)]);

    public static Message Of(MessageTone tone, ImmutableArray<MessageBlock> blocks)
    {
        var message = new Message { Text = "", Tone = tone, Blocks = blocks };
        return message with { Text = PlainMessage.Of(message) };
    }

    public Link Open(ReportRecord record) => new($"Open {Title(record)}", page.Value.PageUrl(record.Slug));

    public static string Title(ReportRecord record) => Shorten.To(record.Title, MostTitle);

    public static string VerdictLine(Assessment assessment) =>
        $"{assessment.Verdict.Word}, {Counted.Part(assessment.Counts.Settled, assessment.Counts.Checks, "check")} settled";

    private async Task<Assessment> AssessAsync(Visit visit, ReportRecord record)
    {
        var report = await reader.ReadAsync(record, visit.Transaction);
        visit.MayState(report);
        return report.Assessment;
    }

    /// <summary>Buttons where the place can go on with another report; links where each report has a place of its own.</summary>
    private void AddWays(ImmutableArray<MessageBlock>.Builder blocks, Visit visit, ImmutableArray<ReportRecord> reports)
    {
        if (reports.IsEmpty)
        {
            return;
        }

        var titles = reports.GroupBy(Title).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        blocks.Add(Place.IsShared(visit.Turn.Conversation)
            ? new MessageBlock.Choices([.. reports.Select(r => new Choice(
                ActionIds.UseReport, titles.Contains(Title(r)) ? Shorten.To(r.Slug, MostTitle) : Title(r), r.Slug))])
            : new MessageBlock.Links([.. reports.Select(Open)]));
    }

    private static string NoReports(bool mayImport) => mayImport
        ? "No report has been imported yet. Drop its Markdown file here, and I will show you how I understand it."
        : "No report has been imported yet.";
}
