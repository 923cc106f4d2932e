using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Folders;

/// <summary>
/// The right to use a data folder. One server at a time (<c>server.lock</c>); beside it any number of commands that write
/// (<c>folder.lock</c>, shared); and the one that replaces the folder's content, alone. Reading needs none of it.
/// </summary>
public sealed class FolderLease : IDisposable
{
    private readonly string _folder;
    private readonly List<LockFile> _locks;
    private readonly bool _serves;

    private FolderLease(string folder, List<LockFile> locks, bool serves) => (_folder, _locks, _serves) = (folder, locks, serves);

    /// <summary>For the server: refuses beside another one.</summary>
    /// <exception cref="DatabaseUnusableException">Another server uses the folder, or it is being restored; the message names its process and
    /// address.</exception>
    public static FolderLease Serve(string folder, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var lease = new FolderLease(folder, Take(folder, ("server.lock", false), ("folder.lock", true)), serves: true);
        lease.Say(clock.GetUtcNow(), []);
        return lease;
    }

    /// <summary>For a command that writes: works beside the server and other commands, and not beside a restore.</summary>
    /// <exception cref="DatabaseUnusableException">The folder is being restored.</exception>
    public static FolderLease Write(string folder) => new(folder, Take(folder, ("folder.lock", true)), serves: false);

    /// <summary>For a command that replaces or removes what others would have open: refuses beside a server or a command that writes.</summary>
    /// <exception cref="DatabaseUnusableException">The folder is in use; the message says by whom.</exception>
    public static FolderLease Alone(string folder) => new(folder, Take(folder, ("server.lock", false), ("folder.lock", false)), serves: false);

    /// <summary>Lets others read where this server listens.</summary>
    public void Announce(DateTimeOffset since, IEnumerable<string> addresses) => Say(since, [.. addresses]);

    public void Dispose()
    {
        if (_serves && _locks.Count > 0)
        {
            File.Delete(Users(_folder));
        }

        foreach (var held in _locks)
        {
            held.Dispose();
        }

        // Disposed twice, it must not remove the name of a server that came after.
        _locks.Clear();
    }

    private void Say(
        DateTimeOffset since,
        IReadOnlyList<string> addresses) => new FolderUser(Environment.ProcessId, Environment.MachineName, since, addresses).Write(Users(_folder));

    private static string Users(string folder) => Path.Combine(folder, "server.json");

    private static List<LockFile> Take(string folder, params (string Name, bool IsShared)[] wanted)
    {
        DataFolder.Prepare(folder);
        List<LockFile> taken = [];
        foreach (var (name, isShared) in wanted)
        {
            if (LockFile.TryTake(Path.Combine(folder, name), isShared) is not { } held)
            {
                taken.ForEach(t => t.Dispose());
                throw new DatabaseUnusableException(Refusal(Path.GetFullPath(folder), isServer: name == "server.lock"));
            }

            taken.Add(held);
        }

        return taken;
    }

    private static string Refusal(string folder, bool isServer) => isServer
        ? $"The folder {folder} is in use by a server: {FolderUser.Read(Users(folder))?.ToString() ?? "a process that did not leave its name"}. Stop that "
            + "server first, or choose another folder with --Data:Folder."
        : $"The folder {folder} is in use by a command that writes to it or restores it. Wait until it has finished and try again.";
}
