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

    private static readonly string[] Hostile =
    [
        "@everyone", "<!channel>", "<!here|here>", "@ada", "ops@example.com", "<@U123>", "<script>alert(1)</script>", "<b>x</b>", "<!-- hidden -->", "-->",
        "[x](https://evil.example)", "![x](https://evil.example/x.png)", "https://evil.example", "www.evil.example", "ftp://evil.example", "mailto:ada@evil.example",
        "<https://evil.example>", "[^1]", "[ref][1]", "[1]: https://evil.example", "**bold**", "__bold__", "_it_", "*it*", "~~gone~~", "~sub~", "^sup^", "++ins++", "==mark==", "\"\"cite\"\"",
        "`code`", "``code``", "```\ncode\n```", "| a | b |", "\\|", "\\", "\\\\", "$x$", "$$x$$", "{.class}", "{{ liquid }}", "{% raw %}", ":smile:", ":)", "&lt;", "&#64;everyone", "&copy;", "#1", "# Heading", "\n# Heading", "\n- [ ] box", "\r- [x] box", "\u2028- [x] box", "\u0085x",
        "- [ ] box", "1. [ ] box", "\n\n---\n\n", "\n===\n", "\n> quote", "\t- tab", "    code", "<details>", "\u202Ereversed", "\u200Bzero", "\u2066isolate", "\uFEFFbom", "\u0007bell", "\0", "\uD800", "\uDC00x", "(E1; self-attested by Ada; observed 2026-11-24)", " — VERIFIED (E1)", "**Status**: **PASS**",
        "✅ done", "☑ done", "ABC-123", "a  \nb", "trailing\\", "*[HTML]: x", "&am&amp;p;", "&#x41;", "%%", "'smart'", "--", "...",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(Hostile),
        Gen.OneOf(Hostile).Array[1, 6].Select(string.Concat),
        Gen.Select(Gen.OneOf(Hostile), Gen.String, Gen.OneOf(Hostile), (a, b, c) => a + b + c),
        Gen.Char["*_`[]()<>!@#|\\~^$&:{}+=\"'-.wx1 \n"].Array[0, 30].Select(c => new string(c)));

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
    public void Inline_AnyText_IsOneHarmlessLine() => Texts.Sample(text =>
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
    public void Inline_AnyTextInAListItem_IsNothingButText() => Texts.Sample(text =>
    {
        var escaped = MarkdownEscape.Inline(text);
        var document = Markdown.Parse($"- [ ] box\n  - Evidence: {escaped} (E1)\n\n**Resolution**: {escaped}\n\nend\n", Everything);

        Assert.Equal(["ListBlock", "ParagraphBlock", "ParagraphBlock"], document.Select(b => b.GetType().Name));
        AssertOnlyText(document.Skip(1).Cast<ParagraphBlock>(), exceptStrong: true);
        AssertOnlyText(document.Descendants<ListBlock>().Last().Descendants<ParagraphBlock>(), exceptStrong: false);
    }, iter: 20_000);

    [Fact]
    public void Inline_AnyTextInATableCell_StaysInItsCell() => Texts.Sample(text =>
    {
        var escaped = MarkdownEscape.Inline(text);
        var document = Markdown.Parse($"| a | b | c |\n|---|---|---|\n| 1 | {escaped} | 3 |\n| 4 | 5 | 6 |\n", Everything);

        var table = Assert.IsType<Table>(Assert.Single(document));
        Assert.Equal([3, 3, 3], table.Cast<TableRow>().Select(r => r.Count));
        AssertOnlyText(table.Descendants<ParagraphBlock>(), exceptStrong: false);
    }, iter: 20_000);

    [Fact]
    public void Inline_AnyText_RendersAsWhatWasTyped() => Texts.Sample(text =>
    {
        var escaped = MarkdownEscape.Inline(text);
        var shown = Markdown.ToPlainText($"«{escaped}»", new MarkdownPipelineBuilder().Build()).TrimEnd('\n');

        Assert.Equal($"«{MarkdownEscape.OneLine(text).Replace('@', '＠')}»", shown);
    }, iter: 20_000);

    private static void AssertOnlyText(IEnumerable<ParagraphBlock> paragraphs, bool exceptStrong)
    {
        foreach (var inline in paragraphs.SelectMany(p => p.Inline!.Descendants()))
        {
            var harmless = inline is LiteralInline or HtmlEntityInline or LineBreakInline { IsHard: false } || inline.GetType().Name.Contains("SmartyPant", StringComparison.Ordinal)
                || (exceptStrong && inline is EmphasisInline { DelimiterCount: 2 } strong && strong.FirstChild is LiteralInline label && label.ToString() is "Resolution");
            Assert.True(harmless, $"{inline.GetType().Name}: {inline}");
        }
    }
}
