using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>What is said where no conversation takes place.</summary>
internal static class Notices
{
    public static Message NotPermitted(IPeople people, Person? speaker)
    {
        var operators = people.All.Where(p => p.Role == PersonRole.Operator).Select(p => p.Name).ToArray();
        var who = operators.Length == 0 ? "nobody is configured as one" : string.Join(" or ", operators);
        var text = speaker?.Role == PersonRole.Reviewer
            ? $"As a reviewer you read and confirm answers; giving and changing them is for the operator: {who}."
            : $"Only the operator works this report: {who}. Nothing of what you sent was used. The team's channel shows where the report stands.";
        return Said(text, MessageTone.Warning);
    }

    public static Message NoReport(string? asked, IEnumerable<string> known)
    {
        var slugs = string.Join(", ", known);
        var there = slugs.Length == 0 ? "No report has been imported yet." : $"There are: {slugs}.";
        return Said(asked is null ? $"Which report? {there}" : $"There is no report \"{asked}\". {there}", MessageTone.Warning);
    }

    private static Message Said(string text, MessageTone tone) => new() { Text = text, Tone = tone, Blocks = [new MessageBlock.Paragraph(text)] };
}
