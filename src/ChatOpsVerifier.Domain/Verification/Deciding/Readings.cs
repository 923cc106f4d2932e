using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Somebody says what a table, list or item is that the dialect alone does not read. The file is read again at once.</summary>
internal static class Readings
{
    public static Decision Decide(Command.ChooseReading c, VerificationState state, Report report, LinkPlan plan)
    {
        if (report.Unread.FirstOrDefault(u => u.Id == c.Place) is not { } place)
        {
            return Ruling.Refuse("unknown-place", $"There is no unread table, list or item \"{c.Place}\" in this report.");
        }

        if (c.StateColumn is { } column && (column < 1 || column > place.Columns.Length))
        {
            return Ruling.Refuse("unknown-column", $"The state column is {column}; this place has {place.Columns.Length} columns.");
        }

        var choice = new VerificationEvent.ReadingChosen(place.Id, c.As, place.Title, c.As == ReadingMode.Checks ? c.StateColumn : null);
        var readings = state.Readings.RemoveAll(r => r.Place == place.Id).Add(new ReadingChoice(choice.Place, choice.As, choice.StateColumn));
        if (place.Chosen == c.As && state.Readings.Contains(readings[^1]))
        {
            return Ruling.Nothing;
        }

        if (ReportImporter.Import(report.Source.Bytes.ToArray(), ImportLimits.None, readings) is not ImportResult.Imported read)
        {
            return Ruling.Refuse("nothing-to-check", "Nothing in the report would be left to verify. Keep at least one check.");
        }

        var match = CheckMatching.Match(report, read.Report);
        return match.IsAnyChange
            ? Ruling.That(choice, Imports.Reimported(match, state.SourceSha256, read.Report, plan, read.Plan, state))
            : Ruling.That(choice);
    }
}
