using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Host.Tests.Outbox;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Host.Tests.Slack;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>What a Prometheus server reads from the real program.</summary>
public sealed partial class MetricsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scrape_TellsTurnsOutboxRemindersAndProvider()
    {
        await using var host = await SlackHost.StartAsync();
        host.Web.OnJson("conversations.open", """{"ok":true,"channel":{"id":"D1"}}""");
        host.Web.OnJson("conversations.history", """{"ok":true,"messages":[]}""");
        host.Web.On(
            "chat.postMessage",
            new FakeReply.Answer("""{"ok":false,"error":"ratelimited"}""", 429, "Retry-After: 1"),
            new FakeReply.Answer("""{"ok":true,"channel":"D1","ts":"1700000001.000100"}"""));
        await DeadMessages.GiveUpAsync(host.Data, "first");
        using var told = await host.PostAsync(SlackHost.Said("status"));

        var scraped = "";
        await Eventually.TrueAsync(() => Value(scraped = ScrapeAsync(host).GetAwaiter().GetResult(), "verifier_outbox_sent_total", "slack") > 0
            && Value(scraped, "verifier_outbox_retried_total", "slack") > 0);

        Assert.True(Value(scraped, "verifier_turns_total", "slack") >= 1, scraped);
        Assert.True(Value(scraped, "verifier_turn_duration_seconds_count", "slack") >= 1);
        Assert.True(Value(scraped, "verifier_outbox_delivery_duration_seconds_count", "slack") >= 1);
        Assert.Equal(1, Value(scraped, "verifier_outbox_dead", "slack"));
        Assert.Equal(0, Value(scraped, "verifier_outbox_dead", "web"));
        Assert.NotNull(Value(scraped, "verifier_outbox_pending", "slack"));
        Assert.NotNull(Value(scraped, "verifier_outbox_oldest_age_seconds", "slack"));
        Assert.NotNull(Value(scraped, "verifier_reminders_pending"));
        Assert.NotNull(Value(scraped, "verifier_reminders_due"));
        Assert.NotNull(Value(scraped, "verifier_schedule_age_seconds"));
        Assert.Equal(1, Value(scraped, "verifier_provider_calls_total", "slack", "method=\"chat.postMessage\"", "outcome=\"limited\""));
        Assert.True(Value(scraped, "verifier_provider_calls_total", "slack", "method=\"chat.postMessage\"", "outcome=\"ok\"") >= 1);
        Assert.True(Value(scraped, "verifier_provider_call_duration_seconds_count", "slack", "method=\"chat.postMessage\"") >= 2);
        Assert.True(Value(scraped, "verifier_provider_pace_per_second", "slack") >= 1);
    }

    [Fact]
    public async Task Labels_AreFewAndHoldNobody()
    {
        await using var host = await SlackHost.StartAsync();
        using var told = await host.PostAsync(SlackHost.Said("status"));
        var scraped = await ScrapeAsync(host);

        var names = Samples().Matches(scraped).Where(m => m.Groups[1].Value.StartsWith("verifier_", StringComparison.Ordinal))
            .SelectMany(m => Labels().Matches(m.Groups[2].Value)).Select(l => l.Groups[1].Value).ToHashSet();
        Assert.Subset(new HashSet<string> { "channel", "outcome", "reason", "method", "le", "otel_scope_name" }, names);
        Assert.DoesNotContain(SlackHost.Operator, scraped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_ThatDoesNotAnswer_TakesItsFiguresAlone()
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        Assert.NotNull(Value(await client.GetStringAsync("/metrics", Token), "verifier_reminders_pending"));
        Ledgers.TamperedDatabase.Execute(data, "ALTER TABLE outbox RENAME TO gone");

        var scraped = await client.GetStringAsync("/metrics", Token);

        Assert.Null(Value(scraped, "verifier_reminders_pending"));
        Assert.NotNull(Value(scraped, "verifier_schedule_age_seconds"));
    }

    private static async Task<string> ScrapeAsync(SlackHost host) => await (await host.GetAsync("/metrics")).Content.ReadAsStringAsync(Token);

    /// <returns>The sum of the samples of that name that carry all of these labels; null: there is none.</returns>
    private static double? Value(string scraped, string name, string? channel = null, params string[] labels)
    {
        var found = Samples().Matches(scraped)
            .Where(m => m.Groups[1].Value == name
                && (channel is null || m.Groups[2].Value.Contains($"channel=\"{channel}\"", StringComparison.Ordinal))
                && labels.All(l => m.Groups[2].Value.Contains(l, StringComparison.Ordinal)))
            .Select(m => double.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture)).ToList();
        return found.Count == 0 ? null : found.Sum();
    }

    [GeneratedRegex(@"^(\w+)(?:\{([^}]*)\})? (\S+)", RegexOptions.Multiline)]
    private static partial Regex Samples();

    [GeneratedRegex("""(\w+)="[^"]*"(?:,|$)""")]
    private static partial Regex Labels();
}
