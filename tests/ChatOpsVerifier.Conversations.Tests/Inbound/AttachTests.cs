using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Tests.Places;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Conversations.Tests.Inbound;

public sealed class AttachTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 10, 2, 0, TimeSpan.Zero);

    private readonly Chat _chat = new();

    [Fact]
    public async Task Attach_MessageWithFile_IsKeptWithItsAuthorAndAsksTheRequirementsQuestion()
    {
        await _chat.ImportTwoAsync();
        var requirement = OpenWork.Of((await _chat.ViewAsync("beta")).Assessment).First().Requirement;

        var outcome = await AttachAsync(
            "Restored the dump of 19 November into the test project, 41 tables.",
            requirement.Id,
            Bench.File("restore.log", "restore finished, 41 tables, no errors"u8.ToArray()));

        Assert.Equal(TurnOutcome.Handled, outcome);
        var evidence = (await _chat.ViewAsync("beta")).Assessment.State.Evidence.Values.OrderBy(e => e.Id).ToArray();
        Assert.Equal(["restore.log", "message (66 characters)"], evidence.Select(e => e.Name));
        Assert.All(evidence, e => Assert.Equal(new EvidenceOrigin("slack:U9", "Bert", "https://chat.example/archives/C1/p1", Friday), e.Origin));
        Assert.All(evidence, e => Assert.Equal(("operator", new DateOnly(2026, 11, 20)), (e.By, e.ObservedOn)));
        Assert.All(evidence, e => Assert.Contains(e.Sha256, _chat.Bench.Evidence.Digests));
        Assert.Contains("Your evidence is kept: E1 and E2.", _chat.Last(), StringComparison.Ordinal);
        Assert.Empty((await _chat.ViewAsync("alpha")).Assessment.State.Evidence);
    }

    [Fact]
    public async Task Attach_MessageWithASecret_IsKeptOnlyRedactedAndOnlyAfterAYes()
    {
        await _chat.ImportTwoAsync();
        await AttachAsync("Console of AKIAIOSFODNN7EXAMPLE: the restore of 19 November is complete.", "1");
        Assert.Empty((await _chat.ViewAsync("beta")).Assessment.State.Evidence);
        Assert.DoesNotContain(
            "AKIAIOSFODNN7EXAMPLE",
            _chat.Bench.Store.Dump() + string.Concat(_chat.Bench.Evidence.Contents.Select(System.Text.Encoding.UTF8.GetString)),
            StringComparison.Ordinal);

        await _chat.PressAsync("Use the redacted text");

        var kept = Assert.Single((await _chat.ViewAsync("beta")).Assessment.State.Evidence.Values);
        Assert.Equal("Bert", kept.Origin!.AuthorName);
        Assert.Contains("Your evidence is kept: E1.", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attach_MessageThatOnlyLooksLikeASecret_IsKeptAsItWasWritten_OnceWhoAttachesItSaysSo()
    {
        await _chat.ImportTwoAsync();
        var text = "Console of AKIA" + "IOSFODNN7QWERTYZ: the restore of 19 November is complete.";
        await AttachAsync(text, "1");

        await _chat.PressAsync("This is not a secret");

        var view = await _chat.ViewAsync("beta");
        var kept = Assert.Single(view.Assessment.State.Evidence.Values);
        Assert.Equal((Domain.Evidence.Digest.Of(text), "Bert"), (kept.Sha256, kept.Origin!.AuthorName));
        Assert.Equal("operator", Assert.Single(view.Entries, e => e.Event is Domain.Verification.VerificationEvent.SecretsCleared).Actor);
    }

    [Fact]
    public async Task Attach_SameWordsByTwoAuthors_AreTwoPiecesOfEvidence()
    {
        await _chat.ImportTwoAsync();
        const string words = "The restore of 19 November is complete, 41 tables.";
        await AttachAsync(words, "1");
        await AttachAsync(words, "1");
        await AttachAsync(words, "1", author: "Cleo");

        Assert.Equal(["Bert", "Cleo"], (await _chat.ViewAsync("beta")).Assessment.State.Evidence.Values.Select(e => e.Origin!.AuthorName).Order());
    }

    [Fact]
    public async Task Attach_HostileAuthorAndAddress_AreKeptShortAndPlain()
    {
        await _chat.ImportTwoAsync();
        await AttachAsync(
            "The restore of 19 November is complete, 41 tables.",
            "1",
            author: $"  \u0007Be\nrt{string.Concat(Enumerable.Repeat("🦄", 100))}",
            permalink: new Uri("javascript:alert(1)"));

        var origin = Assert.Single((await _chat.ViewAsync("beta")).Assessment.State.Evidence.Values).Origin!;
        Assert.Null(origin.Url);
        Assert.StartsWith("Be rt🦄", origin.AuthorName, StringComparison.Ordinal);
        Assert.True(origin.AuthorName.Length <= 80 && !char.IsHighSurrogate(origin.AuthorName[^2]), origin.AuthorName);
    }

    [Theory]
    [InlineData("U3")]
    [InlineData("U4")]
    public async Task Attach_ByWhoIsNotAnOperator_IsRefusedInPrivate(string user)
    {
        await _chat.ImportTwoAsync();

        Assert.Equal(TurnOutcome.NotPermitted, await AttachAsync("The restore of 19 November is complete, 41 tables.", "1", user: user));

        Assert.Empty((await _chat.ViewAsync("beta")).Assessment.State.Evidence);
        Assert.Equal(user, _chat.Seen()[^1].PrivateTo);
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    private Task<TurnOutcome> AttachAsync(
        string text, string requirement, params IncomingFile[] files) => AttachAsync(text, requirement, "Bert", Chat.Olga, null, files);

    private Task<TurnOutcome> AttachAsync(
        string text, string requirement, string author = "Bert", string user = Chat.Olga, Uri? permalink = null, IncomingFile[]? files = null) =>
        _chat.DoAsync(
            new TurnContent.Attach(
                requirement,
                text,
                (files ?? []).ToImmutableArray(),
                permalink ?? new Uri("https://chat.example/archives/C1/p1"),
                "U9",
                author,
                Friday), user, slug: "beta");
}
