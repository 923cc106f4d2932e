using System.Net;
using System.Text.Json;
using ChatOpsVerifier.Host.Scheduling;
using ChatOpsVerifier.Host.Tests.Outbox;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

public sealed class ReadinessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_NamesEveryCheck()
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);

        var (status, document) = await AskAsync(host);

        Assert.Equal((HttpStatusCode.OK, "ready"), (status, document.GetProperty("status").GetString()));
        Assert.Equal(
            ["server", "data", "database", "integrity", "disk", "channels", "outbox", "deadLetters", "schedule", "backup", "holidays"],
            document.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        Assert.All(document.GetProperty("checks").EnumerateArray(), c => Assert.Equal("ok", c.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task DeadLetters_AreSaid_WithWhatToDo()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.GiveUpAsync(data, "first", "second");
        await using var host = new ServedHost(data.Folder);

        var (status, document) = await AskAsync(host);

        Assert.Equal((HttpStatusCode.OK, "degraded"), (status, document.GetProperty("status").GetString()));
        Assert.Equal(
            ["slack: 2 messages are undeliverable. See why on the page /outbox or with `outbox list`; send them again, or drop them."],
            ProblemsOf(document, "deadLetters"));
    }

    [Fact]
    public async Task Message_ThatWaitsForLong_IsSaid_WithItsReason()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.EnqueueAsync(data, "first");
        var hourAgo = TimeProvider.System.GetUtcNow().AddHours(-1).UtcTicks;
        var later = TimeProvider.System.GetUtcNow().AddHours(1).UtcTicks;
        Ledgers.TamperedDatabase.Execute(data, $"UPDATE outbox SET enqueued_at = {hourAgo}, not_before = {later}, reason = 'HttpRequestException'");
        await using var host = new ServedHost(data.Folder);

        var (status, document) = await AskAsync(host);

        Assert.Equal((HttpStatusCode.OK, "degraded"), (status, document.GetProperty("status").GetString()));
        Assert.Equal(
            ["web: 1 message waits to be delivered, the oldest for 60 minutes. Its last attempt: HttpRequestException"], ProblemsOf(document, "outbox"));
    }

    [Fact]
    public async Task Database_ThatDoesNotAnswer_IsNotReady_AndTheOutboxIsUnknown()
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        Ledgers.TamperedDatabase.Execute(data, "ALTER TABLE ledger RENAME TO gone");

        var (status, document) = await AskAsync(host);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "notReady"), (status, document.GetProperty("status").GetString()));
        Assert.StartsWith("The database does not respond", Assert.Single(ProblemsOf(document, "database")), StringComparison.Ordinal);
        Assert.Equal("unknown", Check(document, "outbox").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Schedule_IsWatched_AndItsSweepIsSeen()
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder, ("Reminders:SweepSeconds", "1"));
        var watch = host.Services.GetRequiredService<ScheduleWatch>();
        Assert.Null(watch.Problem);

        // The age only grows, unless a sweep was seen.
        var before = watch.Age;
        await Eventually.TrueAsync(() =>
        {
            var (last, now) = (before, watch.Age);
            before = now;
            return now < last;
        });
    }

    private static async Task<(HttpStatusCode Status, JsonElement Document)> AskAsync(ServedHost host)
    {
        using var client = host.CreateClient();
        using var answer = await client.GetAsync("/healthz/ready", Token);
        return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(Token)));
    }

    private static JsonElement Check(
        JsonElement document, string name) => document.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

    private static IEnumerable<string?> ProblemsOf(
        JsonElement document, string name) => Check(document, name).GetProperty("problems").EnumerateArray().Select(p => p.GetString());
}
