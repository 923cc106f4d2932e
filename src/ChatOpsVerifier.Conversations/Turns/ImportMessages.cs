using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Importing;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>What is said about a file that may become a report.</summary>
internal sealed class ImportMessages(ReportImporting importing)
{
    /// <summary>The report that a file is a version of: by the name made from the file's, else by the file's name.</summary>
    public static ReportRecord? KnownAs(Visit visit, ImportCandidate candidate) =>
        visit.Reports.FirstOrDefault(r => r.Slug == candidate.DefaultSlug)
        ?? visit.Reports.FirstOrDefault(r => r.FileName.Equals(candidate.FileName, StringComparison.OrdinalIgnoreCase));

    public async Task<Message> OfferAsync(Visit visit, ImportCandidate candidate)
    {
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        var choices = ImmutableArray.CreateBuilder<Choice>();
        var report = candidate.Parsed!.Report;
        blocks.Add(new MessageBlock.Heading($"What is {candidate.FileName}?"));
        blocks.Add(new MessageBlock.Paragraph(RichText
            .Plain("I read it as ")
            .Strong(Shorten.To(report.Title, 100))
            .Then($", {Counted.Of(report.Checks.Count(), "check")} in {Counted.Of(report.Requirements.Length, "section")}.")));
        if (KnownAs(visit, candidate) is not { } known)
        {
            choices.Add(new Choice(ActionIds.ImportFile, "Import it as a report", candidate.DefaultSlug, ChoiceStyle.Primary));
        }
        else
        {
            var preview = await importing.PreviewAsync(visit.Transaction, candidate, known.Slug, visit.Person.Id, visit.Now);
            if (preview.Outcome is ImportOutcome.Unchanged)
            {
                blocks.Add(new MessageBlock.Paragraph(RichText.Of($"This exact file is already imported as `{known.Slug}`.")));
            }
            else
            {
                var kinship = preview is { Before: { } before, Outcome: ImportOutcome.Imported { Changes: { } changes } }
                    ? ReportKinship.Of(before.Parsed.Report, report, changes)
                    : null;
                var isOther = kinship is { IsOther: true };
                blocks.Add(new MessageBlock.Paragraph(isOther
                    ? RichText.Of($"A report named `{known.Slug}` exists, and this file shares {kinship!.Words} with it. Is this a different report?")
                    : RichText.Of($"A report named `{known.Slug}` exists. Importing this as its newer version keeps every answer whose check still exists.")));
                blocks.AddRange(ReimportChanges.Of(preview, report));
                (string Label, string Slug) newer = (
                    "Import it as the newer version", known.Slug), own = ("Import it as a separate report", FreeSlug(visit, candidate));
                var (first, second) = isOther ? (own, newer) : (newer, own);
                choices.Add(new Choice(ActionIds.ImportFile, first.Label, first.Slug, ChoiceStyle.Primary));
                choices.Add(new Choice(ActionIds.ImportFile, second.Label, second.Slug));
            }
        }

        if (visit.Reports.Length > 0)
        {
            choices.Add(new Choice(ActionIds.FileIsEvidence, "It is evidence"));
        }

        choices.Add(new Choice(ActionIds.LeaveFile, "Leave it"));
        blocks.Add(new MessageBlock.Choices(choices.ToImmutable()));
        blocks.Add(
            new MessageBlock.Context(RichText.Of($"I keep the file in the meantime. Say `import` first to import the next file without this question.")));
        return PlaceMessages.Of(MessageTone.Neutral, blocks.ToImmutable());
    }

    public static Message BadName(string name) => PlaceMessages.Note(
        $"The name “{Shorten.To(name, 100)}” cannot be used. Use a–z, 0–9 and single hyphens between them, at most {Slug.MaxLength} characters.",
        MessageTone.Warning);

    public static Message Refused(ImportCandidate candidate, ImportOutcome.Refused refused, bool mayBeEvidence)
    {
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Paragraph($"I did not import {candidate.FileName}: {refused.Message}"));
        if (mayBeEvidence)
        {
            blocks.Add(new MessageBlock.Choices([new Choice(ActionIds.FileIsEvidence, "It is evidence"), new Choice(ActionIds.LeaveFile, "Leave it")]));
        }

        return PlaceMessages.Of(MessageTone.Warning, blocks.ToImmutable());
    }

    /// <param name="elsewhere">Where its conversation is, if not here.</param>
    public static Message Imported(ImportCandidate candidate, ImportDone done, Route.Import import, Link? elsewhere)
    {
        var after = done.After!;
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        var slug = after.Slug;
        switch (done.Outcome)
        {
            case ImportOutcome.Unchanged:
                blocks.Add(new MessageBlock.Paragraph(RichText.Of($"This exact file is already imported as `{slug}`; nothing changed.")));
                break;
            case ImportOutcome.Imported { IsNew: true }:
                blocks.Add(
                    new MessageBlock.Paragraph(
                        RichText.Of($"Imported {candidate.FileName} as `{slug}`: {Counted.Of(after.Assessment.Counts.Checks, "check")}.")));
                break;
            default:
                blocks.Add(
                    new MessageBlock.Paragraph(
                        RichText.Of(
                            $"Imported {candidate.FileName} as the newer version of `{slug}`: {Counted.Of(after.Assessment.Counts.Checks, "check")}, "
                                + $"{after.Assessment.Counts.Settled:N0} of them settled.")));
                blocks.AddRange(ReimportChanges.Of(done, after.Parsed.Report));
                break;
        }

        if (import.Answered is { Text.Length: > 0 } beside)
        {
            blocks.Add(new MessageBlock.Context($"The text you sent with the file was not used: “{Shorten.To(beside.Text, 200)}”"));
        }

        if (elsewhere is not null)
        {
            blocks.Add(new MessageBlock.Links([elsewhere]));
        }

        return PlaceMessages.Of(MessageTone.Good, blocks.ToImmutable());
    }

    private static string FreeSlug(Visit visit, ImportCandidate candidate)
    {
        var wanted = Shorten.To(candidate.DefaultSlug, Slug.MaxLength - 4).TrimEnd('…', '-');
        return Enumerable.Range(2, visit.Reports.Length + 2).Select(n => $"{wanted}-{n}").First(s => visit.Reports.All(r => r.Slug != s));
    }

}
