using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Secrets;
using ChatOpsVerifier.Host.Configuration.SecretRules;
using ChatOpsVerifier.Testing.Secrets;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>Rules in the format of gitleaks, read as data.</summary>
public sealed class SecretRulesFileTests : IDisposable
{
    private const string Chance = "q7zp2lw9xk4vb8nt3rm6hs1jd5fg0ay2";

    private const string Rules = """"
        title = "rules"
        [allowlist]
        regexes = ['''^abc-given$''']
        stopwords = ["sample"]

        [[rules]]
        id = "acme-token"
        description = "ACME"
        regex = '''\b(acme-[[:alnum:]]{16})(?:[\x60'"\s;]|$)'''
        entropy = 3
        keywords = ["acme-"]

        [[rules]]
        id = "zeta-key"
        regex = '''(?i)[\w.-]{0,50}?(?:zeta)(?:[ \t\w.-]{0,20})[\s'"]{0,3}(?:=|:)[\x60'"\s=]{0,5}(?P<value>[a-z0-9]{32})(?:[\x60'"\s;]|\\[nr]|$)'''
        secretGroup = 1
        keywords = ["zeta"]
        [[rules.allowlists]]
        regexTarget = "line"
        regexes = ['''^# ''']

        [[rules]]
        id = "keystore-file"
        path = '''(?i)\.p12$'''

        [[rules]]
        id = "by-byte"
        regex = '''\Cx'''
        keywords = ["x"]
        """";

    private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_FindsByTheRulesOfTheFile_AndKeepsItsAllowLists()
    {
        var (file, problems) = Read(Rules);

        Assert.Empty(problems);
        Assert.Equal(["acme-token", "zeta-key"], file!.Rules.Select(r => r.Kind));
        Assert.Equal(@"2 of 4 rules are used; not used: keystore-file (it has no regex), by-byte (its regex has \C, a single byte)", file.Words);
        var screen = new SecretScreen(file.Rules);
        Assert.Equal("key [redacted: acme-token] works", screen.Screen("key acme-9fK2LmQ7RtX4ZpW1 works").Text);
        Assert.Equal("zeta.user = [redacted: zeta-key]", screen.Screen($"zeta.user = {Chance}").Text);
        Assert.False(screen.Screen($"# zeta.user = {Chance}").HasSecret, "the rule's own allow list");
        Assert.False(screen.Screen("key acme-sample7RtX4ZpW1 works").HasSecret, "a stop word of the file");
        Assert.False(screen.Screen("key acme-aaaaaaaaaaaaaaaa works").HasSecret, "below the entropy");
        Assert.False(screen.Screen("zeta = ${ZETA_KEY}").HasSecret, "our own look at references");
    }

    [Theory]
    [InlineData("[[rules]]\nid = \"a\"\nregex = 'x", "is not TOML: line 3")]
    [InlineData("title = \"x\"", "has no [[rules]]")]
    [InlineData("[extend]\nuseDefault = true\n[[rules]]\nid = \"a\"\nregex = 'x'", "has [extend]")]
    [InlineData("[[rules]]\nregex = 'x'", "[[rules]] 1 has no id")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = 'x'\n[[rules]]\nid = \"a\"\nregex = 'y'", "[[rules]] 2 has the id \"a\" of an earlier rule")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = '('", "[[rules]] 1 (a): its regex cannot be read")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = 'x'\nentropy = \"high\"", "[[rules]] 1 (a): entropy is not a number")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = 'x'\nkeywords = \"x\"", "[[rules]] 1 (a): keywords is not a list of texts")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = '(x)'\nsecretGroup = 2", "[[rules]] 1 (a): secretGroup is 2, and its regex has 1 groups")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = 'x'\n[rules.allowlist]\nregexTarget = \"file\"\nregexes = ['x']", "regexTarget is \"file\"")]
    public void Read_ABadFile_SaysWhatIsWrongAndWhere(string text, string problem)
    {
        var (file, problems) = Read(text);

        Assert.Null(file);
        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatIsNotAFile_SaysSo()
    {
        var problems = new List<string>();

        Assert.Null(GitleaksFile.Read(Path.Combine(_folder, "none.toml"), problems));
        Assert.Contains("is not a file that can be read", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Pattern_TooLargeForLinearTime_RunsWithATimeLimit()
    {
        var (file, problems) = Read("[[rules]]\nid = \"large\"\nregex = '''large-((?:[a-z]{1,300}-){1,300}[0-9]{6})'''\nkeywords = [\"large-\"]\n");

        Assert.Empty(problems);
        Assert.Equal("large", Assert.Single(SecretDetector.Find("large-abc-def-491827", file!.Rules)).Kind);
        Assert.Empty(SecretDetector.Find("large-abc-def-x", file.Rules));
    }

    /// <summary>With the rules of this test; by hand with the real file: VERIFIER_SECRET_RULES=FILE.</summary>
    [Fact]
    public void File_IsReadAndFlagsNoMoreThanOnePercentOfTheHarmlessTexts()
    {
        var problems = new List<string>();

        var file = Environment.GetEnvironmentVariable("VERIFIER_SECRET_RULES") is { } path ? GitleaksFile.Read(path, problems) : Read(Rules).File;

        Assert.Empty(problems);
        TestContext.Current.TestOutputHelper?.WriteLine(file!.Words);
        var alone = HarmlessTexts.All.Count(t => !SecretDetector.Find(t).IsEmpty);
        var flagged = HarmlessTexts.All.Where(t => !SecretDetector.Find(t, file!.Rules).IsEmpty).ToList();
        var found = PlantedSecrets.All.Count(p => file!.Rules.Any(r => r.Find(p.Text).Count > 0));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"harmless: {alone} by the built-in rules, {flagged.Count} of {HarmlessTexts.All.Count} with the file; planted: the file alone finds {found} of "
                + $"{PlantedSecrets.All.Count}");
        Assert.True(flagged.Count * 100 <= HarmlessTexts.All.Count, string.Join("\n", flagged));
    }

    private (SecretRulesFile? File, List<string> Problems) Read(string text)
    {
        var path = Path.Combine(_folder, "rules.toml");
        File.WriteAllText(path, text);
        var problems = new List<string>();
        return (GitleaksFile.Read(path, problems), problems);
    }
}
