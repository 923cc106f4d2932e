using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Places of the report that look like checks and were not read as such: names for them, and the way back from what people type.</summary>
internal static class Unread
{
    /// <summary>Those that nobody decided about, those that block PASS first.</summary>
    public static ImmutableArray<UnreadPlace> Open(Assessment now) =>
        [.. now.Report.Unread.Where(u => u.Chosen is null).OrderByDescending(u => u.CouldHoldChecks).ThenBy(u => u.Line)];

    /// <summary>The undecided place that a lint issue names; <c>null</c>: it is about something else, or somebody acknowledged it.</summary>
    public static UnreadPlace? Of(Assessment now, LintIssue issue) =>
        issue.Code.StartsWith("unread-", StringComparison.Ordinal) || issue.Code == "near-box"
            ? now.Report.Unread.FirstOrDefault(u => u.Chosen is null && u.Line == issue.Line)
            : null;

    public static UnreadPlace? Find(Assessment now, string id) => now.Report.Unread.FirstOrDefault(u => u.Id == id);

    /// <summary>By line number or id; of two in one line, the one that nobody decided about.</summary>
    public static UnreadPlace? Named(Assessment now, string name) => int.TryParse(name, out var line)
        ? now.Report.Unread.Where(u => u.Line == line).OrderBy(u => u.Chosen is not null).FirstOrDefault()
        : now.Report.Unread.FirstOrDefault(u => u.Id.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The place itself and, of single items, all undecided ones that were left out for the same reason.</summary>
    public static ImmutableArray<UnreadPlace> Alike(Assessment now, UnreadPlace place) => place.Kind != UnreadKind.Item
        ? [place]
        : [place, .. now.Report.Unread.Where(u => u.Id != place.Id && u.Kind == place.Kind && u.Chosen is null && u.Reason == place.Reason)];

    /// <summary>"line 42: the table “Task | Evidence”, 5 rows: it has a column …".</summary>
    public static string Describe(UnreadPlace place) => $"line {place.Line}: {Name(place)}{Amount(place)}: {Shorten.To(place.Reason, 160)}";

    public static string Name(UnreadPlace place) => place.Kind switch
    {
        UnreadKind.Table => $"the table “{place.Title}”",
        UnreadKind.List => $"the list “{place.Title}”",
        _ => $"“{place.Title}”",
    };

    public static string Column(UnreadPlace place, int number) => place.Columns[number - 1] is { Length: > 0 } header ? header : $"Column {number}";

    /// <summary>A header in any case, without what ends a sentence; or the column's number.</summary>
    /// <returns><c>null</c>: the table has no such column.</returns>
    public static int? ColumnOf(UnreadPlace place, string text)
    {
        var wanted = Bare(text);
        var named = place.Columns
            .Index()
            .Where(c => Bare(c.Item).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            .Select(c => (int?)(c.Index + 1))
            .FirstOrDefault();
        var number = wanted.StartsWith("column ", StringComparison.OrdinalIgnoreCase) ? wanted["column ".Length..] : wanted;
        return named ?? (int.TryParse(number, out var column) && column >= 1 && column <= place.Columns.Length ? column : null);
    }

    private static string Amount(UnreadPlace place) => place.Kind switch
    {
        UnreadKind.Table => $", {Counted.Of(place.Checks, "row")}",
        UnreadKind.List => $", {Counted.Of(place.Checks, "item")}",
        _ => "",
    };

    private static string Bare(string text) => text.Trim().Trim('"', '“', '”', '\'', '`').TrimEnd('.', '!', '?', ':').Trim();
}
