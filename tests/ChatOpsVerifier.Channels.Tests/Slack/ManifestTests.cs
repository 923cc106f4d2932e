using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Checking;
using ChatOpsVerifier.Channels.Slack.Inbound.Attaching;

namespace ChatOpsVerifier.Channels.Tests.Slack;

/// <summary>The manifest asks Slack for what the code uses, and for nothing else. Its limits are those of the manifest reference at docs.slack.dev.</summary>
public sealed class ManifestTests
{
    private readonly JsonObject _manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Slack", "manifest.json")))!.AsObject();

    [Fact]
    public void Scopes_AreThoseThatTheCodeNeeds()
    {
        Assert.Equal(SlackNeeds.BotScopes, Texts(_manifest["oauth_config"]!["scopes"]!["bot"]!));
        Assert.Equal(["bot"], _manifest["oauth_config"]!["scopes"]!.AsObject().Select(s => s.Key));
    }

    [Fact]
    public void Events_AreThoseThatTheInboxReads()
    {
        Assert.Equal(SlackNeeds.Events, Texts(_manifest["settings"]!["event_subscriptions"]!["bot_events"]!));
        Assert.Null(_manifest["settings"]!["event_subscriptions"]!["user_events"]);
    }

    [Fact]
    public void Command_IsTheOneThatTheProgramNames()
    {
        var command = Assert.Single(_manifest["features"]!["slash_commands"]!.AsArray())!;

        Assert.Equal(new SlackOptions().Command, (string?)command["command"]);
        Assert.True((bool)command["should_escape"]!, "Mentions would come as bare names, and & and < as they are or escaped: nobody could tell.");
        Assert.InRange(((string)command["usage_hint"]!).Length, 1, 1000);
    }

    [Fact]
    public void Shortcut_IsTheOneThatTheInboxReads()
    {
        var shortcut = Assert.Single(_manifest["features"]!["shortcuts"]!.AsArray())!;

        Assert.Equal(
            (AttachShortcut.CallbackId, "message", "Attach as evidence"),
            ((string?)shortcut["callback_id"], (string?)shortcut["type"], (string?)shortcut["name"]));
        Assert.InRange(((string)shortcut["name"]!).Length, 1, 24);
        Assert.InRange(((string)shortcut["description"]!).Length, 1, 150);
    }

    [Fact]
    public void AppHome_HasAHomeAndMessagesThatPeopleCanWrite()
    {
        var home = _manifest["features"]!["app_home"]!;

        Assert.Equal(
            (true, true, false), ((bool)home["home_tab_enabled"]!, (bool)home["messages_tab_enabled"]!, (bool)home["messages_tab_read_only_enabled"]!));
    }

    [Fact]
    public void SocketMode_IsOn_SoThatNoPublicAddressIsNeeded()
    {
        Assert.True((bool)_manifest["settings"]!["socket_mode_enabled"]!);
        Assert.True((bool)_manifest["settings"]!["interactivity"]!["is_enabled"]!);
        Assert.DoesNotContain("url\"", _manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DisplayInformation_KeepsSlacksLimits()
    {
        var shown = _manifest["display_information"]!;

        Assert.InRange(((string)shown["name"]!).Length, 1, 35);
        Assert.InRange(((string)shown["description"]!).Length, 1, 140);
        Assert.InRange(((string)shown["long_description"]!).Length, 174, 4000);
    }

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(n => (string)n!);
}
