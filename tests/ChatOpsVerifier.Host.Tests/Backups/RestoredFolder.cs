using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Backups;

/// <summary>Looks at a data folder by its own means, and not by those that restored it.</summary>
internal static class RestoredFolder
{
    public static async Task<T> ReadAsync<T>(string folder, Func<IServiceProvider, Task<T>> read)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddCore(SettingsReader.Read(configuration, "/", [])).BuildServiceProvider();
        await services.PrepareStorageAsync(default);
        return await read(services);
    }

    public static Task<IReadOnlyList<StoredEntry>> LedgerAsync(string folder, string slug) =>
        ReadAsync(folder, s => s.GetRequiredService<IVerificationStore>().ReadLedgerAsync(slug, 0, default));

    /// <summary>
    /// Every ledger is whole, is the beginning of the live one, has at least what was acknowledged before, and all its evidence with the live one's bytes.
    /// </summary>
    public static async Task ExpectCopyOfAsync(string copy, string live, IReadOnlyDictionary<string, long> atLeast)
    {
        foreach (var (slug, kept) in atLeast)
        {
            var (restored, original) = (await LedgerAsync(copy, slug), await LedgerAsync(live, slug));
            var check = LedgerCheck.Verify(restored);
            Assert.True(check.IsIntact, check.Sentence);
            Assert.True(restored.Count >= kept, $"{slug}: {kept} entries were acknowledged before the backup, {restored.Count} were restored.");
            Assert.Equal(original.Take(restored.Count).Select(e => (e.Hash, e.EventJson)), restored.Select(e => (e.Hash, e.EventJson)));
            var evidence = restored
                .Select(e => Ledger.Deserialize(e.EventJson))
                .OfType<VerificationEvent.EvidenceAdded>()
                .Select(e => e.Evidence.Sha256)
                .ToList();
            foreach (var sha256 in evidence)
            {
                Assert.True(
                    File.ReadAllBytes(PathOf(copy, sha256)).AsSpan().SequenceEqual(File.ReadAllBytes(PathOf(live, sha256))), $"{slug}: {sha256} differs.");
            }
        }
    }

    private static string PathOf(string folder, string sha256) => Path.Combine(folder, "evidence", sha256[..2], sha256[2..4], sha256);
}
