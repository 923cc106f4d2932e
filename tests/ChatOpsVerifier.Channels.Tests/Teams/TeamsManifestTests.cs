using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Channels.Tests.Teams;

/// <summary>The manifest offers what the code knows, and nothing else. Its limits are those of the app manifest's schema.</summary>
public sealed partial class TeamsManifestTests
{
    private readonly JsonObject _manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Teams", "manifest.json")))!.AsObject();

    private JsonNode Bot => Assert.Single(_manifest["bots"]!.AsArray())!;

    [Fact]
    public void Scopes_AreThoseThatTheCodeServes()
    {
        Assert.Equal([TeamsNeeds.PersonalScope, .. TeamsNeeds.SharedScopes], Texts(Bot["scopes"]!));
        Assert.False((bool)Bot["isNotificationOnly"]!, "People answer.");
        Assert.True((bool)Bot["supportsFiles"]!, "Evidence and reports come as files in the personal chat.");
    }

    [Fact]
    public void Commands_AreWordsThatTheCodeKnows()
    {
        Assert.Equal(Shown(TeamsNeeds.PersonalCommands), Shown(Commands(TeamsNeeds.PersonalScope)));
        Assert.All(TeamsNeeds.SharedScopes, scope => Assert.Equal(Shown(TeamsNeeds.SharedCommands), Shown(Commands(scope))));
        Assert.Equal(2, Bot["commandLists"]!.AsArray().Count);
    }

    private static IEnumerable<string> Shown(IEnumerable<CommandHelp> commands) => commands.Select(c => $"{c.Word}: {c.Help.PlainText}");

    [Fact]
    public void Commands_KeepTheLimitsOfTeams()
    {
        Assert.All(Bot["commandLists"]!.AsArray(), list => Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10));
        Assert.All(TeamsNeeds.PersonalCommands.Concat(TeamsNeeds.SharedCommands), c => Assert.InRange(c.Help.PlainText.Length, 1, 128));
        Assert.Contains(TeamsNeeds.PersonalCommands, c => c.Word == "help");
        Assert.Contains(TeamsNeeds.SharedCommands, c => c.Word == "help");
    }

    [Fact]
    public void MessageExtension_IsTheOneThatTheInboxReads()
    {
        var command = Assert.Single(Assert.Single(_manifest["composeExtensions"]!.AsArray())!["commands"]!.AsArray())!;

        Assert.Equal((TeamsNeeds.AttachCommand, "action", true), ((string?)command["id"], (string?)command["type"], (bool)command["fetchTask"]!));
        Assert.Equal(["message"], Texts(command["context"]!));
        Assert.InRange(((string)command["title"]!).Length, 1, 32);
        Assert.InRange(((string)command["description"]!).Length, 1, 128);
    }

    [Fact]
    public void DisplayedTexts_KeepTheLimitsOfTeams()
    {
        Assert.InRange(((string)_manifest["name"]!["short"]!).Length, 1, 30);
        Assert.InRange(((string)_manifest["name"]!["full"]!).Length, 1, 100);
        Assert.InRange(((string)_manifest["description"]!["short"]!).Length, 1, 80);
        Assert.InRange(((string)_manifest["description"]!["full"]!).Length, 1, 4000);
        Assert.InRange(((string)_manifest["developer"]!["name"]!).Length, 1, 32);
        Assert.Matches("^#[0-9A-F]{6}$", (string)_manifest["accentColor"]!);
    }

    [Fact]
    public void Manifest_AsksForNothingBeyond_AndNamesNoInstallation()
    {
        Assert.All(new[] { "permissions", "devicePermissions", "authorization", "webApplicationInfo" }, key => Assert.False(_manifest.ContainsKey(key), key));
        Assert.Equal(["00000000-0000-0000-0000-000000000000"], AnyId().Matches(_manifest.ToJsonString()).Select(m => m.Value).Distinct());
        Assert.Equal("verifier.example", (string?)Assert.Single(_manifest["validDomains"]!.AsArray()));
        Assert.Equal(((string)_manifest["$schema"]!).Split('/')[^2], $"v{_manifest["manifestVersion"]}");
    }

    private IEnumerable<CommandHelp> Commands(string scope) =>
        Assert.Single(Bot["commandLists"]!.AsArray(), list => Texts(list!["scopes"]!).Contains(scope))!["commands"]!.AsArray()
            .Select(c => new CommandHelp((string)c!["title"]!, (string)c["description"]!));

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(n => (string)n!);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex AnyId();
}
