using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Tables that are about something else than checks, whatever words are in them.</summary>
internal static partial class TableSubjects
{
    public static bool HoldsNoChecks(
        TableGrid grid) =>
            IsLegend(grid)
                || IsHistory(grid)
                || IsContacts(grid)
                || IsSummary(grid)
                || IsAlerts(grid)
                || IsBoard(grid)
                || IsCodes(grid)
                || HoldingSubjects.IsStaffing(grid);

    /// <summary>Settings, people and legends that have no state and need none.</summary>
    public static bool Describes(TableGrid grid) => Subject().IsMatch(grid.Headers[0]) || (grid.Width == 2 && Explains(grid.Headers[1]));

    /// <summary>"Required: ✅": what something is, and not how far it is.</summary>
    public static bool IsAttribute(string header) => Attribute().IsMatch(header);

    /// <summary>Half of its cells say how grave something is: "🔴 High", "🟡 中", "P1".</summary>
    public static bool IsGravity(TableGrid grid, int column)
    {
        var filled = grid.Filled(column).ToList();
        return filled.Count > 0 && filled.Count(r => Gravity().IsMatch(StateGlyphs.Split(r.Text(column)).Text)) * 2 >= filled.Count;
    }

    /// <summary>Who is responsible, accountable, consulted and informed: a table of duties.</summary>
    public static bool IsDuties(TableGrid grid) => grid.Headers.Count(h => Duty().IsMatch(h)) >= 3;

    /// <summary>"Skill | 1 | 2 | 3 | 4 | 5": how much, and not whether.</summary>
    public static bool IsRating(TableGrid grid) => grid.Headers.Count(TableGrid.IsNumber) >= 3;

    /// <summary>"When to use": a table of means, not of checks.</summary>
    public static bool SaysWhatFor(string header) => Use().IsMatch(header);

    /// <summary>Things that are there, whatever their state is called.</summary>
    public static bool IsInventory(string header) => Thing().IsMatch(header) || HoldingSubjects.IsHolder(header);

    /// <summary>A header over what something means, or what follows from it.</summary>
    public static bool Explains(string header) => Explanation().IsMatch(header);

    /// <summary>"OK" and "NOK", with their own words in them and not with marks.</summary>
    public static bool WritesOutcomes(TableGrid grid)
    {
        var outcomes = grid.Headers.Select(h => OutcomeHeaders.Of(h)).ToList();
        return outcomes.Contains(OutcomeColumn.Pass) && outcomes.Contains(OutcomeColumn.Fail)
            && grid.Rows.Any(r => !r.IsSubheading
                && Enumerable.Range(0, grid.Width).Any(i => outcomes[i] is not null && OutcomeHeaders.Of(r.Text(i)) == outcomes[i]));
    }

    /// <summary>"To do | In progress | Done" over what is where: a board, whose rows are nothing.</summary>
    private static bool IsBoard(TableGrid grid)
    {
        var states = Enumerable
            .Range(0, grid.Width)
            .Where(i => StateVocabulary.Whole(grid.Headers[i]) is not null && !OutcomeMarks.IsMarkColumn(grid, i))
            .Select(i => StateVocabulary.Whole(grid.Headers[i]))
            .ToList();
        return states.Contains(ClaimedState.Open) && states.Contains(ClaimedState.Done) && states.Count * 2 > grid.Width;
    }

    /// <summary>What a program answers: "404 | Not Found | …".</summary>
    private static bool IsCodes(
        TableGrid grid) => Code().IsMatch(grid.Headers[0]) || (grid.Headers[0].Trim().Equals("code", StringComparison.OrdinalIgnoreCase) && grid.IsNumeric(0));

    private static bool IsLegend(TableGrid grid) => grid.Kinds.Contains(ColumnKind.Meaning);

    /// <summary>Versions of a document: who changed what, and when.</summary>
    private static bool IsHistory(TableGrid grid) =>
        grid.Headers.Any(h => Version().IsMatch(h))
            && (grid.Headers.Any(h => Authorship().IsMatch(h))
                || (Version().IsMatch(grid.Headers[0])
                    && grid.Kinds.Contains(ColumnKind.Date)
                    && grid.Rows.All(r => r.IsSubheading || VersionNumber().IsMatch(r.Text(0)))))
            && !grid.Kinds.Contains(ColumnKind.Signature);

    /// <summary>Who can be reached how, or is on duty when.</summary>
    private static bool IsContacts(TableGrid grid) => grid.Headers.Any(h => Contact().IsMatch(h)) && !grid.Kinds.Contains(ColumnKind.Signature);

    /// <summary>Numbers per area or per state: derived from checks elsewhere.</summary>
    private static bool IsSummary(TableGrid grid) =>
        grid
            .Of(ColumnKind.Count, ColumnKind.Status)
            .Concat(Enumerable.Range(0, grid.Width).Where(i => OutcomeHeaders.Of(grid.Headers[i]) is not null))
            .Distinct()
            .Count(grid.IsNumeric) >= 2
        || (grid.Kinds[0] == ColumnKind.Status
            && Enumerable.Range(1, grid.Width - 1).All(i => grid.Filled(i).Any() && grid.Filled(i).All(r => char.IsDigit(r.Text(i)[0]))));

    /// <summary>What rings when: a rule, which nobody marks.</summary>
    private static bool IsAlerts(TableGrid grid) =>
        grid.Headers.Any(h => Threshold().IsMatch(h))
            && grid.Headers.Any(h => Alert().IsMatch(h))
            && !grid.Of(ColumnKind.Status).Any(i => TableHeaders.IsPlainStatus(grid.Headers[i]));

    [GeneratedRegex(
        @"^\W*(is |ist )?(required|mandatory|optional|nullable|default|supported|support|automation|automated|included|public|pflicht(feld)?|erforderlich"
        + @"|optional|obligatoire|requise?|facultatif|obligatori[oa]|requerid[oa]|opcional|obrigatóri[oa]|richiest[oa]|facoltativ[oa]|verplicht|wymagan[aey]"
        + @"|обязательн\w+|必填|必需|必须|必選|必选|是否必填|必須|必須項目|任意|필수|선택)(\?|？)?\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex(
        @"^\W*(critical|high|medium|moderate|low|severe|major|minor|blocker|urgent|p[0-4]|s[0-4]|sev[ -]?[0-4]|kritisch|hoch|mittel|niedrig|gering|schwer"
        + @"|critique|élevée?|haute?|moyen(ne)?|faible|crític[oa]|alt[oa]|medi[oa]|méd(io|ia)|baj[oa]|baix[oa]|critic[oa]|bass[oa]|hoog|middel|laag|wysoki"
        + @"|średni|niski|критич\w*|высок\w*|средн\w*|низк\w*|致命|严重|緊急|重大|高|中|低|높음|중간|낮음)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Gravity();

    [GeneratedRegex(
        @"^\W*(r|a|c|i|responsible|accountable|consulted|informed|verantwortlich|rechenschaftspflichtig|konsultiert|informiert|réalisateur|responsable"
        + @"|consultée?|informée?|aprobador|consultado|informado|aprovador|consultado|responsabile|approvatore|consultato|informato|实行|负责|咨询"
        + @"|知会|実行責任者?|説明責任者?|相談先|報告先)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Duty();

    [GeneratedRegex(
        @"^\W*(when to use( it)?|use when|use cases?|used for|purpose|wann verwenden|verwendung(szweck)?|zweck|quand l['’]utiliser|utilisation|cuándo usar(lo)?"
        + @"|uso|quando usar|quando usare|wanneer gebruiken|zastosowanie|назначение|用途|使用场景|適用場面|사용 시점)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Use();

    [GeneratedRegex(
        @"^\W*(components?|services?|dienste?|servicios?|serviços?|servizi?o?|usług[ai]|сервис\w*|служб\w*|サービス|服务|서비스|applications?|platforms?|systems?"
        + @"|products?|technolog(y|ies)|tools?|librar(y|ies)|packages?|modules?|sbb|abb|komponenten?|anwendung(en)?|plattform(en)?|systeme?|produkte?"
        + @"|technologi(en?|e)s?|werkzeuge?|bibliothek(en)?|module?|composants?|applications?|plateformes?|systèmes?|produits?|outils?|componentes?"
        + @"|aplicacion(es)?|sistemas?|productos?|herramientas?|aplicativos?|produtos?|ferramentas?|component[ei]|applicazion[ei]|piattaform[ae]|sistem[ai]"
        + @"|prodott[oi]|strument[oi]|компонент\w*|систем\w*|コンポーネント|システム|製品|组件|系统|产品|模块|구성 ?요소|시스템)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Thing();

    [GeneratedRegex(
        @"^\W*(doc(ument)?\W+)?(version|ver\.?|rev(ision)?\.?|ausgabe|versi[óo]n|vers[ãa]o|versione|versie|wersja|версия|版本|版数|版|バージョン|改訂"
        + @"|버전)(\W+(nr|no|n°|#|number))?\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Version();

    [GeneratedRegex(@"^\W*v?\d+(\.\d+)*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex VersionNumber();

    [GeneratedRegex(
        @"author|autor|auteur|autore|bearbeiter|ersteller|verfasser|changed? ?by|chang(e|es)\b|änderung|modifi|cambio|alteraç|wijziging|zmian|изменени"
        + @"|автор|作成者|作者|変更|变更|修订|修改|변경|작성자",
        RegexOptions.IgnoreCase)]
    private static partial Regex Authorship();

    [GeneratedRegex(
        @"^\W*(parameters?|settings?|variables?|options?|keys?|env.*|config.*|symbols?|icons?|emojis?|terms?|abbreviations?|roles?|names?|person(en)?|people"
        + @"|team|members?|alerts?|commands?|flags?|fields?|propert(y|ies)|columns?|metrics?|endpoints?|urls?|paths?|files?|ports?|services?|hosts?|servers?"
        + @"|begriff|abkürzung|rolle|einstellung|paramètres?|rôle|symbole|parámetros?|rol|papel|parâmetros?|parametri|parametro|ruolo|rola|параметры?"
        + @"|роль|パラメータ|設定|役割|参数|角色|配置)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"^\W*(descriptions?|meanings?|definitions?|explanations?|purpose|value|default|notes?|actions?|next steps?|what (it|this|that|to do|happens|next).*"
        + @"|consequences?|follow[- ]?ups?|responses?|decisions?|when|maßnahmen?|aktion(en)?|folgen?|vorgehen|nächste schritte|bedeutung|conséquences?"
        + @"|suite à donner|signification|acción|acciones|consecuencias?|significado|ação|ações|azion[ei]|conseguenz[ae]|significato|acties?|gevolg(en)?"
        + @"|betekenis|działani[ea]|znaczenie|действи[ея]|значение|対応|処置|意味|措施|处理|含义|조치|의미|beschreibung|zweck|wert|description|valeur|descripción|valor"
        + @"|descrição|descrizione|valore|omschrijving|waarde|opis|описание|説明|说明|값|설명)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Explanation();

    [GeneratedRegex(
        @"^\W*((http|https|status|error|exit|return|response)[- ]?(status )?codes?|fehlercodes?|statuscodes?|codes? (d['’]erreur|de retour|http)"
        + @"|códigos?( de (error|estado|erro))?|codic[ei]( di (errore|stato))?|код( ошибки| ответа)?|状态码|错误码|返回码|响应码|ステータスコード|エラーコード|상태 ?코드|오류 ?코드)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"phone|e-?mail|\bmobile\b|\btel\b|telefon|téléphone|teléfono|telefone|telefono|telefoon|courriel|correo|slack|pager|\bcontact|kontakt|contacto|contato"
        + @"|contatto|on[- ]call|availability|erreichbar|verfügbarkeit|\bshift\b|schicht|電話|连絡先|連絡先|电话|邮箱|전화|연락처|телефон|почта",
        RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"threshold|condition|trigger|schwell|grenzwert|seuil|umbral|limiar|soglia|drempel|próg|порог|閾値|しきい値|阈值", RegexOptions.IgnoreCase)]
    private static partial Regex Threshold();

    [GeneratedRegex(@"alert|alarm|metric|metrik|métrique|métrica|metrica|severity|アラート|指標|告警|指标", RegexOptions.IgnoreCase)]
    private static partial Regex Alert();
}
