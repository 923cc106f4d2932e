using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    private const string Phrase = "violet otter eats 4711 pears";

    [Fact]
    public async Task Texts_Removed_AreGoneOneByOne_AndTheChainVerifiesOnceTheRemovalIsRecorded()
    {
        var entries = await SealAsync("sample", Happened(1), Happened(2));
        await SealAsync("other", Happened(1));
        var gone = entries[0].Sealed!.Texts[0].Digest;

        await TransactAsync(async turn =>
        {
            await turn.RemoveTextsAsync("sample", new HashSet<string> { gone, new('f', 64) });
            var removal = new VerificationEvent.EvidenceRemoved("E1", EvidenceRemoval.Redacted, new('a', 64), "a token", [], [gone]);
            await turn.AppendAsync("sample", 2, Ledger.Append(2, entries[1].Hash, Now, "operator", [removal]));
        });

        var stored = await Store.ReadLedgerAsync("sample", 0, Cancel);
        Assert.Empty(stored[0].Texts);
        Assert.Equal(entries[1].Sealed!.Texts, stored[1].Texts);
        Assert.Equal(SealedEvent.Redacted, Assert.IsType<VerificationEvent.LintAcknowledged>(Ledger.Read(stored[0]).Event).Reason);
        Assert.True(LedgerCheck.Verify(stored).IsIntact, LedgerCheck.Verify(stored).Sentence);
        Assert.Single((await Store.ReadLedgerAsync("other", 0, Cancel))[0].Texts);
        Assert.Equal(["sample"], await Store.ListReportsWithRemovalsAsync(Cancel));
    }

    [Fact]
    public async Task Texts_RemovedWithoutARecord_BreakTheChain()
    {
        var entries = await SealAsync("sample", Happened(1));

        await TransactAsync(turn => turn.RemoveTextsAsync("sample", new HashSet<string> { entries[0].Sealed!.Texts[0].Digest }));

        var found = LedgerCheck.Verify(await Store.ReadLedgerAsync("sample", 0, Cancel));
        Assert.False(found.IsIntact);
        Assert.Empty(await Store.ListReportsWithRemovalsAsync(Cancel));
    }

    [Fact]
    public async Task Copies_Cleaned_AreThoseOfTheReportAndOfPlacesThatSpeakOfSeveral()
    {
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn);
            await ImportAsync(turn, "other");
            foreach (var slug in new[] { "sample", "other", "" })
            {
                await turn.SaveConversationAsync(new(new("slack", $"U1-{slug}"), slug, "operator", $$"""{"note":"{{Phrase}}","kind":"text"}""", Now));
                await turn.EnqueueAsync(
                    new OutboxMessage(
                        $"key-{slug}", new("slack", $"U1-{slug}"), $"m-{slug}", Say($"You said: {Phrase}"), null) { Slug = slug.Length == 0 ? null : slug },
                    Now);
            }
        });

        await TransactAsync(turn => turn.CleanCopiesAsync("sample", new Cleaner()));

        var states = new List<string>();
        foreach (var slug in new[] { "sample", "", "other" })
        {
            states.Add((await Store.FindConversationAsync(new("slack", $"U1-{slug}"), slug, Cancel))!.StateJson);
        }

        Assert.Equal(["""{"note":"gone","kind":"text"}""", """{"note":"gone","kind":"text"}""", $$"""{"note":"{{Phrase}}","kind":"text"}"""], states);
        var waiting = await Store.ReadPendingOutboxAsync(Now, 10, Cancel);
        Assert.Equal(
            [("m-", "You said: gone"), ("m-other", $"You said: {Phrase}"), ("m-sample", "You said: gone")],
            waiting.Select(m => (m.Message.MessageKey, m.Message.Message.Text)).Order());
    }

    private async Task<LedgerEntry[]> SealAsync(string slug, params VerificationEvent[] events)
    {
        var salts = 0;
        var entries = Ledger.Append(0, Ledger.GenesisHash, Now, "operator", events, () => $"{++salts:x32}");
        await TransactAsync(async turn =>
        {
            await ImportAsync(turn, slug);
            await turn.AppendAsync(slug, 0, entries);
        });
        return [.. entries];
    }

    private sealed class Cleaner : ICopyCleaner
    {
        public string? CleanWords(
            string words) => words.Contains(Phrase, StringComparison.Ordinal) ? words.Replace(Phrase, "gone", StringComparison.Ordinal) : null;

        public string? CleanJson(string json) => CleanWords(json);
    }
}
