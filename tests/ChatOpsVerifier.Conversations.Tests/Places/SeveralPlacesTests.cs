using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Tests.Places;

/// <summary>One report that is worked in several places at once.</summary>
public sealed class SeveralPlacesTests : IAsyncDisposable
{
    private static readonly ConversationRef Page = new("web", "alpha/operator");
    private static readonly ConversationRef Otto = new("slack", "U2");

    private readonly Chat _chat = new();

    [Fact]
    public async Task SameQuestion_OnThePageAndInTheChat_IsAnsweredOnce()
    {
        await BeginAsync();
        var asked = _chat.StateOf("alpha").Prompt!.Key;
        await AnswerAsync(place: Page, user: "operator");

        // A client that has not drawn the change yet.
        await _chat.PressAsync(asked, ActionIds.ItIsSo, "", "alpha");

        Assert.Contains("What I asked has changed meanwhile, so I did not use that as an answer.", _chat.Last(), StringComparison.Ordinal);
        Assert.Equal(Outcome.Unknown, Assert.IsType<Position.Value>(_chat.StateOf("alpha").Position).Draft.Outcome);
        Assert.Equal(1, (await _chat.ViewAsync("alpha")).Assessment.Counts.Settled);
    }

    [Fact]
    public async Task Answered_OnThePage_TheOtherPlacesFollow_AndSayWhoDidIt()
    {
        await BeginAsync();
        var (chat, otto) = (_chat.Seen().Length, _chat.Seen(Otto).Length);

        await AnswerAsync(place: Page, user: "operator");

        // In the question's own place: nothing new appears, and its old buttons are gone.
        Assert.Equal((chat, otto), (_chat.Seen().Length, _chat.Seen(Otto).Length));
        Assert.Equal("1 Backups\nOlga answered or changed this on the page.\n[Go on here]", _chat.Last());
        Assert.Equal(_chat.Last(), _chat.Last(Otto));
        await _chat.PressAsync("Go on here", "U2", Otto);
        Assert.StartsWith("2 Restores", _chat.Last(Otto), StringComparison.Ordinal);
        Assert.Contains("Olga answered or changed this on the page.", _chat.Screen(Otto), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherQuestion_OfTheSameReport_StaysAsItIs()
    {
        await BeginAsync();
        await _chat.DoAsync(new TurnContent.Text("start 2", []), "U2", Otto, "alpha");
        var asked = _chat.Screen(Otto);

        await AnswerAsync(place: Page, user: "operator");

        Assert.Equal(asked, _chat.Screen(Otto));
    }

    [Fact]
    public async Task Words_ToAQuestionThatWasAnsweredElsewhere_AreNotAnAnswer()
    {
        await BeginAsync();
        await AnswerAsync(place: Page, user: "operator");

        await _chat.SayAsync("It is true");

        Assert.Contains("What I asked has changed meanwhile", _chat.Last(), StringComparison.Ordinal);
        Assert.Contains("Olga answered or changed this on the page.", _chat.Screen(), StringComparison.Ordinal);
        Assert.Equal(1, (await _chat.ViewAsync("alpha")).Assessment.Counts.Settled);
    }

    [Fact]
    public async Task SameConfirmation_ByTwoPeopleAtOnce_IsRecordedOnceAndTheOtherIsNotified()
    {
        await BeginAsync();
        await SayUntilConfirmAsync(Page, "operator");
        await SayUntilConfirmAsync(Otto, "U2");
        var presses = new[] { (Place: Page, User: "operator"), (Place: Otto, User: "U2") }
            .Select((p, i) => _chat.Bench.Turns.HandleAsync(Press(p.Place, p.User, i), Bench.Token));

        var outcomes = await Task.WhenAll(presses.Select(p => Task.Run(() => p, Bench.Token)));
        await _chat.Bench.PumpAsync();

        Assert.All(outcomes, o => Assert.Equal(TurnOutcome.Handled, o));
        Assert.Single((await _chat.ViewAsync("alpha")).Entries, e => e.Event is VerificationEvent.AnswerRecorded);
        Assert.Single([_chat.Last(Page), _chat.Last(Otto)], last => last.Contains("What I asked has changed meanwhile", StringComparison.Ordinal));

        Turn Press(ConversationRef place, string user, int number)
        {
            var prompt = _chat.StateOf("alpha", place).Prompt!;
            Assert.Contains(prompt.Message.Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries), c => c.ActionId == ActionIds.Confirm);
            return new Turn
            {
                DedupeKeys = [$"confirm-{number}"],
                Conversation = place,
                UserId = user,
                Slug = "alpha",
                Content = new TurnContent.Action(
                    prompt.Key,
                    ActionIds.Confirm,
                    "",
                    System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty,
                    []),
            };
        }
    }

    [Fact]
    public async Task SameButton_ByTwoPeopleInOneThread_IsProcessedOnce()
    {
        var thread = new ConversationRef("slack", "C1/1.2");
        await _chat.ImportAsync("alpha", Chat.Markdown("Alpha", "Backups run"));
        await _chat.DoAsync(new TurnContent.Opened(), Chat.Olga, thread);
        var prompt = _chat.StateOf("alpha", thread).Prompt!.Key;

        await Task.WhenAll(new[]
        {
            Chat.Olga,
            "U2"
        }.Select(user => Task.Run(() => _chat.PressAsync(prompt, ActionIds.UsePlan, "", "alpha", user, thread), Bench.Token)));

        Assert.Single((await _chat.ViewAsync("alpha")).Entries, e => e.Event is VerificationEvent.PlanConfirmed);
        Assert.Single(_chat.Seen(thread), d => d.Message.Text.Contains("That button is from an earlier message and did nothing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("status", "The verdict is FAIL")]
    [InlineData("why", "FAIL, for")]
    [InlineData("help", "What you can say at any time")]
    [InlineData("report", "Here is the report.")]
    public async Task ReadingCommand_SaidWhereNothingWasAsked_IsAnsweredAndMovesNothing(string command, string answer)
    {
        await BeginAsync();
        var elsewhere = new ConversationRef("slack", "C9/7.1");
        var before = (_chat.StateOf("alpha"), _chat.StateOf("alpha", Page), (await _chat.ViewAsync("alpha")).Record);

        Assert.Equal(TurnOutcome.Handled, await _chat.SayAsync(command, Chat.Olga, elsewhere));

        Assert.StartsWith(answer, PlainMessage.Of(_chat.Seen(elsewhere)[0].Message), StringComparison.Ordinal);
        Assert.Null(_chat.StateOf("alpha", elsewhere).Prompt);
        Assert.Equal(command == "report" ? 2 : 1, _chat.Seen(elsewhere).Length);
        Assert.Equal(
            FlowStateJson.Write(before.Item1) + FlowStateJson.Write(before.Item2),
            FlowStateJson.Write(_chat.StateOf("alpha")) + FlowStateJson.Write(_chat.StateOf("alpha", Page)));
        Assert.Equal(before.Record, (await _chat.ViewAsync("alpha")).Record);
    }

    [Fact]
    public async Task ReadingCommand_SaidInTheConversation_LeavesItsQuestionOpen()
    {
        await BeginAsync();
        var asked = _chat.StateOf("alpha").Prompt!.Key;
        foreach (var command in new[] { "status", "why", "help", "report" })
        {
            await _chat.SayAsync(command);
        }

        Assert.Equal(asked, _chat.StateOf("alpha").Prompt!.Key);
        await _chat.PressAsync("It is true");
        Assert.IsType<Position.Proof>(_chat.StateOf("alpha").Position);
    }

    /// <summary>A reviewer opens it where nobody else reads along; in a channel the bot says where.</summary>
    [Fact]
    public async Task Evidence_IsShownToTheReviewerInDirectMessagesAlone()
    {
        await BeginAsync();
        await AnswerAsync(Chat.Dm, Chat.Olga);
        var (rita, channel) = (new ConversationRef("slack", "U3"), new ConversationRef("slack", "C1/17.1"));

        await _chat.DoAsync(new TurnContent.Text("evidence E1", []), "U3", rita, "alpha");
        await _chat.DoAsync(new TurnContent.Text("evidence E1", []), "U3", channel, "alpha");
        await _chat.DoAsync(new TurnContent.Text("evidence E1", []), "U3", Chat.Dm, "alpha");

        const string evidence = "Console of U1: the backup of 19 November finished at 02:10.";
        Assert.Contains(evidence, _chat.Last(rita), StringComparison.Ordinal);
        Assert.Contains("I show evidence only in our direct messages. Say `evidence E1` there.", _chat.Last(channel), StringComparison.Ordinal);
        Assert.Contains("I show evidence only in our direct messages.", _chat.Last(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    /// <summary>Olga on the page and in the chat, and Otto in his, are asked the same question.</summary>
    private async Task BeginAsync()
    {
        await _chat.ImportAsync("alpha", "# Alpha\n\n## 1. Backups\n\n- [ ] Backups run\n\n## 2. Restores\n\n- [ ] Restores work\n");
        await _chat.DoAsync(new TurnContent.Opened(), "operator", Page, "alpha");
        await _chat.DoAsync(new TurnContent.Text("start", []), "operator", Page, "alpha");
        foreach (var (place, user) in new[] { (Page, "operator"), (Chat.Dm, Chat.Olga), (Otto, "U2") })
        {
            await _chat.DoAsync(new TurnContent.Text("start 1", []), user, place, "alpha");
            Assert.Contains("1 Backups", _chat.Last(place), StringComparison.Ordinal);
        }
    }

    private async Task SayUntilConfirmAsync(ConversationRef place, string user)
    {
        await _chat.DoAsync(new TurnContent.Text("It is true", []), user, place, "alpha");
        await _chat.DoAsync(new TurnContent.Text($"Console of {user}: the backup of 19 November finished at 02:10.", []), user, place, "alpha");
    }

    private async Task AnswerAsync(ConversationRef place, string user)
    {
        await SayUntilConfirmAsync(place, user);
        await _chat.DoAsync(new TurnContent.Text("confirm", []), user, place, "alpha");
    }
}
