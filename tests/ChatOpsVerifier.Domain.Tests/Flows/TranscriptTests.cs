using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>Every file of the folder Transcripts is a test.</summary>
public class TranscriptTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Flows", "Transcripts");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.transcript").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Transcript_Played_ComesOutAsWritten(string name)
    {
        var faults = new TranscriptPlayer(Read(name), restarts: false).Play();

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Transcript_PlayedWithARestartBetweenAnyTwoSteps_IsTheSame(string name)
    {
        var straight = new TranscriptPlayer(Read(name), restarts: false);
        var restarted = new TranscriptPlayer(Read(name), restarts: true);
        straight.Play();

        Assert.Empty(restarted.Play());
        Assert.Equal(FlowStateJson.Write(straight.Talk.State), FlowStateJson.Write(restarted.Talk.State));
        Assert.Equal(straight.Talk.Facts.HeadHash, restarted.Talk.Facts.HeadHash);
        Assert.Equal(straight.Talk.Chat.Select(u => (u.Key, u.Message.Text)), restarted.Talk.Chat.Select(u => (u.Key, u.Message.Text)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Transcript_Played_KeepsTheRulesOfAnyConversation(string name)
    {
        var player = new TranscriptPlayer(Read(name), restarts: false);
        player.Play();

        Rules.Hold(player.Talk);
    }

    private static Transcript Read(string name) => Transcript.Parse(File.ReadAllText(Path.Combine(Folder, name + ".transcript")));
}
