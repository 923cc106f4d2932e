using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Rendering;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class OwnedTextTests
{
    private static readonly Gen<string> Typed = Gen.String.Select(MarkdownEscape.Inline);
    private static readonly Gen<string[]> Ids = Gen.Int[1, 9999].Select(i => $"E{i}").Array[1, 5];
    private static readonly Gen<DateOnly> Dates = Gen.Int[1, 3_000_000].Select(DateOnly.FromDayNumber);
    private static readonly Gen<string> Provenances = Gen.Select(Ids, Gen.Enum<Attestation>(), Typed, Dates, OwnedText.Provenance);

    [Fact]
    public void EvidenceLine_Verified_ReadsAsAgreed() => Assert.Equal(
        "- Evidence: Daily (E1, E2; self-attested by Ada; observed 2026-11-24)",
        OwnedText.EvidenceLine(
            EvidenceLabel.Default, Outcome.Verified, "Daily", OwnedText.Provenance(["E1", "E2"], Attestation.SelfAttested, "Ada", new DateOnly(2026, 11, 24))));

    [Theory]
    [InlineData(Outcome.NotAvailable, "- Evidence: NOT AVAILABLE: Daily (")]
    [InlineData(Outcome.Refuted, "- Evidence: REFUTED: Daily (")]
    [InlineData(Outcome.Stale, "- Evidence: STALE: Daily (")]
    public void EvidenceLine_OtherOutcomes_SaySo(Outcome outcome, string start) => Assert.StartsWith(
        start,
        OwnedText.EvidenceLine(EvidenceLabel.Default, outcome, "Daily", OwnedText.Provenance(["E1"], Attestation.Reviewed, "Ada", new DateOnly(2026, 11, 24))),
        StringComparison.Ordinal);

    [Fact]
    public void Written_Anything_IsRecognised() =>
        Gen
            .Select(
                Gen.OneOf(EvidenceLabel.Default, "Proof: ", "**Nachweis:** ", "**Beleg**: ", "证据："),
                Gen.Enum<Outcome>(),
                Typed,
                Provenances,
                Gen.OneOf("", "  ", "\t", "   "))
            .Sample((label, outcome, value, provenance, indent) =>
    {
        Assert.True(OwnedText.IsEvidenceLine(indent + OwnedText.EvidenceLine(label, outcome, value, provenance)));
        Assert.True(OwnedText.IsVerifiedInformationItem(indent + OwnedText.VerifiedInformationItem("Verified", value, provenance) + indent));
        Assert.True(OwnedText.IsResolution(OwnedText.Resolution(value, provenance)));
    });

    [Fact]
    public void Suffix_BehindAnything_IsFound() => Gen.Select(Gen.String, Ids).Sample((line, ids) =>
    {
        Assert.True(OwnedText.TryFindSuffix(line + OwnedText.Suffix(ids) + "  ", out var start));
        Assert.Equal(line.Length, start);
    });

    [Theory]
    [InlineData("- Evidence: see the wiki")]
    [InlineData("- Evidence: Daily (E1; attested by Ada; observed 2026-11-24)")]
    [InlineData("- Evidence: Daily (E; self-attested by Ada; observed 2026-11-24)")]
    [InlineData("- Evidence: Daily (E1; self-attested by Ada; observed 2026-13-24)")]
    [InlineData("- Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24) and more")]
    [InlineData("Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24)")]
    [InlineData("- Proof: see the wiki")]
    [InlineData("- Source: Daily (E1; self-attested by Ada; observed 2026-11-24)")]
    [InlineData("- Proof (E1; self-attested by Ada; observed 2026-11-24)")]
    [InlineData("")]
    public void EvidenceLine_OfTheAuthor_StaysTheAuthors(string line) => Assert.False(OwnedText.IsEvidenceLine(line));

    [Theory]
    [InlineData("1. ✅ Backups verified")]
    [InlineData("1. ✅ Backups — VERIFIED (by me)")]
    [InlineData("1. ✅ Backups — VERIFIED (E1) yesterday")]
    [InlineData("1. ✅ Backups — VERIFIED (E1,E2)")]
    public void Suffix_OfTheAuthor_StaysTheAuthors(string line) => Assert.False(OwnedText.TryFindSuffix(line, out _));

    [Fact]
    public void Resolution_OfTheAuthor_StaysTheAuthors() => Assert.False(OwnedText.IsResolution("**Resolution**: we shall see"));

    [Theory]
    [InlineData("Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24)", 0)]
    [InlineData("see the wiki; Evidence: Daily (E1; self-attested by Ada; observed 2026-11-24)", 14)]
    public void CellEvidence_AloneOrBehindOtherWords_IsFound(string cell, int expected)
    {
        Assert.True(OwnedText.TryFindCellEvidence(cell, out var start));
        Assert.Equal(expected, start);
    }

    [Fact]
    public void CellEvidence_OfTheAuthor_StaysTheAuthors() => Assert.False(OwnedText.TryFindCellEvidence("Evidence: a screenshot", out _));
}
