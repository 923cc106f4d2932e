using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Evidence.Stances;

namespace ChatOpsVerifier.Domain.Verification.Contradictions;

/// <summary>A day that a text names, in the spellings that can mean one day only.</summary>
/// <param name="Clause">Number of its clause in the text.</param>
/// <param name="Topic">The words of its clause in front of it: what happened on that day.</param>
internal sealed partial record StatedDate(DateOnly Day, string Text, int Clause, IReadOnlySet<string> Topic)
{
    /// <summary>
    /// How the names of months begin, in the languages whose status words the importer knows. A longer beginning is looked for first:
    /// "maa" is March in Dutch and Finnish, "mar" in most others, and "marras" November in Finnish.
    /// </summary>
    private static readonly (string Start, int Month)[] Months =
    [
        .. new[]
        {
            "jan gen ene tammi янв січ sty led oca",
            "feb fev fév helmi фев лют lut úno şub",
            "mar mrt maa мар бер bře",
            "apr avr abr huhti апр кві kwi dub nis",
            "mai may mei mag maj touko мая май тра kvě",
            "jun juin giu kesä июн чер cze červen červn haz",
            "jul juil lug heinä июл лип lip červenec července tem",
            "aug aou aoû ago elo авг сер sie srp ağu",
            "sep set syys сен вер wrz zář eyl",
            "oct okt out ott loka окт жов paź říj eki",
            "nov marras ноя лис lis kas",
            "dec dez dic déc joulu дек гру gru pros ara",
        }
        .SelectMany((names, month) => names.Split(' ').Select(name => (Start: Folded(name), Month: month + 1)))
        .OrderByDescending(m => m.Start.Length),
    ];

    public static IReadOnlyList<StatedDate> In(string text)
    {
        var found = new List<StatedDate>();
        var number = 0;
        foreach (var clause in Evidence.Stances.Clause.Split(Stops().Replace(text, "$1 ")))
        {
            number++;
            foreach (Match match in Dates().Matches(clause.Text))
            {
                if (DayOf(match) is { } day)
                {
                    found.Add(new StatedDate(day, match.Value, number, Subjects.Of(clause.Text[..match.Index])));
                }
            }
        }

        return found;
    }

    private static DateOnly? DayOf(Match match)
    {
        var year = Number(match, "y");
        if (match.Groups["a"].Success)
        {
            // Which of the two is the month is plain only where the other cannot be one.
            var (one, other) = (Number(match, "a"), Number(match, "b"));
            return one <= 12 && other <= 12 && one != other ? null : DayOf(year, Math.Min(one, other), Math.Max(one, other));
        }

        var month = match.Groups["name"] is { Success: true } name ? MonthOf(name.Value) : Number(match, "m");
        var day = Number(match, "d");
        return DayOf(year, month, day);
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1900 and <= 2999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int MonthOf(string name)
    {
        var folded = Folded(name);
        return Months.FirstOrDefault(m => folded.StartsWith(m.Start, StringComparison.Ordinal)).Month;
    }

    private static string Folded(string name) => string.Concat(Atoms.Of(name));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})\s?[年년]\s?(?<m>[0-9]{1,2})\s?[月월]\s?(?<d>[0-9]{1,2})\s?[日일]|\b(?:(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.]"
        + @"(?<d>[0-9]{1,2})(?![0-9])|(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/(?<y>[0-9]{4})\b|(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4})\b|"
        + @"(?<d>[0-9]{1,2})\s+(?:de\s+)?(?<name>\p{L}{3,13})\s+(?:de\s+)?(?<y>[0-9]{4})\b|(?<name>\p{L}{3,13})\s+(?<d>[0-9]{1,2})(?:st|nd|rd|"
        + @"th)?\s+(?<y>[0-9]{4})\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    /// <summary>"15. Dezember 2026", "December 15, 2026": marks that end no clause.</summary>
    [GeneratedRegex(@"\b([0-9]{1,2}(?:st|nd|rd|th)?)[.,]\s+(?=\p{L}{3,13}\s+[0-9]{4}\b|[0-9]{4}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Stops();
}
