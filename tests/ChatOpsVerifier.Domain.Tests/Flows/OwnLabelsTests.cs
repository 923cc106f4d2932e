using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>Every label that the transcripts show is known as one, so that none of them is taken for an answer.</summary>
public class OwnLabelsTests
{
    /// <summary>Labels that hold words of the report or of people, and notes that are answers of their own.</summary>
    private static readonly string[] OfOthers =
        [
            ActionIds.QuickAnswer,
            ActionIds.QuickNote,
            ActionIds.AssignTo,
            ActionIds.UseEvidence,
            ActionIds.KeepAnswer,
            ActionIds.WorkOn,
            ActionIds.AcknowledgeLint,
            ActionIds.SayOf,
            ActionIds.UseReport
        ];

    [Theory]
    [MemberData(nameof(TranscriptTests.Names), MemberType = typeof(TranscriptTests))]
    public void Labels_OfATranscript_AreKnown(string name)
    {
        var player = new TranscriptPlayer(
            Transcript.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Flows", "Transcripts", name + ".transcript"))), restarts: false);
        var shown = new HashSet<string>();
        player.Played += message =>
        {
            shown.UnionWith(message.Blocks
                .OfType<MessageBlock.Choices>()
                .SelectMany(c => c.Entries)
                .Where(c => !OfOthers.Contains(c.ActionId))
                .Select(c => c.Label));
            shown.UnionWith(message.Blocks.OfType<MessageBlock.Form>().Select(f => f.SubmitLabel));
        };
        player.Play();

        Assert.All(
            shown.Where(l => !l.StartsWith("Reopen ", StringComparison.Ordinal)),
            label => Assert.True(OwnLabels.Objection(label, CommandList.Book) is not null, label));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("Both.")]
    [InlineData("1, 2 and 4")]
    [InlineData("boxes 1-3")]
    [InlineData("confirm")]
    [InlineData("“Mark these”")]
    [InlineData("status")]
    public void Objection_OwnWords_IsRaised(string text) => Assert.NotNull(OwnLabels.Objection(text, CommandList.Book));

    [Theory]
    [InlineData("All tables came back")]
    [InlineData("3")]
    [InlineData("30 days")]
    [InlineData("Daily")]
    [InlineData("status page shows 100 %")]
    [InlineData("2026-11-20")]
    public void Objection_SomebodysWords_IsNone(string text) => Assert.Null(OwnLabels.Objection(text, CommandList.Book));
}
