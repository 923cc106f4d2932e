using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Somebody says what tables, lists or items are that the dialect alone does not read. The file is read again at once.</summary>
internal static class Readings
{
    public static Decision Decide(Command.ChooseReading c, VerificationState state, Report report, LinkPlan plan)
    {
        var chosen = ImmutableArray.CreateBuilder<VerificationEvent>();
        var readings = state.Readings;
        foreach (var id in c.Also.Insert(0, c.Place).Distinct(StringComparer.Ordinal))
        {
            if (report.Unread.FirstOrDefault(u => u.Id == id) is not { } place)
            {
                return Ruling.Refuse("unknown-place", $"There is no unread table, list or item \"{id}\" in this report.");
            }

            if (c.As == ReadingMode.Checks && !place.IsReadable)
            {
                return Ruling.Refuse(
                    "not-readable",
                    $"Line {place.Line} cannot be read as {(place.Kind == UnreadKind.Item ? "a check" : "checks")}: {place.Reason}. Correct the file and "
                        + "import it again, or say that nothing there is to be verified.");
            }

            var column = c.As == ReadingMode.Checks && id == c.Place ? c.StateColumn : null;
            if (column is { } number && (number < 1 || number > place.Columns.Length))
            {
                return Ruling.Refuse("unknown-column", place.Columns.IsEmpty
                    ? $"The state column is {number}; only a table has columns, and line {place.Line} is not a table."
                    : $"The state column is {number}; the table in line {place.Line} has {Counted.Of(place.Columns.Length, "column")}.");
            }

            var choice = new ReadingChoice(id, c.As, column);
            if (place.Chosen == c.As && readings.Contains(choice))
            {
                continue;
            }

            chosen.Add(new VerificationEvent.ReadingChosen(id, c.As, place.Title, column));
            readings = readings.RemoveAll(r => r.Place == id).Add(choice);
        }

        if (chosen.Count == 0)
        {
            return Ruling.Nothing;
        }

        if (ReportImporter.Import(report.Source.Bytes.ToArray(), ImportLimits.None, readings) is not ImportResult.Imported read)
        {
            return Ruling.Refuse("nothing-to-check", "Nothing in the report would be left to verify. Keep at least one check.");
        }

        var match = CheckMatching.Match(report, read.Report);
        if (match.IsAnyChange)
        {
            chosen.Add(Imports.Reimported(match, state.SourceSha256, read.Report, plan, read.Plan, state));
        }

        return Ruling.That([.. chosen]);
    }
}
