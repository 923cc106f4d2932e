using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task TwoProcesses_AppendingAtOnce_LoseNothing()
    {
        var other = (await OpenAnotherAsync()).Store;
        await TransactAsync(turn => ImportAsync(turn));

        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(() =>
            TransactAsync(n % 2 == 0 ? Store : other, async turn => await AppendAsync(turn, n)))));

        var entries = await other.ReadLedgerAsync("sample", 0, Cancel);
        Assert.Equal(60, entries.Count);
        Assert.True(LedgerCheck.Verify(entries).IsIntact);
        Assert.Equal(60, entries.Select(e => e.EventJson).Distinct().Count());
    }

    [Fact]
    public async Task TwoProcesses_WithTheSameExpectedVersion_OneWinsAndOneGetsTheConflict()
    {
        var other = (await OpenAnotherAsync()).Store;
        await TransactAsync(turn => ImportAsync(turn));
        // Both have seen version 0, and neither looks again.
        var attempts = new[] { Store, other }.Select((store, n) => Task.Run(() => TransactAsync(store, turn =>
            turn.AppendAsync("sample", 0, Ledger.Append(0, Ledger.GenesisHash, Now, $"process {n}", [Happened(n)]))))).ToArray();

        var conflicts = 0;
        foreach (var attempt in attempts)
        {
            conflicts += await Record.ExceptionAsync(() => attempt) is ConcurrencyException ? 1 : 0;
        }

        Assert.Equal(1, conflicts);
        Assert.Single(await Store.ReadLedgerAsync("sample", 0, Cancel));
    }

    [Fact]
    public async Task TwoProcesses_WithTheSameAction_OneClaimsIt()
    {
        var other = (await OpenAnotherAsync()).Store;

        for (var n = 0; n < 25; n++)
        {
            var claims = await Task.WhenAll(new[] { Store, other }.Select(store => Task.Run(() =>
                store.TransactAsync(turn => turn.TryClaimAsync([$"event {n}", $"message {n}"], Now), Cancel))));
            Assert.Single(claims, claimed => claimed);
        }
    }

    [Fact]
    public async Task TwoProcesses_WithTheSameReminder_OneClaimsIt()
    {
        var other = (await OpenAnotherAsync()).Store;

        for (var n = 0; n < 25; n++)
        {
            var claims = await Task.WhenAll(new[] { Store, other }.Select(store => Task.Run(() =>
                store.TransactAsync(turn => turn.TryClaimReminderAsync("sample", "operator", $"slot {n}", "idle", Now), Cancel))));
            Assert.Single(claims, claimed => claimed);
        }
    }

    [Fact]
    public async Task TwoProcesses_OneWhileTheOtherIsInAWork_WaitsForIt()
    {
        var other = (await OpenAnotherAsync()).Store;
        var began = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var first = TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            began.SetResult();
            await mayEnd.Task;
        });
        await began.Task;

        var second = TransactAsync(other, async turn => Assert.NotNull(await turn.FindReportAsync("sample")));
        Assert.Null(await other.FindReportAsync("sample", Cancel));
        mayEnd.SetResult();

        await first;
        await second;
    }
}
