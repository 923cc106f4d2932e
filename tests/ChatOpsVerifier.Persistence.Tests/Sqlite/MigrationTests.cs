using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Sqlite;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

public sealed class MigrationTests : IDisposable
{
    private readonly SqliteFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model_AndMigrations_AreTheSame()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        Assert.False(
            db.Database.HasPendingModelChanges(),
            "The model has changed: dotnet ef migrations add NAME --output-dir Sqlite/Migrations --context SqliteContext");
    }

    [Fact]
    public async Task Folder_ThatIsMissing_IsMade()
    {
        var deep = Path.Combine(_folder.Path, "a", "b");

        await MigrateAsync(o => o.Folder = deep);

        Assert.True(File.Exists(Path.Combine(deep, PersistenceOptions.DatabaseFileName)));
    }

    [Fact]
    public async Task Database_OfTheConnectionString_IsTheOneUsed()
    {
        var path = Path.Combine(_folder.Path, "elsewhere", "other.db");

        await MigrateAsync(o => o.ConnectionString = $"Data Source={path}");

        Assert.True(File.Exists(path));
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task Database_Opened_IsDurable()
    {
        await using var services = _folder.Services();
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
        await using var writer = await services.GetRequiredService<SqliteDatabase>().OpenWriterAsync(Cancel);

        Assert.Equal("wal", await AskAsync("PRAGMA journal_mode"));
        Assert.Equal(2L, await AskAsync("PRAGMA synchronous"));
        Assert.Equal(1L, await AskAsync("PRAGMA foreign_keys"));

        async Task<object?> AskAsync(string question)
        {
            await using var command = writer.CreateCommand();
            command.CommandText = question;
            return await command.ExecuteScalarAsync(Cancel);
        }
    }

    [Fact]
    public async Task Start_AfterAMigrationThatWasKilled_GoesOn()
    {
        // What a process leaves that is killed between taking EF Core's lock and its first commit.
        Execute(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 03:00:00');
            """);

        await MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60), Cancel);

        await ExpectUsableAsync();
    }

    [Fact]
    public async Task Start_OfAFinishedDatabaseWithALeftoverLock_DoesNotWait()
    {
        await MigrateAsync();
        Execute("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 03:00:00')""");

        await MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60), Cancel);

        await ExpectUsableAsync();
    }

    [Fact]
    public async Task Start_AfterADatabaseThatWasOnlyJustMade_GoesOn()
    {
        await File.WriteAllBytesAsync(_folder.Database, [], Cancel);

        await MigrateAsync();

        await ExpectUsableAsync();
    }

    [Fact]
    public async Task Start_OfManyProcessesAtOnce_MigratesOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MigrateAsync())));

        await ExpectUsableAsync();
    }

    [Fact]
    public async Task Start_WhileAnotherProcessMigrates_SaysSoInTheEnd()
    {
        await using var held = new FileStream(_folder.Database + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var thrown = await Assert.ThrowsAsync<DatabaseUnusableException>(() => MigrateAsync(o => o.MigrationTimeout = TimeSpan.FromMilliseconds(200)));

        Assert.Contains("Another process", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_OfANewerProgram_IsLeftAlone()
    {
        await MigrateAsync();
        Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0.0')""");

        await ExpectUnusableAsync("newer version", "29990101000000_FromTheFuture");
    }

    [Fact]
    public async Task Database_OfAnotherProgram_IsLeftAlone()
    {
        Execute("CREATE TABLE recipes (name TEXT)");

        await ExpectUnusableAsync("another program", "recipes");
    }

    [Fact]
    public async Task File_ThatIsNotADatabase_IsLeftAlone()
    {
        await File.WriteAllTextAsync(_folder.Database, "# Shopping list", Cancel);

        await ExpectUnusableAsync("not a SQLite database", "23205368");

        Assert.Equal("# Shopping list", await File.ReadAllTextAsync(_folder.Database, Cancel));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public async Task Database_ThatIsDamaged_IsReported(int from)
    {
        await MigrateAsync();
        await using (var file = new FileStream(_folder.Database, FileMode.Open, FileAccess.Write))
        {
            file.Position = from;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 8000).ToArray(), Cancel);
        }

        await ExpectUnusableAsync("damaged", "estore the newest backup");
    }

    [Fact]
    public async Task Folder_InPlaceOfTheDatabase_IsReported()
    {
        Directory.CreateDirectory(_folder.Database);

        await ExpectUnusableAsync("is a folder");
    }

    [Fact]
    public async Task File_InPlaceOfTheFolder_IsReported()
    {
        var file = Path.Combine(_folder.Path, "data");
        await File.WriteAllTextAsync(file, "", Cancel);

        await ExpectUnusableAsync("is a file", o => o.Folder = file);
        await ExpectUnusableAsync("cannot be written", o => o.Folder = Path.Combine(file, "below"));
    }

    [Fact]
    public async Task Folder_ThatCannotBeWritten_IsReported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a folder in which not even root can make a file.");

        await ExpectUnusableAsync("cannot be written", o => o.Folder = "/proc/self");
    }

    [Fact]
    public void Settings_ThatAreWrong_AreAllReportedAtOnce()
    {
        using var services = _folder.Services(o =>
        {
            o.Folder = " ";
            o.ConnectionString = "";
            o.BusyTimeout = TimeSpan.Zero;
            o.WorksPerCommit = 0;
        });

        var thrown = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IVerificationStore>());

        Assert.Equal(["Folder", "ConnectionString", "BusyTimeout", "WorksPerCommit"], thrown.Failures.Select(f => f.Split(' ')[0]));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x.db;Mode=ReadOnly")]
    [InlineData("Host=localhost;Database=verifier")]
    [InlineData("Pooling=False")]
    public void ConnectionString_WithoutAFileToKeep_IsRefused(string found)
    {
        using var services = _folder.Services(o => o.ConnectionString = found);

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IVerificationStore>());
    }

    [Fact]
    public async Task Folder_Made_IsClosedToOthers()
    {
        var made = Path.Combine(_folder.Path, "made");
        await MigrateAsync(o => o.Folder = made);

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps permissions elsewhere.");
        }
        else
        {
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(made) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute));
        }
    }

    [Fact]
    public async Task Stores_Closed_LeaveOneWholeFile()
    {
        var instance = await _folder.OpenAsync();
        await instance.Store.TransactAsync(turn => turn.TryClaimAsync(["action"], DateTimeOffset.UnixEpoch), Cancel);
        await instance.Store.ReadFiguresAsync(Cancel);

        await instance.Owner.DisposeAsync();

        Assert.False(File.Exists(_folder.Database + "-wal"));
    }

    [Fact]
    public void Stores_ClosedByWaiting_Close()
    {
        using var services = _folder.Services();

        _ = services.GetRequiredService<IVerificationStore>();
    }

    private async Task MigrateAsync(Action<PersistenceOptions>? configure = null)
    {
        await using var services = _folder.Services(configure);
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
    }

    private async Task ExpectUsableAsync()
    {
        var instance = await _folder.OpenAsync();
        Assert.True(await instance.Store.TransactAsync(turn => turn.TryClaimAsync(["action"], DateTimeOffset.UnixEpoch), Cancel));
        Assert.Equal(new StoreFigures(0, 0, 0, 0, 0), await instance.Store.ReadFiguresAsync(Cancel));
        await instance.Owner.DisposeAsync();
    }

    private Task ExpectUnusableAsync(params string[] words) => ExpectUnusableAsync(words, null);

    private Task ExpectUnusableAsync(string words, Action<PersistenceOptions> configure) => ExpectUnusableAsync([words], configure);

    private async Task ExpectUnusableAsync(string[] words, Action<PersistenceOptions>? configure)
    {
        var thrown = await Assert.ThrowsAsync<DatabaseUnusableException>(() => MigrateAsync(configure));
        Assert.All(words, word => Assert.Contains(word, thrown.Message, StringComparison.Ordinal));
    }

    private void Execute(string statements)
    {
        using var connection = _folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
