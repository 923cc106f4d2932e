using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Reports;

/// <summary>A Markdown document that knows how many boxes it holds and on which lines, because it was made that way.</summary>
internal sealed record GeneratedDocument(string Text, List<int> BoxLines)
{
    private static readonly Gen<string> Words = Gen.OneOf<string>(
        "restore tested", "Backups **verified**", "see `code`", "Überprüfung läuft", "復元をテスト", "a | b", "https://example.com/x", "(if available)",
        "AC-01: access", "", "x", "trailing  ");

    /// <summary>Each piece: its lines, and which of them (zero-based) carry a box.</summary>
    private static readonly Gen<(string[] Lines, int[] Boxes)> Piece = Gen.OneOf<(string[] Lines, int[] Boxes)>(
        Gen.Select(
            Gen.OneOf<string>("-", "*", "+", "1.", "7)"),
            Gen.OneOf<string>(" ", "x", "X"),
            Words,
            (bullet, mark, text) => (new[] { $"{bullet} [{mark}] {text}" }, Boxes(text))),
        Gen.Select(Words, Words, (one, other) => (new[] { $"- [ ] {one}", $"  - [x] {other}", "    - [ ] deeper" }, Boxes(one, other, "deeper"))),
        Gen.Select(Words, w => (new[] { $"- step {w}", "  > [!NOTE]", $"  > - [ ] in a callout {w}" }, new[] { 2 })),
        Gen.Select(Words, w => (new[] { $"- [ ] first {w}", "  continues here", "  - a child", "  - another child" }, new[] { 0 })),
        Gen.Select(Words, w => (new[] { $"> - [ ] quoted {w}" }, new[] { 0 })),
        Gen.Select(Words, w => (new[] { "```", $"- [ ] fenced {w}", "```" }, Array.Empty<int>())),
        Gen.Select(Words, w => (new[] { "<!--", $"- [ ] hidden {w}", "-->" }, Array.Empty<int>())),
        Gen.Select(Words, w => (new[] { $"- not a [ ] box {w}" }, Array.Empty<int>())),
        Gen.Const((new[] { "- [x](https://example.com)" }, Array.Empty<int>())),
        Gen.Const((new[] { "- [ ]glued" }, Array.Empty<int>())),
        Gen.Const((new[] { "    - [ ] indented code" }, Array.Empty<int>())),
        Gen.Const((new[] { "[ ] no list" }, Array.Empty<int>())),
        Gen.Select(Gen.Int[1, 6], Words, (level, w) => (new[] { $"{new string('#', level)} Heading {w}" }, Array.Empty<int>())),
        Gen.Const((new[] { "**Status**: **UNKNOWN** (nobody looked)", "**Verification Required**:" }, Array.Empty<int>())),
        Gen.Select(Words, w => (new[] { $"A paragraph {w}" }, Array.Empty<int>())));

    /// <summary>GitHub shows no box where nothing follows it.</summary>
    private static int[] Boxes(params string[] texts) => [.. texts.Index().Where(t => t.Item.Length > 0).Select(t => t.Index)];

    public static Gen<GeneratedDocument> Any { get; } = Gen.Select(
        Piece.Array[0, 30],
        Gen.OneOf<string>("\n", "\r\n", "\r"),
        Gen.Bool,
        Join);

    private static GeneratedDocument Join((string[] Lines, int[] Boxes)[] pieces, string lineEnd, bool endsWithLineEnd)
    {
        var lines = new List<string>();
        var boxes = new List<int>();
        foreach (var (pieceLines, pieceBoxes) in pieces)
        {
            boxes.AddRange(pieceBoxes.Select(b => lines.Count + b + 1));
            lines.AddRange(pieceLines);

            // A rule at the margin ends every list, so that no piece becomes part of the one before.
            lines.AddRange(["", "---", ""]);
        }

        return new GeneratedDocument(string.Join(lineEnd, lines) + (endsWithLineEnd ? lineEnd : ""), boxes);
    }
}
