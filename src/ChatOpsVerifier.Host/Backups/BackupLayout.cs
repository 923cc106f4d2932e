using System.Text.RegularExpressions;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>Which files a backup holds, under which names. Nothing else is ever written by a restore.</summary>
internal static partial class BackupLayout
{
    public const string Manifest = "manifest.json";
    public const string Database = PersistenceOptions.DatabaseFileName;
    public const string Evidence = "evidence";
    public const string Keys = "keys";

    /// <summary>Beginning of the folders into which a restore moves what was there.</summary>
    public const string Aside = "before-restore-";

    /// <summary>
    /// The heads that the program noted beside the database. They are moved aside with it and not restored: a restored ledger ends earlier on purpose.
    /// </summary>
    public const string Heads = "heads";

    /// <summary>Below the data folder, what a restore replaces.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Database, Database + "-wal", Database + "-shm", Evidence, Keys, Heads];

    private static readonly string[] Beside = ["server.lock", "folder.lock", "server.json", "clock.json", "restore-unfinished", Database + ".migrating"];

    /// <param name="name">Of a file or folder directly in a data folder.</param>
    public static bool IsOwn(
        string name) =>
            Parts.Contains(name, StringComparer.Ordinal) || Beside.Contains(name, StringComparer.Ordinal) || name.StartsWith(Aside, StringComparison.Ordinal);

    public static bool IsKnown(string path) => path == Database || IsEvidence(path) || Key().IsMatch(path);

    public static bool IsEvidence(string path) => EvidenceFile().IsMatch(path);

    [GeneratedRegex("^evidence/([0-9a-f]{2})/([0-9a-f]{2})/\\1\\2[0-9a-f]{60}$")]
    private static partial Regex EvidenceFile();

    [GeneratedRegex("^keys(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$")]
    private static partial Regex Key();
}
