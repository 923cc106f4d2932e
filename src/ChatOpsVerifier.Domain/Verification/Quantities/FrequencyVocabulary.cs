using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Verification.Quantities;

/// <summary>Words that say how often.</summary>
internal static class FrequencyVocabulary
{
    private const double Day = 24 * 60;

    private static readonly (string Pattern, double Min, double Max)[] All =
    [
        ("continuous(?:ly)?|real[ -]?time|kontinuierlich|(?:in )?echtzeit|en continu|continu[oa]s?|tiempo real", 0, 0),
        ("every minute|minutely", 1, 1),
        (
            "hourly|(?:every|each) hour|once (?:an|per|every) hour|stündlich|jede stunde|toutes les heures|cada hora|ogni ora|elk uur|varje timme|hver time|"
                + "joka tunti|tunneittain|co godzinę|každou hodinu|ежечасно|каждый час|щогодини|her saat",
            60,
            60),
        ("twice (?:daily|a day|per day)|(?:two|2) times (?:daily|a day|per day)|zweimal täglich", Day / 2, Day / 2),
        (
            "daily|nightly|(?:every|each) (?:day|night)|once (?:a|per|every) (?:day|night)|täglich|jeden tag|quotidien(?:ne)?s?|tous les jours|chaque jour|"
                + "diari[oa]s?|diariamente|cada (?:día|dia|noche)|todas? (?:os dias|as noites)|todos los días|ogni (?:giorno|notte)|giornalier[aeio]|"
                + "quotidian[aeio]|elke (?:dag|nacht)|dagelijkse?|varje (?:dag|natt)|hver (?:dag|natt|nat)|dagligen|daglige?t?|joka (?:päivä|yö)|päivittäin|"
                + "codziennie|dziennie|co noc|denně|každ(?:ý den|ou noc)|ежедневно|кажд(?:ый день|ую ночь)|щодня|щоденно|щоночі|her (?:gün|gece)",
            Day,
            Day),
        (
            "weekly|(?:every|each) week|once (?:a|per|every) week|wöchentlich|hebdomadaires?|semanal(?:es)?|semanalmente|cada semana|toda semana|ogni "
                + "settimana|settimanal[ei]|elke week|wekelijkse?|varje vecka|veckovis|hver (?:uge|uke)|u[gk]entlige?t?|joka viikko|viikoittain|co tydzień|"
                + "tygodniowo|týdně|každý týden|еженедельно|каждую неделю|щотижня|щотижнево|haftalık|her hafta",
            7 * Day,
            7 * Day),
        (
            "monthly|(?:every|each) month|once (?:a|per|every) month|monatlich|mensuel(?:le)?s?|mensual(?:es)?|mensualmente|mensa(?:l|is)|mensalmente|ogni "
                + "mese|mensil[ei]|elke maand|maandelijkse?|varje månad|månatligen|hver måned|månedlige?t?|joka kuukausi|kuukausittain|co miesiąc|miesięcznie|"
                + "měsíčně|каждый месяц|ежемесячно|щомісяця|her ay",
            28 * Day,
            31 * Day),
        ("quarterly|(?:every|each) quarter|vierteljährlich", 90 * Day, 92 * Day),
        ("yearly|annual(?:ly)?|(?:every|each) year|once (?:a|per) year|jährlich", 365 * Day, 366 * Day),
    ];

    // "biweekly" means twice a week to some and every second week to others: it is matched so that its "weekly" is not.
    private static readonly Regex Words = new(
        @"\b(?:(?<no>(?:bi|semi)[ -]?(?:daily|weekly|monthly|annual(?:ly)?|yearly))|"
            + string.Join('|', All.Select((f, n) => $"(?<f{n}>{f.Pattern})"))
            + @")\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<Quantity> Read(string text)
    {
        foreach (Match match in Words.Matches(text))
        {
            for (var n = 0; n < All.Length; n++)
            {
                if (match.Groups["f" + n.ToString(System.Globalization.CultureInfo.InvariantCulture)].Success)
                {
                    yield return new Quantity(Dimension.Frequency, All[n].Min, All[n].Max, match.Index, match.Value);
                }
            }
        }
    }
}
