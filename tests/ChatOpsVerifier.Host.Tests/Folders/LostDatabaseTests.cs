using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Tests.Programs;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>A folder that lost its database is not a new folder.</summary>
public sealed class LostDatabaseTests
{
    public static TheoryData<string, string[]> Ways => new()
    {
        { "missing", ["serve", "--urls", "http://127.0.0.1:0"] },
        { "missing", ["status"] },
        { "missing", ["outbox", "list"] },
        { "missing", ["import", "/dev/null"] },
        { "empty", ["serve", "--urls", "http://127.0.0.1:0"] },
        { "empty", ["gate", "backup-and-restore"] },
        { "without tables", ["serve", "--urls", "http://127.0.0.1:0"] },
        { "without tables", ["status"] },
    };

    /// <summary>A report on which nobody has worked yet has no evidence; that there was one shows all the same.</summary>
    [Fact]
    public async Task NotedHeadsWithoutTheirDatabase_StopTheStart_Too()
    {
        await using var data = await RealData.CanonicalAsync();
        var record = (await data.ViewAsync()).Record;
        // As a running server notes it.
        var heads = Directory.CreateDirectory(Path.Combine(data.Folder, "heads"));
        await File.WriteAllTextAsync(Path.Combine(heads.FullName, record.Slug), $"{record.Version} {record.HeadHash}\n", TestContext.Current.CancellationToken);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(data.Folder, "verifier.db*"))
        {
            File.Delete(file);
        }

        var refused = (await HostProgram.RunAsync(data.Folder, "serve", "--urls", "http://127.0.0.1:0")).Expect(ExitCode.CannotRead);

        Assert.Contains("heads holds the heads of ledgers", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(data.Folder, "verifier.db")));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task EvidenceWithoutItsDatabase_StopsTheCommand_SaysWhatToDo_AndChangesNothing(string found, string[] command)
    {
        await using var data = await RealData.CanonicalAsync();
        await data.ConfirmPlanAsync();
        await data.AnswerAsync((await data.ViewAsync()).Assessment.Report.Requirements[0].Handle, "Daily");
        SqliteConnection.ClearAllPools();
        var database = Path.Combine(data.Folder, "verifier.db");
        foreach (var file in Directory.EnumerateFiles(data.Folder, "verifier.db*"))
        {
            File.Delete(file);
        }

        if (found == "empty")
        {
            await File.WriteAllBytesAsync(database, [], TestContext.Current.CancellationToken);
        }
        else if (found == "without tables")
        {
            await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var make = connection.CreateCommand();
            make.CommandText = "CREATE TABLE t (x); DROP TABLE t";
            await make.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var before = Snapshot(data.Folder);
        if (command[^1] == "/dev/null")
        {
            command[^1] = data.Write("report.md", Testing.Samples.CanonicalBytes());
        }

        var refused = (await HostProgram.RunAsync(data.Folder, command)).Expect(ExitCode.CannotRead);

        Assert.Contains("restore FILE --to", refused.Error, StringComparison.Ordinal);
        Assert.Contains(database, refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(data.Folder));
    }

    [Fact]
    public async Task LogWithoutItsDatabase_StopsTheStart()
    {
        using var folder = new TempFolder();
        folder.Write("verifier.db-wal", new byte[4096]);

        var refused = (await HostProgram.RunAsync(folder.Path, "serve", "--urls", "http://127.0.0.1:0")).Expect(ExitCode.CannotRead);

        Assert.Contains("verifier.db is missing, but", refused.Error, StringComparison.Ordinal);
        Assert.Equal(4096, new FileInfo(folder.File("verifier.db-wal")).Length);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Data__Folder", " ")]
    public async Task DataFolder_SetToNothing_IsRefused(string variable, string value)
    {
        using var folder = new TempFolder();
        var finished = variable.Length == 0
            ? await HostProgram.RunAsync("", "config", "show")
            : await HostProgram.RunAsync(value, "status");

        finished.Expect(ExitCode.Usage);
        Assert.Contains("Data:Folder: found nothing", finished.Error, StringComparison.Ordinal);
    }

    /// <summary>What is there, apart from locks.</summary>
    private static string[] Snapshot(string folder) =>
        [.. Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => $"{f} {new FileInfo(f).Length}")];
}
