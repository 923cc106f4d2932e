using System.IO.Compression;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>An auditor sends a pack to a conversation: what they read about it, with the server's own record at hand.</summary>
public sealed class SentPackTests : IAsyncLifetime
{
    private RealData _data = null!;
    private byte[] _pack = [];

    public async ValueTask InitializeAsync()
    {
        _data = await RealData.CanonicalAsync();
        await _data.ConfirmPlanAsync();
        await _data.AnswerAsync("2.2", "Daily");
        _pack = await MakeAsync();
    }

    public ValueTask DisposeAsync() => _data.DisposeAsync();

    [Fact]
    public async Task Pack_AsItWasMade_IsIntact_AlsoWhenTheRecordHasGoneOn()
    {
        var fresh = await IntactAsync(_pack);
        Assert.Contains("Signed with this server's key", fresh, StringComparison.Ordinal);
        Assert.Contains("entries, and none since.", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("Not found by this check", fresh, StringComparison.Ordinal);

        await _data.AppendAsync(new VerificationEvent.LintAcknowledged("x:1", "one more entry"));
        Assert.Contains("and 1 more since then: export a new pack", await IntactAsync(_pack), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_WithMoreOrOtherEntriesThanTheRecord_IsRefused()
    {
        await _data.AppendAsync(new VerificationEvent.LintAcknowledged("x:1", "an entry to be cut off"));
        var longer = await MakeAsync();
        TamperedDatabase.Execute(_data, "DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)");
        Assert.Contains("has only", await RefusedAsync(longer), StringComparison.Ordinal);

        TamperedDatabase.Execute(_data, "UPDATE ledger SET hash = replace(hash, substr(hash, 1, 8), '00000000')");
        Assert.Contains("of this server's record", await RefusedAsync(_pack), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_OfAReportThatIsNotHere_IsIntact_AndSaysWhatIsNotKnown()
    {
        TamperedDatabase.Execute(_data, "DELETE FROM ledger");
        Assert.Contains("Not known: whether its end was cut off.", await IntactAsync(_pack), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_CutOffPackedAgainOrWithoutItsManifest_IsStillAPack_AndRefused()
    {
        Assert.Contains("cut off", await RefusedAsync(_pack[..^30]), StringComparison.Ordinal);
        Assert.NotEmpty(await RefusedAsync([.. _pack, 0]));
        Assert.Contains("manifest.json", await RefusedAsync(new ForgedPack(_pack).Remove(PackFiles.Manifest).Zip()), StringComparison.Ordinal);
        var inFolder = new ForgedPack(_pack);
        var files = inFolder.Files.Select(f => new PackFile($"drill/{f.Path}", f.Content)).ToList();
        Assert.Contains("holds no manifest.json", await RefusedAsync(PackZip.Write(files, DateTimeOffset.UnixEpoch)), StringComparison.Ordinal);
        Assert.Contains("not this server's key", await RefusedAsync(inFolder.SignedByAnother().Zip()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherFile_IsNotAPack()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var log = await archive.CreateEntry("logs/restore.log").OpenAsync(TestContext.Current.CancellationToken);
            await log.WriteAsync("48 of 48"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        Assert.Null(await CheckAsync(zip.ToArray()));
        Assert.Null(await CheckAsync("PK"u8.ToArray()));
        Assert.Null(await CheckAsync("manifest.json, events.jsonl, SHA256SUMS and verify.sh are what a pack holds."u8.ToArray()));
    }

    /// <summary>A person who has the key could build any chain; the check still answers in words, and not one that this server's record gives.</summary>
    [Fact]
    public async Task Ledger_WithEntriesLeftOutMovedOrTwice_ChainedAgainAndSigned_IsRefusedInWords()
    {
        var entries = LedgerLines.Read(new ForgedPack(_pack).Content(PackFiles.Ledger));
        for (var i = 0; i < entries.Count; i++)
        {
            await RefusedAsync(Forged([.. entries.Take(i), .. entries.Skip(i + 1)]));
            await RefusedAsync(Forged([entries[i], .. entries.Where((_, at) => at != i), entries[i]]));
            await RefusedAsync(Forged(
            [
                .. entries.Take(i),
                entries[i] with
                {
                    EventJson = entries[i].EventJson
                        .Replace("\"E1\"", "\"E7\"", StringComparison.Ordinal)
                        .Replace("\"2.2\"", "\"9.9\"", StringComparison.Ordinal),
                    Actor = "nobody"
                },
                .. entries.Skip(i + 1)
            ]));
        }
    }

    private byte[] Forged(IReadOnlyList<StoredEntry> entries)
    {
        List<StoredEntry> chained = [];
        foreach (var entry in entries)
        {
            var (sequence, previous) = (chained.Count + 1, chained.Count == 0 ? Ledger.GenesisHash : chained[^1].Hash);
            chained.Add(entry with
            {
                Sequence = sequence,
                PreviousHash = previous,
                Hash = Ledger.Hash(sequence, entry.At, entry.Actor, entry.EventJson, previous)
            });
        }

        return new ForgedPack(_pack).Put(PackFiles.Ledger, LedgerLines.Write(chained))
            .Manifest(m => (m["ledgerHead"], m["ledgerEntries"]) = (chained.Count == 0 ? Ledger.GenesisHash : chained[^1].Hash, chained.Count))
            .WithDigests().SignedBy(_data.Key).Zip();
    }

    private async Task<byte[]> MakeAsync() => (await _data.Packs.MakeAsync((await _data.ViewAsync()).Record, TestContext.Current.CancellationToken)).Pack;

    private Task<PackVerdict?> CheckAsync(byte[] content) => _data.PackChecks.CheckAsync(content, TestContext.Current.CancellationToken);

    private async Task<string> IntactAsync(byte[] pack)
    {
        var verdict = await CheckAsync(pack);
        Assert.True(verdict is { IsIntact: true }, string.Join('\n', verdict?.Lines ?? []));
        return string.Join('\n', verdict!.Lines);
    }

    private async Task<string> RefusedAsync(byte[] pack)
    {
        var verdict = await CheckAsync(pack);
        Assert.True(verdict is { IsIntact: false, Lines.IsEmpty: false }, string.Join('\n', verdict?.Lines ?? ["no pack"]));
        return string.Join('\n', verdict!.Lines);
    }
}
