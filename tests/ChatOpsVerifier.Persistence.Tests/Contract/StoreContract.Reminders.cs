using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Reminder_Saved_ComesBackWhole()
    {
        var reminder = new ReminderRecord("sample", "operator", Place, Now.AddTicks(7), Now, 3, Now.AddDays(-1), Now.AddHours(1), true, TimeSpan.FromHours(36), Now.AddHours(2), 4);
        await TransactAsync(async turn =>
        {
            await turn.SaveReminderAsync(Reminder("operator", null));
            Assert.Null((await turn.FindReminderAsync("sample", "operator"))!.DueAt);
            await turn.SaveReminderAsync(reminder);
            Assert.Equal(reminder, await turn.FindReminderAsync("sample", "operator"));
        });

        Assert.Equal(reminder, await Store.FindReminderAsync("sample", "operator", Cancel));
        Assert.Null(await Store.FindReminderAsync("sample", "reviewer", Cancel));
    }

    [Fact]
    public async Task Reminders_Due_ComeOldestFirstAndNoMoreThanAsked()
    {
        await TransactAsync(async turn =>
        {
            await turn.SaveReminderAsync(Reminder("now", Now));
            await turn.SaveReminderAsync(Reminder("later", Now.AddTicks(1)));
            await turn.SaveReminderAsync(Reminder("never", null));
            await turn.SaveReminderAsync(Reminder("long ago", Now.AddDays(-3)));
            await turn.SaveReminderAsync(Reminder("yesterday", Now.AddDays(-1)));
        });

        Assert.Equal(["long ago", "yesterday", "now"], (await Store.ReadDueRemindersAsync(Now, 10, Cancel)).Select(r => r.PersonId));
        Assert.Equal(["long ago", "yesterday"], (await Store.ReadDueRemindersAsync(Now, 2, Cancel)).Select(r => r.PersonId));
        Assert.Equal(4, (await Store.ReadFiguresAsync(Cancel)).RemindersPending);
    }

    [Fact]
    public async Task PolicyLayer_Saved_ReplacesTheOneBeforeAndComesWithThoseOfAllReports()
    {
        PolicyLayerRecord mine = new("sample", "operator", "{\"schema\":1}", Now), general = new(PolicyLayerRecord.Every, "operator", "{}", Now.AddTicks(1));
        await TransactAsync(async turn =>
        {
            await turn.SavePolicyLayerAsync(mine with { LayerJson = "{}" });
            await turn.SavePolicyLayerAsync(mine with { Slug = "other" });
            await turn.SavePolicyLayerAsync(general);
            await turn.SavePolicyLayerAsync(mine);
            Assert.Equal([general, mine], await turn.ReadPolicyLayersAsync("sample"));
        });

        Assert.Equal([general, mine], await Store.ReadPolicyLayersAsync("sample", Cancel));
        Assert.Equal([general], await Store.ReadPolicyLayersAsync("nothing", Cancel));
    }

    [Fact]
    public async Task ReminderSlot_Claimed_IsClaimedOnce()
    {
        await TransactAsync(async turn =>
        {
            Assert.True(await turn.TryClaimReminderAsync("sample", "operator", "2026-11-24T09:00:00Z", "idle", Now));
            Assert.True(await turn.TryClaimReminderAsync("sample", "operator", "2026-11-25T09:00:00Z", "idle", Now));
            Assert.True(await turn.TryClaimReminderAsync("sample", "reviewer", "2026-11-24T09:00:00Z", "idle", Now));
            Assert.True(await turn.TryClaimReminderAsync("other", "operator", "2026-11-24T09:00:00Z", "idle", Now));
        });

        await TransactAsync(async turn => Assert.False(await turn.TryClaimReminderAsync("sample", "operator", "2026-11-24T09:00:00Z", "again", Now)));
    }

    [Fact]
    public async Task ReminderLog_Newest_ComesInTheOrderWritten()
    {
        await TransactAsync(async turn =>
        {
            foreach (var what in new[] { "planned", "sent", "skipped" })
            {
                await turn.LogReminderAsync(new ReminderLogRecord("sample", "operator", "slot", what, "quiet hours", Now));
                await turn.LogReminderAsync(new ReminderLogRecord("other", "operator", "slot", what, "quiet hours", Now));
            }
        });

        Assert.Equal(
            [new("sample", "operator", "slot", "sent", "quiet hours", Now), new("sample", "operator", "slot", "skipped", "quiet hours", Now)],
            await Store.ReadReminderLogAsync("sample", 2, Cancel));
    }

    private static ReminderRecord Reminder(string person, DateTimeOffset? due) => new("sample", person, Place, due, Now, 0, null, null, false);
}
