using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>What is written under a box goes by the word that the document itself uses there.</summary>
public class EvidenceHabitTests
{
    [Theory]
    [InlineData("Proof: in the wiki", "Proof: ")]
    [InlineData("**Proof:** in the wiki", "**Proof:** ")]
    [InlineData("__Nachweis__:  im Wiki", "__Nachweis__: ")]
    [InlineData("BELEG: im Wiki", "BELEG: ")]
    [InlineData("证据：维基", "证据：")]
    [InlineData("Owner: Ada", "Evidence: ")]
    [InlineData("Proof", "Evidence: ")]
    [InlineData("Proof:", "Evidence: ")]
    [InlineData("Proofreading: done", "Evidence: ")]
    [InlineData("**Proof: in the wiki", "Evidence: ")]
    public void Import_OfATickedItemWithAWordUnderIt_KnowsTheHabit(string bullet, string expected) =>
        Assert.Equal(expected, Import($"- [x] Backups exist\n  - {bullet}\n- [ ] Restore works\n").Report.EvidenceLabel);

    [Fact]
    public void Import_OfAnOpenItemWithAWordUnderIt_SeesNoHabit() =>
        Assert.Equal("Evidence: ", Import("- [x] Backups exist\n- [ ] Restore works\n  - Proof: to be found\n").Report.EvidenceLabel);

    [Fact]
    public void Import_OfSeveralWords_TakesTheMostFrequent() =>
        Assert.Equal("Beleg: ", Import("- [x] A\n  - Nachweis: 1\n- [x] B\n  - Beleg: 2\n- [x] C\n  - Beleg: 3\n").Report.EvidenceLabel);

    [Fact]
    public void Render_UnderABox_WritesTheDocumentsOwnWord()
    {
        var imported = Import("# Go-live\n\n- [x] Backups exist\n  - **Proof:** ticket 4711\n- [ ] Restore works\n");
        var driver = new VerificationDriver(imported).Begin();
        driver.Answer(imported.Report.Requirements[0].Handle, "in four hours", checks: [imported.Report.Checks.Last().Handle]);

        var rendered = RenderingCase.Render(imported, driver, verifyStructure: true);

        Assert.StartsWith(
            "# Go-live\n\n- [x] Backups exist\n  - **Proof:** ticket 4711\n- [x] Restore works\n  - **Proof:** in four hours (E1; self-attested by ",
            rendered.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OfItsOutputWhoseTickedItemsAreRefuted_KeepsTheWord()
    {
        var imported = Import("- [x] Backups exist\n  - Proof: ticket 4711\n- [ ] Restore works\n");
        var driver = new VerificationDriver(imported).Begin();
        driver.Answer(imported.Report.Requirements[0].Handle, "there are none", Outcomes.Outcome.Refuted, checks: [imported.Report.Checks.First().Handle]);
        var once = RenderingCase.Render(imported, driver, verifyStructure: true);

        Assert.Contains("- [ ] Backups exist\n  - Proof: REFUTED: there are none (E1; ", once.Text, StringComparison.Ordinal);
        Assert.Equal(once.Text, RenderingCase.Render(Samples.Import(once.Bytes), driver).Text);
    }

    private static ImportResult.Imported Import(string text) => Samples.Import(Encoding.UTF8.GetBytes(text));
}
