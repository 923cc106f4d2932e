namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Boxes, ticks, crosses and coloured dots that represent a state.</summary>
internal static class StateGlyphs
{
    private const string OpenBoxes =
        "&#9744; &#x2610; ☐ ⬜ 🔲 🔳 ◻ ◽ ▢ □ ❏ ❑ ❒ ⬛ :white_large_square: :white_medium_square: :white_square_button: :black_square_button:";
    private const string TickedBoxes = "&#9745; &#x2611; ☑ 🗹 :ballot_box_with_check:";
    private const string CrossedBoxes = "&#9746; &#x2612; ☒ 🗷";
    private const string Ticks = "&#9989; &#x2705; &#10003; &#10004; &#x2713; &#x2714; &check; ✅ ✔ ✓ 🗸 :white_check_mark: :heavy_check_mark:";
    private const string Crosses =
        "&#10060; &#x274c; &#10007; &#10008; &#x2717; &#x2718; &cross; ❌ ✗ ✘ ✖ ❎ :x: :heavy_multiplication_x: :negative_squared_cross_mark:";
    private const string OpenSigns =
        "⚠ ⏳ ⌛ 🔄 🚧 ❓ ❔ 🟡 🟠 ⚪ 🕐 🕒 ⏸ 🔜 🟨 🟧 🔵 :warning: :hourglass: :hourglass_flowing_sand: :arrows_counterclockwise: :construction: :question: "
            + ":yellow_circle: :orange_circle: :white_circle: :soon:";
    private const string DoneSigns = "🟢 🟩 👍 🎉 💚 :green_circle: :green_square: :+1: :tada: :green_heart:";
    private const string Gravities =
        "⚠ 🔴 🟠 🟡 🔵 ⚪ 🟢 🟥 🟧 🟨 🟩 ⛔ 🚫 🛑 ❗ :warning: :red_circle: :orange_circle: :yellow_circle: :white_circle: :green_circle: :no_entry: "
            + ":no_entry_sign: :exclamation:";
    private const string ColoursOfState =
        "🔴 🟠 🟡 🟢 🟥 🟧 🟨 🟩 :red_circle: :orange_circle: :yellow_circle: :green_circle: :red_square: :green_square:";
    private const string WorkGoesOn = "⏳ ⌛ 🔄 🚧 :hourglass: :hourglass_flowing_sand: :arrows_counterclockwise: :construction:";
    private const string FailedSigns = "🔴 🟥 ⛔ 🚫 👎 🛑 ❗ :red_circle: :red_square: :no_entry: :no_entry_sign: :-1: :octagonal_sign: :exclamation:";

    /// <summary>Of a sign's name between colons, or of a character reference of HTML.</summary>
    private const int LongestName = 32;

    /// <summary>All signs but those that are named lie behind it.</summary>
    private const char FirstSign = '\u2000';

    private static readonly Dictionary<string, ClaimedState>.AlternateLookup<ReadOnlySpan<char>> States = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a drawn box, empty or not. A tick without a box may be decoration.</summary>
    public static bool IsBox(ReadOnlySpan<char> mark) => Contains(OpenBoxes, mark) || Contains(TickedBoxes, mark) || Contains(CrossedBoxes, mark);

    /// <summary>True for a mark that a box of the same list may turn into.</summary>
    public static bool IsTickOrCross(ReadOnlySpan<char> mark) => Contains(Ticks, mark) || Contains(Crosses, mark);

    /// <summary>Colours and warning signs say how grave something is as often as how far it is.</summary>
    public static bool IsGravity(ReadOnlySpan<char> mark) => Contains(Gravities, mark);

    /// <summary>Hourglasses and building sites: somebody has still to do it, whatever the list is about.</summary>
    public static bool SaysThatWorkGoesOn(ReadOnlySpan<char> mark) => Contains(WorkGoesOn, mark);

    /// <summary>Lights: red, yellow, green.</summary>
    public static bool IsColourOfState(ReadOnlySpan<char> mark) => Contains(ColoursOfState, mark);

    public static ClaimedState? StateOf(ReadOnlySpan<char> mark) =>
        States.TryGetValue(mark.TrimEnd('\ufe0f'), out var state) ? state : null;

    /// <summary>The words behind the mark that a text begins with, without emphasis; empty: there are none.</summary>
    public static string WordsOf(string text) => Split(text).Text.Trim('*', '_', '`', ' ');

    /// <summary>Length of the state mark that the text begins with, its variation selector included; 0: none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] < FirstSign && text[0] is not (':' or '&'))
        {
            return 0;
        }

        if (text is [':', _, _, ..])
        {
            // GitHub draws ":white_check_mark:".
            var end = text[1..Math.Min(text.Length, LongestName)].IndexOf(':') + 2;
            return end > 2 && States.ContainsKey(text[..end]) ? end : 0;
        }

        if (text is ['&', _, _, ..])
        {
            // Browsers draw "&#9744;".
            var end = text[1..Math.Min(text.Length, LongestName)].IndexOf(';') + 2;
            return end > 2 && States.ContainsKey(text[..end]) ? end : 0;
        }

        var length = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : Math.Min(text.Length, 1);
        if (length == 0 || !States.ContainsKey(text[..length]))
        {
            return 0;
        }

        return length < text.Length && text[length] == '\ufe0f' ? length + 1 : length;
    }

    /// <summary>Takes a leading mark away.</summary>
    public static (ClaimedState? State, string Text) Split(string text)
    {
        var trimmed = text.Trim();
        var length = LengthAt(trimmed);
        return length == 0 ? (null, trimmed) : (StateOf(trimmed.AsSpan(0, length)), trimmed[length..].TrimStart());
    }

    private static bool Contains(string list, ReadOnlySpan<char> mark)
    {
        mark = mark.TrimEnd('\ufe0f');
        foreach (var range in list.AsSpan().Split(' '))
        {
            if (list.AsSpan()[range].SequenceEqual(mark))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, ClaimedState> Build()
    {
        var states = new Dictionary<string, ClaimedState>(StringComparer.OrdinalIgnoreCase);
        Add(OpenBoxes, ClaimedState.Open);
        Add(OpenSigns, ClaimedState.Open);
        Add(TickedBoxes, ClaimedState.Done);
        Add(Ticks, ClaimedState.Done);
        Add(DoneSigns, ClaimedState.Done);
        Add(CrossedBoxes, ClaimedState.Failed);
        Add(Crosses, ClaimedState.Failed);
        Add(FailedSigns, ClaimedState.Failed);
        return states;

        void Add(string list, ClaimedState state)
        {
            foreach (var glyph in list.Split(' '))
            {
                states[glyph] = state;
            }
        }
    }
}
