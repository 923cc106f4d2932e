using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Publishing;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

public sealed class TeamsDeedsTests
{
    private static readonly TeamsReference First = new(new Uri("https://smba.trafficmanager.net/amer/"), "a:1", null, null);

    [Fact]
    public void Answer_GoesWhereTheDeedWasDone_AndEverythingElseDoesNot()
    {
        var deeds = new TeamsDeeds();
        deeds.Done("teams:activity:a:1:17", First);
        deeds.Done("teams:activity:a:2:17", First with { ConversationId = "a:2" });

        Assert.Equal(First, deeds.Answered("teams:activity:a:1:17:1"));
        Assert.Equal("a:2", deeds.Answered("teams:activity:a:2:17:told:ada")!.ConversationId);
        Assert.Null(deeds.Answered("teams:activity:a:1:171:1"));
        Assert.Null(deeds.Answered("reminder:backup:ada:2026-03-02T09:00:00Z"));
        Assert.Null(deeds.Answered("x"));
    }

    [Fact]
    public void Oldest_AreForgotten()
    {
        var deeds = new TeamsDeeds();
        for (var i = 0; i <= 2_000; i++)
        {
            deeds.Done($"k{i}", First);
            deeds.Done($"k{i}", First);
        }

        Assert.Null(deeds.Answered("k0:1"));
        Assert.NotNull(deeds.Answered("k1:1"));
    }
}
