using BenchmarkDotNet.Attributes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Benchmarks;

/// <summary>A report with 10,000 boxes: import it, assess it, regenerate it with every tenth section answered.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private byte[] _bytes = [];
    private VerificationDriver? _driver;
    private Assessment? _assessment;

    [GlobalSetup]
    public void Work()
    {
        _bytes = LargeReport.Bytes();
        _driver = new VerificationDriver(Samples.Import(_bytes)).Begin();
        for (var section = 1; section <= LargeReport.Sections; section += 10)
        {
            _driver.Answer($"{section}", "30 days");
        }

        _assessment = _driver.Assess();
    }

    /// <summary>Bytes to report, plan and lint. Budget: 2 s.</summary>
    [Benchmark]
    public ImportResult Import() => ReportImporter.Import(_bytes);

    [Benchmark]
    public Assessment Assess() => _driver!.Assess();

    /// <summary>The splice alone, as for an output whose structure was checked before. Budget: 25 ms.</summary>
    [Benchmark]
    public RenderedReport Regenerate() => ReportRenderer.Render(_assessment!, id => id, verifyStructure: false);

    /// <summary>The splice, and the parse that shows that the structure is still the same: about an import more.</summary>
    [Benchmark]
    public RenderedReport RegenerateAndVerify() => ReportRenderer.Render(_assessment!, id => id);
}
