using System.Globalization;
using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

public class RefusalTests
{
    [Fact]
    public void Import_NoBytes_SaysEmpty() => Refused("empty", [], "0 bytes");

    [Fact]
    public void Import_WhiteSpace_SaysEmpty() => Refused("empty", "  \n\n"u8.ToArray(), "white space");

    [Fact]
    public void Import_MoreThanTheLimit_NamesTheLimit() => Refused("too-large", new byte[16 * 1024 * 1024 + 1], "16,777,216");

    [Fact]
    public void Import_MoreChecksThanTheLimit_NamesTheLimit()
    {
        var refused = Assert.IsType<ImportResult.Refused>(ReportImporter.Import("- [ ] a\n- [ ] b\n"u8.ToArray(), new ImportLimits(MaxChecks: 1)));

        Assert.Equal("too-large", refused.Code);
        Assert.Contains("limit is 1 ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_NulByte_NamesItsOffset() => Refused("binary", "- [ ] a\0"u8.ToArray(), "byte 7");

    [Fact]
    public void Import_InvalidUtf8_NamesTheOffset() => Refused("not-utf8", [.. "- [ ] a"u8, 0xE9, .. " b"u8], "byte 7 (0xE9)");

    [Fact]
    public void Import_InvalidUtf8BehindByteOrderMark_CountsTheMark() => Refused("not-utf8", [0xEF, 0xBB, 0xBF, .. "- [ ] a"u8, 0xFF], "byte 10 (0xFF)");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Import_Utf16_IsNamed(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        Refused("not-utf8", [.. encoding.Preamble, .. encoding.GetBytes("- [ ] a")], "UTF-16");
    }

    [Fact]
    public void Import_NothingCheckable_InventsNothing() =>
        Refused("nothing-to-check", "# Title\n\n- plain\n- ✅ decoration\n\n```\n- [ ] code\n```\n"u8.ToArray(), "Use task items");

    [Theory]
    [InlineData(">", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 200_000)]
    [InlineData("![a](", 50_000)]
    [InlineData("*a **a ", 100_000)]
    [InlineData("a <", 100_000)]
    [InlineData("**a**: b\n", 100_000)]
    [InlineData("[a]: b\n", 100_000)]
    public void Import_HostileRepetition_IsRefusedWithoutParsingItAll(string part, int times) =>
        Refused("too-complex", Encoding.UTF8.GetBytes("- [ ] a\n\n" + string.Concat(Enumerable.Repeat(part, times)) + "z"), "");

    [Fact]
    public void Import_StairsOfIndentation_AreRefused() =>
        Refused(
            "too-complex", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1_500).Select(i => new string(' ', 2 * i) + "- [ ] a\n"))), "Indentation");

    public static TheoryData<string, string, int> Nested => new()
    {
        { "*a ", "*", 32 },
        { "*a _b ", "_*", 16 },
        { "~~a ", "~~", 16 },
        { "[", "]", 32 },
        { "![a", "](b.png)", 32 },
        { "*[a ", "](https://example.com)*", 16 },
        { "**sehr ", "**", 16 },
        { "[ссылка ", "](https://example.com)", 32 },
        { "_très ", "_", 32 },
        { "*また ", "*", 32 },
        { "[说明 *注 ", "*]", 16 },
    };

    /// <summary>The marks nest up to the limit and are read; one level more is refused with the limit and the line.</summary>
    [Theory]
    [MemberData(nameof(Nested))]
    public void Import_NestedMarks_AreBoundedBeforeTheTreeIsBuilt(string opening, string closing, int most)
    {
        Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Nest(most)));

        var bytes = Nest(most + 1);
        Refused("too-complex", bytes, "on line 3");
        Refused("too-complex", bytes, "limit is 32 levels");

        byte[] Nest(int times) => Encoding.UTF8.GetBytes($"- [ ] a\n\n{Repeat(opening, times).TrimEnd()}{Repeat(closing, times)}\n");
    }

    /// <summary>Whatever block the marks are in, and none of the blocks before it has been parsed further by then.</summary>
    [Theory]
    [InlineData("# {0}")]
    [InlineData("{0}\n===")]
    [InlineData("> {0}")]
    [InlineData("- {0}")]
    [InlineData("- [ ] {0}")]
    [InlineData("1. > {0}")]
    [InlineData("a | b\n--- | ---\n{0} | c")]
    public void Import_NestedMarks_AreBoundedInEveryKindOfBlock(string block)
    {
        var text = string.Format(CultureInfo.InvariantCulture, block, $"{Repeat("*a ", 33).TrimEnd()}{Repeat("*", 33)}");
        Refused("too-complex", Encoding.UTF8.GetBytes($"- [ ] a\n\n{text}\n"), "nests emphasis, links and brackets");
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    public void Import_NestedBlocks_AreBounded(string mark)
    {
        var times = 40 / mark.Count(c => c is '>' or '-' or '.');
        Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes($"{Repeat(mark, times)}a\n\n---\n\n- [ ] b\n")));

        var bytes = Encoding.UTF8.GetBytes($"- [ ] b\n\n---\n\n{Repeat(mark, times + 1)}a\n");
        Refused("too-complex", bytes, "Line 5 ");
        Refused("too-complex", bytes, "limit is 40 levels");
    }

    /// <summary>Many marks beside one another are not nesting, and nor are marks in code.</summary>
    [Theory]
    [InlineData("**a** ")]
    [InlineData("_a_ ")]
    [InlineData("[a](https://example.com) ")]
    [InlineData("[ ] ")]
    [InlineData("*.js ")]
    [InlineData("`[a` ")]
    [InlineData("\\[ ")]
    [InlineData("a_b_c ")]
    public void Import_MarksBesideOneAnother_AreRead(string part) =>
        Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes($"- [ ] a\n\n{Repeat(part, 300)}\n")));

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static void Refused(string code, byte[] bytes, string says)
    {
        var refused = Assert.IsType<ImportResult.Refused>(ReportImporter.Import(bytes));
        Assert.Equal(code, refused.Code);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}
