using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The team's living message.</summary>
public static class StatusSummary
{
    /// <summary>Most entries of one list; the rest is counted, because a message that scrolls is not read.</summary>
    private const int MostEntries = 12;

    /// <param name="delta">What changed since the last digest, e.g. "+2 verified, 1 refuted" (<see cref="StatusDelta"/>); null: nothing to say.</param>
    /// <param name="nextReminder">Shown in UTC.</param>
    public static Message Build(Assessment assessment, string? delta, DateTimeOffset? nextReminder)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        var counts = assessment.Counts;
        var title = assessment.Report.Title;
        blocks.Add(new MessageBlock.Heading(title));
        blocks.Add(new MessageBlock.Paragraph(RichText.Empty.Strong(assessment.Verdict.Word).Then($": {VerdictText.Because(assessment)}.")));
        blocks.Add(new MessageBlock.Progress($"{VerdictText.Progress(counts)} ({counts.Percent} %)", counts.Settled, counts.Checks));
        AddList(blocks, "Findings", [.. assessment.FindingOrder.Select(id => OneFinding(assessment, assessment.Findings[id]))]);
        AddList(blocks, "Missing verifications",
            [.. assessment.Report.Statements
                .Where(s => s.Kind == StatementKind.MissingVerification && !assessment.Statements[s.Id].Met)
                .Select(s => RichText.Plain(s.Text))]);
        AddNext(blocks, assessment);
        if (Picture(assessment) is { } picture)
        {
            blocks.Add(picture);
        }

        AddSmallPrint(blocks, delta, nextReminder);
        return new Message
        {
            Text = $"{title}: {assessment.Verdict.Word}, {VerdictText.Because(assessment)}.{(delta is null ? "" : $" Since last time: {delta}.")}",
            Tone = Tone(assessment),
            Blocks = blocks.ToImmutable(),
        };
    }

    /// <summary>Good only at PASS; bad only where something was found to be false or contradictory.</summary>
    public static MessageTone Tone(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Verdict.IsPass ? MessageTone.Good
            : assessment.Counts.Refuted > 0 || assessment.Counts.Conflicts > 0 ? MessageTone.Bad
            : assessment.Counts.Stale > 0 ? MessageTone.Warning
            : MessageTone.Neutral;
    }

    private static RichText OneFinding(Assessment assessment, FindingStatus finding)
    {
        var status = finding.Status;
        var handle = assessment.Report.Findings.FirstOrDefault(f => f.Id == finding.Id)?.Handle;
        var line = RichText.Plain(handle is null ? finding.Title : $"Finding {handle}: {finding.Title}").Then(" — ");
        var word = status.Passes ? OwnedText.StatusWord(status.Outcome) : status.Refuted > 0 ? "REFUTED" : status.Conflicts > 0 ? "IN CONFLICT" : status.Stale > 0 ? "STALE" : status.Settled > 0 ? "UNDER WAY" : "UNKNOWN";
        line = line.Strong(word).Then($" ({status.Settled} of {status.Checks} settled");
        return line.Then(status.Passes ? ")" : $"{More(status.Refuted, "refuted")}{More(status.Conflicts, "in conflict")}{More(status.Stale, "stale")})");
    }

    private static string More(int count, string word) => count == 0 ? "" : $", {count} {word}";

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

    private static void AddNext(ImmutableArray<MessageBlock>.Builder blocks, Assessment assessment)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        if (NextThing.OldestBlocker(assessment) is { } blocker)
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

        if (fields.Count > 0)
        {
            blocks.Add(new MessageBlock.Fields(fields.ToImmutable()));
        }
    }

    /// <summary>The version in the address is what makes a client fetch the picture again after an edit in place.</summary>
    private static MessageBlock.Image? Picture(Assessment assessment) => assessment.State.Slug.Length == 0
        ? null
        : new MessageBlock.Image(
            $"/api/reports/{Uri.EscapeDataString(assessment.State.Slug)}/status.png?v={assessment.State.Version}",
            $"Progress and burn-up: {assessment.Verdict.Word}, {VerdictText.Progress(assessment.Counts)}");

    private static void AddSmallPrint(ImmutableArray<MessageBlock>.Builder blocks, string? delta, DateTimeOffset? nextReminder)
    {
        if (delta is not null)
        {
            blocks.Add(new MessageBlock.Context($"Since last time: {delta}"));
        }

        if (nextReminder is { } at)
        {
            blocks.Add(new MessageBlock.Context($"Next reminder: {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
        }
    }
}
