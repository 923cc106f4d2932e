using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>Fresh posts for what the team must notice. All words and numbers come from the assessment.</summary>
internal static class Announcements
{
    private const int MostNamed = 10;

    /// <param name="signingKey">The public key of this server; null: it has none.</param>
    public static IEnumerable<Announcement> For(ReportSnapshot report, PublishedStatus last, PublishedStatus next, string? signingKey, DateTimeOffset now)
    {
        var assessment = report.Assessment;
        var version = report.Record.Version;
        if (next.Refuted.Except(last.Refuted).ToArray() is { Length: > 0 } refuted)
        {
            yield return new(
                $"refuted:{version}", Named("Refuted", Counted.Verb(refuted.Length, "was refuted", "were refuted"), refuted, assessment, MessageTone.Bad));
        }

        if (next.Stale.Except(last.Stale).ToArray() is { Length: > 0 } stale)
        {
            yield return new(
                $"stale:{version}:{now.UtcDateTime:yyyy-MM-dd}",
                Named("Stale", Counted.Verb(stale.Length, "must be checked again", "must be checked again"), stale, assessment, MessageTone.Warning));
        }

        if (next.Conflicts.Except(last.Conflicts).ToArray() is { Length: > 0 } conflicts)
        {
            yield return new($"conflict:{version}", Conflicts(conflicts, assessment));
        }

        if (next.IsPass != last.IsPass)
        {
            yield return new($"verdict:{version}:{(next.IsPass ? "pass" : "fail")}", Verdict(report, signingKey), HasReport: true);
        }
        else if (next.SettledFindings.Except(last.SettledFindings).ToArray() is { Length: > 0 } settled)
        {
            yield return new($"finding:{version}", Settled(settled, assessment));
        }
    }

    /// <summary>Nothing can be looked at again while the whole record is broken; the operators were notified of that.</summary>
    public static ImmutableArray<string> Stale(Assessment assessment) => assessment.Storage.IsUnusable ? [] : WithOutcome(assessment, Outcome.Stale);

    public static ImmutableArray<string> Refuted(Assessment assessment) => WithOutcome(assessment, Outcome.Refuted);

    public static ImmutableArray<string> OpenConflicts(Assessment assessment) => [.. assessment.State.OpenConflicts.Keys.Order(StringComparer.Ordinal)];

    public static ImmutableArray<string> SettledFindings(Assessment assessment) =>
        [.. assessment.FindingOrder.Where(id => assessment.Findings[id].Status is { Checks: > 0, Passes: true })];

    private static ImmutableArray<string> WithOutcome(Assessment assessment, Outcome outcome) =>
        [.. assessment.Report.Checks.Where(c => assessment.Checks[c.Id].Outcome == outcome).Select(c => c.Id)];

    private static Message Verdict(ReportSnapshot report, string? signingKey)
    {
        var (verdict, counts) = (report.Assessment.Verdict, report.Assessment.Counts);
        var line = $"{report.Assessment.Report.Title} is now {verdict.Word}: {VerdictSummary.Progress(counts)}.";
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Heading($"Verdict: {verdict.Word}"));
        blocks.Add(new MessageBlock.Paragraph(line));
        if (verdict.Reasons.Length > 0)
        {
            blocks.Add(new MessageBlock.Items([.. verdict.Reasons.Take(MostNamed).Select(r => RichText.Plain($"Line {r.Line}: {r.Message}"))]));
            AddRest(blocks, verdict.Reasons.Length);
        }

        // Outside the database, the head's hash shows later whether the ledger's tail was cut off, and the key whose signature a pack must have.
        var head = RichText.Plain($"Ledger entry {report.Record.Version}, head ").Code(report.Record.HeadHash);
        blocks.Add(new MessageBlock.Context(signingKey is null ? head : head.Then(", signing key ").Code(signingKey)));
        return new Message { Text = line, Tone = verdict.IsPass ? MessageTone.Good : MessageTone.Bad, Blocks = blocks.ToImmutable() };
    }

    private static Message Named(string heading, string what, string[] checkIds, Assessment assessment, MessageTone tone)
    {
        var line = $"{assessment.Report.Title}: {Counted.InWords(checkIds.Length, "check")} {what}.";
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Heading(heading));
        blocks.Add(new MessageBlock.Paragraph(line));
        blocks.Add(new MessageBlock.Items([.. checkIds.Take(MostNamed).Select(id => Name(assessment.Checks[id]))]));
        AddRest(blocks, checkIds.Length);
        return new Message { Text = line, Tone = tone, Blocks = blocks.ToImmutable() };
    }

    private static Message Conflicts(string[] ids, Assessment assessment)
    {
        var line = $"{assessment.Report.Title}: two statements contradict each other; these checks stay open until someone settles it.";
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Heading(ids.Length == 1 ? "Conflict" : Counted.Of(ids.Length, "conflict")));
        blocks.Add(new MessageBlock.Paragraph(line));
        blocks.Add(new MessageBlock.Items([.. ids.Take(MostNamed).Select(id => assessment.State.OpenConflicts[id]).Select(c =>
            RichText.Empty
                .Strong(c.Id)
                .Then(
                    $" {string.Join(", ", c.CheckIds.Select(assessment.Checks.GetValueOrDefault).OfType<CheckStatus>().Select(s => s.Check.Handle))}: "
                        + $"{c.Description}"))]));
        AddRest(blocks, ids.Length);
        return new Message { Text = line, Tone = MessageTone.Bad, Blocks = blocks.ToImmutable() };
    }

    private static RichText Name(CheckStatus status)
    {
        var name = RichText.Plain("").Strong(status.Check.Handle).Then($" {status.Check.Text}");
        return status.StaleBecause is { } why ? name.Then($" ({why})") : name;
    }

    private static Message Settled(string[] findingIds, Assessment assessment)
    {
        ImmutableArray<RichText> findings = [.. findingIds.Select(id => StatusSummary.OneFinding(assessment, assessment.Findings[id]))];
        var (counts, word) = (assessment.Counts, Counted.Noun(findings.Length, "Finding"));
        var line = $"{word} settled: {string.Join("; ", findings.Select(f => f.PlainText))}. {VerdictSummary.Progress(counts)}.";
        return new Message
        {
            Text = line,
            Tone = MessageTone.Good,
            Blocks =
            [
                new MessageBlock.Heading($"{word} settled"),
                new MessageBlock.Items(findings),
                new MessageBlock.Progress(VerdictSummary.Progress(counts), counts.Settled, counts.Checks)
            ],
        };
    }

    private static void AddRest(ImmutableArray<MessageBlock>.Builder blocks, int all)
    {
        if (all > MostNamed)
        {
            blocks.Add(new MessageBlock.Context($"and {all - MostNamed} more"));
        }
    }
}
