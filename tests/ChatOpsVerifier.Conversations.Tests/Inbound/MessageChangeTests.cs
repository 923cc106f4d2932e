using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Tests.Places;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

/// <summary>A message is edited, deleted or brought back after it became evidence.</summary>
public sealed class MessageChangeTests : IAsyncDisposable
{
    private const string Kept = "Restore drill of 23 November took 22 minutes, RTO met";
    private const string Edited = "Restore drill of 23 November took 220 minutes, RTO missed";

    private readonly Chat _chat = new();
    private int _news;

    [Fact]
    public async Task Edit_TellsWhichTextIsKept_AndOneButtonAddsTheNewOne()
    {
        await SettleAsync();
        await EditAsync(Edited);

        var told = _chat.Last();
        Assert.Contains("E1: its message was edited in Slack", told, StringComparison.Ordinal);
        Assert.Contains("The kept text is still the evidence of 1.", told, StringComparison.Ordinal);
        Assert.Contains(Kept, told, StringComparison.Ordinal);
        Assert.Contains(Edited, told, StringComparison.Ordinal);
        Assert.Equal(Outcome.Verified, Assert.Single((await Now()).Checks.Values).Outcome);

        await _chat.PressAsync("Add the new text");

        var state = (await Now()).State;
        Assert.Equal(["E1", "E2"], state.Evidence.Keys.Order());
        Assert.Equal(Digest.Of(Edited), state.Evidence["E2"].Sha256);
        Assert.Equal(state.Evidence["E1"].Message!.Id, state.Evidence["E2"].Message!.Id);
        Assert.Contains("E2", state.Answers[state.CurrentAnswers.Values.Single()].EvidenceIds);
        Assert.Contains(_chat.Seen(), d => d.Message.Text.Contains("The new text is kept as E2, beside E1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edit_OneButtonReopensTheAnswer()
    {
        await SettleAsync();
        await EditAsync(Edited);

        await _chat.PressAsync("Reopen 1");

        Assert.Contains("reopen", _chat.Last(), StringComparison.Ordinal);
        Assert.Equal("reopen", _chat.StateOf("alpha").Position is Position.Reopen ? "reopen" : "");
    }

    [Fact]
    public async Task Why_SaysOfASettledCheckWhichTextIsKept_ToReadersToo()
    {
        await SettleAsync();
        await EditAsync(Edited);

        await _chat.SayAsync("why 1");
        Assert.Contains("E1 is kept as it was taken; its message was edited in the chat by ", _chat.Last(), StringComparison.Ordinal);

        await _chat.SayAsync("use alpha", user: "U3", place: new("slack", "U3"));
        await _chat.SayAsync("why 1", user: "U3", place: new("slack", "U3"));
        Assert.Contains("E1 is kept as it was taken", _chat.Screen(new("slack", "U3")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_RecordsDigestsOnly_AndTheEntryVerifies()
    {
        await SettleAsync();
        await EditAsync(Edited);

        var entry = (await _chat.ViewAsync("alpha")).Entries[^1];
        var change = Assert.IsType<VerificationEvent.EvidenceMessageChanged>(entry.Event);
        Assert.Equal(("operator", MessageChange.Edited, Digest.Of(Edited)), (entry.Actor, change.Change, change.Sha256));
        Assert.DoesNotContain("220", Ledger.Serialize(entry.Event), StringComparison.Ordinal);
        Assert.Contains(Digest.Of(Edited), _chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task SameNewsAgain_AndEditsThatChangeNoWord_HaveNoEffect()
    {
        await SettleAsync();
        var before = (await _chat.ViewAsync("alpha")).Entries.Count;
        await EditAsync(Kept);
        Assert.Equal(before, (await _chat.ViewAsync("alpha")).Entries.Count);

        await EditAsync(Edited, key: "once");
        var told = _chat.Seen().Length;
        await EditAsync(Edited, key: "once");
        await EditAsync(Edited, key: "under another name");

        Assert.Equal((before + 1, told), ((await _chat.ViewAsync("alpha")).Entries.Count, _chat.Seen().Length));
    }

    [Fact]
    public async Task Deletion_IsReported_AndWhatWasKeptStays_UntilItIsBack()
    {
        await SettleAsync();
        await ChangeAsync(null, null);

        Assert.Contains("E1: its message was deleted in Slack", _chat.Last(), StringComparison.Ordinal);
        Assert.Contains(Kept, _chat.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("Add the new text", _chat.Last(), StringComparison.Ordinal);
        Assert.Equal(MessageChange.Deleted, (await Now()).State.MessageChanges["E1"].Change);
        Assert.Equal("system", (await Now()).State.MessageChanges["E1"].By);

        await EditAsync(Kept);

        Assert.Contains("says again in Slack what was kept", _chat.Last(), StringComparison.Ordinal);
        Assert.Empty((await Now()).State.MessageChanges);
    }

    [Fact]
    public async Task EditBackAndForth_IsFollowed()
    {
        await SettleAsync();
        await EditAsync(Edited);
        await EditAsync(Kept);
        await EditAsync(Edited);

        Assert.Equal(MessageChange.Edited, (await Now()).State.MessageChanges["E1"].Change);
    }

    [Fact]
    public async Task MessageOfSomebodyElse_EditedByThem_NotifiesWhoAttachedIt()
    {
        await _chat.ImportTwoAsync();
        await _chat.SayAsync("use alpha");
        await _chat.PressAsync("Use this plan and start");
        var source = MessageSource.Of("slack:C1:9", Kept, []);
        await _chat.Bench.Turns.HandleAsync(
            new Turn
            {
                DedupeKeys = ["attach"],
                Conversation = Chat.Dm,
                UserId = Chat.Olga,
                Slug = "alpha",
                Identity = TurnIdentity.ChatAccount,
                Source = source,
                Content = new TurnContent.Attach("1", Kept, [], null, "U9", "Bert", DateTimeOffset.UnixEpoch)
            },
            Bench.Token);

        await Changes().HandleAsync(new ChangedMessage(["c"], "slack", MessageSource.Of("slack:C1:9", Edited, []), Edited, "U9"), Bench.Token);
        await _chat.Bench.PumpAsync();

        Assert.Contains("E1: its message was edited in Slack", _chat.Last(), StringComparison.Ordinal);
        Assert.Contains("no current answer uses it", _chat.Last(), StringComparison.Ordinal);
        Assert.Equal("slack:U9", (await Now()).State.MessageChanges["E1"].By);
        await _chat.PressAsync("Add the new text");
        Assert.Equal("Bert", (await Now()).State.Evidence["E2"].Origin!.AuthorName);
    }

    [Fact]
    public async Task EditThatBringsASecret_IsKeptOnlyRedacted()
    {
        await SettleAsync();
        var secret = "AKIA" + "IOSFODNN7EXAMPLE";
        await EditAsync($"{Kept}, with {secret}");

        Assert.DoesNotContain(
            secret,
            _chat.Screen() + _chat.Bench.Store.Dump() + string.Concat(_chat.Bench.Evidence.Contents.Select(System.Text.Encoding.UTF8.GetString)),
            StringComparison.Ordinal);
        Assert.Contains("looks like a secret", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewTextThatShowsNothing_IsNotAdded()
    {
        await SettleAsync();
        await EditAsync("ok, done");

        await _chat.PressAsync("Add the new text");

        Assert.Single((await Now()).State.Evidence);
        Assert.Contains("E1 stays as it is.", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageThatIsNotEvidence_NotifiesNobody()
    {
        await SettleAsync();
        var (entries, told) = ((await _chat.ViewAsync("alpha")).Entries.Count, _chat.Seen().Length);

        await Changes().HandleAsync(new ChangedMessage(["x"], "slack", MessageSource.Of("slack:D1:404", "other", []), "other", Chat.Olga), Bench.Token);
        await _chat.Bench.PumpAsync();

        Assert.Equal((entries, told), ((await _chat.ViewAsync("alpha")).Entries.Count, _chat.Seen().Length));
    }

    [Fact]
    public async Task WhatTextCannotHold_IsReportedAndIsInTheLedger()
    {
        await _chat.ImportTwoAsync();
        await SayAsync(Kept, "picture", ["a picture", "2 videos"]);
        await _chat.PressAsync("Alpha");

        var item = Assert.Single((await Now()).State.Evidence.Values);
        Assert.Equal("a picture, 2 videos", item.NotKept);
        Assert.Contains("Not kept with E1, because text cannot contain it: a picture, 2 videos.", _chat.Screen(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    private IMessageChanges Changes() => _chat.Bench.Get<IMessageChanges>();

    private async Task<Assessment> Now() => (await _chat.ViewAsync("alpha")).Assessment;

    /// <summary>The one check of alpha is settled with the message.</summary>
    private async Task SettleAsync()
    {
        await _chat.ImportTwoAsync();
        await _chat.SayAsync("use alpha");
        await _chat.PressAsync("Use this plan and start");
        await _chat.PressAsync("It is true");
        await SayAsync(Kept, "proof", []);
        await _chat.PressAsync("Confirm");
    }

    private async Task SayAsync(string text, string key, ImmutableArray<string> notKept)
    {
        await _chat.Bench.Turns.HandleAsync(
            new Turn
            {
                DedupeKeys = [key],
                Conversation = Chat.Dm,
                UserId = Chat.Olga,
                Identity = TurnIdentity.ChatAccount,
                Source = MessageSource.Of("slack:D1:1", text, notKept),
                Content = new TurnContent.Text(text, [])
            },
            Bench.Token);
        await _chat.Bench.PumpAsync();
    }

    private Task EditAsync(string text, string? key = null) => ChangeAsync(text, Chat.Olga, key);

    private async Task ChangeAsync(string? text, string? editor, string? key = null)
    {
        var source = text is null ? new MessageSource("slack:D1:1", null, []) : MessageSource.Of("slack:D1:1", text, []);
        await Changes().HandleAsync(new ChangedMessage([key ?? $"change-{++_news}"], "slack", source, text, editor), Bench.Token);
        await _chat.Bench.PumpAsync();
    }
}
