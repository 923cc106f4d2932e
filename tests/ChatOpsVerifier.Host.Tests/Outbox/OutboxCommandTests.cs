using System.Text.Json;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Outbox;

public sealed class OutboxCommandTests
{
    [Fact]
    public async Task List_SaysWhatIsUndeliverableAndWhy_AndWhatCanBeDone()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.GiveUpAsync(data, "first", "second");
        await DeadMessages.EnqueueAsync(data, "waiting");

        var shown = (await HostProgram.RunAsync(data.Folder, "outbox", "list")).Expect(0).Output;
        Assert.Contains("web: 1 message waits", shown, StringComparison.Ordinal);
        Assert.Contains("2 messages undeliverable", shown, StringComparison.Ordinal);
        Assert.Contains(DeadMessages.Reason, shown, StringComparison.Ordinal);
        Assert.Contains("outbox retry", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(DeadMessages.Words, shown, StringComparison.Ordinal);

        using var printed = JsonDocument.Parse((await HostProgram.RunAsync(data.Folder, "outbox", "list", "--json")).Expect(0).Bytes);
        var dead = printed.RootElement.GetProperty("dead").EnumerateArray().ToList();
        Assert.Equal(["second", "first"], dead.Select(d => d.GetProperty("messageKey").GetString()));
        Assert.Equal(
            ("slack", "C1", DeadMessages.Reason),
            (dead[0].GetProperty("channel").GetString(), dead[0].GetProperty("conversation").GetString(), dead[0].GetProperty("reason").GetString()));
        Assert.Equal(
            2,
            printed.RootElement
                .GetProperty("channels")
                .EnumerateArray()
                .Single(c => c.GetProperty("channel").GetString() == "slack")
                .GetProperty("dead")
                .GetInt32());
    }

    [Fact]
    public async Task RetryAndDrop_DoWhatTheySay_AndNameWhatIsNotThere()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.GiveUpAsync(data, "first", "second", "third");
        var ids = (await data.Store.ReadDeadOutboxAsync(10, TestContext.Current.CancellationToken)).Select(d => $"{d.Id}").Reverse().ToArray();

        Assert.Contains("1 message dropped", (await HostProgram.RunAsync(data.Folder, "outbox", "drop", ids[0])).Expect(0).Output, StringComparison.Ordinal);
        var again = (await HostProgram.RunAsync(data.Folder, "outbox", "retry", ids[0], ids[1])).Expect(3);
        Assert.Contains("1 message will be sent again", again.Output, StringComparison.Ordinal);
        Assert.Contains($"number {ids[0]}", again.Error, StringComparison.Ordinal);
        Assert.Contains(
            "1 message will be sent again", (await HostProgram.RunAsync(data.Folder, "outbox", "retry", "all")).Expect(0).Output, StringComparison.Ordinal);

        Assert.Equal((2, 0), (StoredRows.Count(data, "outbox WHERE status = 0"), StoredRows.Count(data, "outbox WHERE status = 2")));
        Assert.Contains("No message is undeliverable", (await HostProgram.RunAsync(data.Folder, "outbox", "list")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("retry", "first")]
    [InlineData("drop", "-1")]
    [InlineData("drop", "all", "7")]
    public async Task Number_ThatIsNone_IsAUsageError(params string[] arguments)
    {
        await using var data = await RealData.EmptyAsync();
        (await HostProgram.RunAsync(data.Folder, ["outbox", .. arguments])).Expect(2);
    }

    [Fact]
    public async Task WithoutADatabase_NothingIsThere_AndNoneIsMade()
    {
        using var folder = new TempFolder();
        (await HostProgram.RunAsync(folder.File("data"), "outbox", "list")).Expect(0);
        (await HostProgram.RunAsync(folder.File("data"), "outbox", "retry", "all")).Expect(3);
        Assert.False(Path.Exists(folder.File("data")));
    }
}
