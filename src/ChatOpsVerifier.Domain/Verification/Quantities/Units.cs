namespace ChatOpsVerifier.Domain.Verification.Quantities;

/// <summary>Units in their spellings, each with the least and the most that one of it may be.</summary>
internal static class Units
{
    private const double Day = 24 * 60;

    private static readonly (string Pattern, Dimension Dimension, double Min, double Max)[] All =
    [
        (
            "seconds?|secs?|sekunden?|secondes?|segundos?|second[io]|seconden|sekunder?|sekuntia?|sekund[ay]?|секунд[аиы]?|saniye",
            Dimension.Duration,
            1 / 60d,
            1 / 60d),
        ("minutes?|mins?|minuten?|minutos?|minut[io]|minuuttia?|minutter|minuter|minut[ay]?|минут[аы]?|хвилин[аи]?|dakika", Dimension.Duration, 1, 1),
        (
            "hours?|hrs?|h|stunden?|heures?|horas?|or[ae]|uur|uren|timmar|timmen?|timer|tuntia?|godzin[ay]?|hodin[ay]?|час(?:а|ов)?|годин[аи]?|saat(?:te|lik)?",
            Dimension.Duration,
            60,
            60),
        (
            "days?|d|tage?n?|jours?|d[ií]as?|giorn[io]|dag(?:en|ar|er|e)?|dygn|päivää?|dni|dzień|dn[íů]|дн(?:ей|я|і|ів)|день|gün(?:lük|de|dür)?",
            Dimension.Duration,
            Day,
            Day),
        (
            "weeks?|wks?|w|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|veck(?:a|or)|uger?|uker?|viikkoa?|tygodni[ea]?|tydzień|týd(?:en|n[yů])|"
                + "недел[иьюя]|тиж(?:день|ні|нів)|hafta(?:lık|da)?",
            Dimension.Duration,
            7 * Day,
            7 * Day),
        (
            "months?|mos?|monate?n?|mois|m[eê]s(?:es)?|mes[ei]|maand(?:en)?|månad(?:er)?|måned(?:er)?|kuukautta|kuukausi|miesiąc[ae]?|miesięcy|měsíc[eů]?|"
                + "месяц(?:а|ев)?|місяц(?:ь|і|ів)|ay(?:lık|da)?",
            Dimension.Duration,
            28 * Day,
            31 * Day),
        ("quarters?|quartale?", Dimension.Duration, 90 * Day, 92 * Day),
        (
            "years?|yrs?|y|jahre?n?|ans?|ann[ée]es?|años?|anos?|ann[io]|jaar|år|vuotta|vuosi|lata?|rok[yů]?|год[а]?|лет|рік|рок(?:и|ів)|yıl(?:lık|da)?",
            Dimension.Duration,
            365 * Day,
            366 * Day),
        (
            "percent|per cent|prozent|pour cent|por ?ciento|por cento|per cento|procent[a]?|prosent(?:tia)?|процент(?:а|ов)?|відсотк(?:и|ів)",
            Dimension.Percentage,
            1,
            1),
        ("%", Dimension.Percentage, 1, 1),
        ("bytes?", Dimension.Size, 1, 1),
        // Vendors write KB for 1,000 and for 1,024 bytes alike; only KiB is clear.
        ("[kк][bб]|kilobytes?", Dimension.Size, 1e3, 1024),
        ("[mм][bб]|megabytes?", Dimension.Size, 1e6, 1024d * 1024),
        ("gb|гб|gigabytes?", Dimension.Size, 1e9, 1024d * 1024 * 1024),
        ("tb|тб|terabytes?", Dimension.Size, 1e12, 1024d * 1024 * 1024 * 1024),
        ("kib", Dimension.Size, 1024, 1024),
        ("mib", Dimension.Size, 1024d * 1024, 1024d * 1024),
        ("gib", Dimension.Size, 1024d * 1024 * 1024, 1024d * 1024 * 1024),
        ("tib", Dimension.Size, 1024d * 1024 * 1024 * 1024, 1024d * 1024 * 1024 * 1024),
    ];

    /// <summary>One named group per unit: the group that matched tells which; see <see cref="Of"/>.</summary>
    public static string Pattern { get; } =
        "(?:" + string.Join('|', All.Select((u, n) => u.Pattern == "%" ? $"(?<u{n}>%)" : $@"(?<u{n}>{u.Pattern})\b")) + ")";

    public static (Dimension Dimension, double Min, double Max) Of(System.Text.RegularExpressions.Match match)
    {
        for (var n = 0; n < All.Length; n++)
        {
            if (match.Groups["u" + n.ToString(System.Globalization.CultureInfo.InvariantCulture)].Success)
            {
                return (All[n].Dimension, All[n].Min, All[n].Max);
            }
        }

        throw new InvalidOperationException("No unit matched, though the whole did.");
    }
}
