using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Tests.Slack.BlockKit;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Channels.Tests.Slack.Walk;

/// <summary>The Home tab shows what is pending, and stays true while it is open.</summary>
public sealed class HomeTests : IAsyncDisposable
{
    private readonly SlackWorld _world = new();

    [Fact]
    public async Task Home_Opened_ShowsWhatIsPending_AndChangesWithTheReport()
    {
        var olga = new SlackPerson(_world);
        await _world.ImportAsync();
        await olga.OpenHomeAsync();

        var home = await _world.HomeAsync(h => Words(h).Contains("54", StringComparison.Ordinal));
        Assert.Empty(BlockKitRules.OfView(home));
        var buttons = SlackPerson.ButtonsOf((JsonArray)home["blocks"]!).Select(b => SlackButton.Read((string?)b["action_id"], (string?)b["value"])).ToList();
        Assert.NotEmpty(buttons);
        Assert.DoesNotContain(null, buttons);

        _world.Pass(TimeSpan.FromSeconds(2));
        await olga.SayAsync("snooze tomorrow");

        await _world.HomeAsync(h => Words(h) != Words(home));
    }

    [Fact]
    public async Task Home_CannotBePublished_IsSaidInTheLog_AndTheNextChangeTriesAgain()
    {
        var olga = new SlackPerson(_world);
        _world.Web.OnJson("views.publish", """{"ok":false,"error":"not_enabled"}""");
        await olga.OpenHomeAsync();
        await Eventually.TrueAsync(() => _world.Logs.Lines.Any(l => l.Contains("Home Tab", StringComparison.Ordinal)));
        _world.Web.Off("views.publish");

        _world.Pass(TimeSpan.FromSeconds(2));
        await _world.ImportAsync();

        await _world.HomeAsync(h => Words(h).Contains("54", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static string Words(JsonObject home) => SlackScreen.Read((JsonArray)home["blocks"]!);
}
