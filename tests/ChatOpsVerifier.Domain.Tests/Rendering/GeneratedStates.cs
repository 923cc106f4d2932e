using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>Tables, drawn boxes and bullets that say their state in words and signs of many kinds.</summary>
internal static class GeneratedStates
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "Check the dashboard", "Größe prüfen", "`code` and **bold**", "see https://docs.example", "a \\| b", "x", "日本語", "Evidence: here");

    /// <summary>What one hand would write in one column, with what others add.</summary>
    private static readonly Gen<string[]> Vocabulary = Gen.OneOf<string[]>(
        ["Open", "Done", "", "TODO"],
        [
            "Open",
            "Done",
            "",
            "TODO"
        ], ["TODO", "PENDING", "Fail", "Complete", ""], ["offen", "erledigt", "", "in Arbeit"], ["En attente", "Terminé"], ["⬜", "✅", "❌"], ["❌", "✅", "⏳"],
        ["[ ]", "[x]"],
        [
            "**Pending**",
            "**✅ Done**",
            ""
        ],
        [
            "no",
            "yes"
        ],
        [
            "未着手",
            "完了"
        ],
        [
            "",
            "VERIFIED",
            "UNKNOWN"
        ],
        [
            "",
            "VERIFIED",
            "NOT AVAILABLE",
            "REFUTED",
            "Open"
        ], ["", ""], ["maybe", "later", "Done"], ["🔴", "🟢", "🟡"], ["Wait", "Hold on", "Open", "Failed", "Error"]);

    private static readonly Gen<string> Row = Gen.Select(
        Words,
        Gen.Int[0, 9],
        Gen.OneOf("", "-", "see wiki", "TBD"),
        Gen.OneOf("", "2025-01-01", "TBD", "soon"),
        Gen.OneOf("", "Ann", "n/a"),
        (words, state, evidence, date, owner) => $"{words}\n{state}\n{evidence}\n{date}\n{owner}");

    public static readonly Gen<string> Table = Gen.Select(
        Gen.OneOf(
            "Status",
            "Done?",
            "Ergebnis",
            "Statut",
            "Signature"), Gen.OneOf("Status", "Status", "Evidence", "Notes", "Date", "Owner").Array[0, 3], Vocabulary, Row.Array[1, 5], Gen.OneOf("", "", "> "),
        (header, more, words, rows, quote) =>
        {
            var columns = more.Prepend(header).Distinct().ToList();
            var lines = new List<string> { $"| Item | {string.Join(" | ", columns)} |", $"|---|{string.Concat(columns.Select(_ => "---|"))}" };
            lines.AddRange(rows.Select(r => r.Split('\n')).Select(r => $"| {r[0]} | {string.Join(" | ", columns.Select(c => c switch
            {
                "Evidence" or "Notes" => r[2],
                "Date" => r[3],
                "Owner" => r[4],
                "Signature" => r[4],
                _ => words[int.Parse(r[1]) % words.Length],
            }))} |"));
            return string.Concat(lines.Select(l => $"{quote}{l}\n"));
        });

    private static readonly Gen<string> Child = Gen.OneOf("", "", "", "\n  - a child", "\n  goes on", "\n  - Evidence: the author's own");

    public static readonly Gen<string> DrawnBoxes = Gen.Select(
        Gen.OneOf("☐", "☑", "⬜", "✅", "❌", "☒", "🔲", "✓", "☑️"),
        Words,
        Child,
        (mark, words, child) => $"- {mark} {words}{child}\n").Array[1, 5].Select(string.Concat);

    /// <summary>A whole document: such bullets are checks only where there is nothing else to check.</summary>
    public static readonly Gen<string> Bullets = Gen.Select(
        Gen.OneOf("✅", "❌", "⏳", "🟢", "🔴", "👍", "⚠️", "**PENDING**:", "TODO:", "**Done**:", "**OPEN**:", "Failed:"),
        Words,
        Child,
        (mark, words, child) => $"- {mark} {words}{child}\n").Array[1, 6]
        .Select(bullets => $"# State\n\n{string.Concat(bullets)}\n**Status**: Open\n");
}
