namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Boxes, ticks, crosses and coloured dots that stand for a state.</summary>
internal static class StateGlyphs
{
    private const string OpenBoxes = "☐ ⬜ 🔲 🔳 ◻ ◽ ▢ □ ❏ ❑ ❒ ⬛";
    private const string TickedBoxes = "☑ 🗹";
    private const string CrossedBoxes = "☒ 🗷";
    private const string Ticks = "✅ ✔ ✓ 🗸";
    private const string Crosses = "❌ ✗ ✘ ✖ ❎";
    private const string OpenSigns = "⚠ ⏳ ⌛ 🔄 🚧 ❓ ❔ 🟡 🟠 ⚪ 🕐 🕒 ⏸ 🔜 🟨 🟧 🔵";
    private const string DoneSigns = "🟢 🟩 👍 🎉 💚";
    private const string Gravities = "⚠ 🔴 🟠 🟡 🔵 ⚪ 🟢 🟥 🟧 🟨 🟩 ⛔ 🚫 🛑 ❗";
    private const string FailedSigns = "🔴 🟥 ⛔ 🚫 👎 🛑 ❗";

    private static readonly Dictionary<string, ClaimedState> States = Build();

    /// <summary>True for a drawn box, empty or not. A tick without a box may be decoration.</summary>
    public static bool IsBox(ReadOnlySpan<char> mark) => Contains(OpenBoxes, mark) || Contains(TickedBoxes, mark) || Contains(CrossedBoxes, mark);

    /// <summary>True for a mark that a box of the same list may turn into.</summary>
    public static bool IsTickOrCross(ReadOnlySpan<char> mark) => Contains(Ticks, mark) || Contains(Crosses, mark);

    /// <summary>Colours and warning signs say how grave something is as often as how far it is.</summary>
    public static bool IsGravity(ReadOnlySpan<char> mark) => Contains(Gravities, mark);

    public static ClaimedState? StateOf(ReadOnlySpan<char> mark) =>
        States.TryGetValue(mark.TrimEnd('\ufe0f').ToString(), out var state) ? state : null;

    /// <summary>Length of the state mark that the text begins with, its variation selector included; 0: none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var length = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : Math.Min(text.Length, 1);
        if (length == 0 || !States.ContainsKey(text[..length].ToString()))
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
        var states = new Dictionary<string, ClaimedState>(StringComparer.Ordinal);
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
