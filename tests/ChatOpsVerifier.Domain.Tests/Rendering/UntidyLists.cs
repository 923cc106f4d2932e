using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>Lists as they get when many hands edit them: indents that fit no bullet, lazy lines, quotes, tabs, underlines that make headings.</summary>
internal static class UntidyLists
{
    private static readonly Gen<string> Indent = Gen.Frequency(
        (6, Gen.Const("")), (2, Gen.OneOf(" ", "  ", "   ")), (2, Gen.OneOf("    ", "     ", "      ")), (1, Gen.OneOf("\t", " \t", "\t\t", "        ")));

    private static readonly Gen<string> Bullet = Gen.OneOf("- ", "- ", "* ", "+ ", "1. ", "2) ", "10. ", "-   ", "-\t");

    private static readonly Gen<string> Words = Gen.OneOf(
        "look", "a child", "Evidence: in the wiki", "*Proof*: in the wiki", "and goes on", "**Bold**: words", "x | y");

    private static readonly Gen<string> Content = Gen.Frequency(
        (8, Gen.Select(Bullet, Gen.OneOf("[ ] ", "[ ] ", "[x] "), Words, (bullet, box, words) => bullet + box + words)),
        (3, Gen.Select(Bullet, Words, (bullet, words) => bullet + words)),
        (3, Words),
        (3, Gen.Const("")),
        (1, Gen.OneOf(
            "```", "<!-- hidden -->", "---", "===", "| a | TODO |", "# Heading", "**Label**:", "- ☐ drawn", "- [ ]", "1.", "-", "**Status**: **UNKNOWN**")));

    private static readonly Gen<string> Line = Gen.Select(
        Gen.Frequency((9, Gen.Const("")), (1, Gen.OneOf("> ", ">", "> > "))), Indent, Content, (quote, indent, content) => quote + indent + content);

    public static readonly Gen<string> Any = Line.Array[1, 10].Select(lines => string.Join('\n', lines) + "\n");
}
