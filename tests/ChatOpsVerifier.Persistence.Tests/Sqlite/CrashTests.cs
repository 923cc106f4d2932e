using System.Diagnostics;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence.Storage;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

/// <summary>A real process, killed without a warning while it writes.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 12;

    private const int Writers = 8;

    private readonly SqliteFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writer_KilledAgainAndAgain_KeepsAllItSaidAndNothingHalf()
    {
        var said = new Dictionary<string, (long Version, List<string> Evidence)>();
        for (var kill = 0; kill < Kills; kill++)
        {
            // A different number each time, so that the axe falls at another place.
            await WriteAndKillAsync(afterKept: 1 + (kill * 7), said);
            await ExpectWholeAsync(said);
        }

        Assert.Equal(Writers, said.Count);
    }

    [Fact]
    public async Task FirstStart_KilledWhileItMakesTheDatabase_IsFinishedByTheNext()
    {
        for (var kill = 0; kill < 4; kill++)
        {
            using var fresh = new SqliteFolder();
            using (var process = Start(fresh))
            {
                // Later each time: the file, the log, the mark of a running migration.
                var seen = fresh.Database + kill switch { 0 => "", 1 => "-wal", _ => ".migrating" };
                await Eventually.TrueAsync(() => File.Exists(seen) || process.HasExited);
                process.Kill();
                await process.WaitForExitAsync(Cancel);
            }

            var instance = await fresh.OpenAsync().WaitAsync(TimeSpan.FromMinutes(1), Cancel);
            Assert.True(await instance.Store.TransactAsync(turn => turn.TryClaimAsync(["action"], DateTimeOffset.UnixEpoch), Cancel));
            await instance.Owner.DisposeAsync();
        }
    }

    private static Process Start(SqliteFolder folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ChatOpsVerifier.Persistence.CrashWriter.dll"));
        start.ArgumentList.Add(folder.Path);
        start.ArgumentList.Add($"{Writers}");
        return Process.Start(start)!;
    }

    private async Task WriteAndKillAsync(int afterKept, Dictionary<string, (long Version, List<string> Evidence)> said)
    {
        using var process = Start(_folder);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        try
        {
            var kept = 0;
            while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
            {
                // A line cut off by the axe was not said.
                if (line.Split(' ') is ["kept", var slug, var version, { Length: 64 } sha256])
                {
                    var known = said.GetValueOrDefault(slug, (0, []));
                    known.Evidence.Add(sha256);
                    said[slug] = (long.Parse(version), known.Evidence);
                    if (++kept == afterKept)
                    {
                        process.Kill();
                    }
                }
            }

            await process.WaitForExitAsync(Cancel);
            Assert.True(kept >= afterKept, await errors);
            if (!OperatingSystem.IsWindows())
            {
                const int bySigKill = 128 + 9;
                Assert.Equal(bySigKill, process.ExitCode);
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private async Task ExpectWholeAsync(Dictionary<string, (long Version, List<string> Evidence)> said)
    {
        await using var services = _folder.Services();
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancel);
        var store = services.GetRequiredService<IVerificationStore>();
        var evidence = services.GetRequiredService<IEvidenceStore>();
        var reports = await store.ListReportsAsync(Cancel);
        foreach (var report in reports)
        {
            var entries = await store.ReadLedgerAsync(report.Slug, 0, Cancel);
            var check = LedgerCheck.Verify(entries);
            Assert.True(check.IsIntact, check.Sentence);
            Assert.Equal((report.Version, report.HeadHash), (entries.Count, entries[^1].Hash));
            Assert.True(
                report.Version >= said.GetValueOrDefault(report.Slug).Version,
                $"{report.Slug} is at {report.Version}, said was {said.GetValueOrDefault(report.Slug).Version}");
            Assert.Equal(report.Version, (await store.FindReminderAsync(report.Slug, "writer", Cancel))!.Sent);
            Assert.Equal($"{report.Version}", await StateAsync(store, report.Slug));
            Assert.Equal((report.Version, report.Version), Count(report.Slug));
        }

        Assert.Empty(said.Keys.Except(reports.Select(r => r.Slug)));
        foreach (var sha256 in said.Values.SelectMany(s => s.Evidence))
        {
            Assert.Equal(EvidenceIntegrity.Intact, await evidence.CheckAsync(sha256, Cancel));
        }
    }

    private static async Task<string?> StateAsync(IVerificationStore store, string slug) =>
        (await store.TransactAsync(turn => turn.FindConversationAsync(new ConversationRef("web", slug), slug), Cancel))?.StateJson;

    private (long Claims, long Messages) Count(string slug)
    {
        using var connection = _folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT (SELECT COUNT(*) FROM inbox WHERE dedupe_key LIKE $slug || ' %'), (SELECT COUNT(*) FROM outbox WHERE conversation_id = $slug)";
        command.Parameters.AddWithValue("$slug", slug);
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
