using System.Text;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Takes the place of an imported file whose bytes are missing or were changed: something has to be shown, and nothing of it may be believed.</summary>
internal static class LostSource
{
    private const string Text = """
        # The imported file is not what was imported

        - [ ] The file of this report has to be restored from a backup

        """;

    public static ParsedReport Because(string fault) => ReportImporter.Import(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))) is ImportResult.Imported i
        ? new ParsedReport(i.Report, i.Plan, i.Lint) { Fault = fault }
        : throw new InvalidDataException(fault);
}
