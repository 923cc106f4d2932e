using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>Documents that people might write, in both families, with every line break, with and without a byte order mark and a last line break.</summary>
internal static class GeneratedDocuments
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "Check the dashboard", "Verify restore (if available)", "Document it", "Größe prüfen", "`code` and **bold**", "see https://docs.example", "a | b",
        "Contact support if unclear", "x", "Ask @team", "Ends with two spaces  ", "日本語");

    private static readonly Gen<(bool Nested, string Box, string Words, string[] More)> Item = Gen.Select(
        Gen.OneOf(false, false, true),
        Gen.OneOf("[ ]", "[ ]", "[x]", "[X]"),
        Words,
        Gen.OneOf<string[]>(
            [],
            [],
            [],
            ["and goes on"],
            ["- a child bullet"],
            ["- Evidence: see the wiki"],
            ["- Proof: in the wiki"],
            ["- a child", "- **Nachweis:** im Wiki"],
            ["- a child", "- and another"]));

    /// <summary>One list with one kind of bullet, children indented to its text.</summary>
    private static readonly Gen<string> Boxes = Gen.Select(Gen.OneOf("- ", "- ", "* ", "+ ", "1. "), Item.Array[1, 5], (bullet, items) =>
    {
        var lines = new List<string>();
        foreach (var item in items)
        {
            var indent = item.Nested && lines.Count > 0 ? new string(' ', bullet.Length) : "";
            lines.Add($"{indent}{bullet}{item.Box} {item.Words}");
            lines.AddRange(item.More.Select(more => $"{indent}{new string(' ', bullet.Length)}{more}"));
        }

        return string.Join('\n', lines);
    });

    private static readonly Gen<string> Label = Gen.OneOf(
        "**Verification Required**:\n", "**Verification Required**:\n", "**Required Verifications**:\n", "Please do:\n\n", "");

    private static readonly Gen<string> Status = Gen.OneOf(
        "", "**Status**: **UNKNOWN** (requires operator verification)\n\n", "**Status**: **UNKNOWN**  \n\n", "Status: open\n\n", "**Status:** PENDING\n\n");

    private static readonly Gen<string> Section = Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Words, Status, Label, Boxes, (a, b, title, status, label, boxes) =>
        $"### {a}.{b} {title} (REQUIRES VERIFICATION)\n\n{status}{label}{boxes}\n");

    private static readonly Gen<string> Finding = Gen.Select(
        Gen.Int[1, 4], Words, (n, words) => $"### Finding {n}: {words}\n\n**Issue**: {words}\n\n**Impact**: bad\n\n**Required Action**: look\n");

    private static readonly Gen<string> Criteria = Gen.Select(Words, Words, (a, b) =>
        $"**PASS Criteria**:\n1. ✅ {a}\n2. ✅ {b}\n\n**Current Status**: **FAIL** (pending)\n");

    private static readonly Gen<string> Declaration = Gen.Select(Words, words =>
        $"## Final Declaration\n\n**Status**: **FAIL** (Pending)\n\n**Reason**: {words}\n\n**Missing Verifications**:\n1. ❌ {words} UNKNOWN\n\n**Verification "
            + $"Date**: some day\n\n**Verified By**: nobody\n\n### BLOCKED Areas\n\n1. **{words.Trim()}**: BLOCKED until somebody looks.\n");

    private static readonly Gen<string> Decoy = Gen.OneOf(
        "```\n- [ ] not a box\n```\n", "<!--\n- [ ] not a box\n-->\n", "> quoted\n", "---\n", "Some text.\n", "    indented code\n", "**Progress**: "
            + "0 of 5\n", "**Open**: 3\n", "- just a bullet\n", "**Resolution**: the author's own\n", "## Evidence Ledger\n\nThe author's own.\n",
            "<details>\n<summary>more</summary>\n\ntext\n\n</details>\n");

    private static readonly Gen<string> Part = Gen.Frequency(
        (6, Section),
        (2, Boxes.Select(b => b + "\n")),
        (2, UntidyLists.Any),
        (2, GeneratedStates.Table),
        (1, GeneratedStates.DrawnBoxes),
        (2, Finding),
        (1, Criteria),
        (1, Declaration),
        (3, Decoy));

    /// <summary>Most files have one kind of line break; some were edited on several systems.</summary>
    private static readonly Gen<string[]> NewLines = Gen.Frequency(
        (6, Gen.OneOf("\n", "\r\n", "\r").Select(one => new[] { one })),
        (1, Gen.OneOf("\n", "\r\n", "\r").Array[2, 9]));

    public static readonly Gen<string> Any = Gen.Select(
        Gen.OneOf("", "", "---\ntitle: Front\n---\n\n"),
        Gen.OneOf("# Report\n\n", "# Report\n\n**Last Updated**: today\n\n", "Report\n======\n\n", ""),
        Gen.Frequency((14, Part.Array[1, 8].Select(parts => string.Join('\n', parts))), (1, GeneratedStates.Bullets)),
        NewLines,
        Gen.Select(Gen.Bool, Gen.Bool),
        (front, title, body, newLines, ends) =>
        {
            var text = front + title + body;
            text = ends.Item1 ? text.TrimEnd('\n') : text;
            return (ends.Item2 ? "\uFEFF" : "") + string.Concat(text.Split('\n').Select((line, i) => i == 0 ? line : newLines[i % newLines.Length] + line));
        });
}
