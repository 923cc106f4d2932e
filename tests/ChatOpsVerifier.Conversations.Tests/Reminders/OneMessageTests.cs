using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Tests.Places;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

/// <summary>However many reports a person works, one reminder is shown, and it is answered where it is shown.</summary>
public sealed class OneMessageTests : IAsyncDisposable
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    private readonly Chat _chat = new();

    [Fact]
    public async Task Run_TwoReportsAreDue_IsOneMessageAboutBoth()
    {
        await _chat.ImportAsync("alpha", Chat.Markdown("Alpha", "Backups run", "Backups are kept"));
        await _chat.ImportAsync("beta", Chat.Markdown("Beta", "Restores work"));

        await RemindAsync();

        var reminder = Assert.Single(Reminders());
        Assert.Contains("Reminder: 3 checks are open in 2 reports", reminder.Message.Text, StringComparison.Ordinal);
        Assert.Contains("In other reports:", reminder.Message.Text, StringComparison.Ordinal);
        Assert.Contains("Oldest: ", reminder.Message.Text, StringComparison.Ordinal);
        Assert.All(["alpha", "beta"], slug => Assert.Equal(1, RowOf(slug).Sent));
    }

    [Fact]
    public async Task Run_OneIsDueAndOneSoon_CountsForBoth_SoThatNoSecondOneFollows()
    {
        await _chat.ImportAsync("alpha", Chat.Markdown("Alpha", "Backups run"));
        _chat.Bench.Time.Advance(TimeSpan.FromHours(2));
        await _chat.ImportAsync("beta", Chat.Markdown("Beta", "Restores work"));

        await RemindAsync();
        _chat.Bench.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await _chat.Bench.Reminders.RunAsync(_chat.Bench.Time.GetUtcNow(), Bench.Token));

        Assert.Equal(RowOf("alpha").DueAt, RowOf("beta").DueAt);
        Assert.Contains(
            await _chat.Bench.Store.ReadReminderLogAsync("beta", 10, Bench.Token),
            l => l is { Kind: ReminderLogKind.Claimed } && l.Reason.Contains("included in the message", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Again_TakesTheOlderOneAway()
    {
        await _chat.ImportTwoAsync();
        await RemindAsync();
        var first = Assert.Single(Reminders()).MessageKey;
        await RemindAsync();

        Assert.True(_chat.Seen().Single(d => d.MessageKey == first).Message.IsWithdrawn);
        Assert.Single(Reminders());
    }

    [Fact]
    public async Task Run_NobodyAnswers_AnotherStepComesFirst_AndTheOneBeforeItGoes()
    {
        await _chat.ImportAsync("alpha", Chat.Markdown("Alpha", "Backups run", "Backups are kept"));
        await _chat.ImportAsync("beta", Chat.Markdown("Beta", "Restores work"));
        await _chat.SayAsync("use alpha");
        await _chat.SayAsync("start");
        await _chat.SayAsync("use beta");
        await _chat.SayAsync("start");
        var began = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            await RemindAsync();
            began.Add(Assert.Single(Reminders()).Slug!);
        }

        Assert.Equal(["beta", "beta", "beta", "alpha", "alpha", "alpha", "beta"], began);
        Assert.Contains(
            _chat.Bench.Store.Enqueued,
            m => m.Message.Text.Contains(
                "3 reminders that began with 1 Beta section got no reply, so another step comes first this time: 1 Alpha section.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Press_ItsOwnButton_AnswersInPlaceAndEndsTheWait()
    {
        await _chat.ImportTwoAsync();
        await RemindAsync();
        var slug = Assert.Single(Reminders()).Slug!;

        await _chat.PressAsync("Use this plan and start");

        Assert.True((await _chat.ViewAsync(slug)).Assessment.State.IsPlanConfirmed);
        Assert.Equal(0, RowOf(slug).Sent);
        Assert.Contains(await _chat.Bench.Store.ReadReminderLogAsync(slug, 10, Bench.Token), l => l.Kind == ReminderLogKind.Acted);
    }

    [Fact]
    public async Task Press_GoToTheOther_AsksThere()
    {
        await _chat.ImportTwoAsync();
        await RemindAsync();
        var other = Assert.Single(Reminders()).Slug == "alpha" ? "Beta" : "Alpha";

        await _chat.PressAsync($"Go to {other}");

        Assert.Contains(other, _chat.Last(), StringComparison.Ordinal);
        Assert.Contains(_chat.Seen()[^1].Message.Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries), c => c.ActionId == ActionIds.UsePlan);
    }

    [Fact]
    public async Task Press_OnIt_IsOnAllThatTheMessageSpokeOf()
    {
        await _chat.ImportTwoAsync();
        await RemindAsync();
        await _chat.PressAsync("I'm on it");

        var now = _chat.Bench.Time.GetUtcNow();
        Assert.All(["alpha", "beta"], slug => Assert.Equal((now, now.AddDays(1), 0), (RowOf(slug).AcknowledgedAt, RowOf(slug).DueAt, RowOf(slug).Sent)));
    }

    [Fact]
    public async Task Run_AnswersCameAtSomePace_SaysHowLongItIsLikelyToTake()
    {
        await _chat.ImportAsync(
            "alpha", string.Concat(Enumerable.Range(1, 8).Select(n => $"## {n}. Part {n}\n\n- [ ] Part {n} works\n\n")).Insert(0, "# Alpha\n\n"));
        await RemindAsync();
        Assert.DoesNotContain("likely to take", Assert.Single(Reminders()).Message.Text, StringComparison.Ordinal);

        await _chat.PressAsync("Use this plan and start");
        for (var n = 1; n <= 5; n++)
        {
            _chat.Bench.Time.Advance(TimeSpan.FromMinutes(4));
            await AnswerAsync(n);
        }

        await RemindAsync();
        Assert.Contains(
            "It is likely to take about 4 minutes, at the pace of your last 5 answers; all 3 steps about 12 minutes",
            Assert.Single(Reminders()).Message.Text,
            StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    private async Task AnswerAsync(int number)
    {
        await _chat.SayAsync($"start {number}");
        await _chat.SayAsync("It works as described");
        await _chat.SayAsync(
            $"Console output: the job of the {Ordinals[number - 1]} part ended with exit code 0 at 03:00 UTC, as on each of the last thirty days.");
        if (_chat.Seen()[^1].Message.Blocks.OfType<MessageBlock.Form>().FirstOrDefault(f => f.ActionId == ActionIds.MarkBoxes) is { } form)
        {
            var boxes = System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty
                .Add(FieldNames.Boxes, [.. form.Inputs.First(i => i.Name == FieldNames.Boxes).OptionsOrEmpty.Select(o => o.Value)]);
            await _chat.DoAsync(new TurnContent.Action(_chat.Seen()[^1].Message.PromptId!, form.ActionId, "", boxes, []), slug: "alpha");
        }

        await _chat.PressAsync("Confirm");
    }

    private async Task RemindAsync()
    {
        var due = (await _chat.Bench.Store.ReadRemindersOfAsync("operator", 1, Bench.Token))[0].DueAt!.Value;
        _chat.Bench.Time.SetUtcNow(due > _chat.Bench.Time.GetUtcNow() ? due : _chat.Bench.Time.GetUtcNow());
        await _chat.Bench.Reminders.RunAsync(_chat.Bench.Time.GetUtcNow(), Bench.Token);
        await _chat.Bench.PumpAsync();
    }

    private List<Delivery> Reminders() =>
        [.. _chat.Seen().Where(d => d.Message.Text.Contains("Reminder: ", StringComparison.Ordinal) && d.Message.PromptId is not null)];

    private ReminderRecord RowOf(string slug) => _chat.Bench.Store.FindReminderAsync(slug, "operator", Bench.Token).Result!;
}
