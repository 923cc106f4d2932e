using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Report_Saved_IsFoundWithItsBytes()
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn, "b");
            await ImportAsync(turn, "a");
            Assert.Equal(["a", "b"], (await turn.ListReportsAsync()).Select(r => r.Slug));
        });

        Assert.Equal(["a", "b"], (await Store.ListReportsAsync(Cancel)).Select(r => r.Slug));
        Assert.Equal(new ReportRecord("a", "Title of a", "a.md", "sha-of-a", 0, Ledger.GenesisHash, Now), await Store.FindReportAsync("a", Cancel));
        Assert.Equal([0xEF, 0xBB, 0xBF, 1, 2, 3], await Store.ReadSourceAsync("sha-of-a", Cancel));
        Assert.Null(await Store.FindReportAsync("A", Cancel));
    }

    [Fact]
    public async Task Report_SavedAgain_PointsAtTheNewSourceAndKeepsItsLedger()
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            await AppendAsync(turn, 1);
        });

        await TransactAsync(turn => turn.SaveReportAsync("sample", "New title", "new.md", "new-sha", [9], Now.AddDays(1)));

        var report = (await Store.FindReportAsync("sample", Cancel))!;
        Assert.Equal(
            ("New title", "new.md", "new-sha", 1, Now.AddDays(1)), (report.Title, report.FileName, report.SourceSha256, report.Version, report.ImportedAt));
        Assert.NotEqual(Ledger.GenesisHash, report.HeadHash);
        Assert.Equal([9], await Store.ReadSourceAsync("new-sha", Cancel));
        Assert.Equal([0xEF, 0xBB, 0xBF, 1, 2, 3], await Store.ReadSourceAsync("sha-of-sample", Cancel));
    }

    [Fact]
    public async Task Report_Removed_IsGoneWithItsLedgerAndSource_AndOthersStay()
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn, "gone");
            await AppendAsync(turn, 2, "gone");
            await turn.TryClaimReminderAsync("gone", "operator", "slot", "idle", Now);
            await ImportAsync(turn, "stays");
            await AppendAsync(turn, 1, "stays");
        });

        await TransactAsync(async turn =>
        {
            await turn.RemoveReportAsync("gone");
            await turn.RemoveReportAsync("never-was");
            Assert.Null(await turn.FindReportAsync("gone"));
            Assert.Equal(["stays"], (await turn.ListReportsAsync()).Select(r => r.Slug));
        });

        Assert.Null(await Store.FindReportAsync("gone", Cancel));
        Assert.Empty(await Store.ReadLedgerAsync("gone", 0, Cancel));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Store.ReadSourceAsync("sha-of-gone", Cancel));
        Assert.Single(await Store.ReadLedgerAsync("stays", 0, Cancel));
        Assert.NotEmpty(await Store.ReadSourceAsync("sha-of-stays", Cancel));
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn, "gone");
            await AppendAsync(turn, 1, "gone");
        });
        Assert.Single(await Store.ReadLedgerAsync("gone", 0, Cancel));
    }

    [Fact]
    public async Task Report_ReadByAnOlderDialect_IsListedUntilAnEventNamesTheNewerOne()
    {
        var imported = new VerificationEvent.ReportImported("old", "Old", "sha-of-old", 6, 1);
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn, "old");
            await turn.AppendAsync("old", 0, Ledger.Append(0, Ledger.GenesisHash, Now, "system", [imported]));
            await ImportAsync(turn, "new");
            await turn.AppendAsync("new", 0, Ledger.Append(0, Ledger.GenesisHash, Now, "system", [imported with { Slug = "new", Dialect = 2 }]));
        });
        Assert.Equal(["old"], await Store.ListReportsReadBeforeAsync(2, Cancel));

        await TransactAsync(async turn => await turn.AppendAsync("old", 1, Ledger.Append(1, (await turn.FindReportAsync("old"))!.HeadHash, Now, "system",
            [new VerificationEvent.ReportReimported("sha-of-old", 6, 1, [], [], [], [], PlanChanged: false, Dialect: 2)])));
        Assert.Empty(await Store.ListReportsReadBeforeAsync(2, Cancel));
    }

    [Fact]
    public async Task Source_NeverImported_IsNotFound()
    {
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Store.ReadSourceAsync("none", Cancel));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => TransactAsync(turn => turn.ReadSourceAsync("none")));
    }

    [Fact]
    public async Task Ledger_Appended_ComesBackExactlyAsHashed()
    {
        var at = new DateTimeOffset(2026, 11, 24, 23, 59, 59, TimeSpan.FromHours(-7)).AddTicks(1_234_567);
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            await turn.AppendAsync("sample", 0, Ledger.Append(0, Ledger.GenesisHash, at, "Zoë", [Happened(1), Happened(2)]));
            await turn.AppendAsync("sample", 2, Ledger.Append(2, (await turn.FindReportAsync("sample"))!.HeadHash, at, "system", [Happened(3)]));
        });

        var entries = await Store.ReadLedgerAsync("sample", 0, Cancel);

        Assert.Equal([1L, 2L, 3L], entries.Select(e => e.Sequence));
        Assert.All(entries, e => Assert.Equal((at.UtcDateTime, TimeSpan.Zero), (e.At.DateTime, e.At.Offset)));
        Assert.Equal(Ledger.Serialize(Happened(2)), entries[1].EventJson);
        Assert.True(LedgerCheck.Verify(entries).IsIntact);
        Assert.Equal(entries[2].Hash, (await Store.FindReportAsync("sample", Cancel))!.HeadHash);
        Assert.Equal([3L], (await Store.ReadLedgerAsync("sample", 2, Cancel)).Select(e => e.Sequence));
        Assert.Empty(await Store.ReadLedgerAsync("other", 0, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Ledger_AtAnotherVersionThanExpected_IsAConflict(long expected)
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            await AppendAsync(turn, 1);
        });

        await Assert.ThrowsAsync<ConcurrencyException>(() => TransactAsync(turn =>
            turn.AppendAsync("sample", expected, Ledger.Append(expected, Ledger.GenesisHash, Now, "operator", [Happened(2)]))));
        await Assert.ThrowsAsync<ConcurrencyException>(() => TransactAsync(turn => turn.AppendAsync("sample", expected, [])));

        Assert.Single(await Store.ReadLedgerAsync("sample", 0, Cancel));
    }

    [Fact]
    public async Task Ledger_EntryBehindAnotherHead_IsAConflict()
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            await AppendAsync(turn, 1);
        });

        await Assert.ThrowsAsync<ConcurrencyException>(() => TransactAsync(turn =>
            turn.AppendAsync("sample", 1, Ledger.Append(1, new string('f', 64), Now, "operator", [Happened(2)]))));
    }

    [Fact]
    public async Task Ledger_EntryThatDoesNotChain_IsNeverStored()
    {
        await TransactAsync(turn => ImportAsync(turn));
        var entries = Ledger.Append(0, Ledger.GenesisHash, Now, "operator", [Happened(1), Happened(2)]);

        LedgerEntry[][] wrong =
        [
            [entries[0] with { Event = Happened(7) }],
            [entries[0] with { Actor = "somebody else" }],
            [entries[0] with { At = Now.AddTicks(1) }],
            [entries[0], entries[1] with { Sequence = 3 }],
            [entries[0], entries[1] with { PreviousHash = Ledger.GenesisHash }],
            [entries[0], entries[0]],
        ];

        foreach (var candidate in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => TransactAsync(turn => turn.AppendAsync("sample", 0, candidate)));
        }

        Assert.Equal(0, (await Store.FindReportAsync("sample", Cancel))!.Version);
        Assert.Empty(await Store.ReadLedgerAsync("sample", 0, Cancel));
    }

    [Fact]
    public async Task Ledger_OfAReportThatIsNotThere_IsAnErrorThatSaysSo()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => TransactAsync(turn =>
            turn.AppendAsync("none", 0, Ledger.Append(0, Ledger.GenesisHash, Now, "operator", [Happened(1)]))));

        Assert.Contains("\"none\"", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conflict_ThatAnotherRunResolves_IsRunAgain()
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            await AppendAsync(turn, 1);
        });
        var stale = 0L;
        var runs = 0;

        await TransactAsync(async turn =>
        {
            runs++;
            Assert.True(await turn.TryClaimAsync(["action"], Now));
            var expected = stale;
            stale = (await turn.FindReportAsync("sample"))!.Version;
            await turn.AppendAsync(
                "sample", expected, Ledger.Append(expected, (await turn.FindReportAsync("sample"))!.HeadHash, Now, "operator", [Happened(2)]));
        });

        Assert.Equal(2, runs);
        Assert.Equal(2, (await Store.ReadLedgerAsync("sample", 0, Cancel)).Count);
    }

    [Fact]
    public async Task Conflict_ThatNoRunResolves_ReachesTheCallerInTheEnd()
    {
        var runs = 0;

        await Assert.ThrowsAsync<ConcurrencyException>(() => TransactAsync(_ =>
        {
            runs++;
            throw new ConcurrencyException("always");
        }));

        Assert.InRange(runs, 2, 10);
    }
}
