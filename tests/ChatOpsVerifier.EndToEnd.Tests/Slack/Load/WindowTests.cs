using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack.Load;

/// <summary>A press that opens a window, against the real program, while Slack takes its time to open it.</summary>
public sealed class WindowTests
{
    private const string Olga = "U0OLGA";
    private static readonly string[] Forward = [ActionIds.UsePlan, ActionIds.StartFinding, ActionIds.ItIsSo, ActionIds.QuickAnswer, ActionIds.WorkOn];
    private readonly FakeWorkspace _workspace = new();
    private int _presses;

    [Fact]
    public async Task PressOverHttp_IsAcknowledgedBeforeTheWindowIsOpen_AndAFailureIsReported()
    {
        await using var web = new FakeWebApi();
        await using var way = new HttpWay();
        await WorkAsync(web, way);
    }

    [Fact]
    public async Task PressOverSocketMode_IsAcknowledgedBeforeTheWindowIsOpen_AndAFailureIsReported()
    {
        await using var web = new FakeWebApi();
        await using var way = new SocketWay(web);
        await WorkAsync(web, way);
    }

    private async Task WorkAsync(FakeWebApi web, IWay way)
    {
        web.Workspace = _workspace.Answer;
        await using var host = new HostProcess(
            [("Slack:BotToken", "xoxb-load"), (
                "Slack:ApiUrl", web.Url.ToString()), way.Setting, ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Slack", Olga)]);
        await host.StartAsync();
        await way.ReadyAsync(host.Address);
        var give = await ComeToEvidenceAsync(way, host);
        var isOpened = new TaskCompletionSource();
        web.On("views.open", new FakeReply.Late(_ => isOpened.Task, new FakeReply.Answer("""{"ok":false,"error":"expired_trigger_id"}""")));

        await way.DeliverAsync(Press(give));

        // It is acknowledged, and was asked for; Slack has not said a word about it yet.
        await Eventually.TrueAsync(() => Task.FromResult(web.To("views.open").Count == 1), () => $"No window was asked for.\n{host.Output}");
        Assert.DoesNotContain(_workspace.All, m => m.OnlyFor is not null);
        isOpened.SetResult();
        await Eventually.TrueAsync(
            () => Task.FromResult(_workspace
                .SeenBy(Olga, $"D{Olga}")
                .Any(m => m.OnlyFor == Olga && m.Text.Contains("The window could not be opened", StringComparison.Ordinal))),
            () => $"Olga is not told.\n{host.Output}");
    }

    /// <summary>Answers until evidence is asked for.</summary>
    private async Task<JsonObject> ComeToEvidenceAsync(IWay way, HostProcess host)
    {
        var before = "";
        while (true)
        {
            var question = await Eventually.FoundAsync(
                () => Task.FromResult(Newest() is { } newest && newest.ToJsonString() != before ? newest : null),
                () => $"Nothing new is asked.\n{host.Output}");
            if (Screen.Button(question, ActionIds.GiveEvidence) is { } give)
            {
                return give;
            }

            before = question.ToJsonString();
            await way.DeliverAsync(Press(Forward.Select(f => Screen.Button(question, f)).First(b => b is not null)!));
        }
    }

    private JsonObject? Newest() => _workspace.SeenBy(Olga, $"D{Olga}").Select(m => new JsonObject { ["blocks"] = m.Blocks.DeepClone() })
        .LastOrDefault(m => Forward.Append(ActionIds.GiveEvidence).Any(f => Screen.Button(m, f) is not null));

    private PersonAction Press(JsonObject button) =>
        PersonAction.Pressed(Olga, $"1795600000.{++_presses:000000}", $"{_presses}.1.load", (string)button["action_id"]!, (string)button["value"]!);
}
