using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Testing.Teams;

namespace ChatOpsVerifier.Channels.Tests.Teams.Auth;

public class ActivityRulesTests : TeamsTransportTests
{
    public static TheoryData<string, bool> Changes => new()
    {
        { "nothing", true },
        { "no recipient, text or members", true },
        { "no serviceUrl", false },
        { "another serviceUrl", false },
        { "serviceUrl without its slash", false },
        { "no channel", false },
        { "a channel that the key is not for", false },
        { "another tenant", false },
        { "another tenant in one place", false },
        { "no tenant", false },
        { "tenant in capitals", true },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Activity_IsProcessed_OnlyIfItIsWhatTheTokenSpeaksFor(string change, bool isFine)
    {
        await using var world = World(configure: o => o.TenantId = FakeBotFramework.Tenant);
        var activity = world.Framework.Activity("hello");
        Change(activity, change);
        Assert.Equal(isFine, await ObjectionAsync(world, activity) is null);
    }

    [Fact]
    public async Task Connector_ThatIsNotAllowed_IsRefused_WhateverTheTokenSays()
    {
        await using var world = World(configure: o => o.AllowedServiceUrls = ["https://smba.trafficmanager.net"]);
        Assert.Contains("Teams:AllowedServiceUrls", await ObjectionAsync(world, world.Framework.Activity("hello")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_WithoutEndorsements_SignsForNoChannel()
    {
        await using var world = World();
        var key = world.Framework.Publish("key-bare", null);
        var token = Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token(key)));
        Assert.NotNull(world.Rules.Objection(Element(world.Framework.Activity("hello")), token));
    }

    [Fact]
    public async Task AnyTenant_IsServed_WhereNoneIsConfigured()
    {
        await using var world = World();
        var activity = world.Framework.Activity("hello");
        Change(activity, "another tenant");
        Assert.Null(await ObjectionAsync(world, activity));
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978/", true)]
    [InlineData("http://localhost/_connector", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("http://192.168.0.1/", false)]
    public async Task Development_KnowsThisMachineAlone(string serviceUrl, bool isFine)
    {
        await using var world = World(configure: o => (o.AppId, o.IsDevelopment) = (null, true));
        var activity = world.Framework.Activity("hello");
        activity["serviceUrl"] = serviceUrl;
        Assert.Equal(isFine, world.Rules.Objection(Element(activity), token: null) is null);
    }

    private static void Change(JsonObject activity, string change)
    {
        switch (change)
        {
            case "no recipient, text or members":
                activity.Remove("recipient");
                activity.Remove("text");
                break;
            case "no serviceUrl":
                activity.Remove("serviceUrl");
                break;
            case "another serviceUrl":
                activity["serviceUrl"] = "http://127.0.0.1:9/evil";
                break;
            case "serviceUrl without its slash":
                activity["serviceUrl"] = ((string)activity["serviceUrl"]!).TrimEnd('/');
                break;
            case "no channel":
                activity.Remove("channelId");
                break;
            case "a channel that the key is not for":
                activity["channelId"] = "slack";
                break;
            case "another tenant":
                activity["conversation"]!["tenantId"] = "99999999-0000-0000-0000-000000000000";
                activity["channelData"]!["tenant"]!["id"] = "99999999-0000-0000-0000-000000000000";
                break;
            case "another tenant in one place":
                activity["channelData"]!["tenant"]!["id"] = "99999999-0000-0000-0000-000000000000";
                break;
            case "no tenant":
                activity.Remove("channelData");
                ((JsonObject)activity["conversation"]!).Remove("tenantId");
                break;
            case "tenant in capitals":
                activity["conversation"]!["tenantId"] = FakeBotFramework.Tenant.ToUpperInvariant();
                break;
        }
    }

    private static async Task<string?> ObjectionAsync(TeamsProtocolWorld world, JsonObject activity) =>
        world.Rules.Objection(Element(activity), Assert.IsType<TokenVerdict.Genuine>(await world.VerifyAsync(world.Token())));

    private static JsonElement Element(JsonObject json) => JsonElement.Parse(json.ToJsonString());
}
