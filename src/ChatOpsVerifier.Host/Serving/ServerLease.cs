using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Persistence.Folders;

namespace ChatOpsVerifier.Host.Serving;

/// <summary>The server's right to its data folder, from before anything is opened until the host is gone.</summary>
internal sealed class ServerLease(Settings settings, TimeProvider time) : IDisposable
{
    private readonly DateTimeOffset _since = time.GetUtcNow();
    private FolderLease? _lease;

    /// <exception cref="Persistence.Storage.DatabaseUnusableException">Another server has it.</exception>
    public void Take()
    {
        // A database that was lost is reported before the lock's file would make the folder look used.
        LostDatabase.Refuse(settings.Data.Folder, settings.DatabaseFile);
        _lease = FolderLease.Serve(settings.Data.Folder, time);
    }

    public void Announce(IEnumerable<string> addresses) => _lease?.Announce(_since, addresses);

    public void Dispose() => _lease?.Dispose();
}
