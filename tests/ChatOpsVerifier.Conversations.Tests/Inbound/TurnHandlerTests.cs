using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

public sealed class TurnHandlerTests : IAsyncDisposable
{
    private readonly Bench _bench = new();
    private readonly Walker _walker;

    public TurnHandlerTests() => _walker = new(_bench);

    [Fact]
    public async Task Handle_CanonicalReport_IsAnsweredUntilPass()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();

        await _walker.ToPassAsync();

        var view = await _bench.ViewAsync();
        Assert.Equal((54, 54), (view.Assessment.Counts.Checks, view.Assessment.Counts.Settled));
        Assert.All(view.Assessment.State.Evidence.Values, e => Assert.Contains(e.Sha256, _bench.Evidence.Digests));
        Assert.Contains(_bench.Seen(Bench.Operator), d => d.Attachment is { } file && file.Content.AsSpan().SequenceEqual(view.Rendered.Bytes));
    }

    [Fact]
    public async Task Handle_SameTurnAgain_IsOneTurn()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        var turn = _bench.Turn(
            new TurnContent.Action(
                _walker.Prompt().PromptId!,
                ActionIds.UsePlan,
                "",
                System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty,
                []),
            key: "click-1") with { DedupeKeys = ["click-1", "event-1"] };

        Assert.Equal(TurnOutcome.Handled, await _bench.Turns.HandleAsync(turn, Bench.Token));
        var after = (await _bench.ViewAsync(), _bench.Store.Enqueued.Count);
        Assert.Equal(TurnOutcome.Repeated, await _bench.Turns.HandleAsync(turn, Bench.Token));
        Assert.Equal(TurnOutcome.Repeated, await _bench.Turns.HandleAsync(turn with { DedupeKeys = ["event-2", "click-1"] }, Bench.Token));

        Assert.Equal(after.Item1.Record, (await _bench.ViewAsync()).Record);
        Assert.Equal(after.Count, _bench.Store.Enqueued.Count);
    }

    [Fact]
    public async Task Handle_SameTurnManyTimesAtOnce_IsOneTurn()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        var turn = _bench.Turn(
            new TurnContent.Action(
                _walker.Prompt().PromptId!,
                ActionIds.UsePlan,
                "",
                System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty,
                []),
            key: "click-1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _bench.Turns.HandleAsync(turn, Bench.Token), Bench.Token)));

        Assert.Single(outcomes, TurnOutcome.Handled);
        Assert.Equal(15, outcomes.Count(o => o == TurnOutcome.Repeated));
        Assert.Single((await _bench.ViewAsync()).Entries, e => e.Event is VerificationEvent.PlanConfirmed);
    }

    [Theory]
    [InlineData("teammate")]
    [InlineData("stranger")]
    public async Task Handle_NotTheOperator_LearnsPrivatelyWhoIsAndChangesNothing(string user)
    {
        await _bench.ImportAsync();
        var before = (await _bench.ViewAsync()).Record;

        var outcome = await _bench.SayAsync(
            "The backups run daily, I have seen it in the dashboard of project x.", user, Bench.File("a.txt", "evidence of mine"u8.ToArray()));
        await _bench.PumpAsync();

        Assert.Equal(TurnOutcome.NotPermitted, outcome);
        var told = Assert.Single(_bench.Seen(new("web", $"{Bench.Slug}/{user}")));
        Assert.Equal(user, told.PrivateTo);
        Assert.Contains("Olga", told.Message.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await _bench.ViewAsync()).Record);
        Assert.Empty(_bench.Evidence.Digests);
        Assert.Null(_bench.Store.Conversation(new("web", $"{Bench.Slug}/{user}"), Bench.Slug));
    }

    [Fact]
    public async Task Handle_NotTheOperatorAgain_IsNotifiedOnceForEachTurn()
    {
        await _bench.ImportAsync();
        var first = _bench.Turn(new TurnContent.Text("The backups run daily.", []), "teammate") with { DedupeKeys = ["event-1", "message-1"] };
        _bench.Store.BeforeStep = step => _ = step == "EnqueueAsync" ? throw new IOException("the disk is full") : 0;
        await Assert.ThrowsAsync<IOException>(() => _bench.Turns.HandleAsync(first, Bench.Token));
        _bench.Store.BeforeStep = null;

        // What was lost comes again; what was said is delivered again, under another event's name; then somebody writes again.
        Assert.Equal(TurnOutcome.NotPermitted, await _bench.Turns.HandleAsync(first, Bench.Token));
        await _bench.PumpAsync();
        Assert.Equal(TurnOutcome.Repeated, await _bench.Turns.HandleAsync(first with { DedupeKeys = ["event-2", "message-1"] }, Bench.Token));
        await _bench.PumpAsync();
        Assert.Single(Told());
        Assert.Equal(TurnOutcome.NotPermitted, await _bench.SayAsync("I mean it: daily.", "teammate"));
        await _bench.PumpAsync();

        Assert.Equal(2, Told().Length);
        Assert.Equal(2, _bench.Web.Calls.Count(d => d.PrivateTo == "teammate"));

        System.Collections.Immutable.ImmutableArray<Delivery> Told() => [.. _bench.Web.Visible.Where(d => d.PrivateTo == "teammate")];
    }

    [Fact]
    public async Task Handle_ReviewerAnswers_IsNotifiedPrivatelyAndChangesNothing()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.StepAsync();
        var before = (await _bench.ViewAsync()).Record;
        var reviewer = new Walker(_bench, "reviewer");
        await reviewer.BeginAsync();

        var outcome = await reviewer.PressAsync(ActionIds.StartFinding, promptId: "prompt:1");

        Assert.Equal(TurnOutcome.NotPermitted, outcome);
        Assert.Contains(_bench.Seen(reviewer.Place), d => d.PrivateTo == "reviewer" && d.Message.Text.Contains("Olga", StringComparison.Ordinal));
        Assert.Equal(before, (await _bench.ViewAsync()).Record);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("why")]
    public async Task Handle_ReviewerReads_IsAnswered(string command)
    {
        await _bench.ImportAsync();
        Assert.Equal(TurnOutcome.Handled, await _bench.SayAsync(command, "reviewer"));
        await _bench.PumpAsync();
        Assert.NotEmpty(_bench.Seen(new("web", $"{Bench.Slug}/reviewer")));
    }

    [Fact]
    public async Task Handle_UnknownReport_SaysWhichThereAre()
    {
        await _bench.ImportAsync();
        var outcome = await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Opened(), slug: "nope"), Bench.Token);
        await _bench.PumpAsync();

        Assert.Equal(TurnOutcome.NoReport, outcome);
        Assert.Equal($"There is no report \"nope\". There are: {Bench.Slug}.", Assert.Single(_bench.Seen(Bench.Operator)).Message.Text);
    }

    [Fact]
    public async Task Handle_NoReportNamed_SpeaksOfTheOneThereIsThenOfTheLastOne()
    {
        await _bench.ImportAsync();
        Assert.Equal(TurnOutcome.Handled, await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Text("status", []), slug: null), Bench.Token));
        await _bench.ImportAsync(slug: "second");
        Assert.Equal(TurnOutcome.Handled, await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Text("status", []), slug: null), Bench.Token));
        Assert.Equal(
            TurnOutcome.NoReport,
            await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Text("status", []), slug: null, conversation: new("web", "elsewhere")), Bench.Token));
    }

    [Fact]
    public async Task Handle_NoDedupeKey_IsRefusedLoudly() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _bench.Turns.HandleAsync(
            _bench.Turn(new TurnContent.Opened()) with { DedupeKeys = [] }, Bench.Token));

    [Fact]
    public async Task Handle_OtherProcessAppendsFirst_RunsAgainAndLosesNothing()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        var conflicts = 2;
        _bench.Store.BeforeStep = step => _ = step == "AppendAsync" && conflicts-- > 0 ? throw new ConcurrencyException("somebody was first") : 0;

        await _walker.PressAsync(ActionIds.UsePlan);

        Assert.True((await _bench.ViewAsync()).Assessment.State.IsPlanConfirmed);
    }

    [Fact]
    public async Task Handle_AfterRestart_GoesOnInTheMiddleOfAnAnswer()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.UntilSettledAsync(1);
        await _walker.StepAsync();
        await _walker.StepAsync();
        var asked = _walker.Prompt().PromptId;

        await using var restarted = new Bench(s => Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.Replace(
            s, new(typeof(IVerificationStore), _bench.Store)));
        var outcome = await restarted.Turns.HandleAsync(restarted.Turn(new TurnContent.Text("status", []), key: "after-restart"), Bench.Token);

        Assert.Equal(TurnOutcome.Handled, outcome);
        Assert.Equal((await _bench.ViewAsync()).Record, (await restarted.ViewAsync()).Record);
        Assert.Equal(asked, FlowStateJson.Read(_bench.Store.Conversation(Bench.Operator, Bench.Slug)!.StateJson).Prompt?.Key);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
