using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Outbox_Enqueued_ComesBackWhole()
    {
        await TransactAsync(turn => turn.EnqueueAsync(
            new OutboxMessage("key", Place, "status", Say("<!channel> & “so”"), "ada", "sample") { Slug = "other" }, Now));

        var pending = Assert.Single(await PendingAsync());

        Assert.Equal(
            ("key", Place, "status", "ada", "sample"),
            (
                pending.Message.IdempotencyKey,
                pending.Message.Conversation,
                pending.Message.MessageKey,
                pending.Message.PrivateTo,
                pending.Message.AttachReportSlug));
        Assert.Equal("other", pending.Message.Slug);
        Assert.Equal("<!channel> & “so”", pending.Message.Message.Text);
        Assert.Equal((null, 0), (pending.Reference, pending.Attempts));
    }

    [Fact]
    public async Task Outbox_EnqueuedTwice_IsEnqueuedOnce()
    {
        await EnqueueAsync("key", Place, "first");
        await EnqueueAsync("key", Place, "second");

        Assert.Equal("first", Assert.Single(await PendingAsync()).Message.Message.Text);
        await SentAsync("first");
        await EnqueueAsync("key", Place, "third");
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task Outbox_OfOneConversation_IsSentInItsOrder()
    {
        await EnqueueAsync("1", Place, "one");
        await EnqueueAsync("2", Place, "two");
        await EnqueueAsync("3", Team, "three");
        await EnqueueAsync("4", Place with { Channel = "slack" }, "four");

        Assert.Equal(["one", "three", "four"], await PendingTextsAsync());

        await SentAsync("one");

        Assert.Equal(["two", "three", "four"], await PendingTextsAsync());
        Assert.Equal(["two", "three"], (await Store.ReadPendingOutboxAsync(Now, 2, Cancel)).Select(p => p.Message.Message.Text));
    }

    /// <summary>Somebody who cannot be written to must not keep the team from its status.</summary>
    [Fact]
    public async Task Outbox_ForOnePersonAlone_HoldsUpNothingOfTheConversation()
    {
        await EnqueueAsync("1", Team, "for Tom alone", "told", privateTo: "tom");
        await EnqueueAsync("2", Team, "status");
        await EnqueueAsync("3", Team, "for Tom again", "told-again", privateTo: "tom");
        var tom = (await PendingAsync()).Single(p => p.Message.PrivateTo == "tom");

        await TransactAsync(turn => turn.MarkRetryAsync(tom.Id, Now.AddSeconds(30), "not reached"));

        Assert.Equal(["status"], await PendingTextsAsync());
        Assert.Equal(["status"], (await Store.ReadPendingOutboxAsync(Team.Channel, Now, 10, Cancel)).Select(p => p.Message.Message.Text));
    }

    [Fact]
    public async Task Outbox_ToBeTriedLater_WaitsAndLetsNoneOvertakeIt()
    {
        await EnqueueAsync("1", Place, "one");
        await EnqueueAsync("2", Place, "two");
        var one = (await PendingAsync())[0];

        await TransactAsync(turn => turn.MarkRetryAsync(one.Id, Now.AddSeconds(30), "busy"));

        Assert.Empty(await PendingAsync());
        Assert.Empty(await Store.ReadPendingOutboxAsync(Now.AddSeconds(30).AddTicks(-1), 10, Cancel));
        var again = Assert.Single(await Store.ReadPendingOutboxAsync(Now.AddSeconds(30), 10, Cancel));
        Assert.Equal((one.Id, 1), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task Outbox_Undeliverable_MakesWayAndIsCounted()
    {
        await EnqueueAsync("1", Place, "one");
        await EnqueueAsync("2", Place, "two");
        var one = (await PendingAsync())[0];

        await TransactAsync(turn => turn.MarkDeadAsync(one.Id, "channel_not_found", Now));
        // A late answer to an earlier attempt revives nothing.
        await TransactAsync(turn => turn.MarkRetryAsync(one.Id, Now, "busy"));

        Assert.Equal(["two"], await PendingTextsAsync());
        var figures = await Store.ReadFiguresAsync(Cancel);
        Assert.Equal((1, 1), (figures.OutboxPending, figures.OutboxDead));
    }

    [Fact]
    public async Task Outbox_SameKeyLater_KnowsTheMessageToEdit()
    {
        await EnqueueAsync("1", Team, "first status");
        await SentAsync("first status", "ts-1");
        await EnqueueAsync("2", Team, "second status");
        await EnqueueAsync("3", Place, "elsewhere");

        var pending = await PendingAsync();

        Assert.Equal(["ts-1", null], pending.Select(p => p.Reference));
        await SentAsync("second status", "ts-2");
        await EnqueueAsync("4", Team, "third status");
        Assert.Equal("ts-2", (await PendingAsync()).Single(p => p.Message.Conversation == Team).Reference);
    }

    [Fact]
    public async Task Outbox_SentLongAgo_IsRemovedOldestFirst_AndNothingElse()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await EnqueueAsync($"old {number}", Place, $"old {number}");
            await SentAsync($"old {number}", $"ts-{number}", Now.AddDays(-40 + number));
        }

        await EnqueueAsync("new", Place, "new");
        await SentAsync("new", "ts-new", Now.AddDays(-30));
        await EnqueueAsync("refused", Team with { Id = "archived" }, "refused");
        var refused = (await PendingAsync()).Single(p => p.Message.Message.Text == "refused");
        await TransactAsync(turn => turn.MarkDeadAsync(refused.Id, "not_in_channel", Now.AddDays(-90)));
        await EnqueueAsync("waiting", Team, "waiting");

        Assert.Equal((3, 2, 0), (await RemoveAsync(3), await RemoveAsync(3), await RemoveAsync(3)));

        Assert.Equal(["waiting"], await PendingTextsAsync());
        Assert.Equal((1, 1), ((await Store.ReadFiguresAsync(Cancel)).OutboxPending, (await Store.ReadFiguresAsync(Cancel)).OutboxDead));
        // The newest is still remembered under its key, and all of them by the provider's id.
        await EnqueueAsync("new", Place, "new again");
        await EnqueueAsync("later", Place, "later");
        var later = (await PendingAsync()).Single(p => p.Message.Conversation == Place);
        Assert.Equal(("later", "ts-new"), (later.Message.Message.Text, later.Reference));

        Task<int> RemoveAsync(int most) => Store.TransactAsync(turn => turn.RemoveSentAsync(Now.AddDays(-30), most), Cancel);
    }

    [Fact]
    public async Task Outbox_NewerEdit_TakesThePlaceOfOlderOnesThatAreUnsent()
    {
        await EnqueueAsync("1", Team, "first status");
        await SentAsync("first status", "ts-1");
        await EnqueueAsync("2", Team, "second status");
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("3", Team, "note", Say("a note"), null), Now));
        await EnqueueAsync("4", Team, "third status");

        Assert.Equal(["a note"], await PendingTextsAsync());
        await SentAsync("a note");
        var third = Assert.Single(await PendingAsync());
        Assert.Equal(("third status", "ts-1"), (third.Message.Message.Text, third.Reference));
        Assert.Equal(0, (await Store.ReadFiguresAsync(Cancel)).OutboxDead);

        // What gave way is not enqueued again by somebody who repeats himself.
        await EnqueueAsync("2", Team, "second status");
        await SentAsync("third status", "ts-1");
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task Outbox_MessageThatIsNowhereYet_IsPostedInItsPlace()
    {
        await EnqueueAsync("1", Team, "first status");
        await EnqueueAsync("2", Team, "second status");

        Assert.Equal(["first status"], await PendingTextsAsync());
        await SentAsync("first status");
        Assert.Equal(["second status"], await PendingTextsAsync());
    }

    [Fact]
    public async Task Outbox_MessageThatIsNowhereYet_IsPostedAndEditedOnce_HoweverOftenItChanged()
    {
        await EnqueueAsync("1", Team, "first status");
        await EnqueueAsync("2", Team, "second status");
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("note", Team, "note", Say("a note"), null), Now));
        await EnqueueAsync("3", Team, "third status");

        List<string> sent = [];
        while ((await PendingTextsAsync()).SingleOrDefault() is { } text)
        {
            sent.Add(text);
            await SentAsync(text);
        }

        Assert.Equal(["first status", "a note", "third status"], sent);
    }

    [Fact]
    public async Task Outbox_WithdrawnBeforeItWasEverTried_IsNoLongerPosted()
    {
        await EnqueueAsync("1", Team, "a reminder");
        await EnqueueAsync("2", Team, "a reminder, changed");
        await WithdrawAsync("3");

        var withdrawn = Assert.Single(await PendingAsync());
        Assert.Equal((true, null), (withdrawn.Message.Message.IsWithdrawn, withdrawn.Reference));
        await TransactAsync(turn => turn.MarkNeedlessAsync(withdrawn.Id, Now));
        Assert.Empty(await PendingAsync());
        Assert.Equal((0, 0), ((await Store.ReadFiguresAsync(Cancel)).OutboxPending, (await Store.ReadFiguresAsync(Cancel)).OutboxDead));
    }

    [Fact]
    public async Task Outbox_WithdrawnWhileItWasOnItsWay_IsDeletedAfterItArrived()
    {
        await EnqueueAsync("1", Team, "a reminder");
        var onItsWay = Assert.Single(await PendingAsync());
        await WithdrawAsync("2");
        await TransactAsync(turn => turn.MarkSentAsync(onItsWay.Id, "ts-1", Now));

        var withdrawn = Assert.Single(await PendingAsync());
        Assert.Equal((true, "ts-1"), (withdrawn.Message.Message.IsWithdrawn, withdrawn.Reference));
    }

    [Fact]
    public async Task Outbox_SentAndWantedAgain_WaitsUnderAnotherKey_AndHoldsNothingUp()
    {
        await EnqueueAsync("1", Team, "status");
        var first = Assert.Single(await PendingAsync());
        await TransactAsync(turn => turn.MarkSentAsync(first.Id, "ts-1", Now, Now.AddSeconds(40)));

        Assert.Empty(await PendingAsync());
        Assert.Equal(Now.AddSeconds(40), await Store.ReadNextAttemptAsync(Team.Channel, Now, Cancel));
        Assert.Empty(await Store.ReadOutboxFiguresAsync(Cancel));
        Assert.Equal(0, (await Store.ReadFiguresAsync(Cancel)).OutboxPending);
        var again = Assert.Single(await Store.ReadPendingOutboxAsync(Team.Channel, Now.AddSeconds(40), 10, Cancel));
        Assert.Equal(("status", "ts-1"), (again.Message.Message.Text, again.Reference));
        Assert.NotEqual(first.Message.IdempotencyKey, again.Message.IdempotencyKey);

        await TransactAsync(turn => turn.MarkRetryAsync(again.Id, Now.AddSeconds(50), "busy"));
        Assert.Equal(1, Assert.Single(await Store.ReadOutboxFiguresAsync(Cancel)).Pending);
    }

    [Fact]
    public async Task Outbox_SentAndWantedAgain_GivesWayToTheNewerVersionInLine()
    {
        await EnqueueAsync("1", Team, "status");
        var first = Assert.Single(await PendingAsync());
        await EnqueueAsync("2", Team, "status, newer");
        await TransactAsync(turn => turn.MarkSentAsync(first.Id, "ts-1", Now, Now.AddSeconds(40)));

        Assert.Equal(["status, newer"], await PendingTextsAsync());
        await SentAsync("status, newer", "ts-1");
        Assert.Empty(await Store.ReadPendingOutboxAsync(Team.Channel, Now.AddHours(1), 10, Cancel));
    }

    [Fact]
    public async Task Outbox_WithdrawnAfterItFailed_IsPostedAndDeleted_SinceItMayBeThereAlready()
    {
        await EnqueueAsync("1", Team, "a reminder");
        await TransactAsync(async turn => await turn.MarkRetryAsync((await PendingAsync()).Single().Id, Now, "no answer"));
        await WithdrawAsync("2");

        Assert.Equal(["a reminder"], await PendingTextsAsync());
        await SentAsync("a reminder", "ts-1");
        Assert.Equal("ts-1", Assert.Single(await PendingAsync()).Reference);
    }

    [Fact]
    public async Task Outbox_WithdrawnBeforeItWasEverTried_LeavesAMissedReminder()
    {
        await TransactAsync(async turn =>
        {
            await turn.LogReminderAsync(new("sample", "operator", "slot", ReminderLogKind.Claimed, "idle", Now) { Delivery = "1" });
            await turn.EnqueueAsync(new OutboxMessage("1", Team, "status", Say("a reminder"), null), Now);
        });
        await WithdrawAsync("2");

        Assert.Equal([ReminderLogKind.Claimed, ReminderLogKind.Missed], (await Store.ReadReminderLogAsync("sample", 10, Cancel)).Select(l => l.Kind));
    }

    [Fact]
    public async Task Outbox_AskedToWait_CountsNoAttempt()
    {
        await EnqueueAsync("1", Place, "one");
        var one = Assert.Single(await PendingAsync());

        await TransactAsync(turn => turn.MarkRetryAsync(one.Id, Now, "slowly", isFault: false));
        Assert.Equal(0, Assert.Single(await PendingAsync()).Attempts);
        await TransactAsync(turn => turn.MarkRetryAsync(one.Id, Now, "no route"));
        Assert.Equal(1, Assert.Single(await PendingAsync()).Attempts);
    }

    [Fact]
    public async Task Outbox_OfOneChannel_IsReadByItself()
    {
        var slack = Place with { Channel = "slack" };
        await EnqueueAsync("1", Place, "one");
        await EnqueueAsync("2", slack, "two");
        await EnqueueAsync("3", slack with { Id = "other" }, "three");
        var two = Assert.Single(await Store.ReadPendingOutboxAsync("slack", Now, 1, Cancel));
        await TransactAsync(turn => turn.MarkRetryAsync(two.Id, Now.AddSeconds(30), "busy"));

        Assert.Equal(["slack", Place.Channel], (await Store.ReadUnsentChannelsAsync(Cancel)).Order(StringComparer.Ordinal));
        Assert.Equal("two", two.Message.Message.Text);
        Assert.Equal(["three"], (await Store.ReadPendingOutboxAsync("slack", Now, 10, Cancel)).Select(p => p.Message.Message.Text));
        Assert.Equal(Now.AddSeconds(30), await Store.ReadNextAttemptAsync("slack", Now, Cancel));
        Assert.Null(await Store.ReadNextAttemptAsync(Place.Channel, Now, Cancel));
        Assert.Null(await Store.ReadNextAttemptAsync("slack", Now.AddSeconds(30), Cancel));
    }

    [Fact]
    public async Task Outbox_Undeliverable_IsListedSentAgainOrDropped()
    {
        await EnqueueAsync("1", Place, "one");
        await DieAsync("one", Now.AddMinutes(1));
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("2", Team, "note", Say("two"), null) { Slug = "sample" }, Now));
        await DieAsync("two", Now.AddMinutes(2));

        var listed = await Store.ReadDeadOutboxAsync(10, Cancel);
        Assert.Equal((2, Assert.Single(await Store.ReadDeadOutboxAsync(1, Cancel)).Id), (listed.Count, listed[0].Id));
        Assert.Equal(
            (Team, "note", "sample", "channel_not_found", 1, Now, Now.AddMinutes(2)),
            (listed[0].Conversation, listed[0].MessageKey, listed[0].Slug, listed[0].Reason, listed[0].Attempts, listed[0].EnqueuedAt, listed[0].GivenUpAt));
        Assert.Equal((true, false), (await ReviveAsync(listed[1].Id), await ReviveAsync(listed[1].Id)));
        Assert.Equal((true, false, false), (await DropAsync(listed[0].Id), await DropAsync(listed[0].Id), await DropAsync(listed[1].Id)));

        var again = Assert.Single(await PendingAsync());
        Assert.Equal(("1", "one", 0), (again.Message.IdempotencyKey, again.Message.Message.Text, again.Attempts));
        Assert.Empty(await Store.ReadDeadOutboxAsync(10, Cancel));

        Task<bool> ReviveAsync(long id) => Store.TransactAsync(turn => turn.ReviveAsync(id, Now), Cancel);

        Task<bool> DropAsync(long id) => Store.TransactAsync(turn => turn.DropAsync(id), Cancel);
    }

    [Fact]
    public async Task Outbox_UndeliverableLongAgo_IsRemovedOldestFirst_AndNothingElse()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage($"{number}", Place, $"key {number}", Say($"old {number}"), null), Now));
            await DieAsync($"old {number}", Now.AddDays(-100 + number));
        }

        await EnqueueAsync("sent", Place, "sent");
        await SentAsync("sent", at: Now.AddDays(-200));
        await EnqueueAsync("waiting", Place, "waiting");

        Assert.Equal((1, 1, 0), (await RemoveAsync(1), await RemoveAsync(5), await RemoveAsync(5)));
        Assert.Equal("key 3", Assert.Single(await Store.ReadDeadOutboxAsync(10, Cancel)).MessageKey);
        Assert.Equal(["waiting"], await PendingTextsAsync());

        Task<int> RemoveAsync(int most) => Store.TransactAsync(turn => turn.RemoveDeadAsync(Now.AddDays(-97).AddSeconds(-1), most), Cancel);
    }

    [Fact]
    public async Task Outbox_NewerVersion_MakesAnOlderOneThatWasUndeliverableObsolete()
    {
        await EnqueueAsync("1", Place, "one");
        await DieAsync("one", Now);
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("other", Place, "other", Say("other"), null), Now));
        Assert.Single(await Store.ReadDeadOutboxAsync(10, Cancel));

        await EnqueueAsync("2", Place, "two");

        Assert.Empty(await Store.ReadDeadOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Outbox_Figures_ShowTheStateOfEachChannel()
    {
        Assert.Empty(await Store.ReadOutboxFiguresAsync(Cancel));
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("1", Place, "a", Say("one"), null), Now.AddMinutes(-5)));
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("2", Team, "b", Say("two"), null), Now.AddMinutes(-1)));
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("3", Place with { Channel = "slack" }, "c", Say("three"), null), Now));
        await DieAsync("three", Now);
        var one = (await PendingAsync())[0];
        await TransactAsync(turn => turn.MarkRetryAsync(one.Id, Now, "busy"));

        Assert.Equal(
            new OutboxFigures[] { new("slack", 0, null, null, 1), new(Place.Channel, 2, Now.AddMinutes(-5), "busy", 0) }.OrderBy(
                f => f.Channel, StringComparer.Ordinal),
            await Store.ReadOutboxFiguresAsync(Cancel));
    }

    [Fact]
    public async Task Outbox_OlderEditWithAFile_IsSent()
    {
        await EnqueueAsync("1", Team, "first status");
        await SentAsync("first status");
        await TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage("2", Team, "status", Say("with a file"), null, "sample"), Now));
        await EnqueueAsync("3", Team, "third status");

        Assert.Equal(["with a file"], await PendingTextsAsync());
    }

    [Fact]
    public async Task Outbox_OlderEditWasOnItsWay_LeavesItsReference()
    {
        await EnqueueAsync("1", Team, "first status");
        await SentAsync("first status", "ts-1");
        await EnqueueAsync("2", Team, "second status");
        var onItsWay = Assert.Single(await PendingAsync());
        await EnqueueAsync("3", Team, "third status");

        await TransactAsync(turn => turn.MarkSentAsync(onItsWay.Id, "ts-2", Now));

        Assert.Equal("ts-2", Assert.Single(await PendingAsync()).Reference);
    }

    private Task EnqueueAsync(string key, ConversationRef place, string text, string messageKey = "status", string? privateTo = null) =>
        TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage(key, place, messageKey, Say(text), privateTo), Now));

    private Task WithdrawAsync(
        string key) => TransactAsync(turn => turn.EnqueueAsync(new OutboxMessage(key, Team, "status", Say("gone") with { IsWithdrawn = true }, null), Now));

    private async Task SentAsync(string text, string reference = "reference", DateTimeOffset? at = null)
    {
        var message = (await PendingAsync()).Single(p => p.Message.Message.Text == text);
        await TransactAsync(turn => turn.MarkSentAsync(message.Id, reference, at ?? Now));
    }

    private async Task DieAsync(string text, DateTimeOffset at)
    {
        var message = (await PendingAsync()).Single(p => p.Message.Message.Text == text);
        await TransactAsync(turn => turn.MarkDeadAsync(message.Id, "channel_not_found", at));
    }

    private Task<IReadOnlyList<PendingOutbox>> PendingAsync() => Store.ReadPendingOutboxAsync(Now, 100, Cancel);

    private async Task<IEnumerable<string>> PendingTextsAsync() => (await PendingAsync()).Select(p => p.Message.Message.Text);
}
