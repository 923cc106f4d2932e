using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Tests.Shared;
using ChatOpsVerifier.Channels.Tests.Slack.BlockKit;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Channels.Tests.Slack.Walk;

/// <summary>The canonical report from UNKNOWN to PASS, by an operator who has nothing but Slack.</summary>
public sealed class CanonicalWalkTests : IAsyncDisposable
{
    private static readonly string[] Forward =
    [
        ActionIds.UsePlan,
        ActionIds.StartFinding,
        ActionIds.Confirm,
        ActionIds.ItIsSo,
        ActionIds.QuickAnswer,
        ActionIds.WorkOn
    ];

    private readonly SlackWorld _world = new();
    private readonly SlackPerson _olga;
    private readonly HashSet<string> _kinds = [];

    public CanonicalWalkTests() => _olga = new SlackPerson(_world);

    [Fact]
    public async Task Walk_ByButtonsAndWindows_EndsWithPass_AndEveryPayloadIsWithinSlacksRules()
    {
        await _world.ImportAsync();
        Golden("status", _world.Workspace.SeenBy("U0TOM", SlackWorld.Team).Single().Blocks);
        await _olga.SayAsync("hello");
        for (var step = 0; !(await _world.ReportAsync()).Assessment.Verdict.IsPass; step++)
        {
            Assert.True(step < 400, $"No PASS after {step} steps; the screen says: {SlackScreen.Read(_olga.Question.Blocks)}");
            await StepAsync(step);
        }

        Assert.All(_world.Web.Requests.Where(r => r.Path.StartsWith("chat.post", StringComparison.Ordinal) || r.Path == "chat.update"), r =>
        {
            var message = (JsonObject)JsonNode.Parse(r.Body)!;
            Assert.Empty(BlockKitRules.OfMessage((string)message["text"]!, (JsonArray)message["blocks"]!));
        });
        Assert.All(_world.Workspace.Windows, w => Assert.Empty(BlockKitRules.OfView(Without(w, "id"))));
        Assert.DoesNotContain(_world.Logs.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));

        var team = _world.Workspace.SeenBy("U0TOM", SlackWorld.Team);
        Assert.Contains("PASS", SlackScreen.Read(team[0].Blocks), StringComparison.Ordinal);
        Assert.Equal([(SlackWorld.Team, team[0].Ts)], _world.Workspace.Pins);
        Assert.Equal(Samples.CanonicalFileName, _world.Workspace.SeenBy("U0OLGA", SlackPerson.Direct).Last(m => m.File is not null).File!.Name);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private async Task StepAsync(int step)
    {
        var forward = Forward.FirstOrDefault(_olga.Offers);
        if (_olga.Offers(ActionIds.MarkBoxes))
        {
            Golden("boxes", _olga.Question.Blocks);
            await _olga.PressAsync(ActionIds.MarkBoxes, FieldNames.Boxes);
        }
        else if (_olga.Offers(ActionIds.GiveEvidence))
        {
            Golden("evidence", _olga.Question.Blocks);
            await _olga.PressAsync(ActionIds.GiveEvidence);
            Golden("evidence-window", Without(_world.Workspace.Windows[^1], "id"));
            await _olga.SubmitAsync(Printouts.Of(step));
        }
        else if (forward is not null)
        {
            if (forward != ActionIds.ItIsSo)
            {
                Golden(forward, _olga.Question.Blocks);
            }

            var asked = _olga.Question.Ts;
            await _olga.PressAsync(forward);
            if (forward == ActionIds.Confirm)
            {
                Golden("answered", _world.Workspace.All.Single(m => m.Ts == asked).Blocks);
            }
        }
        else
        {
            Assert.Fail($"No way on from: {SlackScreen.Read(_olga.Question.Blocks)}");
        }
    }

    /// <summary>The first of each kind is compared.</summary>
    private void Golden(string kind, JsonNode payload)
    {
        if (_kinds.Add(kind))
        {
            GoldenFile.Matches("Slack", $"{kind}.json", payload);
        }
    }

    private static JsonObject Without(JsonObject view, string name)
    {
        var copy = (JsonObject)view.DeepClone();
        copy.Remove(name);
        return copy;
    }
}
