using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

public sealed class SecretTests : IAsyncDisposable
{
    // Put together at run time, so that no scanner takes this file for a leak.
    private static readonly string Secret = "AKIA" + "Q7XW3ZT5LK2MNB4V";

    private readonly Bench _bench = new();
    private readonly Walker _walker;

    public SecretTests() => _walker = new(_bench);

    [Fact]
    public async Task Text_WithSecret_ReachesNothingThatKeeps()
    {
        await BeginProofAsync();

        Assert.Equal(TurnOutcome.Handled, await _bench.SayAsync($"The dashboard shows the key {Secret} next to thirty daily snapshots."));
        await _bench.PumpAsync();

        Assert.Contains(
            _walker.Prompt().Blocks.OfType<Domain.Rendering.MessageBlock.Choices>().SelectMany(c => c.Entries), c => c.ActionId == ActionIds.UseRedacted);
        AssertNowhere();
        await _walker.PressAsync(ActionIds.UseRedacted);
        AssertNowhere();
        var evidence = Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence.Values);
        var kept = await _bench.Evidence.ReadAsync(evidence.Sha256, Bench.Token);
        Assert.Contains("[redacted: ", Encoding.UTF8.GetString(kept!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormField_WithSecret_ReachesNothingThatKeepsAndGoesOnRedacted()
    {
        await BeginProofAsync();
        var fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty
            .Add(FieldNames.Evidence, [$"aws configure list shows {Secret} and thirty daily snapshots in the vault."])
            .Add(FieldNames.ObservedOn, ["2026-11-20"]);

        await _walker.PressAsync(ActionIds.GiveEvidence, fields: fields);
        AssertNowhere();
        await _walker.PressAsync(ActionIds.UseRedacted);

        AssertNowhere();
        var evidence = Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence.Values);
        Assert.Equal(new DateOnly(2026, 11, 20), evidence.ObservedOn);
    }

    [Theory]
    [InlineData(true, "It is still visible in this chat, and I cannot delete your message", "where only you can delete it")]
    [InlineData(false, "This chat's record shows your message without it", "it has been sent here")]
    public async Task Secret_InAChatThatKeepsOrRedacts_IsSpokenOfAsItIsThere(bool staysInChat, string aboutText, string aboutFile)
    {
        await BeginProofAsync();
        var file = Bench.File("settings.txt", Encoding.UTF8.GetBytes($"aws_access_key_id = {Secret}\n"));

        await _bench.Turns.HandleAsync(
            _bench.Turn(new TurnContent.Text($"The console shows {Secret} and thirty snapshots.", [file])) with { StaysInChat = staysInChat }, Bench.Token);
        await _bench.PumpAsync();

        Assert.Contains(aboutText, _walker.Prompt().Text, StringComparison.Ordinal);
        Assert.Contains(_bench.Seen(Bench.Operator), d => d.Message.Text.Contains(aboutFile, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TextFile_WithSecret_IsNotAcceptedAndSaysWhy(bool isWide)
    {
        await BeginProofAsync();
        var text = $"region = eu-central-1\naws_access_key_id = {Secret}\n";
        byte[] content = isWide ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)] : Encoding.UTF8.GetBytes(text);

        await _bench.SayAsync("", "operator", Bench.File($"settings-{Secret}.txt", content));
        await _bench.PumpAsync();

        AssertNowhere();
        Assert.Empty((await _bench.ViewAsync()).Assessment.State.Evidence);
        Assert.Contains(_bench.Seen(Bench.Operator), d => d.Message.Text.Contains("did not accept this file", StringComparison.Ordinal));
    }

    private async Task BeginProofAsync()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.PressAsync(ActionIds.UsePlan);
        await _walker.PressAsync(ActionIds.StartFinding);
        await _walker.PressAsync(ActionIds.QuickAnswer, "Daily");
    }

    private void AssertNowhere()
    {
        Assert.DoesNotContain(Secret, _bench.Store.Dump(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, string.Join('\n', _bench.Logs.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, System.Text.Json.JsonSerializer.Serialize(_bench.Web.Calls), StringComparison.Ordinal);
        foreach (var content in _bench.Evidence.Contents)
        {
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)));
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Secret)));
        }
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
