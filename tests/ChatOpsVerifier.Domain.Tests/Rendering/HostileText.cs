using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>What somebody might paste who wants to be more than data, and what happens by accident.</summary>
internal static class HostileText
{
    public static readonly string[] Samples =
    [
        "@everyone", "<!channel>", "<!here|here>", "@ada", "ops@example.com", "<@U123>", "<script>alert(1)</script>", "<b>x</b>", "<!-- hidden -->", "-->",
        "[x](https://evil.example)", "![x](https://evil.example/x.png)", "https://evil.example", "www.evil.example", "ftp://evil.example",
        "mailto:ada@evil.example",
        "<https://evil.example>", "[^1]", "[ref][1]", "[1]: https://evil.example", "**bold**", "__bold__", "_it_", "*it*", "~~gone~~", "~sub~", "^sup^",
        "++ins++", "==mark==", "\"\"cite\"\"",
        "`code`", "``code``", "```\ncode\n```", "| a | b |", "\\|", "\\", "\\\\", "$x$", "$$x$$", "{.class}", "{{ liquid }}", "{% raw %}", ":smile:", ":)",
        "&lt;", "&#64;everyone", "&copy;", "#1", "# Heading", "\n# Heading", "\n- [ ] box", "\r- [x] box", "\u2028- [x] box", "\u0085x",
        "- [ ] box", "1. [ ] box", "\n\n---\n\n", "\n===\n", "\n> quote", "\t- tab", "    code", "<details>", "\u202Ereversed", "\u200Bzero", "\u2066isolate",
        "\uFEFFbom", "\u0007bell", "\0", "\uD800", "\uDC00x", "(E1; self-attested by Ada; observed 2026-11-24)", " — VERIFIED (E1)", "**Status**: **PASS**",
        "✅ done", "☑ done", "ABC-123", "a  \nb", "trailing\\", "*[HTML]: x", "&am&amp;p;", "&#x41;", "%%", "'smart'", "--", "...",
    ];

    public static readonly Gen<string> Any = Gen.OneOf(
        Gen.OneOf(Samples),
        Gen.OneOf(Samples).Array[1, 6].Select(string.Concat),
        Gen.Select(Gen.OneOf(Samples), Gen.String, Gen.OneOf(Samples), (a, b, c) => a + b + c),
        Gen.Char["*_`[]()<>!@#|\\~^$&:{}+=\"'-.wx1 \n"].Array[0, 30].Select(c => new string(c)));
}
