using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Redaction;
using ChatOpsVerifier.Conversations.Tests.Places;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

/// <summary>What else holds the words of redacted evidence: later texts of its message, other reports, what waits to be assigned.</summary>
public sealed class RedactionTests : IAsyncDisposable
{
    private const string Kept = "Restore drill of 23 November took 22 minutes; the vault phrase is violet otter pears";
    private const string Edited = "Restore drill of 23 November took 22 minutes; the cellar phrase is amber heron plums";

    private static readonly ConversationRef Otto = new("slack", "U2");

    private readonly Chat _chat = new();
    private int _news;

    [Fact]
    public async Task EditedMessage_Redacted_TakesItsNewTextsToo()
    {
        await SettleAsync();
        await EditAsync(Edited + ", first");
        await EditAsync(Edited);
        Assert.NotEmpty(_chat.StateOf("alpha").ChangedTexts);

        await _chat.SayAsync("redact E1 because it shows how the vault opens");

        Assert.DoesNotContain(
            _chat.Bench.Evidence.Contents.Select(Encoding.UTF8.GetString),
            t => t.Contains("otter", StringComparison.Ordinal) || t.Contains("heron", StringComparison.Ordinal));
        Assert.DoesNotContain("heron", _chat.Bench.Store.Dump(), StringComparison.Ordinal);
        Assert.DoesNotContain("otter", _chat.Bench.Store.Dump(), StringComparison.Ordinal);
        Assert.Empty(_chat.StateOf("alpha").ChangedTexts);
        // The answer was the label of a button; buttons keep theirs.
        Assert.Contains("[It is true]", _chat.Last(), StringComparison.Ordinal);
        Assert.Contains("its bytes and texts are deleted here", _chat.Screen(), StringComparison.Ordinal);

        await _chat.SayAsync("update E1");
        Assert.Single((await NowAsync("alpha")).State.Evidence);
    }

    [Fact]
    public async Task TextThatWasAdded_StaysUntilItIsRedactedItself_AndCannotBeAddedAgain()
    {
        await SettleAsync();
        await EditAsync(Edited);
        await _chat.PressAsync("Add the new text");

        await _chat.SayAsync("redact E1 because it shows how the vault opens");

        Assert.Contains(Digest.Of(Edited), _chat.Bench.Evidence.Digests);
        Assert.DoesNotContain(Digest.Of(Kept), _chat.Bench.Evidence.Digests);
        Assert.Contains("E2 is from the same message at another time and stays.", _chat.Screen(), StringComparison.Ordinal);

        await _chat.SayAsync("redact E2 because it shows how the cellar opens");
        Assert.DoesNotContain(Digest.Of(Edited), _chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task NewTextRedacted_IsNotOfferedForTheOldEvidenceAnyLonger()
    {
        await SettleAsync();
        await EditAsync(Edited);
        await _chat.PressAsync("Add the new text");

        await _chat.SayAsync("redact E2 because it shows how the cellar opens");

        Assert.Empty(_chat.StateOf("alpha").ChangedTexts);
        Assert.Contains(Digest.Of(Kept), _chat.Bench.Evidence.Digests);
        await _chat.SayAsync("update E1");
        Assert.Equal(2, (await NowAsync("alpha")).State.Evidence.Count);
        Assert.DoesNotContain(Digest.Of(Edited), _chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task SameBytesInAnotherReport_AreNamed_AndDeletedOnceTheyAreRedactedThere()
    {
        await SettleAsync();
        await _chat.SayAsync("use beta");
        await _chat.PressAsync("Use this plan and start");
        await _chat.PressAsync("It is true");
        await SayAsync(Kept, "again");
        await _chat.SayAsync("use alpha");

        await _chat.SayAsync("redact E1 because it shows how the vault opens");

        var told = _chat.Screen();
        Assert.Contains(
            "The file is still stored, because E1 in “Beta” has the same bytes. Redact it there, too; only then are they deleted.",
            told,
            StringComparison.Ordinal);
        Assert.DoesNotContain("its bytes and texts are deleted here", told, StringComparison.Ordinal);
        Assert.Contains(Digest.Of(Kept), _chat.Bench.Evidence.Digests);

        await _chat.PressAsync("Redact E1 in Beta");

        Assert.Equal("it shows how the vault opens", (await NowAsync("beta")).State.Evidence["E1"].Removed!.Reason);
        Assert.DoesNotContain(Digest.Of(Kept), _chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task Discarded_WhileTheSameBytesBackSomethingElse_DoesNotSayThatTheyAreDeleted()
    {
        await SettleAsync();
        await _chat.SayAsync("use beta");
        await _chat.PressAsync("Use this plan and start");
        await _chat.PressAsync("It is true");
        await SayAsync(Kept, "again");

        await _chat.SayAsync("discard E1");

        Assert.Contains("The same bytes are also E1 in “Alpha”, so they are kept for that.", _chat.Screen(), StringComparison.Ordinal);
        Assert.Contains(Digest.Of(Kept), _chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task RedactedText_SentAgain_IsRefused_AndItsBytesAreDeletedAgain()
    {
        await SettleAsync();
        await _chat.SayAsync("redact E1 because it shows how the vault opens");

        await _chat.PressAsync("It is true");
        await SayAsync(Kept, "again");

        Assert.Contains("This is E1 again, which was redacted on ", _chat.Screen(), StringComparison.Ordinal);
        Assert.Single((await NowAsync("alpha")).State.Evidence);
        Assert.DoesNotContain(Digest.Of(Kept), _chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task ProgramEndsBetweenTheCommitAndTheDeletion_ItsNextStartDeletes()
    {
        await SettleAsync();
        await EditAsync(Edited);
        await _chat.SayAsync("redact E1 because it shows how the vault opens");
        // As a program leaves it that ends right after the commit: recorded, with the bytes still there.
        foreach (var text in new[] { Kept, Edited })
        {
            await _chat.Bench.Evidence.WriteAsync(Encoding.UTF8.GetBytes(text), Bench.Token);
        }

        await _chat.Bench.Get<IEvidenceRemovals>().FinishAsync(Bench.Token);

        Assert.DoesNotContain(Digest.Of(Kept), _chat.Bench.Evidence.Digests);
        Assert.DoesNotContain(Digest.Of(Edited), _chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task AnswerInTheMaking_ThatQuotesWhatSomebodyRedactsElsewhere_IsAskedAgain_AndIsNeverRecordedAsThePlaceholder()
    {
        await _chat.ImportAsync("alpha", "# Alpha\n\n## 1. Backups\n\n- [ ] Backups run\n\n## 2. Restores\n\n- [ ] Restores work\n");
        await BeginAsync();
        await _chat.SayAsync("The cellar opens with violet otter pears");
        Assert.Contains("What shows it?", _chat.Last(), StringComparison.Ordinal);

        await _chat.SayAsync("use alpha", "U2", Otto);
        await _chat.SayAsync("redact E1 because it shows how the vault opens", "U2", Otto);
        await SayAsync("Restore console of 24 November: 48 of 48 tables are back", "late proof");

        Assert.Contains(
            "What I asked has changed meanwhile, so I did not use that as an answer. What you sent is kept as E2.", _chat.Screen(), StringComparison.Ordinal);
        Assert.DoesNotContain("[Confirm]", _chat.Last(), StringComparison.Ordinal);
        Assert.Single((await NowAsync("alpha")).State.Answers);
    }

    [Fact]
    public async Task TextFile_Redacted_LeavesNoCopyOfWhatItSaid()
    {
        await _chat.ImportTwoAsync();
        await _chat.SayAsync("use alpha");
        await _chat.PressAsync("Use this plan and start");
        await _chat.PressAsync("It is true");
        await _chat.SayAsync("", Chat.Olga, null, Bench.File("restore.log", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Kept)).ToArray()));
        await _chat.PressAsync("Confirm");
        Assert.Contains("otter", _chat.Bench.Store.Dump(), StringComparison.Ordinal);

        await _chat.SayAsync("redact E1 because it shows how the vault opens");

        Assert.DoesNotContain("otter", _chat.Bench.Store.Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherEvidenceWithTheSameWords_IsStillOfferedByItsName()
    {
        await SettleAsync();
        await SayAsync("The vault phrase is violet otter pears, said the guard at 22:00", "other");

        await _chat.SayAsync("redact E1 because it shows how the vault opens");
        await _chat.PressAsync("It is true");

        Assert.Contains("[Use E2 · [redacted]]", _chat.Last(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    private async Task<Assessment> NowAsync(string slug) => (await _chat.ViewAsync(slug)).Assessment;

    private async Task SettleAsync()
    {
        await _chat.ImportTwoAsync();
        await BeginAsync();
    }

    private async Task BeginAsync()
    {
        await _chat.SayAsync("use alpha");
        await _chat.PressAsync("Use this plan and start");
        await _chat.PressAsync("It is true");
        await SayAsync(Kept, "proof");
        await _chat.PressAsync("Confirm");
    }

    private async Task SayAsync(string text, string key)
    {
        await _chat.Bench.Turns.HandleAsync(
            new Turn
            {
                DedupeKeys = [key],
                Conversation = Chat.Dm,
                UserId = Chat.Olga,
                Identity = TurnIdentity.ChatAccount,
                Source = MessageSource.Of("slack:D1:1", text, []),
                Content = new TurnContent.Text(text, [])
            },
            Bench.Token);
        await _chat.Bench.PumpAsync();
    }

    private async Task EditAsync(string text)
    {
        await _chat.Bench
            .Get<IMessageChanges>()
            .HandleAsync(new ChangedMessage([$"change-{++_news}"], "slack", MessageSource.Of("slack:D1:1", text, []), text, Chat.Olga), Bench.Token);
        await _chat.Bench.PumpAsync();
    }
}
