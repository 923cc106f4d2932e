using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Integrity;

/// <summary>What the operators read when the storage is not what was recorded, and when it is again.</summary>
internal static class IntegrityNotice
{
    private const int MostNamed = 10;

    public static Message Broken(ReportRecord report, StorageFinding finding)
    {
        var line = $"Integrity of {report.Title} is broken: what is stored is not what was recorded. Its verdict is FAIL until this is fixed.";
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Heading("Integrity broken"));
        blocks.Add(new MessageBlock.Paragraph(line));
        blocks.Add(new MessageBlock.Items([.. finding.Problems.Take(MostNamed).Select(RichText.Plain)]));
        if (finding.Problems.Length > MostNamed)
        {
            blocks.Add(new MessageBlock.Context($"and {finding.Problems.Length - MostNamed:N0} more"));
        }

        blocks.Add(new MessageBlock.Paragraph(RichText.Of(
            $"What to do: restore what is missing or changed from a backup of the data folder. Evidence is in `evidence/`, each file under its digest; sending "
                + $"the same file again restores it, too. Then `ledger verify {report.Slug}`.")));
        return new Message { Text = line, Tone = MessageTone.Bad, Blocks = blocks.ToImmutable() };
    }

    public static Message Repaired(ReportRecord report)
    {
        var line = $"Integrity of {report.Title} was broken and is restored: everything stored is what was recorded.";
        return new Message { Text = line, Tone = MessageTone.Good, Blocks = [new MessageBlock.Paragraph(line)] };
    }
}
