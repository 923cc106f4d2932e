namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>Tables, lists and items that look like checks and were not read as such. PASS past a check that nobody saw would be worth nothing.</summary>
internal static class UnreadPlaces
{
    public static IEnumerable<LintIssue> Find(Report report) =>
        from place in report.Unread
        where place.Chosen is null
        select new LintIssue(
            place.CouldHoldChecks ? LintSeverity.Error : LintSeverity.Warning,
            place.Line,
            Code(place.Kind),
            Message(place)) { Repeats = place.Kind == UnreadKind.Item || place is { Kind: UnreadKind.List, IsReadable: false } ? place.Reason : null };

    public static string Code(UnreadKind kind) => kind switch
    {
        UnreadKind.Table => "unread-table",
        UnreadKind.List => "unread-list",
        _ => "near-box",
    };

    private static string Message(UnreadPlace place) => place.Kind switch
    {
        _ when !place.IsReadable =>
            $"{Unreadable(place)}: {place.Reason}. Correct the file, or decide that nothing there is to be verified.",
        _ when place.IsPartlyRead =>
            $"The table \"{place.Title}\" was not read in full: {place.Reason}. Decide: read its rows as checks by the column that counts, "
                + $"or as not checks if the other column needs no answer.",
        UnreadKind.Item =>
            $"\"{place.Title}\" was not read as a check: {place.Reason}. Correct the file, or decide: read it as an open box, or as not a check.",
        _ =>
            $"The {(place.Kind == UnreadKind.Table ? "table" : "list")} \"{place.Title}\" was not read as checks: {place.Reason}. "
                + $"Decide: read its {(place.Kind == UnreadKind.Table ? "rows" : "items")} as checks, or as not checks.",
    };

    private static string Unreadable(UnreadPlace place) => place.Kind == UnreadKind.Item
        ? $"\"{place.Title}\" was not read as a check"
        : $"The {(place.Kind == UnreadKind.Table ? "table" : "list")} \"{place.Title}\" was not read as checks";
}
