using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Tests.Tools;

namespace ChatOpsVerifier.Drills.Tests.Files;

public sealed class FolderDrillTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Source => _folder.At("source");

    private string Restored => _folder.At("restored");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damage_OfASeed_IsFound(int seed)
    {
        Tree.Make(Source, seed);
        Tree.Make(Restored, seed);
        Drilled.ExpectEqual(Source, Restored, $"seed {seed} before the damage");
        Drilled.ExpectFound(Source, Restored, Tree.Damage(Restored, seed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EqualFolders_OfOtherOrderAndTimes_RaiseNoAlarm(int seed)
    {
        Tree.Make(Source, seed, order: seed, new DateTime(2026, 1, seed, 0, 0, 0, DateTimeKind.Utc));
        Tree.Make(Restored, seed, order: seed + 100);
        Drilled.ExpectEqual(Source, Restored, $"seed {seed}");
    }

    [Fact]
    public void Differences_AreNamed_ByPath()
    {
        Make(Source, ("kept", "1"), ("lost", "1"), ("altered", "1"));
        Make(Restored, ("kept", "1"), ("altered", "2"), ("new", "1"));
        var files = Drilled.ExpectFound(Source, Restored, "three").Tables.Single(t => t.Name == "files");

        Assert.Equal(["lost", "new", "altered"], new[] { files.Missing, files.Added, files.Changed }.SelectMany(d => d.Named));
        Assert.Equal((3, 3), (files.Source!.Rows, files.Restored!.Rows));
    }

    [Fact]
    public void MoreDifferences_ThanAskedFor_AreCounted()
    {
        Make(Source, [.. Enumerable.Range(0, 100).Select(i => ($"f{i:000}", "1"))]);
        Make(Restored, [.. Enumerable.Range(0, 30).Select(i => ($"f{i:000}", "1"))]);
        var files = Drilled.Run(Source, Restored, r => r with { Named = 7 }).Comparison.Tables.Single(t => t.Name == "files");

        Assert.Equal((70, 7), (files.Missing.Count, files.Missing.Named.Count));
    }

    [Fact]
    public void TwoEmptyFolders_AreNotEqual_ButFailed()
    {
        Directory.CreateDirectory(Path.Combine(Source, "only", "folders"));
        Directory.CreateDirectory(Path.Combine(Restored, "only", "folders"));
        var found = Drilled.Run(Source, Restored).Comparison;

        Assert.Equal(ComparisonVerdict.Failed, found.Verdict);
        Assert.Contains("The source is empty: it has no rows at all, so nothing was proven.", found.Problems);
    }

    [Fact]
    public void FolderThatIsNotThere_IsFailed_AndSaysSo()
    {
        Make(Source, ("a", "1"));
        var certificate = Drilled.Run(Source, Restored);

        Assert.True(certificate.IsUnreadable);
        Assert.Equal([$"There is no folder {Restored}."], certificate.Comparison.Problems);
    }

    [Fact]
    public void Links_AreNeverFollowed()
    {
        var outside = _folder.Folder("outside");
        File.WriteAllText(Path.Combine(outside, "secret"), "1");
        Make(Source, ("a", "1"));
        Make(Restored, ("a", "1"));
        Directory.CreateSymbolicLink(Path.Combine(Source, "out"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Source, "round"), Source);
        Directory.CreateSymbolicLink(Path.Combine(Restored, "out"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Restored, "round"), Source);
        Drilled.ExpectEqual(Source, Restored, "links with the same target");
        Assert.Equal(1, Drilled.Run(Source, Restored).Comparison.Tables.Single(t => t.Name == "files").Source!.Rows);
    }

    [Fact]
    public void Pipe_IsRefused_ByName()
    {
        RealTool.Need("mkfifo");
        Make(Source, ("a", "1"));
        Make(Restored, ("a", "1"));
        Directory.CreateDirectory(Path.Combine(Restored, "deep"));
        RealTool.Run("mkfifo", [Path.Combine(Restored, "deep", "pipe")]);
        var certificate = Drilled.Run(Source, Restored);

        Assert.StartsWith("deep/pipe in ", Assert.Single(certificate.Comparison.Problems), StringComparison.Ordinal);
        Assert.Contains("is a pipe", certificate.Comparison.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void NameThatIsNotUtf8_IsRefused()
    {
        RealTool.Need("bash");
        Make(Source, ("a", "1"));
        Make(Restored, ("a", "1"));
        RealTool.Run("bash", ["-c", "touch \"$1\"/$'\\xff'", "bash", Restored]);

        var problem = Assert.Single(Drilled.Run(Source, Restored).Comparison.Problems);
        // .NET cannot name it to remove it.
        RealTool.Run("rm", ["-r", Restored]);

        Assert.Contains("a name that is not UTF-8", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_InsteadOfAFile_IsFound()
    {
        Make(Source, ("a", "1"), ("b", "1"));
        Make(Restored, ("a", "1"), ("b/c", "1"));
        Drilled.ExpectFound(Source, Restored, "a folder of a file's name");
    }

    public void Dispose() => _folder.Dispose();

    private static void Make(string root, params (string Name, string Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, name))!);
            File.WriteAllText(Path.Combine(root, name), content);
        }
    }
}
