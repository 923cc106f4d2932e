using System.Text;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Testing;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>A document and what somebody answers to it, however hostile.</summary>
internal sealed record RenderingCase(ImportResult.Imported Imported, RenderingCase.Given[] Answers)
{
    /// <param name="Which">Chooses the requirement and, by its bits, the boxes.</param>
    public sealed record Given(int Which, Outcome Outcome, string Value, string? Note, string EvidenceName, int DaysAgo);

    private static readonly Gen<Given> Givens = Gen.Select(
        Gen.Int[0, 1 << 20],
        Gen.OneOf(Outcome.Verified, Outcome.Verified, Outcome.NotAvailable, Outcome.Refuted),
        HostileText.Any,
        Gen.OneOf(Gen.Const((string?)null), HostileText.Any.Select(t => (string?)t)),
        HostileText.Any,
        Gen.Int[0, 60],
        (which, outcome, value, note, name, days) => new Given(which, outcome, value, note, name, days));

    public static readonly Gen<RenderingCase> Any =
        Gen.Select(GeneratedDocuments.Any, Givens.Array[1, 6])
            .Select((text, answers) => (Result: ReportImporter.Import(Encoding.UTF8.GetBytes(text)), answers))
            .Where(c => c.Result is ImportResult.Imported)
            .Select(c => new RenderingCase((ImportResult.Imported)c.Result, c.answers));

    public string Source => Imported.Report.Source.Text;

    public VerificationDriver Begin() => new VerificationDriver(Imported).Begin();

    public VerificationDriver Answer()
    {
        var driver = Begin();
        foreach (var given in Answers)
        {
            Answer(driver, given);
        }

        return driver;
    }

    public void Answer(VerificationDriver driver, Given given)
    {
        var requirement = Imported.Report.Requirements[given.Which % Imported.Report.Requirements.Length];
        var checks = requirement.Checks.Where((_, i) => (given.Which >> (4 + i) & 1) == 1).Select(c => c.Id).ToArray();
        var text = $"The dashboard's settings page reads: {given.Value.Length} {given.Which}";
        var observed = VerificationDriver.Today.AddDays(-given.DaysAgo);
        var added = driver.Try(new Command.AddEvidence(
            EvidenceKind.File, Digest.Of(text), 1, "text/plain", given.EvidenceName, null, observed) { By = VerificationDriver.Operator, At = driver.Now });
        if (added is Decision.Accepted { Events: [VerificationEvent.EvidenceAdded evidence] })
        {
            driver.Try(new Command.RecordAnswer(
                requirement.Id,
                [.. checks],
                given.Outcome,
                given.Value,
                given.Note,
                given.Note,
                [evidence.Evidence.Id],
                observed,
                text,
                Supersede: given.Which % 3 == 0)
            {
                By = VerificationDriver.Operator,
                At = driver.Now,
            });
        }
    }

    /// <summary>Withdraws what was answered since, newest first, and settles for nothing what came into conflict.</summary>
    public static void Withdraw(VerificationDriver driver, VerificationState before)
    {
        foreach (var id in driver.State.Answers.Keys.Except(before.Answers.Keys).OrderDescending())
        {
            driver.Try(new Command.WithdrawAnswer(id, [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });
        }

        foreach (var id in driver.State.OpenConflicts.Keys.Except(before.OpenConflicts.Keys).Order())
        {
            driver.Try(new Command.SettleConflict(id, null, "neither") { By = VerificationDriver.Reviewer, At = driver.Now });
        }
    }

    public RenderedReport Render(VerificationDriver driver, bool verifyStructure = false) => Render(Imported, driver, verifyStructure);

    /// <summary>Somebody whose name is an attack.</summary>
    public static RenderedReport Render(ImportResult.Imported imported, VerificationDriver driver, bool verifyStructure = false) => ReportRenderer.Render(
        Assessor.Assess(imported.Report, imported.Plan, imported.Lint, driver.State, VerificationDriver.Today, maxEvidenceAgeDays: 40),
        personId => $"@{personId} <b>| *x*\n- [ ] box",
        verifyStructure);

    public string Print() => $"{Visible(Source)}\n=====\n{string.Join('\n', Answers.Select(a => a.ToString()))}";

    private static string Visible(string text) =>
        text
            .Replace("\r", "␍", StringComparison.Ordinal)
            .Replace("␍\n", "␍␊", StringComparison.Ordinal)
            .Replace("␍", "␍\n", StringComparison.Ordinal)
            .Replace("\t", "→", StringComparison.Ordinal);
}
