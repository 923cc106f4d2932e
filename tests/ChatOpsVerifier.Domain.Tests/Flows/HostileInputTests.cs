using System.Text;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public class HostileInputTests
{
    [Fact]
    public void Value_OfTenThousandCharacters_IsEvidenceAndTheAnswerIsAsked()
    {
        var talk = Started();
        var paste = string.Concat(Enumerable.Repeat("Backups are kept for 30 days. 🦄 ", 320));

        var result = talk.Say(paste);

        Assert.True(paste.Length > 10_000);
        Assert.Single(talk.Facts.Evidence);
        Assert.IsType<Position.Value>(talk.State.Position);
        Assert.All(result.Says, s => Assert.True(s.Message.Text.Length < 3_000));
        Assert.True(FlowStateJson.Write(talk.State).Length < 30_000);
    }

    [Fact]
    public void State_AfterManyLongPastes_StaysSmall()
    {
        var talk = Started();
        for (var i = 0; i < 60; i++)
        {
            talk.Say($"Page {i}:\n" + string.Concat(Enumerable.Repeat("Backups are kept for 30 days. ", 500)));
        }

        Assert.Equal(60, talk.Facts.Evidence.Count);
        Assert.True(FlowStateJson.Write(talk.State).Length < 80_000);
    }

    [Fact]
    public void HalfAnEmoji_AtTheCut_IsLeftOut()
    {
        var talk = Started();
        for (var length = 30; length < 60; length++)
        {
            talk.Say(new string('a', length) + "🦄🦄🦄 kept for 30 days\nsecond line of it");
        }

        Assert.All(talk.Chat, u => Assert.Equal(u.Message.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(u.Message.Text))));
    }

    [Fact]
    public void Report_OfTenThousandBoxes_IsAskedInPortions()
    {
        var boxes = string.Join('\n', Enumerable.Range(1, 10_000).Select(i => $"- [ ] Look at rack {i}"));
        var talk = new Talk(Samples.Import($"# Racks\n\n## 1. All racks\n\n{boxes}\n"));

        talk.Open();
        talk.Say("start");
        talk.Say("It is true");
        talk.Say("Walked through the hall on 2026-11-24, list of racks with photographs attached to ticket 17");
        var asked = talk.Prompt!;
        talk.Say("all");
        talk.Say("confirm");

        Assert.Contains("9,980 more come after these.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(20, talk.Assessment.Counts.Settled);
        Assert.All(talk.Chat, u => Assert.True(u.Message.Text.Length < 6_000));
        Assert.True(FlowStateJson.Write(talk.State).Length < 40_000);
    }

    private static Talk Started()
    {
        var talk = new Talk(Samples.Canonical());
        talk.Open();
        talk.Say("start");
        talk.Say("start");
        return talk;
    }
}
