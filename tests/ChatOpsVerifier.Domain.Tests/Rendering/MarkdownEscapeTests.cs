using ChatOpsVerifier.Domain.Rendering;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class MarkdownEscapeTests
{
    /// <summary>More dialects than any reader of a report will have switched on at once.</summary>
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder()
        .UseAdvancedExtensions().UseEmojiAndSmiley().UseEmphasisExtras(EmphasisExtraOptions.Default).UsePipeTables().UseAutoLinks().Build();

    [Theory]
    [InlineData("Daily at 02:00 UTC (30 days)")]
    [InlineData("Multi-region, provider-managed; AES-256 at rest")]
    [InlineData("Retention: 30 days, 7 snapshots")]
    [InlineData("R&D said so!")]
    [InlineData("Täglich um 2 Uhr — 日本語 — Ελληνικά")]
    [InlineData("snake_case_name v1.2.3")]
    [InlineData("#general + 1 = 2")]
    public void Inline_PlainWords_StayAsTheyAre(string text) => Assert.Equal(text.Replace("#g", "\\#g"), MarkdownEscape.Inline(text));

    [Fact]
    public void Inline_Mentions_NotifyNobody()
    {
        Assert.Equal("＠everyone &lt;!channel&gt;", MarkdownEscape.Inline("@everyone <!channel>"));
        Assert.Equal("https\\://evil.example and www\\.evil.example", MarkdownEscape.Inline("https://evil.example and www.evil.example"));
    }

    [Fact]
    public void Inline_InvisibleCharacters_Go()
    {
        Assert.Equal("pay me 100", MarkdownEscape.Inline("pay\u202E me\u200B\t\r\n 1\u000700\uFEFF"));
        Assert.Equal("نمی\u200Cدانم", MarkdownEscape.Inline("نمی\u200Cدانم"));
        Assert.Equal("a\uFFFDb", MarkdownEscape.Inline("a\uD800b"));
    }

    [Fact]
    public void Inline_AnyText_IsOneHarmlessLine() => HostileText.Any.Sample(text =>
    {
        var escaped = MarkdownEscape.Inline(text);

        Assert.DoesNotContain('\n', escaped);
        Assert.DoesNotContain('\r', escaped);
        Assert.DoesNotContain('<', escaped);
        Assert.DoesNotContain('@', escaped);
        Assert.Equal(escaped.Trim(), escaped);
        Assert.DoesNotContain(escaped, c => char.IsControl(c) || c is '\u202E' or '\u2066' or '\u2028');
    }, iter: 20_000);

    [Fact]
    public void Inline_AnyTextInAListItem_IsNothingButText() => HostileText.Any.Sample(text =>
    {
        var escaped = MarkdownEscape.Inline(text);
        var document = Markdown.Parse($"- [ ] box\n  - Evidence: {escaped} (E1)\n\n**Resolution**: {escaped}\n\nend\n", Everything);

        Assert.Equal(["ListBlock", "ParagraphBlock", "ParagraphBlock"], document.Select(b => b.GetType().Name));
        AssertOnlyText(document.Skip(1).Cast<ParagraphBlock>(), exceptStrong: true);
        AssertOnlyText(document.Descendants<ListBlock>().Last().Descendants<ParagraphBlock>(), exceptStrong: false);
    }, iter: 20_000);

    [Fact]
    public void Inline_AnyTextInATableCell_StaysInItsCell() => HostileText.Any.Sample(text =>
    {
        var escaped = MarkdownEscape.Inline(text);
        var document = Markdown.Parse($"| a | b | c |\n|---|---|---|\n| 1 | {escaped} | 3 |\n| 4 | 5 | 6 |\n", Everything);

        var table = Assert.IsType<Table>(Assert.Single(document));
        Assert.Equal([3, 3, 3], table.Cast<TableRow>().Select(r => r.Count));
        AssertOnlyText(table.Descendants<ParagraphBlock>(), exceptStrong: false);
    }, iter: 20_000);

    [Fact]
    public void Inline_AnyText_RendersAsWhatWasTyped() => HostileText.Any.Sample(text =>
    {
        var escaped = MarkdownEscape.Inline(text);
        var shown = Markdown.ToPlainText($"«{escaped}»", new MarkdownPipelineBuilder().Build()).TrimEnd('\n');

        Assert.Equal($"«{MarkdownEscape.OneLine(text).Replace('@', '＠')}»", shown);
    }, iter: 20_000);

    private static void AssertOnlyText(IEnumerable<ParagraphBlock> paragraphs, bool exceptStrong)
    {
        foreach (var inline in paragraphs.SelectMany(p => p.Inline!.Descendants()))
        {
            var harmless = inline is LiteralInline or HtmlEntityInline or LineBreakInline { IsHard: false } || inline
                .GetType().Name
                .Contains("SmartyPant", StringComparison.Ordinal)
                || (exceptStrong
                    && inline is EmphasisInline { DelimiterCount: 2 } strong
                    && strong.FirstChild is LiteralInline label
                    && label.ToString() is "Resolution");
            Assert.True(harmless, $"{inline.GetType().Name}: {inline}");
        }
    }
}
