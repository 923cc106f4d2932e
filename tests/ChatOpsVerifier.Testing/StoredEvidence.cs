namespace ChatOpsVerifier.Testing;

/// <summary>The evidence files of a data folder, each under its digest.</summary>
public static class StoredEvidence
{
    private const int DigestLength = 64;

    /// <returns>Paths, in the order of their digests.</returns>
    public static string[] Files(string dataFolder) =>
        [.. Directory
            .EnumerateFiles(Path.Combine(dataFolder, "evidence"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f).Length == DigestLength)
            .Order(StringComparer.Ordinal)];

    /// <summary>Deletes them all, as a disk or a careless hand would.</summary>
    public static void Lose(string dataFolder)
    {
        foreach (var file in Files(dataFolder))
        {
            File.Delete(file);
        }
    }
}
