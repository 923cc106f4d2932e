using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>The tour of the code in ARCHITECTURE.md leads somewhere, and goes through each folder once.</summary>
public sealed partial class TourTests
{
    private const string Title = "## A press in Slack, from bytes to acknowledgement";

    private static readonly string[] Stops = [.. Stop().Matches(Chapter()).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Stops_AreFiles() => Assert.All(Stops, s => Assert.True(File.Exists(Path.Combine(House.Root, s)), s));

    [Fact]
    public void Stops_AreFew() => Assert.InRange(Stops.Length, 10, 25);

    [Fact]
    public void NoFolder_IsVisitedTwice()
    {
        var folders = Stops.Select(s => Path.GetDirectoryName(s)!).ToList();
        var visits = folders.Where((f, i) => i == 0 || folders[i - 1] != f);

        Assert.Empty(visits.GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static string Chapter()
    {
        var text = File.ReadAllText(Path.Combine(House.Root, ".github", "ARCHITECTURE.md"));
        var start = text.IndexOf(Title, StringComparison.Ordinal) + Title.Length;
        return text[start..text.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\d+\. `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Stop();
}
