using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Tests.Shared;
using ChatOpsVerifier.Channels.Tests.Teams.Cards;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Channels.Tests.Teams.Walk;

/// <summary>The canonical report from UNKNOWN to PASS, by an operator who has nothing but Teams.</summary>
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

    private readonly TeamsWorld _world = new();
    private readonly TeamsPerson _olga;
    private readonly HashSet<string> _kinds = [];

    public CanonicalWalkTests() => _olga = new TeamsPerson(_world);

    [Fact]
    public async Task Walk_ByCards_EndsWithPass_AndEveryCardIsWithinTeamsRules()
    {
        await _olga.InstallAsync();
        await _world.ImportAsync();
        Golden("status", _world.Teams.All.Single(a => a.ConversationId == TeamsWorld.Team));
        await _olga.SayAsync("hello");
        for (var step = 0; !(await _world.ReportAsync()).Assessment.Verdict.IsPass; step++)
        {
            Assert.True(step < 400, $"No PASS after {step} steps; the screen says: {CardScreen.Read(_olga.Question)}");
            await StepAsync(step);
        }

        Assert.All(_world.Teams.All, a => Assert.Empty(CardRules.OfActivity(a.Json)));
        Assert.DoesNotContain(_world.Logs.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
        var team = _world.Teams.All.Where(a => a.ConversationId == TeamsWorld.Team).ToList();
        Assert.Contains("PASS", CardScreen.Read(team[0]), StringComparison.Ordinal);
        WriteAll();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private async Task StepAsync(int step)
    {
        var question = _olga.Question;
        var asked = question.Id;
        Assert.Empty(CardRules.OfActivity(question.Json));
        if (_olga.Offers(ActionIds.MarkBoxes))
        {
            Golden("boxes", question);
            await _olga.PressAsync(ActionIds.MarkBoxes);
        }
        else if (_olga.Offers(ActionIds.GiveEvidence))
        {
            Golden("evidence", question);
            await _olga.PressAsync(ActionIds.GiveEvidence, Printouts.Of(step));
        }
        else if (Forward.FirstOrDefault(_olga.Offers) is { } forward)
        {
            if (forward != ActionIds.ItIsSo)
            {
                Golden(forward, question);
            }

            await _olga.PressAsync(forward);
            if (forward == ActionIds.Confirm)
            {
                Golden("answered", _world.Teams.All.Single(a => a.Id == asked));
            }
        }
        else
        {
            Assert.Fail($"No way on from: {CardScreen.Read(question)}");
        }

        Assert.Empty(TeamsPerson.ButtonsOf(_world.Teams.All.Single(a => a.Id == asked).Card!));
    }

    /// <summary>The first of each kind is compared.</summary>
    private void Golden(string kind, FakeActivity activity)
    {
        if (_kinds.Add(kind))
        {
            GoldenFile.Matches("Teams", $"{kind}.json", activity.Json);
        }
    }

    /// <summary>Every card of the walk, for validators and eyes: where the environment names a folder for it.</summary>
    private void WriteAll()
    {
        if (Environment.GetEnvironmentVariable("CARDS_FOLDER") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var (card, number) in _world.Teams.All.Select(a => a.Card).OfType<JsonObject>().Select((c, i) => (c, i)))
        {
            File.WriteAllText(Path.Combine(folder, $"{number:000}.json"), card.ToJsonString());
        }
    }
}
