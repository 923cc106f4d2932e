using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

/// <summary>"This is not a secret", for texts, forms and files, by button and by words.</summary>
public sealed class NotASecretTests : IAsyncDisposable
{
    // Put together at run time, so that no scanner takes this file for a leak.
    private static readonly string Value = "AKIA" + "J5XW3ZT5LK2MNB4V";
    private static readonly string Words = $"The console shows {Value}\nnext to thirty daily snapshots of the shop.";

    private readonly Bench _bench = new(s => s.AddSingleton<IPeople>(new FixedPeople(
        FixedPeople.Web(
            "operator",
            "Olga",
            PersonRole.Operator), FixedPeople.Web("second", "Otto", PersonRole.Operator), FixedPeople.Web("reviewer", "Rita", PersonRole.Reviewer))));

    private readonly Walker _walker;

    public NotASecretTests() => _walker = new(_bench);

    [Fact]
    public async Task Text_ThatItsSenderClears_IsKeptAsItWasSent_AndTheLedgerNamesRuleLineDigestAndPerson()
    {
        await BeginProofAsync();
        await SayAsync(Words);
        Assert.Contains("line 1, “The console shows [redacted: AWS access key id]”", _walker.Prompt().Text, StringComparison.Ordinal);
        AssertNowhere();

        await _walker.PressAsync(ActionIds.NotASecret, HoldId());

        var view = await _bench.ViewAsync();
        Assert.Equal(Digest.Of(Words), Assert.Single(view.Assessment.State.Evidence.Values).Sha256);
        Assert.Equal(Words, Encoding.UTF8.GetString((await _bench.Evidence.ReadAsync(Digest.Of(Words), Bench.Token))!));
        var entry = Assert.Single(view.Entries, e => e.Event is VerificationEvent.SecretsCleared);
        Assert.Equal("operator", entry.Actor);
        var cleared = Assert.Single(((VerificationEvent.SecretsCleared)entry.Event).Texts);
        Assert.Equal((Digest.Of(Words), new ClearedSecret("AWS access key id", 1)), (cleared.Sha256, Assert.Single(cleared.Found)));
    }

    [Theory]
    [InlineData("not a secret")]
    [InlineData("This is not a secret")]
    [InlineData("It isn't a secret.")]
    [InlineData("Das ist kein Geheimnis!")]
    public async Task Words_ThatSaySo_AreAsGoodAsTheButton(string words)
    {
        await BeginProofAsync();
        await SayAsync(Words);

        await SayAsync(words);

        Assert.Equal(Digest.Of(Words), Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence.Values).Sha256);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_IsNamedWithItsLine_AndTakenOnceItsSenderClearsIt(bool byButton)
    {
        await BeginProofAsync();
        var content = Encoding.UTF8.GetBytes($"region = eu-central-1\nsnapshots = 30\naws_access_key_id = {Value}\n");
        await _bench.SayAsync("", "operator", Bench.File("restore.log", content));
        await _bench.PumpAsync();
        var refusal = _bench.Seen(Bench.Operator).Select(d => d.Message).Last(m => m.Text.Contains("restore.log", StringComparison.Ordinal));
        Assert.Contains("line 3, “aws_access_key_id = [redacted: AWS access key id]”", refusal.Text, StringComparison.Ordinal);
        AssertNowhere();

        if (byButton)
        {
            await _walker.PressAsync(ActionIds.NotASecret, ChoiceOf(refusal).Value, promptId: refusal.PromptId);
        }
        else
        {
            await SayAsync("not a secret");
        }

        var evidence = Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence.Values);
        Assert.Equal(("restore.log", Digest.Of(content)), (evidence.Name, evidence.Sha256));
        Assert.Equal(content, await _bench.Evidence.ReadAsync(evidence.Sha256, Bench.Token));
    }

    [Fact]
    public async Task Form_IsTakenWithItsFieldsAndFiles()
    {
        await BeginProofAsync();
        var fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(FieldNames.Evidence, [Words]).Add(FieldNames.ObservedOn, ["2026-11-19"]);
        var picture = Bench.File("notes.txt", "thirty snapshots, the oldest of 24 October"u8.ToArray());
        await _walker.PressAsync(ActionIds.GiveEvidence, fields: fields, files: picture);

        await _walker.PressAsync(ActionIds.NotASecret, HoldId());

        var evidence = (await _bench.ViewAsync()).Assessment.State.Evidence.Values;
        Assert.Contains(evidence, e => e.Sha256 == Digest.Of(Words) && e.ObservedOn == new DateOnly(2026, 11, 19));
        Assert.Contains(evidence, e => e.Name == "notes.txt");
    }

    [Fact]
    public async Task AfterFifteenMinutes_ItHasToBeSentAgain()
    {
        await BeginProofAsync();
        await SayAsync(Words);
        _bench.Time.Advance(SecretNotices.HeldFor);

        await SayAsync("not a secret");

        await AssertGoneAsync(_bench);
    }

    [Fact]
    public async Task AfterARestart_ItHasToBeSentAgain_AndTheRedactedTextIsStillThere()
    {
        await BeginProofAsync();
        await SayAsync(Words);
        await using var restarted = new Bench(_bench);

        await restarted.Turns.HandleAsync(restarted.Turn(new TurnContent.Text("not a secret", []), key: "after-1"), Bench.Token);
        await restarted.PumpAsync();
        await AssertGoneAsync(restarted);
        await restarted.Turns.HandleAsync(restarted.Turn(new TurnContent.Text("use it", []), key: "after-2"), Bench.Token);

        var kept = Assert.Single((await restarted.ViewAsync()).Assessment.State.Evidence.Values);
        Assert.Contains("[redacted: ", Encoding.UTF8.GetString((await restarted.Evidence.ReadAsync(kept.Sha256, Bench.Token))!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("second", "Only the person who sent it")]
    [InlineData("reviewer", "As a reviewer you can read and confirm answers")]
    public async Task SomebodyElse_CannotClearIt(string who, string answer)
    {
        await BeginProofAsync();
        await SayAsync(Words);
        await _bench.OpenAsync(who);
        var content = new TurnContent.Action(
            _walker.Prompt().PromptId!, ActionIds.NotASecret, HoldId(), ImmutableDictionary<string, ImmutableArray<string>>.Empty, []);

        await _bench.Turns.HandleAsync(_bench.Turn(content, who), Bench.Token);
        await _bench.PumpAsync();

        Assert.Contains(_bench.Seen(new("web", $"{Bench.Slug}/{who}")), d => d.Message.Text.Contains(answer, StringComparison.Ordinal));
        Assert.Empty((await _bench.ViewAsync()).Assessment.State.Evidence);
        AssertNowhere();
    }

    [Fact]
    public async Task Discarded_IsForgottenAtOnce()
    {
        await BeginProofAsync();
        await SayAsync(Words);
        var hold = HoldId();

        await _walker.PressAsync(ActionIds.DiscardSecret);
        await _walker.PressAsync(ActionIds.NotASecret, hold);

        await AssertGoneAsync(_bench);
    }

    [Fact]
    public async Task DeliveredTwice_IsHeldOnce()
    {
        await BeginProofAsync();
        var turn = _bench.Turn(new TurnContent.Text(Words, []), key: "again");
        await _bench.Turns.HandleAsync(turn, Bench.Token);
        await _bench.Turns.HandleAsync(turn, Bench.Token);
        await _bench.PumpAsync();

        await _walker.PressAsync(ActionIds.NotASecret, HoldId());
        await SayAsync("not a secret");

        Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence);
        Assert.Contains(_bench.Seen(Bench.Operator), d => d.Message.Text.Contains("I no longer have what you sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chatter_LeavesNoEvidenceFile()
    {
        await BeginProofAsync();
        foreach (var words in new[]
        {
            "What does this question mean, and who wrote it?",
            "status",
            "thanks, I will look into that next week",
            "evidence E7",
            "remind tomorrow at 9",
            $"my key is {Value}, oops"
        })
        {
            await SayAsync(words);
        }

        await _walker.PressAsync(ActionIds.DiscardSecret);

        Assert.Empty(_bench.Evidence.Contents);
        await SayAsync(
            "Console of the backup service: thirty daily snapshots, the newest of 23 November at 02:00, see https://console.example.org/backups/shop");
        var known = (await _bench.ViewAsync()).Assessment.State.Evidence.Values.Select(e => e.Sha256).ToHashSet();
        Assert.NotEmpty(known);
        Assert.All(_bench.Evidence.Contents, c => Assert.Contains(Digest.Of(c), known));
    }

    [Theory]
    [InlineData(ActionIds.DiscardSecret, false)]
    [InlineData(ActionIds.UseRedacted, true)]
    public async Task FileWithASecret_StaysOnlyWhereItIsUsed(string decision, bool stays)
    {
        await BeginProofAsync();
        var notes = "thirty snapshots, the oldest of 24 October"u8.ToArray();
        await _bench.SayAsync(Words, "operator", Bench.File("notes.txt", notes));
        await _bench.PumpAsync();

        await _walker.PressAsync(decision);

        Assert.Equal(stays, await _bench.Evidence.CheckAsync(Digest.Of(notes), Bench.Token) == EvidenceIntegrity.Intact);
    }

    private async Task BeginProofAsync()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.PressAsync(ActionIds.UsePlan);
        await _walker.PressAsync(ActionIds.StartFinding);
        await _walker.PressAsync(ActionIds.QuickAnswer, "Daily");
    }

    private async Task SayAsync(string text)
    {
        await _bench.SayAsync(text);
        await _bench.PumpAsync();
    }

    private string HoldId() => ChoiceOf(_walker.Prompt()).Value;

    private static Choice ChoiceOf(
        Message message) => message.Blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries).Single(c => c.ActionId == ActionIds.NotASecret);

    private static async Task AssertGoneAsync(Bench bench)
    {
        Assert.Contains(bench.Seen(Bench.Operator), d => d.Message.Text.Contains("I no longer have what you sent", StringComparison.Ordinal));
        Assert.Empty((await bench.ViewAsync()).Assessment.State.Evidence);
    }

    private void AssertNowhere()
    {
        Assert.DoesNotContain(Value, _bench.Store.Dump(), StringComparison.Ordinal);
        Assert.DoesNotContain(Value, string.Join('\n', _bench.Logs.Lines), StringComparison.Ordinal);
        Assert.All(_bench.Evidence.Contents, c => Assert.Equal(-1, c.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Value))));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
