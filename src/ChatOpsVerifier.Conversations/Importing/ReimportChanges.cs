using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Importing;

/// <summary>What came, went and changed between two versions of a report, by name.</summary>
internal static class ReimportChanges
{
    private const int MostNamed = 8;

    public static IEnumerable<MessageBlock> Of(ImportDone done, Report after)
    {
        if (done.Outcome is not ImportOutcome.Imported { Changes: { } changes })
        {
            yield break;
        }

        if (changes.Added.IsEmpty && changes.Removed.IsEmpty && changes.Reworded.IsEmpty)
        {
            yield return new MessageBlock.Paragraph("Every check is still there, in the same words.");
        }

        foreach (var block in Named(
            "New",
            [.. changes.Added.Select(id => Name(after, id))]).Concat(Named("Gone", [.. changes.Removed.Select(id => Name(done.Before?.Parsed.Report, id))]))
            .Concat(Named("Reworded; the answer waits until you confirm that it still holds", [.. changes.Reworded.Select(m => Name(after, m.To))])))
        {
            yield return block;
        }
    }

    private static IEnumerable<MessageBlock> Named(string heading, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            yield break;
        }

        yield return new MessageBlock.Paragraph(RichText.Plain("").Strong($"{heading} ({names.Length:N0})"));
        yield return new MessageBlock.Items(
        [
            .. names.Take(MostNamed).Select(RichText.Plain),
            .. names.Length > MostNamed ? [RichText.Plain($"… and {names.Length - MostNamed:N0} more")] : Array.Empty<RichText>()
        ]);
    }

    private static string Name(Report? report, string id) =>
        report?.Checks.FirstOrDefault(c => c.Id == id) is { } check ? $"{check.Handle} {Shorten.To(check.Text, 120)}" : id;
}
