using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The regenerated report: the imported text with only its owned spans changed.</summary>
public static class ReportRenderer
{
    /// <param name="personName">Person id → display name.</param>
    /// <param name="verifyStructure">
    /// True: the result is parsed again and compared with what came in, which costs about as much as the import did.
    /// False only where the same output was checked before (same report, same ledger head, same date).
    /// </param>
    /// <returns>The file's bytes. Without a current answer: exactly the input's.</returns>
    /// <exception cref="InvalidOperationException">The spliced text no longer parses to the same structure: a fault in this program, never written
    /// out.</exception>
    public static RenderedReport Render(Assessment assessment, Func<string, string> personName, bool verifyStructure = true)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(personName);
        var source = assessment.Report.Source;
        if (!assessment.Checks.Values.Any(c => c.Answer is not null))
        {
            return new RenderedReport(source.Bytes.ToArray(), source.Text, []);
        }

        var context = new RenderContext(assessment, personName);
        CheckEdits.Add(context);
        SectionEdits.Add(context);
        StatementEdits.Add(context);
        LabelEdits.Add(context);
        LedgerSection.Add(context);
        var rendered = context.Edits.Splice(source);
        if (verifyStructure)
        {
            StructureGuard.Check(assessment, rendered);
        }

        return rendered;
    }
}
