using System.Text.Json;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

public class EvidenceKindTests
{
    public static TheoryData<string> Names => [.. EvidenceKind.All.Select(k => k.Name)];

    [Fact]
    public void All_HoldsEveryKind_UnderItsOwnName()
    {
        var classes = typeof(EvidenceKind).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(EvidenceKind)) && !t.IsAbstract);

        Assert.Equal(classes.OrderBy(t => t.Name), EvidenceKind.All.Select(k => k.GetType()).OrderBy(t => t.Name));
        Assert.Distinct(EvidenceKind.All.Select(k => k.Name.ToUpperInvariant()));
    }

    /// <summary>The spellings of ledgers and conversations that were written before kinds were classes.</summary>
    [Theory]
    [InlineData("Text")]
    [InlineData("Link")]
    [InlineData("Image")]
    [InlineData("File")]
    public void Names_OfTheFirstFour_StayAsTheyWere(string name) => Assert.Equal(name, EvidenceKind.Named(name)?.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Ledger_StoresTheName_AndReadsTheSameKind(string name)
    {
        var added = new VerificationEvent.EvidenceAdded(
            new EvidenceItem(
                "E1", EvidenceKind.Named(name)!, Digest.Of("x"), 1, "text/plain", "x", null, VerificationDriver.Today, VerificationDriver.Start, "operator"));

        var json = Ledger.Serialize(added);

        Assert.Contains($"\"kind\":\"{name}\"", json, StringComparison.Ordinal);
        Assert.Same(added.Evidence.Kind, Assert.IsType<VerificationEvent.EvidenceAdded>(Ledger.Deserialize(json)).Evidence.Kind);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Conversation_StoresTheNameInLowerCase_AndReadsTheSameKind(string name)
    {
        var file = new ReceivedFile("x", "text/plain", EvidenceKind.Named(name)!, 1, Digest.Of("x"));
        var state = FlowState.New with
        {
            Position = new Position.Meant(new HeldInput(null, "x", null, HeldInput.NoFields, [file]), IsNewAnswer: false, new Position.Welcome()),
        };

        var json = FlowStateJson.Write(state);

        Assert.Contains($"\"kind\":\"{name.ToLowerInvariant()}\"", json, StringComparison.Ordinal);
        Assert.Same(file.Kind, Assert.IsType<Position.Meant>(FlowStateJson.Read(json).Position).Held.Files.Single().Kind);
    }

    [Fact]
    public void Ledger_WithAnUnknownKind_IsNotRead()
    {
        var added = new VerificationEvent.EvidenceAdded(
            new EvidenceItem(
                "E1", EvidenceKind.File, Digest.Of("x"), 1, "text/plain", "x", null, VerificationDriver.Today, VerificationDriver.Start, "operator"));

        var json = Ledger.Serialize(added).Replace("\"File\"", "\"Hologram\"", StringComparison.Ordinal);

        Assert.ThrowsAny<JsonException>(() => Ledger.Deserialize(json));
    }

    [Theory]
    [InlineData("https://backups.example/run/7", "Link", "backups.example")]
    [InlineData(" https://backups.example/run/7\n", "Link", "backups.example")]
    [InlineData("see https://backups.example/run/7", "Text", "pasted text (33 characters)")]
    [InlineData("ftp://backups.example", "Text", "pasted text (21 characters)")]
    public void OfTyped_IsTheFirstKindThatMatches(string text, string kind, string name)
    {
        var typed = EvidenceKind.OfTyped(text);

        Assert.Equal((kind, name), (typed.Name, typed.NameOf(text, isOthers: false)));
    }
}
