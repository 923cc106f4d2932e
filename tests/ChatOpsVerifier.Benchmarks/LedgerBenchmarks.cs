using BenchmarkDotNet.Attributes;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>A ledger of some 3,000 entries: fold it, and check its hash chain.</summary>
[MemoryDiagnoser]
public class LedgerBenchmarks
{
    private LedgerEntry[] _entries = [];
    private StoredEntry[] _stored = [];

    [GlobalSetup]
    public void Work()
    {
        var driver = new VerificationDriver(Samples.Import(LargeReport.Bytes())).Begin();
        for (var section = 1; section <= LargeReport.Sections; section++)
        {
            driver.Answer($"{section}", "30 days");
        }

        _entries = [.. driver.Entries];
        _stored = [.. _entries.Select(Ledger.Store)];
    }

    [Benchmark]
    public VerificationState FoldAll() => Fold.All(_entries);

    [Benchmark]
    public object Verify() => LedgerCheck.Verify(_stored);
}
