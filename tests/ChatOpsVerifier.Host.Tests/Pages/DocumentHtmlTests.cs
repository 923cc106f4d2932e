using System.Text;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Host.Pages.Reports;

namespace ChatOpsVerifier.Host.Tests.Pages;

public class DocumentHtmlTests
{
    private static readonly HashSet<int> None = [];

    /// <summary>One reading: what is drawn as a box is a check, and what is not a check keeps its text.</summary>
    [Theory]
    [InlineData("- foo [x] bar", "foo [x] bar")]
    [InlineData("- [x](https://example.com) text", "text")]
    [InlineData("- siehe [x] dort", "siehe [x] dort")]
    [InlineData("1. véase [ ] abajo", "véase [ ] abajo")]
    [InlineData("- [X](url) 说明", "说明")]
    [InlineData("* 手順[ ] 確認", "手順[ ] 確認")]
    [InlineData("- [ ]glued", "[ ]glued")]
    [InlineData("- **[ ] Fett**", "[ ] Fett")]
    [InlineData("- plain\n\n  [ ] second paragraph", "[ ] second paragraph")]
    [InlineData("- [~] Bascule testée", "[~] Bascule testée")]
    [InlineData("<!--\n- [ ] hidden\n-->", "- [ ] hidden")]
    [InlineData("<details>\n- [ ] 復元\n</details>", "- [ ] 復元")]
    public void Render_WhatIsNotACheck_IsTextAndNoBox(string markdown, string text)
    {
        var html = DocumentHtml.Render(markdown, None);

        Assert.DoesNotContain("class=\"box", html, StringComparison.Ordinal);
        Assert.Contains(text, System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- [ ] offen\n- [x] erledigt\n  > - [ ] in a callout\n\n1. [X] fait\n")]
    [InlineData("> - [ ] citado\n>   - [x] dentro\n\n* [ ] ![image](a.png)\n")]
    [InlineData("- siehe [x] dort\n- [ ] geprüft\n\n| Punkt | Status |\n|---|---|\n")]
    [InlineData("1. [ ] véase [ ] abajo\n2. voir [x](url)\n")]
    [InlineData("- [ ] 检查 [x] 日志\n- [x](url) 说明\n")]
    [InlineData("- foo [x] bar\n- [ ] 確認\n- [x](https://example.com)\n- [ ]\n- [-] no\n")]
    public void Render_Boxes_AreTheChecksOfTheReport(string markdown)
    {
        var report = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(markdown))).Report;

        Assert.Equal(report.Checks.Count(), DocumentHtml.Render(markdown, None).Split("class=\"box").Length - 1);
    }

    [Theory]
    [InlineData("<b>bold</b> and <script>alert(1)</script>")]
    [InlineData("<div onclick=\"x\">\n<img src=x>\n</div>")]
    public void Render_HtmlOfTheFile_IsText(string markdown)
    {
        var html = DocumentHtml.Render(markdown, None);

        foreach (var tag in new[] { "<b", "<script", "<div", "<img" })
        {
            Assert.DoesNotContain(tag, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_OwnedLine_IsMarked() =>
        Assert.Contains("<mark class=\"owned\">", DocumentHtml.Render("- [x] a\n  - Evidence: b\n", new HashSet<int> { 2 }), StringComparison.Ordinal);

    /// <summary>What the importer lets in at its very limits can be drawn: the renderer gives up at 128 nodes. The box is a bracket itself.</summary>
    [Theory]
    [InlineData("- ")]
    [InlineData("> ")]
    public void Render_ReportAtTheLimitsOfNesting_IsDrawn(string block)
    {
        var blocks = string.Concat(Enumerable.Repeat(block, ImportLimits.Default.MaxBlocks - 1));
        var marks = string.Concat(Enumerable.Repeat("*a ", ImportLimits.Default.MaxInlines - 1)).TrimEnd()
            + new string('*', ImportLimits.Default.MaxInlines - 1);
        var markdown = $"{blocks}- [ ] {marks}\n";

        Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes(markdown)));
        Assert.Contains("class=\"box", DocumentHtml.Render(markdown, None), StringComparison.Ordinal);
    }
}
