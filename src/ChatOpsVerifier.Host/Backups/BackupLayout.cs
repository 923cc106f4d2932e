using System.Text.RegularExpressions;
using ChatOpsVerifier.Persistence;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>Which files a backup holds, under which names. Nothing else is ever written by a restore.</summary>
internal static partial class BackupLayout
{
    public const string Manifest = "manifest.json";
    public const string Database = PersistenceOptions.DatabaseFileName;
    public const string Evidence = "evidence";
    public const string Keys = "keys";

    /// <summary>Below the data folder, what a restore replaces.</summary>
    /// <remarks>Notes of ledgers' heads go aside with the ledgers that they are of, and begin again.</remarks>
    public static IReadOnlyList<string> Parts { get; } = [Database, Database + "-wal", Database + "-shm", Evidence, Keys, "heads"];

    public static bool IsKnown(string path) => path == Database || IsEvidence(path) || Key().IsMatch(path);

    public static bool IsEvidence(string path) => EvidenceFile().IsMatch(path);

    [GeneratedRegex("^evidence/([0-9a-f]{2})/([0-9a-f]{2})/\\1\\2[0-9a-f]{60}$")]
    private static partial Regex EvidenceFile();

    [GeneratedRegex("^keys(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$")]
    private static partial Regex Key();
}
