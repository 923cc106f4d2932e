using System.Text.Json;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Backups;

public sealed class BackupCommandTests : IAsyncLifetime
{
    private RealData _data = null!;

    private string Backup => _data.File("a.backup");

    public async ValueTask InitializeAsync()
    {
        _data = await RealData.CanonicalAsync();
        await _data.ConfirmPlanAsync();
        var requirements = (await _data.ViewAsync()).Assessment.Report.Requirements;
        await _data.AnswerAsync(requirements[0].Handle, "Daily");
        await _data.AnswerAsync(requirements[1].Handle, "30 days");
    }

    public ValueTask DisposeAsync() => _data.DisposeAsync();

    [Fact]
    public async Task Backup_IsItsOwnersAlone_AndIsNeverWrittenOverUnasked()
    {
        await MakeAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(Backup));
        var before = await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken);

        Assert.Contains("already exists", (await RunAsync("backup", "-o", Backup)).Expect(ExitCode.Usage).Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken));
        Assert.StartsWith("Replaced", (await RunAsync("backup", "-o", Backup, "--replace")).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
        Assert.NotEqual(before, await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken));
        // Nothing half-made stays beside it.
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Backup)!), f => Path.GetFileName(f).StartsWith('.'));
    }

    [Fact]
    public async Task Backup_OfBeforeTheMigrationsBecameOne_IsRestored()
    {
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_data.Folder, "verifier.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var history = connection.CreateCommand();
            history.CommandText = EarlierDatabase.HistorySql;
            await history.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await MakeAsync();
        (await RunAsync("backup", "verify", Backup)).Expect(ExitCode.Done);
        var copy = _data.File("copy");
        (await RunAsync("restore", Backup, "--to", copy)).Expect(ExitCode.Done);

        await RestoredFolder.ExpectCopyOfAsync(
            copy, _data.Folder, new Dictionary<string, long> { [Samples.CanonicalSlug] = (await _data.ViewAsync()).Record.Version });
    }

    [Fact]
    public async Task Restored_IsByteForByteTheSame()
    {
        await MakeAsync();
        var copy = _data.File("copy");
        (await RunAsync("restore", Backup, "--to", copy)).Expect(ExitCode.Done);

        await RestoredFolder.ExpectCopyOfAsync(
            copy, _data.Folder, new Dictionary<string, long> { [Samples.CanonicalSlug] = (await _data.ViewAsync()).Record.Version });
        var (here, there) = (
            (await RunAsync("report", Samples.CanonicalSlug)).Bytes, (await HostProgram.RunAsync(copy, "report", Samples.CanonicalSlug)).Bytes);
        Assert.Equal(here, there);
    }

    [Fact]
    public async Task AnyChangedByte_AndAnyCut_IsFound_AndNotRestored()
    {
        await MakeAsync();
        var whole = await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken);
        var places = new[] { 0, 5, 10, 40, whole.Length / 3, whole.Length / 2, whole.Length - 200, whole.Length - 90, whole.Length - 64, whole.Length - 1 };
        foreach (var at in places)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x10;
            await ExpectBrokenAsync(damaged, $"byte {at}");
        }

        foreach (var length in new[] { 0, 1, 63, 64, 1000, whole.Length / 2, whole.Length - 64, whole.Length - 1 })
        {
            await ExpectBrokenAsync(whole[..length], $"cut to {length}");
        }

        await ExpectBrokenAsync([.. whole, (byte)'\n'], "a byte more");
    }

    [Fact]
    public async Task RestoreOverFolder_MovesWhatWasThereAside()
    {
        await MakeAsync();
        var target = _data.File("target");
        (await HostProgram.RunAsync(target, "import", _data.Write("other.md", Samples.CanonicalBytes()), "--slug", "other")).Expect(ExitCode.Done);

        (await RunAsync("restore", Backup, "--to", target)).Expect(ExitCode.Done);

        Assert.DoesNotContain("\"slug\": \"other\"", (await HostProgram.RunAsync(target, "status", "--json")).Output, StringComparison.Ordinal);
        var aside = Assert.Single(Directory.EnumerateDirectories(target, "before-restore-*"));
        Assert.Contains("\"slug\": \"other\"", (await HostProgram.RunAsync(aside, "status", "--json")).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoreOverFolderInUse_IsRefused_AndChangesNothing()
    {
        await MakeAsync();
        var target = _data.File("target");
        await using var server = await HostProgram.ServeAsync(target);

        var refused = (await RunAsync("restore", Backup, "--to", target)).Expect(ExitCode.CannotRead);

        Assert.Contains($"process {server.Id}", refused.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(target, "before-restore-*"));
    }

    [Fact]
    public async Task RestoreIntoForeignFolder_IsRefused()
    {
        await MakeAsync();
        var target = Directory.CreateDirectory(_data.File("home"));
        await File.WriteAllTextAsync(Path.Combine(target.FullName, "letter.txt"), "dear", TestContext.Current.CancellationToken);

        Assert.Contains(
            "is not a data folder", (await RunAsync("restore", Backup, "--to", target.FullName)).Expect(ExitCode.CannotRead).Error, StringComparison.Ordinal);
        Assert.Equal(["letter.txt"], target.EnumerateFileSystemInfos().Select(f => f.Name));
    }

    [Fact]
    public async Task RestoreThatWasKilledHalfWay_IsNeverServed_AndCanBeRunAgain()
    {
        await MakeAsync();
        var target = _data.File("target");
        (await RunAsync("restore", Backup, "--to", target)).Expect(ExitCode.Done);
        await File.WriteAllTextAsync(Path.Combine(target, "restore-unfinished"), "", TestContext.Current.CancellationToken);

        Assert.Contains(
            "was not finished",
            (await HostProgram.RunAsync(target, "serve", "--urls", "http://127.0.0.1:0")).Expect(ExitCode.CannotRead).Error,
            StringComparison.Ordinal);
        Assert.Contains("was not finished", (await HostProgram.RunAsync(target, "status")).Expect(ExitCode.CannotRead).Error, StringComparison.Ordinal);
        (await RunAsync("restore", Backup, "--to", target)).Expect(ExitCode.Done);
        (await HostProgram.RunAsync(target, "status")).Expect(ExitCode.Done);
    }

    [Fact]
    public async Task Drill_WritesACertificate_AndFindsWhatIsMissing()
    {
        var name = _data.File("certificate");
        Assert.Contains("PASS", (await RunAsync("backup", "drill", "-o", name)).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
        var certificate = JsonElement.Parse(await File.ReadAllTextAsync(name + ".json", TestContext.Current.CancellationToken));
        Assert.Equal("PASS", certificate.GetProperty("result").GetString());
        var report = Assert.Single(certificate.GetProperty("reports").EnumerateArray());
        var view = await _data.ViewAsync();
        Assert.Equal(
            (view.Record.HeadHash, view.Record.Version, 2),
            (report.GetProperty("head").GetString(), report.GetProperty("entries").GetInt64(), report.GetProperty("evidence").GetInt32()));
        Assert.StartsWith("# Restore drill: PASS", await File.ReadAllTextAsync(name + ".md", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // A data folder that lost a piece of evidence gives a backup that says so, and a drill that fails.
        File.Delete(Directory.EnumerateFiles(Path.Combine(_data.Folder, "evidence"), new string('?', 64), SearchOption.AllDirectories).First());
        Assert.Contains("is missing", (await RunAsync("backup", "-o", Backup)).Expect(ExitCode.IntegrityBroken).Output, StringComparison.Ordinal);
        Assert.Contains(
            "is missing", (await RunAsync("backup", "drill", Backup, "-o", name)).Expect(ExitCode.IntegrityBroken).Output, StringComparison.Ordinal);
        Assert.StartsWith("# Restore drill: FAIL", await File.ReadAllTextAsync(name + ".md", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoredCopy_SendsNothingByItselfThatWasWaiting()
    {
        var now = TimeProvider.System.GetUtcNow();
        await _data.Store.TransactAsync(
            async t =>
            {
                foreach (var (channel, key) in new[] { ("slack", "one"), ("slack", "two"), ("teams", "three"), ("web", "four") })
                {
                    await t.EnqueueAsync(new(key, new(channel, "C1"), key, new() { Text = key }, null), now);
                }

                await t.SaveReminderAsync(new(Samples.CanonicalSlug, "operator", new("web", "C1"), now.AddMinutes(-1), now.AddDays(-1), 0, null, null, false));
                return true;
            },
            TestContext.Current.CancellationToken);
        await MakeAsync();
        var copy = _data.File("copy");

        var said = (await RunAsync("restore", Backup, "--to", copy)).Expect(ExitCode.Done).Output;

        Assert.Contains("3 messages that may have been sent", said, StringComparison.Ordinal);
        Assert.Contains("1 reminder that was due", said, StringComparison.Ordinal);
        Assert.Equal(["web"], await RestoredFolder.ReadAsync(copy, s => s.GetRequiredService<IVerificationStore>().ReadUnsentChannelsAsync(default)));
        Assert.Equal(3, (await RestoredFolder.ReadAsync(copy, s => s.GetRequiredService<IVerificationStore>().ReadFiguresAsync(default))).OutboxDead);
        var due = await RestoredFolder.ReadAsync(copy, s => s.GetRequiredService<IVerificationStore>().ReadDueRemindersAsync(now.AddMinutes(30), 10, default));
        Assert.Empty(due);
    }

    /// <summary>A link that was used after the backup would be good once more, and a session that was ended would live on.</summary>
    [Fact]
    public async Task RestoredCopy_EndsSessionsAndLinksOfItsTime()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (session, link) = (new string('a', 64), new string('b', 64));
        await RestoredFolder.ReadAsync(_data.Folder, async s =>
        {
            var access = s.GetRequiredService<IAccessStore>();
            await access.AddSessionAsync(
                new("s1", session, "operator", "link slack", null, AccessScopes.Read, "browser", now, now, now.AddDays(7), null), now.AddDays(-30), default);
            await access.AddLinkAsync(new(link, "r1", "operator", "slack", now, now.AddMinutes(10), null), now.AddDays(-30), default);
            return true;
        });
        await MakeAsync();
        var copy = _data.File("copy");

        (await RunAsync("restore", Backup, "--to", copy)).Expect(ExitCode.Done);

        Assert.NotNull((await RestoredFolder.ReadAsync(copy, s => s.GetRequiredService<IAccessStore>().FindSessionAsync(session, default)))!.EndedAt);
        Assert.Null(await RestoredFolder.ReadAsync(copy, s => s.GetRequiredService<IAccessStore>().UseLinkAsync(link, now.AddSeconds(1), default)));
        Assert.NotNull(await RestoredFolder.ReadAsync(_data.Folder, s => s.GetRequiredService<IAccessStore>().UseLinkAsync(link, now.AddSeconds(1), default)));
    }

    [Theory]
    [InlineData("backup", "-o", "verifier.db", "--replace")]
    [InlineData("backup", "-o", "evidence/a.backup")]
    [InlineData("backup", "drill", "-o", "server")]
    [InlineData("export", Samples.CanonicalSlug, "--format", "jsonl", "-o", "verifier.db")]
    [InlineData("export", Samples.CanonicalSlug, "--format", "csv", "-o", "../link")]
    public async Task NoCommand_WritesItsResultOverTheProgramsOwnFiles(params string[] command)
    {
        await File.WriteAllTextAsync(Path.Combine(_data.Folder, "server.json"), "{}", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(_data.Folder, "../link"), Path.Combine(_data.Folder, "verifier.db"));
        var before = (await _data.ViewAsync()).Record.HeadHash;
        command[Array.IndexOf(command, "-o") + 1] = Path.Combine(_data.Folder, command[Array.IndexOf(command, "-o") + 1]);

        Assert.Contains("keeps its own data, and nothing was written", (await RunAsync(command)).Expect(ExitCode.Usage).Error, StringComparison.Ordinal);

        Assert.Equal("{}", await File.ReadAllTextAsync(Path.Combine(_data.Folder, "server.json"), TestContext.Current.CancellationToken));
        (await RunAsync("ledger", "verify", Samples.CanonicalSlug)).Expect(ExitCode.Done);
        Assert.Equal(before, (await _data.ViewAsync()).Record.HeadHash);
    }

    [Fact]
    public async Task Replacing_TakesThePlaceOfAFile_AndOfNothingElse()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no pipes among its files.");
        var (pipe, link, file) = (_data.File("pipe"), _data.File("link"), _data.File("old"));
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(link, "/dev/full");
        foreach (var name in new[] { pipe, link })
        {
            Assert.Contains(
                "is a device or a pipe, not a file",
                (await RunAsync("backup", "-o", name, "--replace")).Expect(ExitCode.Usage).Error,
                StringComparison.Ordinal);
        }

        Assert.Equal((0L, "/dev/full"), (new FileInfo(pipe).Length, new FileInfo(link).LinkTarget));

        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        (await RunAsync("backup", "-o", file, "--replace")).Expect(ExitCode.Done);
        (await RunAsync("backup", "verify", file)).Expect(ExitCode.Done);
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", true)]
    [InlineData("\"format\": 1", "\"format\": 3000000000", true)]
    // A newer manifest need not have anything that this one has.
    [InlineData("\"files\": [", "\"format\": 7, \"parts\": [", true)]
    [InlineData("\"format\": 1", "\"format\": 0", false)]
    [InlineData("\"format\": 1", "\"form\": 1", false)]
    public async Task BackupOfANewerFormat_IsNotCalledBroken_AndTheVersionThatReadsItIsNamed(string written, string instead, bool isNewer)
    {
        await MakeAsync();
        await SealedBackup.ChangeManifestAsync(Backup, m => m.Replace(written, instead, StringComparison.Ordinal));
        var never = _data.File("never");

        foreach (string[] command in new string[][] { ["backup", "verify", Backup], ["restore", Backup, "--to", never] })
        {
            var error = (await RunAsync(command)).Expect(isNewer ? ExitCode.CannotRead : ExitCode.IntegrityBroken).Error;
            Assert.Equal(isNewer, error.Contains("use that version, or a newer one", StringComparison.Ordinal));
            Assert.Equal(!isNewer, error.Contains("BROKEN", StringComparison.Ordinal) && error.Contains("Do not restore it", StringComparison.Ordinal));
        }

        Assert.False(Directory.Exists(never));
    }

    private async Task MakeAsync() => (await RunAsync("backup", "-o", Backup)).Expect(ExitCode.Done);

    private async Task ExpectBrokenAsync(byte[] bytes, string how)
    {
        var damaged = _data.Write("damaged.backup", bytes);
        var exception = await Record.ExceptionAsync(async () =>
        {
            using var backup = await Host.Backups.BackupReader.OpenAsync(damaged, TestContext.Current.CancellationToken);
            await backup.ReadAllAsync(null, TestContext.Current.CancellationToken);
        });
        Assert.True(exception is Host.Backups.BackupDamagedException, $"{how}: {exception?.GetType().Name ?? "nothing"} was found.");
        if (how is "byte 0" or "cut to 1000")
        {
            var copy = _data.File("never");
            Assert.Contains("BROKEN", (await RunAsync("backup", "verify", damaged)).Expect(ExitCode.IntegrityBroken).Error, StringComparison.Ordinal);
            Assert.Contains("BROKEN", (await RunAsync("restore", damaged, "--to", copy)).Expect(ExitCode.IntegrityBroken).Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(copy));
        }
    }

    private Task<Finished> RunAsync(params string[] arguments) => HostProgram.RunAsync(_data.Folder, arguments);

    private static UnixFileMode ModeOf(
        string path) => OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(path);
}
