using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Reminder_Saved_ComesBackWhole()
    {
        var reminder = new ReminderRecord(
            "sample", "operator", Place, Now.AddTicks(7), Now, 3, Now.AddDays(-1), Now.AddHours(1), true, TimeSpan.FromHours(36), Now.AddHours(2), 4);
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
            foreach (var kind in new[] { ReminderLogKind.Planned, ReminderLogKind.Sent, ReminderLogKind.Skipped })
            {
                await turn.LogReminderAsync(new ReminderLogRecord("sample", "operator", "slot", kind, "quiet hours", Now));
                await turn.LogReminderAsync(new ReminderLogRecord("other", "operator", "slot", kind, "quiet hours", Now));
            }
        });

        Assert.Equal(
            [new(
                "sample",
                "operator",
                "slot",
                ReminderLogKind.Sent,
                "quiet hours",
                Now), new("sample", "operator", "slot", ReminderLogKind.Skipped, "quiet hours", Now)],
            await Store.ReadReminderLogAsync("sample", 2, Cancel));
    }

    [Fact]
    public async Task ReminderLadder_Saved_ComesBackWhole()
    {
        var climbed = Reminder("operator", Now) with
        {
            Reached = EscalationStep.Channel,
            ReachedAt = Now.AddHours(-2),
            AcknowledgedAt = Now.AddHours(-9),
            LastSlot = "2026-11-24T07:00:00Z",
            SeenAt = Now.AddHours(-1),
        };
        await TransactAsync(turn => turn.SaveReminderAsync(climbed));
        Assert.Equal(climbed, await Store.FindReminderAsync("sample", "operator", Cancel));

        await TransactAsync(turn => turn.SaveReminderAsync(Reminder("operator", Now)));
        Assert.Equal(Reminder("operator", Now), await Store.FindReminderAsync("sample", "operator", Cancel));
    }

    [Fact]
    public async Task RemindersAboutOneReport_AreThoseOfAllPersons_PlannedOrNot()
    {
        await TransactAsync(async turn =>
        {
            await turn.SaveReminderAsync(Reminder("bob", null));
            await turn.SaveReminderAsync(Reminder("ada", Now));
            await turn.SaveReminderAsync(Reminder("ada", Now) with { Slug = "other" });
            Assert.Equal([Reminder("ada", Now), Reminder("bob", null)], await turn.ReadRemindersAboutAsync("sample"));
        });

        Assert.Equal([Reminder("ada", Now), Reminder("bob", null)], await Store.ReadRemindersAboutAsync("sample", Cancel));
        Assert.Empty(await Store.ReadRemindersAboutAsync("nothing", Cancel));
    }

    [Fact]
    public async Task WhatATransactionReadBefore_AndThenChanged_IsReadAsItIsNow()
    {
        await TransactAsync(async turn =>
        {
            Assert.Empty(await turn.ReadRemindersAboutAsync("sample"));
            Assert.Empty(await turn.ReadPolicyLayersAsync("sample"));
            Assert.Null(await turn.FindReportAsync("sample"));

            await turn.SaveReminderAsync(Reminder("ada", Now));
            await turn.SavePolicyLayerAsync(new(PolicyLayerRecord.Every, "ada", "{}", Now));
            await turn.SaveReportAsync("sample", "Sample", "sample.md", "sha", [1], Now);

            Assert.Single(await turn.ReadRemindersAboutAsync("sample"));
            Assert.Single(await turn.ReadPolicyLayersAsync("sample"));
            Assert.Equal("Sample", (await turn.FindReportAsync("sample"))!.Title);
            await turn.SaveReportAsync("sample", "Sample again", "sample.md", "sha", [1], Now);
            Assert.Equal("Sample again", (await turn.FindReportAsync("sample"))!.Title);
        });
    }

    [Fact]
    public async Task RemindersOfOnePerson_ComeEarliestFirst_OfAllReports()
    {
        await TransactAsync(async turn =>
        {
            await turn.SaveReminderAsync(Reminder("ada", Now.AddHours(2)));
            await turn.SaveReminderAsync(Reminder("ada", Now.AddHours(1)) with { Slug = "second" });
            await turn.SaveReminderAsync(Reminder("ada", null) with { Slug = "at PASS" });
            await turn.SaveReminderAsync(Reminder("bob", Now));
            Assert.Equal(["second", "sample"], (await turn.ReadRemindersOfAsync("ada", 10)).Select(r => r.Slug));
        });

        Assert.Equal(["second"], (await Store.ReadRemindersOfAsync("ada", 1, Cancel)).Select(r => r.Slug));
        Assert.Empty(await Store.ReadRemindersOfAsync("eve", 10, Cancel));
    }

    [Fact]
    public async Task ReminderLog_MessageWasSent_SaysSoForEveryReportThatItCarried_Once()
    {
        await TransactAsync(async turn =>
        {
            await turn.LogReminderAsync(Claimed("sample", "reminder:1"));
            await turn.LogReminderAsync(Claimed("second", "reminder:1"));
            await turn.LogReminderAsync(Claimed("sample", "reminder:2"));
        });
        await EnqueueAsync("reminder:1", Place, "one");
        var sent = Assert.Single(await PendingAsync());

        // At least once: what was recorded twice was sent once.
        await TransactAsync(turn => turn.MarkSentAsync(sent.Id, "17.1", Now.AddMinutes(1)));
        await TransactAsync(turn => turn.MarkSentAsync(sent.Id, "17.1", Now.AddMinutes(1)));

        var lines = await Store.ReadReminderLogAsync("sample", 10, Cancel);
        Assert.Equal([ReminderLogKind.Claimed, ReminderLogKind.Claimed, ReminderLogKind.Sent], lines.Select(l => l.Kind));
        Assert.Equal(
            Claimed("sample", "reminder:1") with
            {
                Kind = ReminderLogKind.Sent,
                Reason = "The provider accepted it.",
                Reference = "17.1",
                At = Now.AddMinutes(1)
            },
            lines[^1]);
        Assert.Equal([ReminderLogKind.Claimed, ReminderLogKind.Sent], (await Store.ReadReminderLogAsync("second", 10, Cancel)).Select(l => l.Kind));
    }

    [Fact]
    public async Task ReminderLog_MessageIsUndeliverable_SaysThatItWasMissedAndWhy()
    {
        await TransactAsync(turn => turn.LogReminderAsync(Claimed("sample", "reminder:1")));
        await EnqueueAsync("reminder:1", Place, "one");
        await EnqueueAsync("note", Team, "nothing of a reminder");
        foreach (var pending in await PendingAsync())
        {
            await TransactAsync(turn => turn.MarkDeadAsync(pending.Id, "channel_not_found", Now));
        }

        var missed = (await Store.ReadReminderLogAsync("sample", 10, Cancel))[^1];
        Assert.Equal((ReminderLogKind.Missed, "It could not be delivered: channel_not_found", "reminder:1"), (missed.Kind, missed.Reason, missed.Delivery));
    }

    [Fact]
    public async Task Unsent_OfTheseMessages_SaysWhichWaitAndWhichAreUndeliverable()
    {
        await EnqueueAsync("waits", Place, "one");
        await EnqueueAsync("given up", Team, "two");
        await EnqueueAsync("sent", Place with { Id = "elsewhere" }, "three");
        await EnqueueAsync("another", Place with { Id = "somewhere" }, "four");
        foreach (var pending in await PendingAsync())
        {
            await TransactAsync(turn => pending.Message.IdempotencyKey switch
            {
                "waits" => turn.MarkRetryAsync(pending.Id, Now.AddMinutes(5), "HttpRequestException"),
                "given up" => turn.MarkDeadAsync(pending.Id, "is_archived", Now),
                "sent" => turn.MarkSentAsync(pending.Id, "17.1", Now),
                _ => Task.CompletedTask,
            });
        }

        var unsent = await Store.ReadUnsentAsync(["waits", "given up", "sent", "never said"], Cancel);

        Assert.Equal(
            [("waits", false, "HttpRequestException"), ("given up", true, "is_archived")],
            unsent.Select(u => (u.IdempotencyKey, u.IsGivenUp, u.Reason)));
        Assert.Equal((1, Now.AddMinutes(5)), (unsent[0].Attempts, unsent[0].NotBefore));
    }

    [Fact]
    public async Task ReminderLog_LongAgo_IsRemovedWithTheIdsOfItsMessages_AndStaysClaimed()
    {
        await SaidAsync("old", Now.AddDays(-500));
        await SaidAsync("new", Now.AddDays(-3));

        Assert.Equal(2, await RemoveAsync(10));
        Assert.Equal(0, await RemoveAsync(10));

        Assert.Equal(["new"], (await Store.ReadReminderLogAsync("sample", 10, Cancel)).Select(l => l.Slot));
        await TransactAsync(async turn =>
        {
            Assert.False(await turn.TryClaimReminderAsync("sample", "operator", "old", "again", Now));
            Assert.False(await turn.TryClaimReminderAsync("sample", "operator", "new", "again", Now));
        });
        await EnqueueAsync("edit of the old", Place, "said anew", "old");
        await EnqueueAsync("edit of the new", Team, "edited", "new");
        Assert.Equal([null, "id of new"], (await PendingAsync()).Select(p => p.Reference));

        async Task SaidAsync(string key, DateTimeOffset at)
        {
            await EnqueueAsync($"post of the {key}", key == "old" ? Place : Team, "first", key);
            var post = Assert.Single(await PendingAsync());
            await TransactAsync(async turn =>
            {
                await turn.TryClaimReminderAsync("sample", "operator", key, "idle", at);
                await turn.LogReminderAsync(new ReminderLogRecord("sample", "operator", key, ReminderLogKind.Planned, "idle", at));
                await turn.MarkSentAsync(post.Id, $"id of {key}", at);
            });
        }

        Task<int> RemoveAsync(int most) => Store.TransactAsync(turn => turn.RemoveReminderLogAsync(Now.AddDays(-400), most), Cancel);
    }

    private static ReminderLogRecord Claimed(string slug, string delivery) =>
        new(
            slug,
            "operator",
            "2026-11-24T09:00:00Z",
            ReminderLogKind.Claimed,
            "No answer.",
            Now) { Step = EscalationStep.Private, Recipient = "operator", Delivery = delivery };

    private static ReminderRecord Reminder(string person, DateTimeOffset? due) => new("sample", person, Place, due, Now, 0, null, null, false);
}
