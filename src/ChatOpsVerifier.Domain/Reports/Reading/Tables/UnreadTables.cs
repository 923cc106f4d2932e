using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Extensions.Tables;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Tables that look like checks and have no state to read: a person decides what they are.</summary>
internal static partial class UnreadTables
{
    /// <param name="around">Heading, and label or paragraph above the table.</param>
    /// <returns>Null: nothing in it looks like a check.</returns>
    public static UnreadPlace? Find(SourceText source, Section section, TableGrid grid, Table table, string around, Choices choices)
    {
        return Describes(grid) || Why(grid, around) is not var (reason, couldHold)
            ? null
            : Place(section, grid, source.FirstLine(table), reason, couldHold, choices);
    }

    /// <summary>It would be a table of checks, or could be one.</summary>
    public static bool Looks(
        TableGrid grid, string around) => TableLayout.TryRead(grid, around) is not null || (!Describes(grid) && Why(grid, around) is (_, true));

    public static UnreadPlace Place(Section section, TableGrid grid, int line, string reason, bool couldHold, Choices choices)
    {
        var title = string.Join(" | ", grid.Headers);
        var place = choices.Place("table", section, title);
        var chosen = choices.Of(place);
        var status = grid.Of(ColumnKind.Status).Cast<int?>().LastOrDefault()
            ?? grid.First(ColumnKind.Signature) ?? grid.First(ColumnKind.Evidence) ?? grid.First(ColumnKind.Actual) ?? grid.Width - 1;
        return new UnreadPlace
        {
            Id = place,
            Kind = UnreadKind.Table,
            Line = line,
            Title = Domain.Text.Shorten.To(title, UnreadPlace.LongestHeader),
            Checks = grid.Rows.Count(r => !r.IsSubheading),
            Reason = reason,
            CouldHoldChecks = couldHold,
            Columns = [.. grid.Headers],
            StateColumn = chosen?.StateColumn ?? status + 1,
            Chosen = chosen?.As,
        };
    }

    private static bool Describes(
        TableGrid grid) =>
            grid.Width < 2
                || TableSubjects.HoldsNoChecks(grid)
                || TableSubjects.Describes(grid)
                || TableSubjects.IsDuties(grid)
                || TableSubjects.IsRating(grid);

    private static (string Reason, bool CouldHold)? Why(TableGrid grid, string around)
    {
        var first = grid.Headers.Index().Where(h => grid.Kinds[h.Index] != ColumnKind.Id && h.Item.Length > 0).Select(h => h.Item).FirstOrDefault("");
        var namesPeople = Array.FindIndex(grid.Kinds, k => k != ColumnKind.Id) is >= 0 and var at && grid.Kinds[at] is ColumnKind.Name or ColumnKind.Owner;
        if (grid.Of(ColumnKind.Status).FirstOrDefault(i => TableHeaders.IsPlainStatus(grid.Headers[i]) && !grid.IsNumeric(i), -1) is >= 0 and var status)
        {
            return StateColumns.IsForStates(grid, status) && !TableSubjects.IsInventory(grid.Headers[0]) && !TableSubjects.IsInventory(first) && !namesPeople
                ? ($"what is in its column \"{grid.Headers[status]}\" are not states that I know", !HoldingSubjects.IsDocument(first))
                : null;
        }

        if (IsToSign(grid))
        {
            return ("it has blanks to sign, and its rows do not say for whom", true);
        }

        if (Stages(grid) is [var one, var other, ..])
        {
            return ($"its columns \"{one}\" and \"{other}\" each hold a state, and a row takes one", true);
        }

        if (TableSubjects.WritesOutcomes(grid))
        {
            return ("it has a column for each outcome, and more than marks in them", true);
        }

        if (grid.Of(ColumnKind.Evidence).Where(i => Evidence().IsMatch(grid.Headers[i])).Cast<int?>().FirstOrDefault() is { } evidence
            && (Checks().IsMatch(first) || grid.Rows.Any(r => !r.IsSubheading && grid.IsBlank(r, evidence))))
        {
            // Where every row shows its evidence already, the table describes what was found.
            return ($"it has a column \"{grid.Headers[evidence]}\" and none for a state", true);
        }

        var names = grid.Headers.Any(TableSubjects.SaysWhatFor)
            ? null
            : Checks().IsMatch(first)
            ? first
            : grid.Headers.FirstOrDefault(h => Criteria().IsMatch(h));
        if (names is not null
            && grid
                .Of(
                    ColumnKind.Expected,
                    ColumnKind.Actual,
                    ColumnKind.Owner,
                    ColumnKind.Date,
                    ColumnKind.Due,
                    ColumnKind.Status,
                    ColumnKind.Signature,
                    ColumnKind.Name)
                .Any()
            && !SharesOut(grid, names))
        {
            return ($"its column \"{names}\" sounds like checks, and no column holds a state", true);
        }

        if (HasOpenBoxes(grid)
            || (HasDrawnBlanks(grid) && (AsksForResults(grid) || !grid.Headers.Any(TableSubjects.IsInventory)))
            || (names is not null && OffersAnswers(grid)))
        {
            return ("it has blanks to fill in, and no column for a state", true);
        }

        // Criteria and tasks with an empty column are compared, weighed or estimated as often as checked.
        if (names is not null && ListVocabulary.SpeaksOfChecking(names) && !Criteria().IsMatch(names) && HasEmptyColumn(grid))
        {
            return ("it has a column to fill in, and none for a state", true);
        }

        // A run sheet: who did each step, and when, is to be written down.
        if (grid.Headers.Any(h => Steps().IsMatch(h))
            && grid.Of(ColumnKind.Owner, ColumnKind.Name, ColumnKind.Date, ColumnKind.Actual, ColumnKind.Signature).Any(i => i > 0 && !grid.Filled(i).Any()))
        {
            return ("it has a column to fill in for each step, and none for a state", true);
        }

        if (grid.Kinds.Contains(ColumnKind.Expected) && grid.Headers.Any(h => Steps().IsMatch(h)))
        {
            return ("it says what to do and what should come out, and no column holds a state", true);
        }

        return names is not null && (Checks().IsMatch(around) || Gate().IsMatch(names))
            ? ($"its column \"{names}\" sounds like checks, and no column holds a state", Gate().IsMatch(names))
            : null;
    }

    /// <summary>Empty rows under a header for signatures, or a form on its side: "Name", "Signature" and "Date" in front, and the roles beside them.</summary>
    private static bool IsToSign(TableGrid grid)
    {
        var rows = grid.Rows.Where(r => !r.IsSubheading).ToList();
        var speaks = grid.Kinds.Contains(ColumnKind.Signature) || RoleVocabulary.IsSigner(grid.Headers[0]) || SigningLabels.DoneBy(grid.Headers[0]);
        return (speaks && rows.Count > 0 && rows.TrueForAll(r => Enumerable.Range(0, grid.Width).All(i => grid.IsBlank(r, i))))
            || rows.Exists(r => TableHeaders.KindOf(r.Text(0)) == ColumnKind.Signature && Enumerable.Range(1, grid.Width - 1).All(i => grid.IsBlank(r, i)));
    }

    /// <summary>"Dev | Test | Prod" over marks: how far each row is on each stage.</summary>
    private static List<string> Stages(TableGrid grid)
    {
        var stages = Enumerable.Range(1, grid.Width - 1)
            .Where(i => Stage().IsMatch(grid.Headers[i]) && OutcomeMarks.IsMarkColumn(grid, i) && grid.Filled(i).Any())
            .ToList();
        return stages.Exists(i => grid.Filled(i).Any(r => StateCell.Read(grid.Raw(r, i)).State is ClaimedState.Open or ClaimedState.Failed))
            ? stages.ConvertAll(i => grid.Headers[i])
            : [];
    }

    [GeneratedRegex(
        @"^\W*(dev|development|test|testing|qa|uat|sit|int|integration|stage|staging|pre-?prod(uction)?|prod|production|live|entwicklung|integration|abnahme"
        + @"|produktion|développement|recette|pré-?production|desarrollo|pruebas|preproducción|producción|desenvolvimento|homologação|produção|sviluppo"
        + @"|collaudo|produzione|ontwikkeling|acceptatie|productie|разработка|тест|прод|開発|検証|本番|开发|测试|预发|生产|개발|운영)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stage();

    /// <summary>"Task | Responsible": who does what; nothing says that it is to be looked at.</summary>
    private static bool SharesOut(TableGrid grid, string names) =>
        grid.Width == 2 && grid.Kinds.Contains(ColumnKind.Owner) && !Gate().IsMatch(names) && !grid.Rows.Any(r => !r.IsSubheading && grid.IsBlank(r, 1));

    /// <summary>An empty cell alone asks for nothing.</summary>
    private static bool HasDrawnBlanks(
        TableGrid grid) => HasCell(grid, cell => cell.Contains("___", StringComparison.Ordinal) || cell.Contains("\\_\\_", StringComparison.Ordinal));

    private static bool HasEmptyColumn(
        TableGrid grid) =>
            Enumerable.Range(1, grid.Width - 1).Any(i => grid.Headers[i].Length > 0 && grid.Kinds[i] != ColumnKind.Notes && !grid.Filled(i).Any());

    private static bool HasOpenBoxes(TableGrid grid) => HasCell(grid, cell => IsOpenBox(cell));

    private static bool HasCell(TableGrid grid, Func<string, bool> matches) =>
        grid.Rows.Any(r => !r.IsSubheading && Enumerable.Range(1, grid.Width - 1).Any(i => grid.Raw(r, i) is { Length: > 0 } cell && matches(cell.ToString())));

    /// <summary>"Technology | Documentation" with blanks asks which there are, and "Component | Measured" how they are.</summary>
    private static bool AsksForResults(
        TableGrid grid) =>
            grid
                .Of(
                    ColumnKind.Status,
                    ColumnKind.Signature,
                    ColumnKind.Evidence,
                    ColumnKind.Actual,
                    ColumnKind.Expected,
                    ColumnKind.Date,
                    ColumnKind.Owner,
                    ColumnKind.Name)
                .Any();

    /// <summary>"Yes / No", of which one is to be struck out or kept.</summary>
    private static bool OffersAnswers(TableGrid grid) =>
        grid.Rows.Any(r => !r.IsSubheading && Enumerable.Range(1, grid.Width - 1).Any(i => StateCell.Read(grid.Raw(r, i)).Shape == StateShape.Alternatives));

    private static bool IsOpenBox(ReadOnlySpan<char> cell)
    {
        var at = CellSigns.SkipDecoration(cell, 0);
        return CellSigns.MarkAt(cell, at) is (> 0 and var length, ClaimedState.Open)
            && (CellSigns.IsBracket(cell[at]) || StateGlyphs.IsBox(cell.Slice(at, length)));
    }

    [GeneratedRegex(
        @"^\W*(acceptance |test |security |quality |release |go[- ]live |exit |control )?(tc|checks?|check ?points?|check items?|tests?|test ?cases?"
        + @"|test points?|test steps?|scenarios?|criteri(on|a)|gates?|requirements?|controls?|verifications?|validations?|tasks?"
        + @"|action items?|to[- ]?dos?|deliverables?|"
        + @"prüfpunkte?|prüfungen?|prüfung|testfall|testfälle|kriteri(um|en)|anforderung(en)?|aufgaben?|maßnahmen?|abnahmekriteri(um|en)|critères?|exigences?"
        + @"|vérifications?|contrôles?|tâches?|cas de test|points? de contrôle|criterios?|requisitos?|verificaci(ón|ones)|pruebas?|casos? de prueba|tareas?|"
        + @"critérios?|verificaç(ão|ões)|testes?|casos? de teste|tarefas?|criteri|criterio|requisit[oi]|verific(a|he)|prov[ae]|attività|criteri(um|a)|eisen"
        + @"|controles?|taken|kryteri(um|a)|wymagani[ea]|testy|zadani[ea]|критери[йи]|требовани[ея]|тесты?|тест[- ]?кейсы?|сценари[йи]|проверк[аи]|zkoušk[ay]"
        + @"|testovací případy?|scénář|kontrol[ay]|prób[ay]|przypadk(i|ek) testow[ey]|scenariusze?|szenari(o|en)|scénarios?|escenarios?|cenários?|scenari"
        + @"|testgeval(len)?|testfall|testit?|sınama|kontrol|задач[аи]|"
        + @"テスト|試験|テスト項目|確認項目|確認内容|チェック項目|検査項目|検収項目|試験項目|受入基準|要件|タスク|检查项|检查项目|验收项|验收标准|测试项|测试用例|测试点|任务|检查点|ゲート|关卡|게이트|체크 ?항목|점검 ?항목|테스트 ?항목|요구사항|puertas?"
        + @"|jalons? de contrôle|bramk[ai])([ -](ids?|no|nr|n[°º]|#))?\W*(\(.*\))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Checks();

    [GeneratedRegex(@"gate|acceptance|go[- ]live|exit|abnahme|recette|aceptaci|aceita|accettazione|odbior|приемк|приёмк|検収|受入|验收|검수", RegexOptions.IgnoreCase)]
    private static partial Regex Gate();

    /// <summary>Such a column asks for checking, wherever it stands.</summary>
    [GeneratedRegex(
        @"^\W*((exit |entry |success |pass |go[- ]live )?criteri(on|a)|kriteri(um|en)|critères?|criterios?|critérios?|criteri|criterio|kryteri(um|a)"
        + @"|критери[йи]|基準|指标|指標|기준|判定基準|合格基準|通过标准|判定标准|acceptance (criteri(on|a)|tests?)|abnahmekriteri(um|en)|critères? d['’]acceptation"
        + @"|criterios? de aceptación|critérios? de aceitação|criteri(o)? di accettazione|критери[йи] при[её]мки|受入基準|検収項目|验收标准|验收项|수용 ?기준)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Criteria();

    [GeneratedRegex(
        @"^\W*(test )?(steps?|procedures?|actions?|instructions?|schritte?|vorgehen|testschritte?|ablauf|étapes?|procédures?|pasos?|procedimientos?|passos?"
        + @"|procedimentos?|passi|passaggi|procedura|stappen|stap|kroki|krok|шаги?|действия|手順|操作|テスト手順|操作手順|步骤|測試步驟|测试步骤|操作步骤|절차|단계)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Steps();

    /// <summary>What shows it; links, sources and artifacts are columns of many other tables.</summary>
    [GeneratedRegex(
        @"^\W*(evidence|proofs?|evidence[- ]?(links?|urls?|location)|test evidence|screenshots?|nachweise?|belege?|preuves?|justificatifs?|evidencias?"
        + @"|pruebas? documental(es)?|comprovaç(ão|ões)|evidências?|prov[ae]|evidenz[ae]|bewijs|dow[oó]d(y)?|доказательств[оа]|подтверждени[ея]|証跡"
        + @"|エビデンス|証拠|证据|凭证|증빙|증거|근거)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Evidence();
}
