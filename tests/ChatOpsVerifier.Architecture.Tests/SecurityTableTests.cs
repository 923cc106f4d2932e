using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>The threat table of <c>.github/SECURITY.md</c>: each row names tests that exist.</summary>
public sealed partial class SecurityTableTests
{
    [Fact]
    public void EachThreat_NamesTestsThatExist()
    {
        var tests = House.Files(Path.Combine(House.Root, "tests"))
            .SelectMany(f => Classes().Matches(f.Text).Select(c => (Name: c.Groups[1].Value, f.Text)))
            .ToLookup(c => c.Name, c => c.Text);
        var rows = File.ReadAllLines(Path.Combine(House.Root, ".github", "SECURITY.md")).Where(l => Row().IsMatch(l)).ToList();

        Assert.True(rows.Count >= 40, $"{rows.Count} rows");
        Assert.All(rows, r => Assert.NotEmpty(Named(r)));
        Assert.All(rows.SelectMany(Named).Distinct(), n => Assert.True(Exists(tests, n), $"There is no test {n}."));
    }

    private static IEnumerable<string> Named(string row) => Code().Matches(row.Split('|')[^2]).Select(m => m.Groups[1].Value);

    private static bool Exists(ILookup<string, string> tests, string name) =>
        name.Split('.') switch
        {
            [var type] => type.EndsWith("Tests", StringComparison.Ordinal) && tests.Contains(type),
            [var type, var method] =>
                tests[type].Any(t => Regex.IsMatch(t, $@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public [^\n]*\b{Regex.Escape(method)}\(")),
            _ => false,
        };

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Classes();

    /// <summary>Four cells; not the headings, not the lines below them.</summary>
    [GeneratedRegex(@"^\|(?! who \| | --- )(?:[^|]*\|){4}\s*$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
