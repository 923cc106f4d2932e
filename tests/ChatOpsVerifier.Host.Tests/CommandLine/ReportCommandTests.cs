using System.Text;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.CommandLine;

public sealed class ReportCommandTests
{
    [Fact]
    public async Task Report_WithoutAnswers_IsTheImportedFile()
    {
        await using var data = await RealData.CanonicalAsync();
        var run = (await HostProgram.RunAsync(data.Folder, "report", Samples.CanonicalSlug)).Expect(0);
        Assert.Equal(Samples.CanonicalBytes(), run.Bytes);
    }

    [Fact]
    public async Task Report_WithByteOrderMarkCrLfAndNoLastNewLine_IsTheImportedFile()
    {
        await using var data = await RealData.EmptyAsync();
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "# Umzug\r\n\r\n- [ ] Kisten\tpacken  \r\n- [ ] Schlüssel übergeben"u8];
        (await HostProgram.RunAsync(data.Folder, "import", data.Write("umzug.md", bytes))).Expect(0);
        var run = (await HostProgram.RunAsync(data.Folder, "report", "umzug")).Expect(0);
        Assert.Equal(bytes, run.Bytes);
    }

    [Fact]
    public async Task Diff_WithoutAnswers_IsEmpty()
    {
        await using var data = await RealData.CanonicalAsync();
        Assert.Empty((await HostProgram.RunAsync(data.Folder, "report", Samples.CanonicalSlug, "--diff")).Expect(0).Bytes);
    }

    [Fact]
    public async Task Diff_AfterAnAnswer_TurnsTheImportedFileIntoTheReport()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.2", "Daily");
        var diff = (await HostProgram.RunAsync(data.Folder, "report", Samples.CanonicalSlug, "--diff")).Expect(0).Output;
        var report = (await HostProgram.RunAsync(data.Folder, "report", Samples.CanonicalSlug)).Expect(0).Output;

        Assert.Contains(
            "\n-- [ ] Check Convex dashboard for backup information\n+- [x] Check Convex dashboard for backup information\n", diff, StringComparison.Ordinal);
        Assert.Equal(report, Patch(Encoding.UTF8.GetString(Samples.CanonicalBytes()), diff));
    }

    [Fact]
    public async Task Report_ThatDoesNotExist_SaysWhichDo()
    {
        await using var data = await RealData.CanonicalAsync();
        var run = (await HostProgram.RunAsync(data.Folder, "report", "nix")).Expect(3);
        Assert.Contains(Samples.CanonicalSlug, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Bytes);
    }

    /// <summary>Applies a unified diff: what it does not name stays, and its context must be there.</summary>
    private static string Patch(string source, string diff)
    {
        var old = source.Split('\n');
        var result = new List<string>();
        var at = 0;
        foreach (var line in diff.Split('\n')[..^1])
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                // "@@ -12,5 +12,6 @@"; an empty old side names the line before it.
                var side = line.Split(' ')[1][1..].Split(',');
                var start = int.Parse(side[0]) - (side is [_, "0"] ? 0 : 1);
                result.AddRange(old[at..start]);
                at = start;
            }
            else if (line[0] == '+')
            {
                result.Add(line[1..]);
            }
            else if (line[0] is ' ' or '-')
            {
                Assert.Equal(old[at], line[1..]);
                if (line[0] == ' ')
                {
                    result.Add(old[at]);
                }

                at++;
            }
        }

        return string.Join('\n', [.. result, .. old[at..]]);
    }
}
