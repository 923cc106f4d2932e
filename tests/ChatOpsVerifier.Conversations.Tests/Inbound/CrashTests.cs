using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

/// <summary>Whatever step of a transaction dies, nothing of it is there afterwards, and the delivery that comes again does it once.</summary>
public sealed class CrashTests : IAsyncDisposable
{
    private readonly Bench _bench = new();
    private readonly Walker _walker;

    public CrashTests() => _walker = new(_bench);

    [Fact]
    public async Task Turn_DiesAtAnyStep_LosesAndRepeatsNothing()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.UntilAsync(() => Task.FromResult(_walker
            .Prompt().Blocks
            .OfType<Domain.Rendering.MessageBlock.Choices>()
            .SelectMany(c => c.Entries)
            .Any(c => c.ActionId == ActionIds.Confirm)));
        var before = _bench.Store.Dump();
        var view = await _bench.ViewAsync();
        var turn = _bench.Turn(
            new TurnContent.Action(
                _walker.Prompt().PromptId!,
                ActionIds.Confirm,
                "",
                System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty,
                []),
            key: "confirm");

        var steps = await DieAtEachStepAsync(() => _bench.Turns.HandleAsync(turn, Bench.Token), async () =>
        {
            Assert.Equal(before, _bench.Store.Dump());
            var now = await _bench.ViewAsync();
            Assert.Equal((view.Record, view.Assessment.Counts), (now.Record, now.Assessment.Counts));
        });

        Assert.True(steps > 8, $"only {steps} steps were seen");
        Assert.Equal(TurnOutcome.Repeated, await _bench.Turns.HandleAsync(turn, Bench.Token));
        var after = await _bench.ViewAsync();
        Assert.Single(after.Assessment.State.Answers);
        Assert.True(LedgerCheck.Verify(await _bench.Store.ReadLedgerAsync(Bench.Slug, 0, Bench.Token)).IsIntact);
        await _walker.ToPassAsync();
    }

    [Fact]
    public async Task Reminder_DiesAtAnyStep_IsSentOnce()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
        _bench.Time.Advance(TimeSpan.FromHours(5));
        var before = _bench.Store.Dump();

        var steps = 0;
        for (var sent = 0; sent == 0; steps++)
        {
            Assert.True(steps < 100);
            Assert.Equal(before, _bench.Store.Dump());
            DieAt(steps);
            sent = await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
        }

        _bench.Store.BeforeStep = null;
        Assert.True(steps > 8, $"only {steps} steps were seen");
        Assert.Equal(0, await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token));
        Assert.Single(_bench.Store.Enqueued, m => m.IdempotencyKey.StartsWith("reminder:", StringComparison.Ordinal) && m.Message.PromptId is not null);
    }

    [Fact]
    public async Task Import_DiesAtAnyStep_IsThereWholeOrNotAtAll()
    {
        var before = _bench.Store.Dump();
        await DieAtEachStepAsync(() => _bench.ImportAsync(), () =>
        {
            Assert.Equal(before, _bench.Store.Dump());
            return Task.CompletedTask;
        });

        Assert.Equal(1, (await _bench.ViewAsync()).Record.Version);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task<int> DieAtEachStepAsync(Func<Task> action, Func<Task> nothingHappened)
    {
        for (var step = 0; ; step++)
        {
            Assert.True(step < 200);
            DieAt(step);
            try
            {
                await action();
                _bench.Store.BeforeStep = null;
                return step;
            }
            catch (IOException)
            {
                _bench.Store.BeforeStep = null;
                await nothingHappened();
            }
        }
    }

    private void DieAt(int step) => _bench.Store.BeforeStep = name => _ = step-- == 0 ? throw new IOException($"killed before {name}") : 0;
}
