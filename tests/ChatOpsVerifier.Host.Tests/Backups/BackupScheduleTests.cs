using System.Text.Json;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Backups;

public sealed class BackupScheduleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MissedWindows_YieldOneCatchUp_TheNewestAreKept_AndTheAgeIsReported()
    {
        await using var data = await RealData.CanonicalAsync();
        var folder = Directory.CreateDirectory(data.File("backups")).FullName;
        for (var number = 1; number <= 3; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"verifier-00000{number}-2026010{number}T030000Z.backup"), "old", Token);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "not ours", Token);
        await using var host = new ServedHost(data.Folder, ("Reminders:SweepSeconds", "1"), ("Backup:Folder", folder), ("Backup:Keep", "2"));
        var shelf = new BackupShelf(folder);
        await Eventually.TrueAsync(() => shelf.List() is [{ Number: 4 }, _]);

        Assert.Equal([4, 3], shelf.List().Select(b => b.Number));
        Assert.True(File.Exists(Path.Combine(folder, "letter.txt")));
        (await HostProgram.RunAsync(data.Folder, "backup", "verify", shelf.List()[0].Path)).Expect(ExitCode.Done);
        Assert.Null(await ProblemAsync(host));
        using var client = host.CreateClient();
        var metrics = await client.GetStringAsync("/metrics", Token);
        Assert.Contains("verifier_backup_age_seconds", metrics, StringComparison.Ordinal);
        Assert.Contains("verifier_backup_failed", metrics, StringComparison.Ordinal);
        Assert.False(host.Services.GetRequiredService<BackupWatch>().IsDue);
    }

    [Fact]
    public async Task Failure_ShowsInHealth_AndNotifiesTheOperatorsOnce()
    {
        await using var data = await RealData.CanonicalAsync();
        var folder = data.Write("backups", "a file where a folder should be"u8.ToArray());
        await using var host = new ServedHost(data.Folder, ("Reminders:SweepSeconds", "1"), ("Backup:Folder", folder), ("Backup:Every", "00:01:00"));
        var watch = host.Services.GetRequiredService<BackupWatch>();
        await Eventually.TrueAsync(() => watch.HasFailed);

        Assert.Contains("failed at", await ProblemAsync(host), StringComparison.Ordinal);
        await Eventually.TrueAsync(() => Told(data.Folder).GetAwaiter().GetResult() == 1);
        var notices = host.Services.GetRequiredService<ChatOpsVerifier.Conversations.Status.OperatorNotices>();
        await notices.TellOnceAsync($"backup-failed:{watch.Failed("again")}", "again", Token);
        Assert.Equal(1, await Told(data.Folder));
        Assert.Equal(31, (await File.ReadAllBytesAsync(folder, Token)).Length);
    }

    [Fact]
    public void ShelfInAFolderThatIsNotThere_IsEmpty() => Assert.Empty(new BackupShelf("/nowhere/at/all").List());

    private static async Task<long> Told(string folder)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, "verifier.db")};Pooling=False");
        await connection.OpenAsync(Token);
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM outbox WHERE idempotency_key LIKE 'backup-failed:%'";
        return (long)(await count.ExecuteScalarAsync(Token))!;
    }

    private static async Task<string?> ProblemAsync(ServedHost host)
    {
        using var client = host.CreateClient();
        using var answer = await client.GetAsync("/healthz/ready", Token);
        var check = JsonElement
            .Parse(await answer.Content.ReadAsStringAsync(Token))
            .GetProperty("checks")
            .EnumerateArray()
            .Single(c => c.GetProperty("name").GetString() == "backup");
        return check.GetProperty("problems").EnumerateArray().Select(p => p.GetString()).FirstOrDefault();
    }
}
