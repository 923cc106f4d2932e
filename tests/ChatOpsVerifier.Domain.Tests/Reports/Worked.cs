using System.Text;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>A document imported, and written back after answers.</summary>
internal static class Worked
{
    public static ImportResult.Imported Import(
        string text,
        params ReadingChoice[] choices) => Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(text), null, choices));

    /// <summary>A table of one row.</summary>
    public static string Table(string header, string row) => $"{header}\n|{string.Concat(Enumerable.Repeat("---|", header.Count(c => c == '|') - 1))}\n{row}\n";

    /// <summary>For comparing rows, however their cells are padded.</summary>
    public static string Spaceless(string line) => line.Replace(" ", "", StringComparison.Ordinal);

    /// <param name="only">Index of the one check that is answered; null: all.</param>
    public static string Answered(string text, Outcome outcome, int? only = null, params ReadingChoice[] choices)
    {
        var imported = Import(text, choices);
        var driver = new VerificationDriver(imported).Begin();
        driver.Append([.. choices.Select(c => new VerificationEvent.ReadingChosen(c.Place, c.As, "", c.StateColumn))]);
        foreach (var requirement in imported.Report.Requirements)
        {
            driver.Answer(
                requirement.Handle,
                "3 bar",
                outcome,
                only is { } index ? [requirement.Checks[index].Handle] : null,
                evidence: $"The gauge beside the pump \"{requirement.Title}\" shows 3 bar.");
        }

        return ReportRenderer.Render(driver.Assess(), id => id).Text;
    }
}
