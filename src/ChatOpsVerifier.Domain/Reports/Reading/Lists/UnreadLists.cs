using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>
/// Lists led by states ("- ❌ Restore tested") beside boxes and tables. There they mostly tell or decorate, so that they are not
/// read as checks; those that could be checks are named, so that nobody passes by them in silence.
/// </summary>
internal static partial class UnreadLists
{
    private const int LongestPlainItem = 40;

    private const int LeastOutcomes = 3;

    /// <param name="above">Label or paragraph above the list.</param>
    /// <returns><c>null</c>: nothing in it looks like a check.</returns>
    public static UnreadPlace? Find(SourceText source, Section section, ListBlock list, string? above, Choices choices)
    {
        var marked = StateBullets.Marked(source, list);
        if (marked.Count == 0 || marked.Count * 2 < list.Count || ExplainsOutcomes(list))
        {
            return null;
        }

        var around = string.IsNullOrWhiteSpace(above) ? section.Title.Text : above;
        if (!ListVocabulary.AsksForChecks(around) && marked.Count(m => !IsFile(source, m)) * 2 < list.Count)
        {
            return null;
        }

        var items = marked
            .Select(m => new Item(
                source.Text.Substring(m.Mark.Start, m.Mark.Length),
                m.State,
                NameOf(source, m),
                m.Mark.Start > 0 && source.Text[m.Mark.Start - 1] is '*' or '_'))
            .ToList();
        var areClosing = marked[0].IsClosing;
        if (IsLegend(items)
            || IsScale(source, list, items)
            || AsksOnly(items)
            || items.TrueForAll(i => i.IsQuoted)
            || items.TrueForAll(i => i.IsGravity)
            || (!areClosing && IsWordsByChance(items))
            || ListVocabulary.IsNotForChecking($"{section.Title.Text} {above}")
            || CouldHold(items, around, areClosing) is not { } couldHold)
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
            Title = Domain.Text.Shorten.To(title, UnreadPlace.LongestTitle),
            Checks = marked.Count,
            Reason = couldHold
                ? $"its items {(areClosing ? "end" : "begin")} with states, and beside boxes or tables such marks may be decoration"
                : "all its items are marked done, and beside boxes or tables such marks are mostly decoration",
            CouldHoldChecks = couldHold,
            Chosen = choices.Of(place)?.As,
        };
    }

    /// <returns>True: something in it waits for somebody; false: all of it is said to be done; null: it tells something else.</returns>
    private static bool? CouldHold(List<Item> items, string around, bool areClosing)
    {
        var asks = ListVocabulary.AsksForChecks(around);
        if (items.TrueForAll(i => i.State == ClaimedState.Done))
        {
            // A list of ticks alone praises or describes.
            return items.Count > 1 && (asks || ListVocabulary.SpeaksOfChecking(around) && items.Count(i => ListVocabulary.SaysDone(i.Text)) * 2 >= items.Count)
                ? false
                : null;
        }

        // "❌ No central state" says what is missing; nobody will make it so.
        if (items.Exists(i => i.State == ClaimedState.Failed && ListVocabulary.IsNegated(i.Text)))
        {
            return null;
        }

        return asks
            || (areClosing && items.TrueForAll(i => !i.IsGlyph))
            || items.Count(i => i.Waits) * 2 >= items.Count
            || (items.Exists(i => i.State == ClaimedState.Failed) && (items.Count(i => ListVocabulary.SaysDone(i.Text)) * 2 >= items.Count
                || IsPlainMixture(items)))
                ? true
                : null;
    }

    /// <summary>"✅ `src/login.ts`: new form", "✅ `test_login`": what was done to a file, or which tests there are.</summary>
    private static bool IsFile(SourceText source, StateBullet bullet)
    {
        var start = bullet.IsClosing ? bullet.Item[0].Span.Start : bullet.Mark.Start + bullet.Mark.Length;
        return File().IsMatch(source.Text[start..source.EndOfLine(source.LineOf(start))]);
    }

    private static string NameOf(SourceText source, StateBullet bullet)
    {
        var text = PlainText.Fold(PlainText.OfItem(bullet.Item));
        return bullet.IsClosing
            ? PlainText.Fold(ClosingState.NameOf(PlainText.Of((LeafBlock)bullet.Item[0]), source.Text.Substring(bullet.Mark.Start, bullet.Mark.Length)))
            : StateGlyphs.Split(text).Text;
    }

    [GeneratedRegex(@"^[\s*_\[:]*`(?=[^`]*[./\\_])[\w.@~{*-][\w.@~{}*\\/()+-]*`")]
    private static partial Regex File();

    /// <summary>Ticks and crosses in front of a few words each: "✅ Backups", "❌ Load test". A sentence or a reason tells something.</summary>
    private static bool IsPlainMixture(List<Item> items) =>
        items.TrueForAll(i => (i.State != ClaimedState.Open || i.Waits)
            && i.Text.Length is > 0 and <= LongestPlainItem
            && i.Text.IndexOfAny([':', '：', '(', '（', '→', '–', '—', '=', '"', '“']) < 0
            && !i.Text.Contains(" - ", StringComparison.Ordinal))
        && items.Exists(i => i.State == ClaimedState.Done);

    /// <summary>"READY: nothing is missing", "NEEDS WORK: …", "BLOCKED: …": each outcome once, and what it means.</summary>
    private static bool ExplainsOutcomes(ListBlock list)
    {
        if (list.Count < LeastOutcomes)
        {
            return false;
        }

        var labels = list
            .OfType<ListItemBlock>()
            .Select(i => PlainText.OfItem(i).Split(':', '：'))
            .Where(p => p.Length > 1 && StateBullets.IsLoud(p[0]))
            .Select(p => p[0])
            .ToList();
        return labels.Count == list.Count && labels.Distinct(StringComparer.Ordinal).Count() == labels.Count;
    }

    /// <summary>"✅ Done", "❌ Failed": each mark once, with the word for what it means; three or more of them also with a sentence, "🔴 High: stop".</summary>
    private static bool IsLegend(List<Item> items) =>
        items.Count > 1
        && items.Select(i => i.Mark).Distinct().Count() == items.Count
        && ((items.Count > 2 && !items.Exists(i => i.Waits && StateVocabulary.Whole(i.Text) is null))
            || items.TrueForAll(i => StateVocabulary.Whole(i.Text) is not null));

    /// <summary>"⚠️ 30 days left", "🚨 7 days left", "❌ expired": each item with a sign of its own, and not all of them signs of a state.</summary>
    private static bool IsScale(SourceText source, ListBlock list, List<Item> items) =>
        items.Count > 1 && items.Count < list.Count
        && items.Select(i => i.Mark).Distinct().Count() == items.Count
        && list
            .OfType<ListItemBlock>()
            .All(i => i is [ParagraphBlock { Span.IsEmpty: false } text, ..]
                && (char.IsSurrogate(source.Text[text.Span.Start]) || char.IsSymbol(source.Text[text.Span.Start])));

    /// <summary>"⏳ Which library?": what is still to be decided, and not to be checked. Questions of a checklist have ticks and crosses.</summary>
    private static bool AsksOnly(
        List<Item> items) =>
            items.TrueForAll(i => i.State == ClaimedState.Open
                && i.Text.TrimEnd('*', '_', ' ') is [.., '?' or '？' or '؟' or ';']
                && (i.Text[^1] != ';' || i.Text.Any(c => c is >= '\u0370' and <= '\u03ff')));

    /// <summary>"Ongoing: 400 a year", "Error: with a button to retry", "Go if all tests pass": labels, and states only by chance.</summary>
    private static bool IsWordsByChance(List<Item> items)
    {
        var words = items.Where(i => !i.IsGlyph).ToList();
        return words.Count == items.Count
            && (!words.Exists(i => i.IsLoud || i.IsEmphasised)
                || words.Exists(i => StateVocabulary.Whole(i.Mark) is null && !i.IsLoud)
                || !words.Exists(i => i.State == ClaimedState.Open)
                || (words.Count == 1 && !words[0].IsLoud));
    }

    /// <param name="Text">Behind the mark.</param>
    /// <param name="IsEmphasised">The mark is in bold or italic letters.</param>
    private sealed record Item(string Mark, ClaimedState State, string Text, bool IsEmphasised)
    {
        public bool IsGlyph => Glyph.Length == Mark.Length;

        /// <summary>What the mark begins with; "**🟡 LATER**: …" has words behind it.</summary>
        private string Glyph => Mark[..StateGlyphs.LengthAt(Mark)];

        private ClaimedState? Word => StateVocabulary.AtStart(Mark.AsSpan(Glyph.Length))?.State;

        public bool IsGravity => Glyph.Length > 0 && StateGlyphs.IsGravity(Glyph) && Word is null;

        public bool IsLoud => Mark.Length > 1 && StateBullets.IsLoud(Mark);

        /// <summary>Words of somebody, or an example of what to write.</summary>
        public bool IsQuoted => Text is ['"' or '“' or '„' or '«' or '「' or '『', ..];

        /// <summary>
        /// It says that somebody has still to do it. Warning signs say only that there is something about it, question marks ask, and colours rate.
        /// </summary>
        public bool Waits => State == ClaimedState.Open && (Glyph.Length == 0 || Word == ClaimedState.Open || StateGlyphs.SaysThatWorkGoesOn(Glyph));
    }
}
