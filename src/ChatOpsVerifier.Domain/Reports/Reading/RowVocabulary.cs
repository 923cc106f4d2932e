using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>The words that a table itself uses for done and not done; where it has used only one of them so far, the other in the same manner.</summary>
internal static class RowVocabulary
{
    internal static readonly (string Open, string Done)[] Counterparts =
    [
        ("[ ]", "[x]"), ("☐", "☑"), ("⬜", "✅"), ("🔲", "✅"), ("◻", "✅"), ("⏳", "✅"), ("❌", "✅"), ("🔴", "🟢"), ("🟡", "🟢"), ("⚪", "🟢"), ("🟥", "🟩"), ("✗", "✓"), ("✘", "✔"),
        ("no", "yes"), ("nein", "ja"), ("nee", "ja"), ("nej", "ja"), ("non", "oui"), ("não", "sim"), ("nie", "tak"), ("нет", "да"), ("n", "y"),
        ("offen", "erledigt"), ("ausstehend", "erledigt"), ("in arbeit", "erledigt"), ("in bearbeitung", "erledigt"), ("unbekannt", "erledigt"), ("nicht geprüft", "geprüft"),
        ("en attente", "terminé"), ("en cours", "terminé"), ("à faire", "fait"), ("inconnu", "vérifié"),
        ("pendiente", "completado"), ("en curso", "completado"), ("por hacer", "hecho"), ("desconocido", "verificado"),
        ("pendente", "concluído"), ("em andamento", "concluído"), ("a fazer", "feito"), ("desconhecido", "verificado"),
        ("in sospeso", "completato"), ("in corso", "completato"), ("da fare", "fatto"), ("in attesa", "completato"), ("sconosciuto", "verificato"),
        ("in behandeling", "gereed"), ("te doen", "gereed"), ("bezig", "gereed"), ("onbekend", "geverifieerd"),
        ("oczekuje", "gotowe"), ("w toku", "gotowe"), ("do zrobienia", "zrobione"), ("nieznany", "zweryfikowane"),
        ("открыто", "готово"), ("в работе", "готово"), ("ожидает", "готово"), ("очікує", "готово"), ("未着手", "完了"), ("未完了", "完了"), ("未确认", "已确认"), ("未开始", "已完成"), ("待处理", "已完成"), ("미완료", "완료"), ("대기", "완료"),
    ];

    /// <summary>Headers that are a question, answered with a tick: "Erledigt", "Fait", "Done".</summary>
    private const string Tick = "✅";

    /// <summary>
    /// Must come out the same when the words are those of a regenerated file, in which rows that were done say so.
    /// </summary>
    /// <param name="words">What stands in the status cells, as written.</param>
    /// <returns>Null: the dialect's own words fit.</returns>
    public static StatusVocabulary? Of(IReadOnlyCollection<string> words, string header)
    {
        // An earlier regeneration may have written the dialect's own words: they tell only what it used them for.
        var own = words.Where(OwnedText.IsStatusWord).ToList();
        var usesOwnDone = own.Exists(OwnedText.IsPassingWord);
        words = [.. words.Where(w => !OwnedText.IsStatusWord(w))];
        var done = words.FirstOrDefault(w => StatusWords.Classify(w) == ClaimedState.Done);
        var open = words.FirstOrDefault(w => StatusWords.Classify(w) == ClaimedState.Open) ?? words.FirstOrDefault(w => w.Length > 0 && StatusWords.Classify(w) is null);
        var failed = words.FirstOrDefault(w => StatusWords.Classify(w) == ClaimedState.Failed);
        if (done is null && open is null && failed is null)
        {
            return IsQuestion(header) && !usesOwnDone ? new StatusVocabulary(Tick, "", null) : null;
        }

        done ??= usesOwnDone ? OwnedText.VerifiedWord : null;
        var leavesOpenEmpty = words.Contains("") || own.Exists(w => !OwnedText.IsPassingWord(w));
        var undone = open ?? failed ?? (leavesOpenEmpty ? "" : null) ?? CounterpartOf(done!, c => c.Done, c => c.Open) ?? "";
        return new StatusVocabulary(done ?? DoneFor(undone), undone, failed);
    }

    private static string DoneFor(string open) => CounterpartOf(open, c => c.Open, c => c.Done) ?? Like(open, StateGlyphs.LengthAt(open.Trim()) > 0 ? "✅ Verified" : "Verified");

    private static string? CounterpartOf(string word, Func<(string Open, string Done), string> from, Func<(string Open, string Done), string> to)
    {
        var bare = Bare(word);
        foreach (var pair in Counterparts)
        {
            if (string.Equals(from(pair), bare, StringComparison.OrdinalIgnoreCase))
            {
                return Like(word, to(pair));
            }
        }

        return null;
    }

    private static string Bare(string word) => word.Trim('*', '_', '`', ' ').TrimEnd('\ufe0f');

    /// <summary>The same emphasis and the same capitals as the model.</summary>
    private static string Like(string model, string word)
    {
        var bare = Bare(model);
        var at = bare.Length == 0 ? -1 : model.IndexOf(bare, StringComparison.Ordinal);
        var letters = bare.Where(char.IsLetter).ToList();
        var cased = letters.Count == 0 ? word
            : letters.Count > 1 && letters.TrueForAll(char.IsUpper) ? word.ToUpperInvariant()
            : char.IsUpper(letters[0]) ? Capitalised(word)
            : word.ToLowerInvariant();
        return at < 0 ? cased : string.Concat(model.AsSpan(0, at), cased, model.AsSpan(at + bare.Length).TrimStart('\ufe0f'));
    }

    private static string Capitalised(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static bool IsQuestion(string header) => StatusWords.Classify(header) == ClaimedState.Done;
}
