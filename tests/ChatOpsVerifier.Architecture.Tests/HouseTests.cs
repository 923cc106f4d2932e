using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Architecture.Tests;

public sealed partial class HouseTests
{
    /// <summary>Each behind those that it refers to.</summary>
    internal static readonly string[] Projects =
        ["Domain", "Conversations", "Persistence", "Channels", "Channels.BotBuilder", "Channels.SlackNet", "Drills", "Host"];

    [Theory]
    [InlineData("Domain", new string[0])]
    [InlineData("Conversations", new[] { "Domain" })]
    [InlineData("Channels", new[] { "Conversations" })]
    [InlineData("Channels.BotBuilder", new[] { "Channels" })]
    [InlineData("Channels.SlackNet", new[] { "Channels", "Contracts.SlackNet" })]
    [InlineData("Persistence", new[] { "Conversations" })]
    [InlineData("Drills", new string[0])]
    [InlineData("Host", new[] { "Channels", "Channels.BotBuilder", "Channels.SlackNet", "Drills", "Persistence" })]
    public void Project_References_PointDownOnly(string project, string[] allowed) =>
        Assert.Equal(allowed.Order(), House.ProjectReferences(project).Order());

    [Fact]
    public void Domain_Packages_AreHumanizerMarkdigNodaTimeAndTheirGuard() =>
        Assert.Equal(
            ["Humanizer.Core", "Markdig", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "NodaTime"], House.References("Domain", "PackageReference").Order());

    [Theory]
    [InlineData("Domain")]
    [InlineData("Conversations")]
    [InlineData("Channels")]
    [InlineData("Channels.BotBuilder")]
    [InlineData("Channels.SlackNet")]
    [InlineData("Persistence")]
    [InlineData("Drills")]
    public void OnlyTheHost_Knows_SerilogHangfireAndAspNetCore(string project) => Assert.Empty(
        House.Sources(project).Where(s => HostOnly().IsMatch(s.Text)).Select(s => s.Path));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Conversations")]
    [InlineData("Channels")]
    [InlineData("Channels.BotBuilder")]
    [InlineData("Channels.SlackNet")]
    [InlineData("Drills")]
    [InlineData("Host")]
    public void OnlyPersistence_Knows_EntityFramework(string project) => Assert.Empty(
        House.Sources(project).Where(s => EntityFramework().IsMatch(s.Text)).Select(s => s.Path));

    [Fact]
    public void Program_IsAComposition_OfUnderEightyLines() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(House.Root, "src", "ChatOpsVerifier.Host", "Program.cs")).Length, 1, 79);

    [Fact]
    public void TopLevel_Holds_NothingButTheAgreedNames()
    {
        string[] agreed =
        [
            "src", "tests", "manifests", "infra", "findings", "ChatOpsVerifier.sln", "README.md", "Dockerfile",
            "Directory.Build.props", "Directory.Packages.props", "global.json", "LICENSE",
        ];
        // What a run leaves behind (the data folder, build output) is ignored by git and is not part of the house.
        string[] left = ["bin", "obj", "data", "TestResults", "BenchmarkDotNet.Artifacts"];
        var found = Directory.EnumerateFileSystemEntries(House.Root).Select(p => Path.GetFileName(p)!).Where(n => n[0] != '.').Except(left);
        Assert.Empty(found.Except(agreed));
        Assert.All(agreed, a => Assert.True(Path.Exists(Path.Combine(House.Root, a)), $"{a} is missing"));
    }

    /// <summary>The compiled model is generated. What a provider sends is quoted in tests as it arrives: in one line.</summary>
    [Fact]
    public void Line_HasAtMost160Characters()
    {
        var tooLong = new[] { "src", "tests" }.SelectMany(f => House.Files(Path.Combine(House.Root, f)))
            .Where(s => !s.Path.Contains("CompiledModel" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .SelectMany(s => s.Text.Split('\n').Select((line, i) => (s.Path, Number: i + 1, Text: line.TrimEnd('\r'))))
            .Where(l => l.Text.Length > 160 && !(l.Path.StartsWith("tests", StringComparison.Ordinal) && Quoted().IsMatch(l.Text)))
            .Select(l => $"{l.Path}:{l.Number}: {l.Text.Length}")
            .ToList();
        Assert.True(tooLong.Count == 0, $"Break these lines:\n{string.Join('\n', tooLong)}");
    }

    [Fact]
    public void Sources_TakeTime_FromTimeProviderOnly() => Assert.Empty(
        new[] { "src", "tests" }.SelectMany(f => House.Files(Path.Combine(House.Root, f)))
            .Where(s => !s.Path.EndsWith(nameof(HouseTests) + ".cs", StringComparison.Ordinal) && MachineClock().IsMatch(s.Text)).Select(s => s.Path));

    [Fact]
    public void Tests_Never_Sleep() => Assert.Empty(
        House.Files(Path.Combine(House.Root, "tests"))
            .Where(s => !s.Path.EndsWith(nameof(HouseTests) + ".cs", StringComparison.Ordinal) && Sleep().IsMatch(s.Text)).Select(s => s.Path));

    [Fact]
    public void LogEvents_HaveAnIdOfTheirOwn()
    {
        var ids = House
            .Files(Path.Combine(House.Root, "src"))
            .SelectMany(s => LogEventId().Matches(s.Text).Select(m => (Id: m.Groups[1].Value, s.Path)))
            .ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, i => Assert.True(i.Id.Length > 0, $"a log event without an id in {i.Path}"));
        Assert.Empty(ids.GroupBy(i => i.Id).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(i => i.Path))}"));
    }

    [GeneratedRegex(@"\[LoggerMessage\(\s*(?:EventId = )?(\d*)")]
    private static partial Regex LogEventId();

    [GeneratedRegex(@"\b(Serilog|Hangfire|Microsoft\.AspNetCore)\b")]
    private static partial Regex HostOnly();

    [GeneratedRegex(@"\bMicrosoft\.EntityFrameworkCore\b")]
    private static partial Regex EntityFramework();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bSystemClock\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"\bThread\.Sleep\(")]
    private static partial Regex Sleep();

    /// <summary>A raw string that ends on its line.</summary>
    [GeneratedRegex("\"\"\".{80,}\"\"\"")]
    private static partial Regex Quoted();
}
