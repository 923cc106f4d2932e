using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>
/// Lists led by states ("- ❌ Restore tested") beside boxes and tables. There they mostly decorate, so that they are not read as
/// checks; but they may be checks, so that nobody may pass by them in silence.
/// </summary>
internal static partial class UnreadLists
{
    /// <param name="above">Label, paragraph or heading that the list belongs to.</param>
    /// <returns><c>null</c>: nothing in it looks like a check.</returns>
    public static UnreadPlace? Find(SourceText source, Section section, ListBlock list, string? above, Choices choices)
    {
        var marked = StateBullets.Marked(source, list);
        var around = $"{section.Title.Text} {above}";
        if (marked.Count == 0 || marked.Count * 2 < list.Count || IsLegend(source, marked) || IsGravity(source, marked) || IsPlainLabels(source, marked) || IsNotForChecking(around))
        {
            return null;
        }

        // "❌ No central state" says what is missing; nobody will make it so.
        if (marked.All(m => m.State == ClaimedState.Failed && Negated().IsMatch(StateGlyphs.Split(PlainText.OfItem(m.Item)).Text)))
        {
            return null;
        }

        // A list of ticks alone praises or describes, unless what is around it speaks of checking.
        var isOpen = marked.Any(m => m.State is ClaimedState.Open or ClaimedState.Failed);
        if (!isOpen && (marked.Count < 2 || !Checking().IsMatch(around)))
        {
            return null;
        }

        var title = PlainText.Fold(PlainText.OfItem(marked[0].Item));
        var place = choices.Place("list", section, title);
        return new UnreadPlace
        {
            Id = place,
            Kind = UnreadKind.List,
            Line = source.FirstLine(marked[0].Item),
            Title = title.Length > 80 ? $"{title[..79]}…" : title,
            Checks = marked.Count,
            Reason = isOpen
                ? "its items begin with states, and beside boxes or tables such marks may be decoration"
                : "all its items are marked done, and beside boxes or tables such marks are mostly decoration",
            CouldHoldChecks = isOpen,
            Chosen = choices.Of(place)?.As,
        };
    }

    /// <summary>"✅ Done", "❌ Failed": each mark once, with the word for what it means; three or more of them also with a sentence, "🔴 High: stop".</summary>
    private static bool IsLegend(SourceText source, IReadOnlyList<(ListItemBlock Item, TextSpan Mark, ClaimedState State)> marked) =>
        marked.Count > 1
        && marked.Select(m => MarkOf(source, m)).Distinct().Count() == marked.Count
        && (marked.Count > 2 || marked.All(m => StatusWords.Whole(StateGlyphs.Split(PlainText.OfItem(m.Item)).Text) is not null));

    /// <summary>"🔴 Credentials in the code": how grave, not how far.</summary>
    private static bool IsGravity(SourceText source, IReadOnlyList<(ListItemBlock Item, TextSpan Mark, ClaimedState State)> marked) =>
        marked.All(m => StateGlyphs.IsGravity(MarkOf(source, m)));

    /// <summary>"Ongoing: 400 a year", "Planned: 3 cases": labels in plain letters, and states only by chance.</summary>
    private static bool IsPlainLabels(SourceText source, IReadOnlyList<(ListItemBlock Item, TextSpan Mark, ClaimedState State)> marked)
    {
        var words = marked.Select(m => MarkOf(source, m)).Where(m => StateGlyphs.LengthAt(m) != m.Length).ToList();
        return words.Count == marked.Count && !marked.Any(m => MarkOf(source, m) is { Length: > 1 } word && word.Any(char.IsUpper) && !word.Any(char.IsLower))
            && !marked.Any(m => m.Mark.Start > 0 && source.Text[m.Mark.Start - 1] is '*' or '_');
    }

    private static string MarkOf(SourceText source, (ListItemBlock Item, TextSpan Mark, ClaimedState State) marked) => source.Text.Substring(marked.Mark.Start, marked.Mark.Length);

    private static bool IsNotForChecking(string above) => NotForChecking().IsMatch(above);

    [GeneratedRegex(@"check|verif|validat|\btests?\b|criteri|accept|\bgates?\b|sign[- ]?off|audit|ready|readiness|prüf|abnahm|kriteri|vérif|contrôle|recette|critère|prueb|validaci|validaç|homologa|\btestes?\b|collaud|controll|odbior|sprawdz|провер|критери|тест|приём|приемк|確認|検証|試験|点検|チェック|检查|验收|测试|验证|점검|검증|테스트|확인", RegexOptions.IgnoreCase)]
    private static partial Regex Checking();

    [GeneratedRegex(@"^(no|not|non|never|without|lacks?|missing|kein(e|en|er)?|nicht|ohne|fehlende[rs]?|pas d['e]|aucune?|sans|sin|no hay|falta|sem|não|nenhuma?|nessun[ao]?|senza|geen|niet|zonder|brak|bez|нет|не|без)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(without|ohne|sans|sin|sem|senza|zonder|impacts?|consequences?|auswirkung(en)?|conséquences?|consecuencias|consequências|best practices?|guidelines?|tips|etiquette|richtlinien|bonnes pratiques|buenas prácticas|boas práticas|buone pratiche|why|warum|pourquoi|por qué|por quê|perché|before|antes|avant|vorher|prima|problems?|issues?|problemas?|problèmes?|probleme|problemi|pain points?|weakness(es)?|schwächen|faiblesses|debilidades|fraquezas|gaps?|risks?|risiken|risques|riesgos|riscos|wrong|bad|incorrect|falsch|mauvais|mal|errado|mistakes?|errors?|fehler|erreurs|errores|erros|severity|priority|priorities|changelog|release notes|what'?s new|benefits?|vorteile|avantages|ventajas|vantagens|vantaggi|rules?|regeln|règles|reglas|regras|"
        + @"legend|key|known (information|facts)|background|expected|do not|don['’]?ts?|dos|never|avoid|anti-?patterns?|out of scope|in scope|not (included|supported|covered)|excluded|limitations?|features?|pros|cons|advantages|legende|nicht enthalten|vor- und nachteile|légende|hors périmètre|leyenda|fuera de alcance|legenda|fora do escopo|fuori ambito)\b|凡例|対象外|図例|图例|不包括|問題点|课题|問題|优点|缺点|メリット|デメリット|禁止|ルール|规则|문제점|장점|단점|規則", RegexOptions.IgnoreCase)]
    private static partial Regex NotForChecking();
}
