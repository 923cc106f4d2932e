using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Work_ThatReturns_IsSeenByReaders()
    {
        var result = await Store.TransactAsync(
            async turn =>
            {
                await ImportAsync(turn);
                return "done";
            },
            Cancel);

        Assert.Equal("done", result);
        Assert.NotNull(await Store.FindReportAsync("sample", Cancel));
    }

    [Fact]
    public async Task Transaction_BeforeItReturns_IsSeenByNobodyElse()
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            Assert.NotNull(await turn.FindReportAsync("sample"));
            Assert.Null(await Store.FindReportAsync("sample", Cancel));
        });
    }

    [Fact]
    public async Task Work_ThatThrows_KeepsNothingAndThrowsToItsCaller()
    {
        var thrown = await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => TransactAsync(async turn =>
        {
            Assert.True(await turn.TryClaimAsync(["action"], Now));
            await ImportAsync(turn);
            await AppendAsync(turn, 1);
            await turn.SaveConversationAsync(new ConversationRecord(Place, "sample", "operator", "{}", Now));
            await turn.EnqueueAsync(new OutboxMessage("key", Place, "status", Say("hello"), null), Now);
            await turn.SaveReminderAsync(Reminder("operator", Now));
            Assert.True(await turn.TryClaimReminderAsync("sample", "operator", "slot", "idle", Now));
            await turn.LogReminderAsync(new ReminderLogRecord("sample", "operator", "slot", ReminderLogKind.Sent, "idle", Now));
            throw new TimeZoneNotFoundException("thrown by the work");
        }));

        Assert.Equal("thrown by the work", thrown.Message);
        Assert.Equal(new StoreFigures(0, 0, 0, 0, 0), await Store.ReadFiguresAsync(Cancel));
        Assert.Empty(await Store.ReadReminderLogAsync("sample", 10, Cancel));
        await TransactAsync(async turn =>
        {
            Assert.True(await turn.TryClaimAsync(["action"], Now));
            Assert.True(await turn.TryClaimReminderAsync("sample", "operator", "slot", "idle", Now));
            Assert.Null(await turn.FindConversationAsync(Place, "sample"));
        });
    }

    [Fact]
    public async Task WorkAmongOthers_ThatThrows_TakesBackOnlyItsOwn()
    {
        await TransactAsync(turn => ImportAsync(turn));

        // The first holds the writer until the others are in the queue, so that they are likely to share a commit.
        var queued = new TaskCompletionSource();
        var first = TransactAsync(async turn =>
        {
            await AppendAsync(turn, 0);
            await queued.Task;
        });
        var others = Enumerable.Range(1, 20).Select(n => TransactAsync(async turn =>
        {
            Assert.True(await turn.TryClaimAsync([$"action {n}"], Now));
            await AppendAsync(turn, n);
            if (n % 2 == 0)
            {
                throw new InvalidTimeZoneException($"work {n}");
            }
        })).ToArray();
        queued.SetResult();
        await first;

        for (var n = 1; n <= others.Length; n++)
        {
            if (n % 2 == 0)
            {
                Assert.Equal($"work {n}", (await Assert.ThrowsAsync<InvalidTimeZoneException>(() => others[n - 1])).Message);
            }
            else
            {
                await others[n - 1];
            }
        }

        Assert.Equal(11, (await Store.FindReportAsync("sample", Cancel))!.Version);
        await TransactAsync(async turn =>
        {
            Assert.True(await turn.TryClaimAsync(["action 2"], Now));
            Assert.False(await turn.TryClaimAsync(["action 3"], Now));
        });
    }

    [Fact]
    public async Task Works_AtTheSameTime_RunOneAfterTheOther()
    {
        await TransactAsync(turn => ImportAsync(turn));
        var inside = 0;

        await Task.WhenAll(Enumerable.Range(0, 100).Select(n => Task.Run(() => TransactAsync(async turn =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await AppendAsync(turn, n);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }))));

        Assert.Equal(100, (await Store.FindReportAsync("sample", Cancel))!.Version);
    }

    [Fact]
    public async Task Work_CancelledBeforeItsTurn_NeverRuns()
    {
        var mayEnd = new TaskCompletionSource();
        var first = TransactAsync(_ => mayEnd.Task);
        using var cancel = new CancellationTokenSource();
        var ran = false;
        var second = Store.TransactAsync(_ => Task.FromResult(ran = true), cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        mayEnd.SetResult();
        await first;
        await TransactAsync(_ => Task.CompletedTask);
        Assert.False(ran);
    }

    [Fact]
    public async Task Work_CancelledWhileItRuns_IsCommittedAllTheSame()
    {
        using var cancel = new CancellationTokenSource();

        await Store.TransactAsync(
            async turn =>
            {
                await ImportAsync(turn);
                await cancel.CancelAsync();
                return true;
            },
            cancel.Token);

        Assert.NotNull(await Store.FindReportAsync("sample", Cancel));
    }

    [Fact]
    public async Task Work_OfACancelledCaller_NeverRuns() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.TransactAsync(turn => turn.FindReportAsync("x"), new CancellationToken(true)));

    [Fact]
    public async Task Work_WithinAWork_IsAnErrorAndNoDeadlock()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TransactAsync(_ => TransactAsync(turn => ImportAsync(turn)))).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Contains("transaction", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transaction_UsedAfterItsWork_IsAnError()
    {
        IStoreTransaction? kept = null;
        await TransactAsync(turn =>
        {
            kept = turn;
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<ObjectDisposedException>(() => kept!.FindReportAsync("sample", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stores_Closed_FinishWhatWasQueuedAndRefuseTheRest()
    {
        var another = await OpenAnotherAsync();
        var mayEnd = new TaskCompletionSource();
        var works = Enumerable.Range(0, 10).Select(n => TransactAsync(another.Store, async turn =>
        {
            await mayEnd.Task;
            Assert.True(await turn.TryClaimAsync([$"action {n}"], Now));
        })).ToArray();

        var closing = another.Owner.DisposeAsync().AsTask();
        mayEnd.SetResult();
        await closing;
        await Task.WhenAll(works);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => TransactAsync(another.Store, turn => ImportAsync(turn)));
        await TransactAsync(async turn =>
        {
            for (var n = 0; n < 10; n++)
            {
                Assert.False(await turn.TryClaimAsync([$"action {n}"], Now));
            }
        });
    }
}
