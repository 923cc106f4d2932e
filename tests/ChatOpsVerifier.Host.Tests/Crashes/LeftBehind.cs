using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Tests.Programs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>What a killed server left in its outbox.</summary>
/// <param name="Unsent">Messages that were still to be sent.</param>
/// <param name="Unrecorded">Those of them that are with the provider all the same.</param>
internal sealed record LeftBehind(long Unsent, int Unrecorded)
{
    /// <summary>Looks at a copy: the process that starts next has to find everything as the dead one left it.</summary>
    /// <param name="sent">Under which names messages are with the provider.</param>
    public static async Task<LeftBehind> ReadAsync(string dataFolder, IReadOnlyCollection<string> sent)
    {
        using var copy = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(dataFolder, "verifier.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", copy.Path)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddCore(SettingsReader.Read(configuration, "/", [])).BuildServiceProvider();
        await services.PrepareStorageAsync(default);
        var store = services.GetRequiredService<IVerificationStore>();
        return new((await store.ReadFiguresAsync(default)).OutboxPending, (await store.ReadUnsentAsync(sent, default)).Count);
    }
}
