using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>
/// Takes the place of an imported file whose bytes are missing, were changed, or can no longer be read: something has to be shown, and nothing of it may be
/// believed.
/// </summary>
internal static class LostSource
{
    private const string Lost = """
        # The imported file is not what was imported

        - [ ] The file of this report has to be restored from a backup

        """;

    private const string Unreadable = """
        # The imported file cannot be read by this version of the program

        - [ ] The report has to be removed, or read by the version that imported it

        """;

    /// <summary>The bytes are there, and this program refuses or fails to read them: the report alone is unavailable.</summary>
    public static ParsedReport Unread(string sha256, string reason) =>
        Because(
            $"The imported file {sha256[..8]} was accepted before but cannot be read now: {reason} Use the version of the program that imported it, or remove "
                + "the report with `report remove`.",
            Unreadable);

    public static ParsedReport Because(string fault) => Because(fault, Lost);

    private static ParsedReport Because(
        string fault, string text) => ReportImporter.Import(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))) is ImportResult.Imported i
        ? new ParsedReport(i.Report, i.Plan, i.Lint) { Fault = fault }
        : throw new InvalidDataException(fault);
}
