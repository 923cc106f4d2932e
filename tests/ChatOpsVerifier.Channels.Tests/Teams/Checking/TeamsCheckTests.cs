using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Checking;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using ChatOpsVerifier.Testing.Slack;
using ChatOpsVerifier.Testing.Teams;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Teams.Checking;

public class TeamsCheckTests : TeamsTransportTests
{
    private const string Status = "19:team@thread.tacv2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AllIsWell_AndItSaysAsWhom()
    {
        await using var world = World(configure: o => (o.TenantId, o.StatusConversation) = (FakeBotFramework.Tenant, Status));
        var (findings, health) = await RunAsync(world, Status);
        Assert.Empty(findings.Problems);
        Assert.Empty(health.Problems);
        Assert.Contains($"bot {FakeBotFramework.AppId}, tenant {FakeBotFramework.Tenant}; status in {Status}", findings.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsWrong_IsReportedAllAtOnce()
    {
        await using var world = World(configure: o => o.StatusConversation = Status);
        world.Options.AppPassword = "wrong";
        world.Framework.Web.On(FakeBotFramework.MetadataPath, new FakeReply.Answer("", 500));

        var (findings, health) = await RunAsync(world, "19:other@thread.tacv2");

        Assert.Collection(
            findings.Problems,
            p => Assert.Contains("AADSTS7000215", p, StringComparison.Ordinal),
            p => Assert.Contains("Nothing can be received", p, StringComparison.Ordinal),
            p => Assert.Contains($"status conversation {Status}", p, StringComparison.Ordinal));
        Assert.All(health.Problems, p => Assert.StartsWith("Teams: ", p, StringComparison.Ordinal));
        Assert.DoesNotContain(findings.Problems, p => p.Contains("wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unreachable_IsAProblemLikeAnyOther()
    {
        await using var world = World();
        world.Framework.Web.On(FakeBotFramework.TokenPath, new FakeReply.Drop());
        var (findings, _) = await RunAsync(world, Status);
        Assert.Contains("retried", Assert.Single(findings.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeAnybodyInstalledIt_NothingIsWrong()
    {
        await using var world = World(configure: o => o.StatusConversation = Status);
        var (findings, _) = await RunAsync(world, seen: null);
        Assert.Empty(findings.Problems);
        Assert.Contains("no one has installed the app yet", findings.Summary, StringComparison.Ordinal);
    }

    private static async Task<(TeamsFindings Findings, TeamsHealth Health)> RunAsync(TeamsProtocolWorld world, string? seen)
    {
        var references = new TeamsReferences(new InMemoryConversationReferences(), world.Clock);
        if (seen is not null)
        {
            await references.SeenAsync(new TeamsAddress(seen), world.Chat with { ConversationId = seen }, Cancel);
        }

        var health = new TeamsHealth();
        var people = new FixedPeople(new Person("ada", "Ada", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add("teams", "a1")));
        var findings = await new TeamsCheck(world.Tokens, world.Keys, references, health, people, Options.Create(world.Options)).RunAsync(Cancel);
        return (findings, health);
    }
}
