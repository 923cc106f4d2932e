using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Flows;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

public sealed class FileTests : IAsyncDisposable
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. Enumerable.Repeat((byte)7, 500)];

    private readonly Bench _bench = new(s => s.Configure<EvidenceOptions>(o => (o.MaxBytes, o.MaxFiles) = (2048, 2)));
    private readonly Walker _walker;

    public FileTests() => _walker = new(_bench);

    [Fact]
    public async Task Upload_Screenshot_BecomesEvidenceUnderItsDigest()
    {
        await BeginProofAsync();

        await _walker.PressAsync(ActionIds.GiveEvidence, files: Bench.File("..\\..\\Backups page.png", Picture));

        var evidence = Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence.Values);
        Assert.Equal(
            (EvidenceKind.Image, "image/png", "Backups page.png", (long)Picture.Length), (evidence.Kind, evidence.MediaType, evidence.Name, evidence.Bytes));
        Assert.Equal(Picture, await _bench.Evidence.ReadAsync(evidence.Sha256, Bench.Token));
    }

    [Fact]
    public async Task Upload_LargerThanTheLimit_IsRefusedNamingTheLimit()
    {
        await BeginProofAsync();
        var opened = false;
        var declared = new IncomingFile("big.txt", 1_000_000_000, _ =>
        {
            opened = true;
            return Task.FromResult<Stream>(new MemoryStream());
        });
        // A channel that does not know the size, or was lied to.
        var lied = new IncomingFile("lied.txt", 10, _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(new string('a', 5000)))));

        await _bench.SayAsync("", "operator", declared, lied);
        await _bench.PumpAsync();

        Assert.False(opened);
        Assert.Empty((await _bench.ViewAsync()).Assessment.State.Evidence);
        var told = _bench.Seen(Bench.Operator).Single(d => d.Message.Text.Contains("did not accept these files", StringComparison.Ordinal)).Message.Text;
        Assert.Contains("big.txt: It is larger than the limit of 2,048 bytes (setting Evidence:MaxBytes).", told, StringComparison.Ordinal);
        Assert.Contains("lied.txt: It is larger", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NotToBeHad_IsRefusedInTheChannelsWords()
    {
        await BeginProofAsync();
        var gone = new IncomingFile("old.png", 500, _ => throw new FileUnavailableException("It was deleted in the chat."));

        await _bench.SayAsync("", "operator", gone, Bench.File("page.png", Picture));
        await _bench.PumpAsync();

        Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence);
        Assert.Contains(_bench.Seen(Bench.Operator), d => d.Message.Text.Contains("old.png: It was deleted in the chat.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_ProgramAndEmptyAndOneTooMany_AreRefusedEachWithItsReason()
    {
        await BeginProofAsync();

        await _bench.SayAsync(
            "", "operator", Bench.File("tool.png", [0x4d, 0x5a, .. new byte[200]]), Bench.File("empty.txt", []), Bench.File("third.txt", "x"u8.ToArray()));
        await _bench.PumpAsync();

        Assert.Empty(_bench.Evidence.Digests);
        var told = _bench.Seen(Bench.Operator).Single(d => d.Message.Text.Contains("did not accept these files", StringComparison.Ordinal)).Message.Text;
        Assert.Contains("tool.png: ", told, StringComparison.Ordinal);
        Assert.Contains("empty.txt: It is empty.", told, StringComparison.Ordinal);
        Assert.Contains("third.txt: It is file 3 of this message; at most 2", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_StoreFails_ClaimsNothingSoThatTheDeliveryCanComeAgain()
    {
        await BeginProofAsync();
        var turn = _bench.Turn(new TurnContent.Text("", [new IncomingFile("a.png", null, _ => throw new IOException("connection lost"))]), key: "upload-1");
        await Assert.ThrowsAsync<IOException>(() => _bench.Turns.HandleAsync(turn, Bench.Token));

        var again = turn with { Content = new TurnContent.Text("", [Bench.File("a.png", Picture)]) };
        Assert.Equal(TurnOutcome.Handled, await _bench.Turns.HandleAsync(again, Bench.Token));

        Assert.Single((await _bench.ViewAsync()).Assessment.State.Evidence);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task BeginProofAsync()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.PressAsync(ActionIds.UsePlan);
        await _walker.PressAsync(ActionIds.StartFinding);
        await _walker.PressAsync(ActionIds.QuickAnswer, "Daily");
    }
}
