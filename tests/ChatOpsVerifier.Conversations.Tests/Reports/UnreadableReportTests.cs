using System.Text;
using ChatOpsVerifier.Conversations.Importing;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

/// <summary>A file that was accepted before but cannot be read now: that report alone is unavailable, and it can be removed.</summary>
public sealed class UnreadableReportTests : IAsyncDisposable
{
    /// <summary>One deeper than quotes may be nested.</summary>
    private static readonly byte[] TooDeep = Encoding.UTF8.GetBytes($"# Deep\n\n{string.Concat(Enumerable.Repeat("> ", 41))}- [ ] x\n");

    private readonly Bench _bench = new();

    [Fact]
    public async Task Report_ThatCannotBeRead_IsUnavailableAlone()
    {
        await StoreAsync();
        await _bench.ImportAsync();

        Assert.Equal([Bench.Slug, "deep"], (await _bench.Reports.ListAsync(Bench.Token)).Select(r => r.Slug));
        var view = (await _bench.Reports.FindAsync("deep", Bench.Token))!;
        Assert.False(view.Assessment.Verdict.IsPass);
        Assert.Contains(
            view.Assessment.Verdict.Reasons,
            r => r.Rule == "integrity-broken"
                && r.Message.Contains("cannot be read now", StringComparison.Ordinal)
                && r.Message.Contains("40", StringComparison.Ordinal)
                && r.Message.Contains("Line 3", StringComparison.Ordinal));
        Assert.Equal(54, (await _bench.ViewAsync()).Assessment.Counts.Checks);

        var conversation = new ConversationRef("web", "deep/operator");
        await _bench.Turns.HandleAsync(_bench.Turn(new TurnContent.Text("status", []), conversation: conversation, slug: "deep"), Bench.Token);
        await _bench.OpenAsync();
        await _bench.PumpAsync();
        Assert.Contains(
            "cannot be read now",
            string.Join('\n', _bench.Seen(conversation).Select(d => Domain.Rendering.PlainMessage.Of(d.Message))),
            StringComparison.Ordinal);
        Assert.Contains(
            "Use this plan and start",
            string.Join('\n', _bench.Seen(Bench.Operator).Select(d => Domain.Rendering.PlainMessage.Of(d.Message))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_OfReportsOfAnOlderDialect_LeavesItsLedgerAlone()
    {
        await StoreAsync();
        var before = await _bench.Store.ReadLedgerAsync("deep", 0, Bench.Token);

        await _bench.Get<IReportUpgrades>().RunAsync(Bench.Token);

        Assert.Equal(before.Select(e => e.Hash), (await _bench.Store.ReadLedgerAsync("deep", 0, Bench.Token)).Select(e => e.Hash));
        Assert.Contains(_bench.Logs.Lines, l => l.Contains("deep", StringComparison.Ordinal) && l.Contains("unavailable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Removal_KeepsTheLedgerAndTheFile_AndFreesTheName()
    {
        await StoreAsync();
        await _bench.ImportAsync();
        IReadOnlyList<StoredEntry> kept = [];
        byte[] file = [];

        Assert.True(await _bench.Get<IReportRemovals>().RemoveAsync("deep", (entries, sources) =>
        {
            (kept, file) = (entries, sources.Values.Single());
            return Task.CompletedTask;
        }, Bench.Token));

        Assert.True(LedgerCheck.Verify(kept).IsIntact);
        Assert.Equal(TooDeep, file);
        Assert.Equal([Bench.Slug], (await _bench.Reports.ListAsync(Bench.Token)).Select(r => r.Slug));
        Assert.False(await _bench.Get<IReportRemovals>().RemoveAsync("deep", (_, _) => throw new InvalidOperationException("Nothing is there."), Bench.Token));
        var again = Assert.IsType<ImportOutcome.Imported>(await _bench.ImportAsync(Encoding.UTF8.GetBytes("# Flat\n\n- [ ] x\n"), "deep"));
        Assert.True(again.IsNew);
        Assert.Single((await _bench.Reports.FindAsync("deep", Bench.Token))!.Entries);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    /// <summary>As an older program stored it, which read it.</summary>
    private Task<bool> StoreAsync() => _bench.Store.TransactAsync(
        async transaction =>
        {
            var sha256 = Digest.Of(TooDeep);
            await transaction.SaveReportAsync("deep", "Deep", "deep.md", sha256, TooDeep, Bench.Monday);
            await transaction.AppendAsync(
                "deep",
                0,
                Ledger.Append(
                    0, Ledger.GenesisHash, Bench.Monday, "operator", [new VerificationEvent.ReportImported("deep", "Deep", sha256, TooDeep.Length, 1)]));
            return true;
        },
        Bench.Token);
}
