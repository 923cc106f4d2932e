using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Times as people say them: "after lunch", "EOD", "monday morning", "morgen früh", "the 15th", "12/15".</summary>
internal static partial class DayParts
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    private static readonly FrozenDictionary<string, string> Days = Table("""
        today: heute, aujourd'hui, hoy, oggi, hoje, vandaag, dziś, dzisiaj, сегодня, idag, 今日, 今天
        tomorrow: morgen, demain, mañana, manana, domani, amanhã, amanha, jutro, завтра, imorgon, yarın, tmrw, tmr, 明日, 明天
        monday: montag, lundi, lunes, lunedì, segunda, segunda-feira, maandag, poniedziałek, понедельник, måndag
        tuesday: dienstag, mardi, martes, martedì, terça, terça-feira, dinsdag, wtorek, вторник, tisdag
        wednesday: mittwoch, mercredi, miércoles, mercoledì, quarta, quarta-feira, woensdag, środa, środę, среда, среду, onsdag
        thursday: donnerstag, jeudi, jueves, giovedì, quinta, quinta-feira, donderdag, czwartek, четверг, torsdag
        friday: freitag, vendredi, viernes, venerdì, sexta, sexta-feira, vrijdag, piątek, пятница, пятницу, fredag
        saturday: samstag, sonnabend, samedi, sábado, sabato, zaterdag, sobota, sobotę, суббота, субботу, lördag
        sunday: sonntag, dimanche, domingo, domenica, zondag, niedziela, niedzielę, воскресенье, söndag
        next week: nächste woche, la semaine prochaine, la próxima semana, la settimana prossima, na próxima semana, volgende week, w przyszłym tygodniu
        next week: на следующей неделе
        """);

    /// <summary>Longer phrases come before those that they end in.</summary>
    private static readonly (string Phrase, Part Part)[] Parts = [.. Table("""
        morning: morning, in the morning, früh, am morgen, vormittag, am vormittag, matin, le matin, dans la matinée, por la mañana, mattina, mattino
        morning: de manhã, pela manhã, ochtend, 's ochtends, rano, утром, morgonen, 朝, 早上, 上午
        noon: noon, at noon, midday, lunchtime, at lunch, mittag, mittags, midi, à midi, mediodía, al mediodía, mezzogiorno, meio-dia, в полдень
        after lunch: after lunch, nach dem mittagessen, nach dem essen, après le déjeuner, después de comer, dopo pranzo, depois do almoço, na de lunch
        after lunch: po obiedzie, после обеда, 午後一
        afternoon: afternoon, in the afternoon, nachmittag, am nachmittag, après-midi, cet après-midi, por la tarde, pomeriggio, nel pomeriggio, à tarde
        afternoon: middag, 's middags, po południu, днём, 午後, 下午
        evening: evening, in the evening, abend, am abend, soir, ce soir, por la noche, sera, stasera, à noite, avond, 's avonds, wieczorem, вечером, kväll
        evening: ikväll, 晚上
        night: tonight, at night, heute abend, heute nacht, esta noche, hoje à noite, vanavond, dziś wieczorem, сегодня вечером, 今夜, 今晚
        end: eod, end of day, end of the day, cob, close of business, close of play, feierabend, fin de journée, fin del día, fine giornata, fim do dia
        end: einde van de dag, koniec dnia, конец дня
        """).OrderByDescending(p => p.Key.Length).Select(p => (p.Key, Enum.Parse<Part>(p.Value.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true)))];

    private enum Part
    {
        Morning,
        Noon,
        AfterLunch,
        Afternoon,
        Evening,
        Night,
        End,
    }

    /// <summary>The English word for a day in another language; other words as they are.</summary>
    public static string Day(string words) => Days.GetValueOrDefault(words.Trim(), words.Trim());

    /// <summary>Takes the part of the day off the end: "monday morning".</summary>
    /// <returns>What is in front, in English; null: no part of a day is named.</returns>
    public static (string Words, TimeOnly Time)? Split(string words, ReminderPolicy policy)
    {
        foreach (var (phrase, part) in Parts)
        {
            if (words == phrase)
            {
                return (part is Part.Night ? "today" : "", TimeOf(part, policy));
            }

            if (words.EndsWith(phrase, StringComparison.Ordinal) && words[^(phrase.Length + 1)] is ' ' or ',')
            {
                var front = Lead().Replace(words[..^(phrase.Length + 1)].Trim(' ', ','), "").Trim();
                return (front is "this" or "heute" or "by" or "the" ? "" : Day(front), TimeOf(part, policy));
            }
        }

        return null;
    }

    /// <summary>"the 15th", "15.12.", "12/15", "15 december": the next such day. One that could be two days is none.</summary>
    public static DateOnly? Date(string words, DateOnly today)
    {
        if (OfMonth().Match(words) is { Success: true } ofMonth)
        {
            var day = int.Parse(ofMonth.Groups[1].Value, CultureInfo.InvariantCulture);
            return Enumerable.Range(0, 13).Select(m => today.AddDays(1 - today.Day).AddMonths(m))
                .Where(m => day >= 1 && day <= DateTime.DaysInMonth(m.Year, m.Month))
                .Select(m => (DateOnly?)m.AddDays(day - 1))
                .FirstOrDefault(d => d > today);
        }

        if (DayAndMonth().Match(words) is { Success: true } both)
        {
            var first = int.Parse(both.Groups[1].Value, CultureInfo.InvariantCulture);
            var second = int.Parse(both.Groups[2].Value, CultureInfo.InvariantCulture);
            return (first > 12) == (second > 12) ? null : first > 12 ? Next(first, second, today) : Next(second, first, today);
        }

        return NamedMonth().Match(words) is { Success: true } named
            ? Next(
                int.Parse(named.Groups["day"].Value, CultureInfo.InvariantCulture),
                1 + Array.IndexOf(Months, named.Groups["month"].Value),
                today)
            : null;
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static DateOnly? Next(int day, int month, DateOnly today)
    {
        foreach (var year in (int[])[today.Year, today.Year + 1])
        {
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    private static TimeOnly TimeOf(Part part, ReminderPolicy policy) => part switch
    {
        Part.Morning => policy.Morning,
        Part.Noon => new(12, 0),
        Part.AfterLunch => new(13, 0),
        Part.Afternoon => new(14, 0),
        Part.Evening => new(18, 0),
        Part.Night => new(20, 0),
        _ => policy.WorkingHours.IsWholeDay || policy.WorkingHours.To == TimeOnly.MinValue ? EndOfDay : policy.WorkingHours.To,
    };

    private static FrozenDictionary<string, string> Table(string rows) => rows
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(row => row.Split(": ", 2))
        .SelectMany(row => row[1].Split(", ").Select(word => (Word: word, Means: row[0])))
        .DistinctBy(w => w.Word)
        .ToFrozenDictionary(w => w.Word, w => w.Means, StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:by|at|on|the|am|an|on|le|el|il|la|w|we|во|в|em|na|op)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:the\s+)?([0-9]{1,2})(?:st|nd|rd|th)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"^([0-9]{1,2})\s*[./]\s*([0-9]{1,2})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        @"^(?:the\s+)?(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
        + @"|(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonth();
}
