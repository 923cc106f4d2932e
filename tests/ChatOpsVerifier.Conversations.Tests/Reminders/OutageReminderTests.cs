using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Tests.Places;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>Reminders that come due while their provider is away for an hour, by the clock.</summary>
public sealed class OutageReminderTests : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly Chat _chat = new();

    private DateTimeOffset Now => _chat.Bench.Time.GetUtcNow();

    [Theory]
    [InlineData("no answer")]
    [InlineData("503")]
    [InlineData("asked to wait")]
    public async Task Outage_OfAnHour_LeavesEachPersonOneReminder_ThatSpeaksOfAll(string outage)
    {
        await _chat.ImportAsync("alpha", Chat.Markdown("Alpha", "Backups run"));
        await _chat.ImportAsync("beta", Chat.Markdown("Beta", "Restores work"));
        await _chat.ImportAsync("gamma", Chat.Markdown("Gamma", "Alerts ring"));
        await _chat.Bench.PumpAsync();
        _chat.Slack.Answer = outage switch
        {
            "no answer" => _ => throw new TaskCanceledException("nothing came"),
            "503" => _ => throw new HttpRequestException("the answer was HTTP 503"),
            _ => _ => new SendResult.RetryAfter(TimeSpan.FromMinutes(5)),
        };
        string[] slugs = ["alpha", "beta", "gamma"];
        for (var minute = 0; minute < 60; minute++)
        {
            if (minute % 10 == 5)
            {
                await AskForAsync(slugs[minute / 10 % 3]);
            }

            await PassAsync(TimeSpan.FromMinutes(1));
        }

        // Six times somebody was to be reminded, and each message took the place of the one before.
        var reminders = _chat.Bench.Store.Enqueued
            .Where(m => m.IdempotencyKey.StartsWith("reminder:", StringComparison.Ordinal)
                && m is { Conversation: var place, Message.PromptId: not null }
                && place == Chat.Dm)
            .ToList();
        Assert.True(reminders.Count >= 6, $"Only {reminders.Count} were made.");
        Assert.Empty(_chat.Seen());

        var before = _chat.Slack.Calls.Count;
        _chat.Slack.Answer = null;
        await PassAsync(TimeSpan.FromMinutes(6));

        var visible = Assert.Single(_chat.Seen(), d => !d.Message.IsWithdrawn);
        Assert.Equal(reminders[^1].MessageKey, visible.MessageKey);
        Assert.Contains("in 3 reports", visible.Message.Text, StringComparison.Ordinal);
        // At most the one that may be there already is posted and deleted; nobody hears of those in between.
        var calls = _chat.Slack.Calls.Skip(before).Where(c => c.Conversation == Chat.Dm).ToList();
        Assert.InRange(calls.Count(c => c.Existing is null), 1, 2);
        Assert.InRange(calls.Count, 1, 4);
        Assert.Empty(_chat.Bench.Store.DeadReasons);

        // Every slot that was claimed has its end in the reminder ledger: sent, or missed and why.
        var log = await LogAsync(slugs);
        Assert.All(
            log.Where(l => l.Kind == ReminderLogKind.Claimed),
            claimed => Assert.Contains(
                log, l => l.Delivery == claimed.Delivery && l.Slug == claimed.Slug && l.Kind is ReminderLogKind.Sent or ReminderLogKind.Missed));
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    private async Task<List<ReminderLogRecord>> LogAsync(IEnumerable<string> slugs)
    {
        var log = new List<ReminderLogRecord>();
        foreach (var slug in slugs)
        {
            log.AddRange(await _chat.Bench.Store.ReadReminderLogAsync(slug, 1_000, Bench.Token));
        }

        return log;
    }

    private Task<bool> AskForAsync(string slug) => _chat.Bench.Store.TransactAsync(
        async t =>
        {
            var row = (await t.FindReminderAsync(slug, "operator"))!;
            await t.SaveReminderAsync(row with { DueAt = Now, AskedFor = Now });
            return true;
        },
        Bench.Token);

    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            _chat.Bench.Time.Advance(Step);
            await _chat.Bench.Reminders.RunAsync(Now, Bench.Token);
            await _chat.Bench.PumpAsync();
        }
    }
}
