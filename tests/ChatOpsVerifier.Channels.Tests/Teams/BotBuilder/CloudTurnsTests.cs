using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.BotBuilder.Turns;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Teams.BotBuilder;

public sealed class CloudTurnsTests
{
    [Theory]
    [InlineData("""{"evidence":"2026-03-01T10:00:00+02:00"}""")]
    [InlineData("""{"n":1.0,"text":"\u00fc /Date(1740787200000)/","same":[],"deep":{"at":"2026-03-01"}}""")]
    public async Task Inbox_ReadsTheJson_AsItWasSent(string value)
    {
        await using var world = new TeamsProtocolWorld(isOverBotBuilder: true);
        var activity = world.Framework.Activity("checked at 2026-03-01T10:00:00+02:00");
        activity["value"] = JsonNode.Parse(value);
        var inbox = new Inbox(_ => new TeamsReply(200, new JsonObject { ["statusCode"] = 200 }));

        var reply = await RunAsync(world, inbox, activity);

        Assert.Equal((200, 200), (reply.Status, (int?)reply.Body?["statusCode"]));
        Assert.Equal(activity.ToJsonString(), Assert.Single(inbox.Received));
        Assert.Empty(world.Framework.Web.Requests);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    [InlineData("conversationUpdate")]
    [InlineData("something new")]
    public async Task Error_InATurn_ReachesTheCallerThatAnswersTeams(string type)
    {
        await using var world = new TeamsProtocolWorld(isOverBotBuilder: true);
        var activity = world.Framework.Activity("hello");
        activity["type"] = type;
        await Assert.ThrowsAsync<IOException>(() => RunAsync(world, new Inbox(_ => throw new IOException("The disk is full.")), activity));
    }

    /// <summary>What Bot.Builder's own reader refuses; over the native transport the inbox decides about it, too.</summary>
    [Theory]
    [InlineData("conversation", "5")]
    [InlineData("conversation", "null")]
    [InlineData("type", "null")]
    [InlineData("membersAdded", "\"nobody\"")]
    [InlineData("from", "\"Olga\"")]
    [InlineData("timestamp", "\"2026-12-31T23:59:60Z\"")]
    [InlineData("entities", "{}")]
    [InlineData("value", """{"$ref":"1"}""")]
    [InlineData("ServiceUrl", "\"not an address\"")]
    [InlineData("ServiceUrl", "null")]
    public async Task WhatBotBuilderCannotRead_ReachesTheInbox(string field, string value)
    {
        await using var world = new TeamsProtocolWorld(isOverBotBuilder: true);
        var activity = world.Framework.Activity("hello");
        activity[field] = JsonNode.Parse(value);
        var inbox = new Inbox(_ => TeamsReply.Accepted);

        Assert.Equal(TeamsReply.Accepted, await RunAsync(world, inbox, activity));
        Assert.Equal(activity.ToJsonString(), Assert.Single(inbox.Received));
    }

    /// <summary>Valid JSON that System.Text.Json does not turn into a text.</summary>
    [Fact]
    public async Task HalfACharacter_WhereBotBuilderReads_ReachesTheInbox()
    {
        await using var world = new TeamsProtocolWorld(isOverBotBuilder: true);
        var activity = world.Framework.Activity("hello");
        activity["id"] = "half";
        var inbox = new Inbox(_ => TeamsReply.Accepted);

        Assert.Equal(TeamsReply.Accepted, await RunAsync(world, inbox, activity.ToJsonString().Replace("\"half\"", "\"\\ud83d\"", StringComparison.Ordinal)));
        Assert.Contains("\\ud83d", Assert.Single(inbox.Received), StringComparison.Ordinal);
    }

    private static Task<TeamsReply> RunAsync(TeamsProtocolWorld world, Inbox inbox, JsonObject activity) => RunAsync(world, inbox, activity.ToJsonString());

    private static async Task<TeamsReply> RunAsync(TeamsProtocolWorld world, Inbox inbox, string activity)
    {
        using var http = TeamsHttp.Create();
        var turns = new CloudTurns(new TurnAdapter(world.Tokens, http, Options.Create(world.Options)), inbox);
        return await turns.ReceiveAsync(JsonElement.Parse(activity), TestContext.Current.CancellationToken);
    }

    private sealed class Inbox(Func<JsonElement, TeamsReply> answer) : ITeamsInbox
    {
        public List<string> Received { get; } = [];

        public Task<TeamsReply> ReceiveAsync(JsonElement activity, CancellationToken cancellationToken)
        {
            Received.Add(activity.GetRawText());
            return Task.FromResult(answer(activity));
        }
    }
}
