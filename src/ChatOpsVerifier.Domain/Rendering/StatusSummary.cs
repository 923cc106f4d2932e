using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The team's living message.</summary>
public static class StatusSummary
{
    /// <summary>Most entries of one list; the rest is counted, because a message that scrolls is not read.</summary>
    private const int MostEntries = 12;

    public static Message Build(StatusFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var assessment = facts.Assessment;
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        var counts = assessment.Counts;
        var title = assessment.Report.Title;
        blocks.Add(new MessageBlock.Heading(title));
        blocks.Add(new MessageBlock.Paragraph(RichText.Empty.Strong(assessment.Verdict.Word).Then($": {VerdictSummary.Because(assessment)}.")));
        blocks.Add(new MessageBlock.Progress($"{VerdictSummary.Progress(counts)} ({counts.Percent} %)", counts.Settled, counts.Checks));
        AddList(blocks, "Findings", [.. assessment.FindingOrder.Select(id => OneFinding(assessment, assessment.Findings[id]))]);
        AddList(blocks, "Missing verifications",
            [.. assessment.Report.Statements
                .Where(s => s.Kind == StatementKind.MissingVerification && !assessment.Statements[s.Id].Met)
                .Select(s => RichText.Plain(s.Text))]);
        if (Next(facts) is { IsEmpty: false } next)
        {
            blocks.Add(new MessageBlock.Fields(next));
        }

        if (Picture(assessment) is { } picture)
        {
            blocks.Add(picture);
        }

        if (facts.DeltaWords is { } delta)
        {
            blocks.Add(new MessageBlock.Context($"{char.ToUpperInvariant(delta[0])}{delta[1..]}"));
        }

        if (facts.NextReminderText is { } reminder)
        {
            blocks.Add(new MessageBlock.Context($"Next reminder: {reminder}"));
        }

        return new Message
        {
            Text =
                $"{title}: {assessment.Verdict.Word}, "
                    + $"{VerdictSummary.Because(assessment)}.{(facts.DeltaWords is null ? "" : $" Since {facts.SinceWords}: {facts.Delta.Words}.")}",
            Tone = Tone(assessment),
            Blocks = blocks.ToImmutable(),
        };
    }

    /// <summary>Good only at PASS; bad only where something was found to be false or contradictory.</summary>
    public static MessageTone Tone(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Verdict.IsPass ? MessageTone.Good
            : VerdictSummary.IsBroken(assessment.Verdict) || assessment.Counts.Refuted > 0 || assessment.Counts.Conflicts > 0 ? MessageTone.Bad
            : assessment.Counts.Stale > 0 ? MessageTone.Warning
            : MessageTone.Neutral;
    }

    /// <summary>"Finding 1: Backups — VERIFIED (15 of 15 settled)". A finding keeps its name, and that often says what was true when it was written.</summary>
    public static RichText OneFinding(Assessment assessment, FindingStatus finding)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(finding);
        var status = finding.Status;
        var handle = assessment.Report.Findings.FirstOrDefault(f => f.Id == finding.Id)?.Handle;
        return RichText.Plain(handle is null ? finding.Title : $"Finding {handle}: {finding.Title}").Then(" — ")
            .Strong(NodeStates.Of(status).ToUpperInvariant())
            .Then($" ({NodeStates.Count(status)})");
    }

    private static void AddList(ImmutableArray<MessageBlock>.Builder blocks, string title, ImmutableArray<RichText> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        blocks.Add(new MessageBlock.Paragraph(RichText.Empty.Strong(title)));
        blocks.Add(new MessageBlock.Items(entries.Length <= MostEntries
            ? entries
            : [.. entries.Take(MostEntries - 1), RichText.Plain($"… and {entries.Length - MostEntries + 1} more")]));
    }

    /// <summary>What is in the way, what to do next, and when it may be done.</summary>
    public static ImmutableArray<Field> Next(StatusFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var assessment = facts.Assessment;
        var fields = ImmutableArray.CreateBuilder<Field>();
        if (facts.BlockerWords is { } blocker)
        {
            fields.Add(new Field("Oldest blocker", blocker));
        }

        if (NextThing.Smallest(assessment) is var (requirement, open))
        {
            fields.Add(new Field("Smallest next step", $"{requirement.Handle} {requirement.Title} ({open} open)"));
        }
        else if (!assessment.Verdict.IsPass && !assessment.Verdict.Reasons.IsEmpty)
        {
            fields.Add(new Field("What is left", assessment.Verdict.Reasons[0].Message));
        }

        if (facts.ForecastWords is { } forecast)
        {
            fields.Add(new Field("Forecast", forecast));
        }

        return fields.ToImmutable();
    }

    /// <summary>The version in the address is what makes a client fetch the picture again after an edit in place.</summary>
    private static MessageBlock.Image? Picture(Assessment assessment) => assessment.State.Slug.Length == 0
        ? null
        : new MessageBlock.Image(
            $"/api/reports/{Uri.EscapeDataString(assessment.State.Slug)}/status.png?v={assessment.State.Version}",
            $"Progress and burn-up: {assessment.Verdict.Word}, {VerdictSummary.Progress(assessment.Counts)}");
}
