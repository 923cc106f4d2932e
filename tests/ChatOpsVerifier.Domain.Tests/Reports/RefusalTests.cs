using System.Text;
using ChatOpsVerifier.Domain.Reports;

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
    public void Import_NothingCheckable_InventsNothing() => Refused("nothing-to-check", "# Title\n\n- plain\n- ✅ decoration\n\n```\n- [ ] code\n```\n"u8.ToArray(), "Accepted are task items");

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
        Refused("too-complex", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1_500).Select(i => new string(' ', 2 * i) + "- [ ] a\n"))), "Indentation");

    private static void Refused(string code, byte[] bytes, string says)
    {
        var refused = Assert.IsType<ImportResult.Refused>(ReportImporter.Import(bytes));
        Assert.Equal(code, refused.Code);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}
