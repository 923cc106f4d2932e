using ChatOpsVerifier.Domain.Owned;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>The words that a table itself uses for done and not done; where it has used only one of them so far, the other in the same manner.</summary>
internal static class RowVocabulary
{
    /// <summary>Answers headers that are a question: "Erledigt", "Fait", "Done".</summary>
    public const string Tick = "✅";

    public const string OpenMark = "❌";

    private static readonly (string Open, string Done)[] Marks =
    [
        ("[ ]", "[x]"), ("( )", "(x)"), (
            "☐",
            "☑"), (
                "&#9744;",
                "&#9745;"), (
                    "&#x2610;",
                    "&#x2611;"), (
                        "□",
                        "☑"), (
                            "⬜",
                            "✅"), (
                                "🔲", "✅"), ("◻", "✅"), ("⏳", "✅"), ("❌", "✅"), ("🔴", "🟢"), ("🟡", "🟢"), ("⚪", "🟢"), ("🟥", "🟩"), ("✗", "✓"), ("✘", "✔"),
        (":x:", ":white_check_mark:"), (
            ":x:",
            ":heavy_check_mark:"), (
                ":red_circle:",
                ":green_circle:"), (
                    ":yellow_circle:",
                    ":green_circle:"), (
                        ":white_large_square:",
                        ":white_check_mark:"), (
                            ":hourglass:", ":white_check_mark:"), (":construction:", ":white_check_mark:"), (":warning:", ":white_check_mark:"),
    ];

    /// <summary>
    /// Must come out the same when the words are those of a regenerated file, in which rows that were done say so.
    /// </summary>
    /// <param name="words">The states alone, as written, without emphasis and remarks.</param>
    /// <returns>Null: the dialect's own words fit.</returns>
    public static StatusVocabulary? Of(IReadOnlyCollection<string> words, string header)
    {
        // An earlier regeneration may have written the dialect's own words: they tell only what it used them for.
        var own = words.Where(OwnedText.IsStatusWord).ToList();
        var usesOwnDone = own.Exists(OwnedText.IsPassingWord);
        words = [.. words.Where(w => !OwnedText.IsStatusWord(w))];
        var done = words.FirstOrDefault(w => StateVocabulary.Classify(w) == ClaimedState.Done);
        var open = words.FirstOrDefault(w => StateVocabulary.Classify(w) == ClaimedState.Open);
        var failed = words.FirstOrDefault(w => StateVocabulary.Classify(w) == ClaimedState.Failed);
        // A word that nobody knows may say anything ("Archived"): it is lent to nobody.
        if (done is null && open is null && failed is null)
        {
            return IsQuestion(header) && !usesOwnDone ? new StatusVocabulary(Tick, "", null) : null;
        }

        done ??= usesOwnDone ? OwnedText.VerifiedWord : null;
        var leavesOpenEmpty = words.Contains("") || own.Exists(w => !OwnedText.IsPassingWord(w));
        var undone = open ?? failed ?? (leavesOpenEmpty ? "" : null) ?? OpenFor(done!) ?? "";
        done ??= DoneFor(undone);
        return new StatusVocabulary(done, undone, failed ?? FailedFor(done));
    }

    /// <summary>The same capitals as the model.</summary>
    public static string Like(string model, string word)
    {
        var letters = model.Where(char.IsLetter).ToList();
        return letters.Count == 0 ? word
            : letters.Count > 1 && letters.TrueForAll(char.IsUpper) ? word.ToUpperInvariant()
            : char.IsUpper(letters[0]) ? Capitalised(word)
            : word;
    }

    /// <summary>The sign for another state that goes with the one that a text begins with.</summary>
    public static string MarkFor(string present, ClaimedState state)
    {
        var mark = Bare(present[..StateGlyphs.LengthAt(present)]);
        var own = StateGlyphs.StateOf(mark);
        return state == own ? mark
            : state == ClaimedState.Done ? Array.Find(Marks, m => m.Open == mark).Done ?? Tick
            : Array.Find(Marks, m => m.Done == mark && StateGlyphs.StateOf(m.Open) == state).Open ?? (state == ClaimedState.Failed ? OpenMark : "⏳");
    }

    private static string DoneFor(string open)
    {
        if (Array.Find(Marks, m => m.Open == Bare(open)).Done is { } mark)
        {
            return mark;
        }

        var (sign, word) = StateGlyphs.Split(open);
        return Like(word, $"{(sign is null ? "" : $"{Tick} ")}{StateVocabulary.Counterpart(word, ClaimedState.Done) ?? "verified"}");
    }

    /// <summary>What was looked at and is not so is not "untested". A drawn box stays empty.</summary>
    /// <returns>Null: there is no such word.</returns>
    private static string? FailedFor(string done)
    {
        if (CellSigns.IsBracket(done[0]))
        {
            return null;
        }

        var (sign, word) = StateGlyphs.Split(done);
        var mark = done[..StateGlyphs.LengthAt(done)];
        var cross = mark.Length == 0 || StateGlyphs.IsBox(mark)
            ? null
            : Array.Find(Marks, m => m.Done == Bare(mark) && StateGlyphs.StateOf(m.Open) == ClaimedState.Failed).Open ?? OpenMark;
        if (mark.Length == done.Length)
        {
            return cross;
        }

        if (word.Length == 0 || StateVocabulary.Counterpart(word, ClaimedState.Failed) is not { } failed)
        {
            return null;
        }

        // "Not started" would say that nobody tried.
        failed = OwnedText.IsStatusWord(failed.ToUpperInvariant()) ? "failed" : failed;
        return sign is null ? Like(word, failed)
            : cross is not null ? $"{cross} {Like(word, failed)}"
            : null;
    }

    private static string? OpenFor(string done) =>
        Array.Find(Marks, m => m.Done == Bare(done)).Open ?? (StateVocabulary.Counterpart(done, ClaimedState.Open) is { } word ? Like(done, word) : null);

    private static string Bare(string word) => word.Trim().TrimEnd('\ufe0f');

    private static string Capitalised(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static bool IsQuestion(string header) => StateVocabulary.Classify(header) == ClaimedState.Done;
}
