using System.Diagnostics;
using System.Runtime.Versioning;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Folders;

/// <summary>Commands that read, run by a user who may not write: an auditor's account, a read-only mount, a copy on a read-only disk.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ReadOnlyFolderTests : IAsyncLifetime
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = Read | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The user "nobody" of every Linux; root ignores modes.</summary>
    private const string Nobody = "65534";

    private TempFolder _folder = null!;

    private string Data { get; set; } = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Modes are POSIX's.");
        _folder = new TempFolder();
        Data = _folder.File("data");
        (await HostProgram.RunAsync(Data, "import", _folder.Write("backup.md", Samples.CanonicalBytes()))).Expect(ExitCode.Done);
    }

    public ValueTask DisposeAsync()
    {
        Open();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task StoppedServersFolder_IsRead()
    {
        Assert.False(File.Exists(Path.Combine(Data, "verifier.db-wal")));
        await ExpectAllReadAsync();
    }

    [Fact]
    public async Task LivingServersFolder_IsRead()
    {
        await using var server = await HostProgram.ServeAsync(Data);
        using var client = new HttpClient { BaseAddress = server.Address };
        // Ready: what it writes at its start is written, and keeps the modes that are set from here on.
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        });
        await ExpectAllReadAsync();
    }

    [Fact]
    public async Task KilledServersFolder_IsRead_WithWhatIsOnlyInItsLog()
    {
        await KillAfterImportAsync();
        await ExpectAllReadAsync("late");
    }

    [Fact]
    public async Task LogWithoutItsIndex_IsRead_WithWhatIsOnlyInIt()
    {
        await KillAfterImportAsync();
        File.Delete(Path.Combine(Data, "verifier.db-shm"));
        await ExpectAllReadAsync("late");
    }

    /// <summary>An auditor's account reads the data, and neither writes them nor has the server's private key.</summary>
    [Fact]
    public async Task Pack_IsExported_AndSaysThatItIsNotSignedWhereTheKeyIsNotTheirs()
    {
        var key = Path.Combine(Data, "keys", "signing-key.pem");
        Close();
        var signed = (await RunAsync("export", "backup", "--format", "pack", "-o", "-")).Expect(ExitCode.Done);
        Assert.Contains("Signed with ed25519:", signed.Error, StringComparison.Ordinal);
        Assert.StartsWith("PK", signed.Output, StringComparison.Ordinal);

        File.SetUnixFileMode(key, UnixFileMode.None);
        var unsigned = (await RunAsync("export", "backup", "--format", "pack", "-o", "-")).Expect(ExitCode.Done);
        Assert.Contains($"The pack is not signed. The signing key {key} cannot be read by the user", unsigned.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be read by the user", (await RunAsync("config", "show")).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
        var refused = (await RunAsync("export", "backup", "--format", "csv", "-o", Path.Combine(Data, "checks.csv"))).Expect(ExitCode.CannotRead);
        Assert.Contains(Path.Combine(Data, "checks.csv"), refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvidenceLost_InAFolderThatIsOnlyRead_IsExitCode4()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.PassAsync();
        (var imported, Data) = (Data, data.Folder);
        try
        {
            Close();
            Assert.StartsWith("PASS", (await RunAsync("gate", Samples.CanonicalSlug)).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
            Open();
            File.Delete(data.EvidenceFiles[0]);
            Close();
            Assert.Contains("is missing", (await RunAsync("gate", Samples.CanonicalSlug)).Expect(ExitCode.IntegrityBroken).Error, StringComparison.Ordinal);
            Assert.Contains(
                "Nothing was written",
                (await RunAsync("export", Samples.CanonicalSlug, "--format", "pack", "-o", "-")).Expect(ExitCode.IntegrityBroken).Error,
                StringComparison.Ordinal);
        }
        finally
        {
            Open();
            Data = imported;
        }
    }

    [Fact]
    public async Task CommandsThatWrite_SayWhoMayNot()
    {
        Close();
        Assert.Contains(
            "cannot be written by the user",
            (await RunAsync("import", _folder.File("backup.md"), "--slug", "other")).Expect(ExitCode.CannotRead).Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "cannot be written by the user",
            (await RunAsync("serve", "--urls", "http://127.0.0.1:0")).Expect(ExitCode.CannotRead).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task OlderSchema_IsSaid()
    {
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, "verifier.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var age = connection.CreateCommand();
            age.CommandText = "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT MAX(MigrationId) FROM __EFMigrationsHistory)";
            await age.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Close();
        Assert.Contains("older version", (await RunAsync("status")).Expect(ExitCode.CannotRead).Error, StringComparison.Ordinal);
    }

    /// <summary>Left in the log alone: a server that was killed right after.</summary>
    private async Task KillAfterImportAsync()
    {
        await using var server = await HostProgram.ServeAsync(Data);
        (await HostProgram.RunAsync(Data, "import", _folder.File("backup.md"), "--slug", "late")).Expect(ExitCode.Done);
        await server.KillAsync();
        Assert.True(new FileInfo(Path.Combine(Data, "verifier.db-wal")).Length > 0);
    }

    private async Task ExpectAllReadAsync(string slug = "backup")
    {
        Close();
        var before = Entries();
        Assert.Contains(slug, (await RunAsync("status", slug)).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
        Assert.Equal(Samples.CanonicalBytes(), (await RunAsync("report", slug)).Expect(ExitCode.Done).Bytes);
        (await RunAsync("why", slug)).Expect(ExitCode.Done);
        Assert.StartsWith($"FAIL  {slug}: 0 of 54 checks settled", (await RunAsync("gate", slug)).Expect(ExitCode.Fail).Output, StringComparison.Ordinal);
        (await RunAsync("export", slug, "--format", "jsonl", "-o", "-")).Expect(ExitCode.Done);
        Assert.Contains("INTACT", (await RunAsync("ledger", "verify", slug)).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
        (await RunAsync("outbox", "list")).Expect(ExitCode.Done);
        (await RunAsync("remind", "simulate", slug)).Expect(ExitCode.Done);
        (await RunAsync("config", "show")).Expect(ExitCode.Done);
        Assert.StartsWith("There are no keys.", (await RunAsync("key", "list")).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
        Assert.StartsWith("Nobody is signed in.", (await RunAsync("session", "list")).Expect(ExitCode.Done).Output, StringComparison.Ordinal);
        Assert.Equal(before, Entries());
    }

    /// <summary>Without the clock's note, which a living server makes by itself at any time.</summary>
    private List<string> Entries() =>
        [.. Directory.GetFileSystemEntries(Data, "*", SearchOption.AllDirectories).Where(p => Path.GetFileName(p) != "clock.json").Order()];

    private void Close()
    {
        SetModes(Read, Enter);
        File.SetUnixFileMode(Path.GetDirectoryName(Data)!, Enter | UnixFileMode.UserWrite);
    }

    private void Open() => SetModes(file: UnixFileMode.UserRead | UnixFileMode.UserWrite, folder: Enter | UnixFileMode.UserWrite);

    private void SetModes(UnixFileMode file, UnixFileMode folder)
    {
        foreach (var path in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(path, file);
        }

        foreach (var path in Directory.EnumerateDirectories(Data, "*", SearchOption.AllDirectories).Append(Data))
        {
            File.SetUnixFileMode(path, folder);
        }
    }

    private Task<Finished> RunAsync(params string[] arguments)
    {
        var start = HostProgram.Describe(Data, arguments);
        return HostProgram.RunAsync(Environment.UserName == "root" ? As(Nobody, start) : start);
    }

    private static ProcessStartInfo As(string user, ProcessStartInfo start)
    {
        var wrapped = new ProcessStartInfo("setpriv", ["--reuid", user, "--regid", user, "--clear-groups", start.FileName, .. start.ArgumentList])
        {
            WorkingDirectory = start.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = start.StandardErrorEncoding,
        };
        foreach (var (key, value) in start.Environment)
        {
            wrapped.Environment[key] = value;
        }

        wrapped.Environment["HOME"] = Path.GetTempPath();
        return wrapped;
    }
}
