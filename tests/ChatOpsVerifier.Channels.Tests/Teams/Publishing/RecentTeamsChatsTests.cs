using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Publishing;

namespace ChatOpsVerifier.Channels.Tests.Teams.Publishing;

public sealed class TeamsDeedsTests
{
    private static readonly TeamsReference First = new(new Uri("https://smba.trafficmanager.net/amer/"), "a:1", null, null);

    [Fact]
    public void Answer_GoesWhereTheActionWasDone_AndEverythingElseDoesNot()
    {
        var actions = new RecentTeamsChats();
        actions.Done("teams:activity:a:1:17", First);
        actions.Done("teams:activity:a:2:17", First with { ConversationId = "a:2" });

        Assert.Equal(First, actions.Answered("teams:activity:a:1:17:1"));
        Assert.Equal("a:2", actions.Answered("teams:activity:a:2:17:told:ada")!.ConversationId);
        Assert.Null(actions.Answered("teams:activity:a:1:171:1"));
        Assert.Null(actions.Answered("reminder:backup:ada:2026-03-02T09:00:00Z"));
        Assert.Null(actions.Answered("x"));
    }

    [Fact]
    public void Oldest_AreForgotten()
    {
        var actions = new RecentTeamsChats();
        for (var i = 0; i <= 2_000; i++)
        {
            actions.Done($"k{i}", First);
            actions.Done($"k{i}", First);
        }

        Assert.Null(actions.Answered("k0:1"));
        Assert.NotNull(actions.Answered("k1:1"));
    }
}
