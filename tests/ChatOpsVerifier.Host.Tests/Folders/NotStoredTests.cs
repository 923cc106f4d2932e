using System.Net;
using System.Text;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Tests.Crashes;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Slack;
using ChatOpsVerifier.Host.Tests.Teams;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;
using ChatOpsVerifier.Testing.Teams;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>What people send while the disk takes nothing: they learn that it does not count and why, and sent again it counts once.</summary>
public sealed class NotStoredTests
{
    private const string Words = "Console of the backup service: thirty daily snapshots of the shop, the newest of 30 November";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TurnOfPageSlackAndTeams_Is503_WithReasonAndWait_AndCountsOnceSentAgain()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var slack = new FakeWebApi();
        await using var teams = new FakeBotFramework();
        await using var host = new ServedHost(
            disk.Path,
            [.. SlackHost.SettingsOf(slack), .. TeamsHost.SettingsOf(teams), (
                "Operators:0:Id",
                "olga"), ("Operators:0:Web", "operator"), ("Operators:0:Slack", SlackHost.Operator), ("Operators:0:Teams", TeamsHost.Operator)]);
        await ImportAsync(host);
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Address };
        var activity = teams.Activity(Words).ToJsonString();
        var form = HtmlForm
            .All(await client.GetStringAsync($"/r/{Samples.CanonicalSlug}", Token))
            .First(f => f.Action.EndsWith("/turns", StringComparison.Ordinal) && f.Texts.Contains("body"));
        Func<Task<HttpResponseMessage>>[] surfaces =
        [
            () => client.PostAsync(form.Action, new FormUrlEncodedContent([.. form.Fixed, new("body", Words)]), Token),
            () => SlackHost.PostAsync(client, SlackHost.Said(Words)),
            () => PostAsync(client, teams, activity),
        ];
        Fill(disk);

        foreach (var send in surfaces)
        {
            using var refused = await send();
            var told = await refused.Content.ReadAsStringAsync(Token);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(15), refused.Headers.RetryAfter!.Delta);
            Assert.Contains("Nothing was stored", told, StringComparison.Ordinal);
            Assert.Contains("no room left", told, StringComparison.Ordinal);
            Assert.DoesNotContain("thirty daily snapshots", told, StringComparison.Ordinal);
            // Slack delivers it again by itself, and the page's script finds what it says beside the form.
            Assert.False(refused.Headers.Contains("X-Slack-No-Retry"));
            Assert.True(
                refused.Content.Headers.ContentType!.MediaType == "application/problem+json" || told.Contains("data-problem", StringComparison.Ordinal), told);
        }

        Assert.Contains(Samples.CanonicalSlug, await client.GetStringAsync("/api/reports", Token), StringComparison.Ordinal);
        Assert.Equal(0, Count());
        disk.MakeRoom();
        foreach (var send in surfaces.Concat(surfaces))
        {
            using var taken = await send();
            Assert.True(taken.IsSuccessStatusCode, $"{taken.StatusCode}: {await taken.Content.ReadAsStringAsync(Token)}");
        }

        Assert.Equal(surfaces.Length, Count());

        long Count() =>
            Scalar(
                disk,
                "SELECT COUNT(*) FROM inbox WHERE dedupe_key LIKE 'slack:message:%' OR dedupe_key LIKE 'teams:activity:%' OR dedupe_key LIKE 'web:operator:%'");
    }

    /// <summary>Those who come to see what is the matter are let in, although it cannot be noted that they came.</summary>
    [Fact]
    public async Task Key_ReadsOnAFullDisk()
    {
        await using var disk = await SmallDisk.MountAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = new ServedHost(disk.Path, clock, [.. Programs.People.OperatorAndReviewer]);
        await ImportAsync(host);
        var rita = host.Services.GetRequiredService<IPeople>().All.Single(p => p.Id == "rita");
        var (_, key) = await host.Services.GetRequiredService<PersonalKeys>().CreateAsync(rita, "metrics", AccessScopes.Read, 9, "rita", Token);
        using var client = new HttpClient { BaseAddress = host.Address, DefaultRequestHeaders = { Authorization = new("Bearer", key) } };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/reports", Token)).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(5));
        Fill(disk);

        using var read = await client.GetAsync("/api/reports", Token);
        using var metrics = await client.GetAsync("/metrics", Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, metrics.StatusCode));
    }

    private static async Task ImportAsync(ServedHost host) => Assert.IsType<ImportOutcome.Imported>(
        await host.Services.GetRequiredService<IReportImports>().ImportAsync(Samples.CanonicalBytes(), "report.md", Samples.CanonicalSlug, "olga", Token));

    /// <summary>The write-ahead log is emptied first: what is in it would be written over without needing room.</summary>
    private static void Fill(SmallDisk disk)
    {
        Scalar(disk, "PRAGMA wal_checkpoint(TRUNCATE)");
        disk.Fill();
    }

    private static long Scalar(SmallDisk disk, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(disk.Path, "verifier.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, FakeBotFramework teams, string activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity, Encoding.UTF8, "application/json")
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {teams.Token(TimeProvider.System.GetUtcNow()).Sign()}");
        return await client.SendAsync(request, Token);
    }
}
