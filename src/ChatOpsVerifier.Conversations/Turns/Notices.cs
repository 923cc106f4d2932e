using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>What is said where no conversation takes place.</summary>
internal static class Notices
{
    public static Message NotPermitted(IPeople people, Person? speaker) => Said(WhoWorks.Tell(people, speaker), MessageTone.Warning);

    public static Message NoReport(string? asked, IEnumerable<string> known)
    {
        var slugs = string.Join(", ", known);
        var there = slugs.Length == 0 ? "No report has been imported yet." : $"There are: {slugs}.";
        return Said(asked is null ? $"Which report? {there}" : $"There is no report \"{asked}\". {there}", MessageTone.Warning);
    }

    public static Message Unusable(ReportSnapshot report) => Said(
        $"I cannot work on {report.Record.Title} now: its stored record cannot be trusted. {report.Storage.Problems[0]} Nothing you sent was recorded. The "
            + $"operators are notified; `ledger verify {report.Slug}` lists what is wrong.",
        MessageTone.Bad);

    private static Message Said(string text, MessageTone tone) => new() { Text = text, Tone = tone, Blocks = [new MessageBlock.Paragraph(text)] };
}
