using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>Checks the word list of .github/VOICE.md where people read: string literals of the program, text of its pages, and the documentation.</summary>
public sealed partial class VoiceTests
{
    /// <summary>What VOICE.md rules out, and what it says instead.</summary>
    private static readonly (Regex Words, string Instead)[] RuledOut =
    [
        .. new (string Words, string Instead)[]
        {
            (@"\bdeeds?\b", "action, input, turn"),
            (@"\bstands?\b", "is, appears; current"),
            (@"(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|one\b)", "is not a"),
            (@"\b(?:be|is|are|was|were|being) told\b|\btells? of\b", "notified; reports"),
            (@"\bwho(?:m)?ever\b", "anyone who"),
            (@"\bsilence\b", "no reply"),
            (@"\bthe ladder\b|\bat (?:its|the) foot\b", "escalation"),
            (@"\banew\b", "again"),
            (@"\bforet(?:ell|old)\w*", "predict"),
            (@"\bmend(?:s|ed|ing)?\b", "fix"),
            (@"\blet(?:s|ting)? go\b", "release, drop"),
            (@"\bfor ever\b", "permanently"),
            (@"\bparted by\b", "separated by"),
            (@"\bany more\b", "no longer"),
            (@"\bgiven up\b|\bgave up\b", "undeliverable"),
            (@"\bput off\b", "postponed, snoozed"),
            (@"\baccepted (?:is|are)\b", "use"),
            (@"\b(?:did|does|do) not take\b|\b(?:is|are|was|were) not taken\b", "did not accept"),
            (@"\b(?:could|can|to) be worked\b|\bworked by\b|\bworks? (?:a|this) report\b", "process, answer"),
            (@"\bwaited for\b|\bgood for one time\b|\bnobody of that\b|\bit is not so\b", "see the rules"),
        }.Select(r => (new Regex(r.Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled), r.Instead)),
    ];

    /// <summary>Words that are read from texts, or that old ledgers and reports contain: not written to anybody.</summary>
    private static readonly string[] Vocabulary =
    [
        "ChatOpsVerifier.Domain/Evidence/", "ChatOpsVerifier.Domain/Reports/Reading/", "ChatOpsVerifier.Domain/Secrets/",
        "ChatOpsVerifier.Domain/Verification/Contradictions/",
        // The owned section of a report is a stored format; its words stay as they were written.
        "ChatOpsVerifier.Domain/Rendering/LedgerSection.cs",
        "ChatOpsVerifier.Domain/Flows/Steps/TypedAnswers.cs", "ChatOpsVerifier.Domain/Flows/Steps/OwnLabels.cs",
        "ChatOpsVerifier.Domain/Flows/Saying/Phrases.cs",
    ];

    [Fact]
    public void StringLiterals_UseNoWord_ThatTheVoiceRulesOut() => AssertNone(
        House.Files(Path.Combine(House.Root, "src"))
            .Where(s => !Vocabulary.Any(v => s.Path.Replace('\\', '/').Contains(v, StringComparison.Ordinal)))
            .SelectMany(s => Prose(s.Path, s.Text)));

    [Fact]
    public void Pages_UseNoWord_ThatTheVoiceRulesOut() => AssertNone(
        Directory.EnumerateFiles(Path.Combine(House.Root, "src", "ChatOpsVerifier.Host", "Pages"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(f => Lines(f).SelectMany(l => Markup().Matches(l.Text).Select(m => l with { Text = m.Value }))));

    [Fact]
    public void Documentation_UsesNoWord_ThatTheVoiceRulesOut() => AssertNone(
        Directory.EnumerateFiles(Path.Combine(House.Root, ".github"), "*.md").Append(Path.Combine(House.Root, "README.md"))
            .Where(f => Path.GetFileName(f) != "VOICE.md")
            .SelectMany(f => Lines(f).Select(l => l with { Text = Code().Replace(l.Text, "`") })));

    [Fact]
    public void CountedThings_AreCounted_ByOneClass()
    {
        var found = House.Files(Path.Combine(House.Root, "src")).SelectMany(s => Plurals(s.Path, s.Text)).ToList();
        Assert.True(found.Count == 0, $"{found.Count} texts have a plural whatever the number is; use Counted.Of:\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("{entries.Count} entries", true)]
    [InlineData("{raw.Length:N0} open checks", true)]
    [InlineData("{found.Count()} files", true)]
    [InlineData("{Counted.Of(entries.Count, one)} of them", false)]
    [InlineData("{counts.Length} is too long", false)]
    public void PluralAfterANumber_IsFound(string text, bool isFound) =>
        Assert.Equal(isFound, Plurals("Sample.cs", $"class C {{ string S = $\"{text}\"; }}").Any());

    [Theory]
    [InlineData("No file is waited for.")]
    [InlineData("The silence is over, and the ladder begins at its foot")]
    [InlineData("Whoever asks is told.")]
    [InlineData("\\\"x\\\" is no web address")]
    [InlineData("where the report stands")]
    public void OldWords_AreFound(string text) => Assert.NotEmpty(Found(Prose("Sample.cs", $"class C {{ string S = $\"{text} {{1}}\"; }}")));

    [Theory]
    [InlineData("There is no report of that name.")]
    [InlineData("It is no longer kept.")]
    [InlineData("teams:deed:1")]
    public void PlainWordsAndKeys_AreNotFound(string text) => Assert.Empty(Found(Prose("Sample.cs", $"class C {{ string S = \"{text}\"; }}")));

    /// <summary>Literals with a blank in them: keys, names and numbers have none. Word lists, which a bar separates, and SQL are not prose.</summary>
    private static IEnumerable<Line> Prose(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot().DescendantTokens()
            .Where(t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            .Where(t => t.Text.Contains(' ') && !t.Text.Contains('|') && !Sql().IsMatch(t.Text))
            .Select(t => new Line(path, t.GetLocation().GetLineSpan().StartLinePosition.Line + 1, t.Text));

    /// <summary>Interpolations of a count that a plural follows: with one they say "1 entries".</summary>
    private static IEnumerable<string> Plurals(string path, string text) =>
        from hole in CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot().DescendantNodes().OfType<InterpolationSyntax>()
        where CountName().IsMatch(hole.Expression.ToString())
        let next = hole.GetLastToken().GetNextToken()
        where next.IsKind(SyntaxKind.InterpolatedStringTextToken) && PluralNoun().IsMatch(next.Text)
        select $"{path}:{hole.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {hole}{PluralNoun().Match(next.Text).Value}";

    private static IEnumerable<Line> Lines(string file) =>
        File.ReadLines(file).Select((text, at) => new Line(Path.GetRelativePath(House.Root, file), at + 1, text));

    private static IEnumerable<string> Found(IEnumerable<Line> lines) =>
        from line in lines
        from rule in RuledOut
        from Match match in rule.Words.Matches(line.Text)
        select $"{line.Path}:{line.Number}: \"{match.Value}\"; write: {rule.Instead}";

    private static void AssertNone(IEnumerable<Line> lines)
    {
        var read = lines.ToList();
        Assert.NotEmpty(read);
        var found = Found(read).ToList();
        Assert.True(found.Count == 0, $"{found.Count} places use words that .github/VOICE.md rules out:\n{string.Join('\n', found)}");
    }

    private sealed record Line(string Path, int Number, string Text);

    [GeneratedRegex(@"\b(?:SELECT|UPDATE|DELETE FROM|INSERT INTO|WHERE|AND|PRAGMA)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sql();

    [GeneratedRegex(@"^[^()]*\b(?:Count|Length|Version|Entries|entries|attempts?|days)(?:\(\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex CountName();

    [GeneratedRegex(
        @"^ (?:\w+ )?(?:answers|attempts|boxes|bytes|characters|checks|columns|conflicts|days|entries|files|findings|hours|items|keys|lines|links|messages|"
            + @"minutes|"
        + "people|pieces|places|problems|reasons|reminders|reports|requirements|rows|rules|seconds|sections|tables|things|times|words)\\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PluralNoun();

    [GeneratedRegex(">[^<>@{}]*[a-z]{2} [^<>@{}]*<", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
