using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Verification;

public class LedgerCheckTests
{
    private static readonly ImmutableArray<StoredEntry> Ledger = [.. Worked().Entries.Select(Domain.Verification.Ledgers.Ledger.Store)];

    private static VerificationDriver Worked()
    {
        var report = new ReportBuilder("Überprüfung „B“").Requirement("2.2", "Frequency", "Check", "Document").Requirement("2.3", "Retention", "Check");
        var driver = new VerificationDriver(report.Report(), report.Plan()).Begin();
        driver.Answer("2.2", "Daily");
        driver.Answer("2.3", "30 days");
        driver.Answer("2.3", "7 days");
        driver.Do(new Command.SettleConflict("X1", "A2", "the dashboard is right") { By = VerificationDriver.Operator, At = driver.Now });
        return driver;
    }

    [Fact]
    public void Verify_Untouched_IsIntactAndSaysWhatItCannotFind()
    {
        var finding = LedgerCheck.Verify(Ledger);

        Assert.True(finding.IsIntact);
        Assert.Equal(Ledger.Length, finding.Entries);
        Assert.Equal(Ledger[^1].Hash, finding.HeadHash);
        Assert.Contains(finding.Limits, l => l.Contains("cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void Verify_AnyFlippedBitInAnyField_IsFoundAtThatEntry() =>
        Gen.Select(Gen.Int[0, Ledger.Length - 1], Gen.Int[0, 5], Gen.Int[0, 10_000]).Sample((entry, field, bit) =>
        {
            var changed = Ledger.SetItem(entry, Flip(Ledger[entry], field, bit));
            var finding = LedgerCheck.Verify(changed);
            return !finding.IsIntact && finding.BrokenAt == entry + 1;
        });

    [Fact]
    public void Verify_AnyEntryDeletedBeforeTheLast_IsFoundThere() =>
        Gen.Int[
            0, Ledger.Length - 2].Sample(entry => LedgerCheck.Verify(Ledger.RemoveAt(entry)) is { IsIntact: false } finding && finding.BrokenAt == entry + 1);

    [Fact]
    public void Verify_AnyTwoEntriesSwapped_IsFoundAtTheFirst() =>
        Gen.Select(Gen.Int[0, Ledger.Length - 1], Gen.Int[0, Ledger.Length - 1]).Where((a, b) => a < b).Sample((a, b) =>
        {
            var swapped = Ledger.SetItem(a, Ledger[b]).SetItem(b, Ledger[a]);
            return LedgerCheck.Verify(swapped) is { IsIntact: false } finding && finding.BrokenAt == a + 1;
        });

    [Fact]
    public void Verify_AnyEntryStandingTwice_IsFound() =>
        Gen.Int[
            0,
            Ledger.Length - 1].Sample(entry => LedgerCheck.Verify(Ledger.Insert(entry, Ledger[entry])) is { IsIntact: false } finding
                && finding.BrokenAt == entry + 2);

    [Fact]
    public void Verify_DeletedAndRenumbered_IsFound()
    {
        var renumbered = Ledger.RemoveAt(2).Select((e, n) => e with { Sequence = n + 1 });

        Assert.Equal(3, LedgerCheck.Verify(renumbered).BrokenAt);
    }

    [Fact]
    public void Verify_EntryForgedWithItsOwnHashRedone_IsFoundAtTheNext()
    {
        var forged = Ledger[2] with { Actor = "somebody else" };
        forged = forged with { Hash = Domain.Verification.Ledgers.Ledger.Hash(
            forged.Sequence, forged.At, forged.Actor, forged.EventJson, forged.PreviousHash) };

        Assert.Equal(4, LedgerCheck.Verify(Ledger.SetItem(2, forged)).BrokenAt);
    }

    [Fact]
    public void Verify_TailCutOff_IsFoundOnlyAgainstAnAnchor()
    {
        var cut = Ledger.RemoveAt(Ledger.Length - 1);
        var anchor = new LedgerAnchor(Ledger[^1].Hash, Ledger.Length);

        Assert.True(LedgerCheck.Verify(cut).IsIntact);
        Assert.False(LedgerCheck.Verify(cut, anchor).IsIntact);
        Assert.Contains("cut off", LedgerCheck.Verify(cut, anchor).Sentence, StringComparison.Ordinal);
        Assert.False(LedgerCheck.Verify(cut, anchor with { Sequence = null }).IsIntact);
        Assert.True(LedgerCheck.Verify(Ledger, anchor).IsIntact);
        Assert.Empty(LedgerCheck.Verify(Ledger, anchor).Limits);
    }

    [Fact]
    public void Verify_AnchorOfAnEarlierHead_VouchesUpToThere()
    {
        var finding = LedgerCheck.Verify(Ledger, new LedgerAnchor(Ledger[2].Hash, 3));

        Assert.True(finding.IsIntact);
        Assert.Contains("up to entry 3", finding.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Limits);
    }

    [Fact]
    public void Verify_RewrittenThroughoutWithNewHashes_IsFoundOnlyAgainstAnAnchor()
    {
        var forged = Domain.Verification.Ledgers.Ledger
            .Append(0, Domain.Verification.Ledgers.Ledger.GenesisHash, VerificationDriver.Start, "operator", [new VerificationEvent.PlanConfirmed()])
            .Select(Domain.Verification.Ledgers.Ledger.Store)
            .ToList();

        Assert.True(LedgerCheck.Verify(forged).IsIntact);
        Assert.False(LedgerCheck.Verify(forged, new LedgerAnchor(Ledger[^1].Hash)).IsIntact);
    }

    [Fact]
    public void Verify_Empty_IsIntactWithNoEntries() => Assert.Equal(0, LedgerCheck.Verify([]).Entries);

    private static StoredEntry Flip(StoredEntry e, int field, int bit) => field switch
    {
        0 => e with { Sequence = e.Sequence ^ (1L << (bit % 63)) },
        1 => e with { At = new DateTimeOffset(e.At.Ticks ^ (1L << (bit % 58)), TimeSpan.Zero) },
        2 => e with { Actor = Flip(e.Actor, bit) },
        3 => e with { EventJson = Flip(e.EventJson, bit) },
        4 => e with { PreviousHash = Flip(e.PreviousHash, bit) },
        _ => e with { Hash = Flip(e.Hash, bit) },
    };

    /// <summary>Among the seven low bits of one character, so that it stays a character.</summary>
    private static string Flip(string text, int bit)
    {
        var changed = new StringBuilder(text);
        var at = bit / 7 % text.Length;
        changed[at] = (char)(changed[at] ^ (1 << (bit % 7)));
        return changed.ToString();
    }
}
