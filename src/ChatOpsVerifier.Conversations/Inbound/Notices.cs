using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Inbound;

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

    private static Message Said(string text, MessageTone tone) => new() { Text = text, Tone = tone, Blocks = [new MessageBlock.Paragraph(text)] };
}
