using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Evidence.Stances;

namespace ChatOpsVerifier.Domain.Verification.Contradictions;

/// <summary>A day that a text names, in the spellings that can mean one day only.</summary>
/// <param name="Clause">Number of its clause in the text.</param>
/// <param name="Topic">The words of its clause in front of it: what happened on that day.</param>
internal sealed partial record StatedDate(DateOnly Day, string Text, int Clause, IReadOnlySet<string> Topic)
{
    private static readonly (string Start, int Month)[] Months =
    [
        ("jan", 1), ("gen", 1), ("ene", 1), ("feb", 2), ("fev", 2), ("mar", 3), ("mrt", 3), ("maa", 3), ("apr", 4), ("avr", 4), ("abr", 4), ("mai", 5), ("may", 5), ("mei", 5), ("mag", 5),
        ("juil", 7), ("jun", 6), ("jui", 6), ("giu", 6), ("jul", 7), ("lug", 7), ("aug", 8), ("aou", 8), ("ago", 8), ("sep", 9), ("set", 9), ("oct", 10), ("okt", 10), ("out", 10), ("ott", 10),
        ("nov", 11), ("dec", 12), ("dez", 12), ("dic", 12),
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
                    found.Add(new StatedDate(day, match.Value, number, Topics.Of(clause.Text[..match.Index])));
                }
            }
        }

        return found;
    }

    private static DateOnly? DayOf(Match match)
    {
        var year = Number(match, "y");
        var month = match.Groups["name"] is { Success: true } name ? MonthOf(name.Value) : Number(match, "m");
        var day = Number(match, "d");
        return month is >= 1 and <= 12 && year is >= 1900 and <= 2999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int MonthOf(string name)
    {
        var folded = string.Concat(Atoms.Of(name));
        return Months.FirstOrDefault(m => folded.StartsWith(m.Start, StringComparison.Ordinal)).Month;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)|(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})\b|(?<d>\d{1,2})\s+(?:de\s+)?(?<name>\p{L}{3,9})\s+(?:de\s+)?(?<y>\d{4})\b|(?<name>\p{L}{3,9})\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?<y>\d{4})\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    /// <summary>"15. Dezember 2026", "December 15, 2026": marks that end no clause.</summary>
    [GeneratedRegex(@"\b(\d{1,2}(?:st|nd|rd|th)?)[.,]\s+(?=\p{L}{3,9}\s+\d{4}\b|\d{4}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Stops();
}
