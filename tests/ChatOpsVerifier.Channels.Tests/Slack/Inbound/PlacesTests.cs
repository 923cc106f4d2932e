using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>Where Slack's people and teams are reached.</summary>
public sealed class PlacesTests
{
    [Fact]
    public void StatusTargets_AreTheTeamsChannel_EachReportUnderItsOwnKeys()
    {
        var target = Assert.Single(Targets("C0GOLIVE").For("backups"));

        Assert.Equal((new ConversationRef("slack", "C0GOLIVE"), "backups:status"), (target.Conversation, target.Key("status")));
        Assert.Empty(Targets(null).For("backups"));
    }

    [Fact]
    public void Home_IsTheDirectConversation_OfAnyoneWhoHasAnAccount()
    {
        var homes = new SlackHomeConversations();
        var olga = new Person("olga", "Olga", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add("web", "olga"));

        Assert.Null(homes.For(olga, "backups"));
        Assert.Equal(new ConversationRef("slack", "U0OLGA"), homes.For(olga with { Addresses = olga.Addresses.Add("slack", "U0OLGA") }, "backups"));
    }

    private static SlackStatusTargets Targets(string? channel) => new(Options.Create(new SlackOptions { StatusChannel = channel }));
}
