using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Reports;

public class ImportProperties
{
    private static readonly Gen<string> Fragments = Gen.OneOf<string>(
        "- [ ] a", "- [x] b", "  - [X] c", "1. [ ] d", "\t- [ ] e", "> ", "| a | Status |", "|---|---|", "| x | pending | |", "||", "```", "~~~", "<!--", "-->",
        "**Status**: **UNKNOWN** (x)", "**Verification Required**:",
        "# H", "## 2.2 T (REQUIRES VERIFICATION)", "### Finding 1: X UNKNOWN", "**Issue**: y", "**PASS Criteria**:", "1. ✅ z (if possible)", "- ☐ glyph",
        "- ❌ state", "---", "***", "\n", "\n\n", "\r", "\r\n", "\t", "    ",
        "[a]: b", "[", "](", "*", "_", "`", "\\", "&amp;", "\u00a0", "\ud83d\ude00", "\ufe0f", "- Evidence: v (E1; self-attested by A; observed 2026-01-01)",
        "**Verified Information**:", "## Evidence Ledger", "Open: 3", "(e.g., \"x\", \"y\")", "`a` (or `b`)");

    [Fact]
    public void Import_RandomBytes_NeverThrows() =>
        Gen.Byte.Array[0, 400].Sample(bytes => ReportImporter.Import(bytes) is not null, iter: 3_000);

    [Theory]
    [InlineData("** **: x\n- [ ] a\n")]
    [InlineData("*\u00a0*\n- [ ] a\n")]
    public void Import_EmphasisAroundNothing_IsNotALabel(string text) =>
        Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Import_RandomMarkdown_NeverThrowsAndKeepsTheInvariants() => Fragments.Array[0, 40].Sample(HoldsInvariants, iter: 5_000);

    /// <summary>Once found: a table that the grammar has begin in its paragraph's own first line.</summary>
    [Fact]
    public void Import_TableInItsParagraphsFirstLine_KeepsTheInvariants() => Fragments.Array[0, 40].Sample(HoldsInvariants, seed: "3mzLp_k4wez2", iter: 1);

    private static void HoldsInvariants(string[] parts)
    {
        if (ReportImporter.Import(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => p
            + (p.Length % 2 == 0 ? "\n" : ""))))) is ImportResult.Imported imported)
        {
            ReportInvariants.Assert(imported);
        }
    }

    [Fact]
    public void Import_GeneratedDocument_FindsEveryBoxOnceOnItsLine() =>
        GeneratedDocument.Any.Sample(
            document =>
            {
                var result = ReportImporter.Import(Encoding.UTF8.GetBytes(document.Text));
                if (document.BoxLines.Count == 0)
                {
                    return result is ImportResult.Refused { Code: "nothing-to-check" or "empty" };
                }

                var imported = (ImportResult.Imported)result;
                ReportInvariants.Assert(imported);
                return imported.Report.Checks.Select(c => c.Line).Order().SequenceEqual(document.BoxLines);
            },
            iter: 3_000);

    [Fact]
    public void Import_Twice_GivesTheSame() =>
        GeneratedDocument.Any.Sample(
            document =>
            {
                var bytes = Encoding.UTF8.GetBytes(document.Text);
                var (one, two) = (ReportImporter.Import(bytes), ReportImporter.Import([.. bytes]));
                return ReportListing.Of(one).SequenceEqual(ReportListing.Of(two)) && Ids(one).SequenceEqual(Ids(two)) && Plan(one) == Plan(two);
            },
            iter: 500);

    [Fact]
    public void Import_WithTextAddedElsewhere_KeepsTheIds() =>
        GeneratedDocument.Any.Where(d => d.BoxLines.Count > 0).Sample(
            document =>
            {
                var before = ReportImporter.Import(Encoding.UTF8.GetBytes(document.Text));
                var after = ReportImporter.Import(Encoding.UTF8.GetBytes("Some words in front.\n\n---\n\n" + document.Text));
                return Ids(before).SequenceEqual(Ids(after));
            },
            iter: 500);

    private static IEnumerable<string> Ids(ImportResult result) => result is ImportResult.Imported imported ? imported.Report.Checks.Select(c => c.Id) : [];

    private static LinkPlan? Plan(ImportResult result) => (result as ImportResult.Imported)?.Plan;
}
