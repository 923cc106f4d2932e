namespace ChatOpsVerifier.Drills.Archives;

/// <summary>What is read of an archive at most. Everything is streamed, so these bound time and the list of entries, not memory.</summary>
/// <param name="Entries">The list of entries is held in memory, about 500 bytes each.</param>
/// <param name="Ratio">How many bytes may come out of one, in entries above <paramref name="RatioFrom"/>. Deflate reaches 1032; tables of
/// alike documents 50.</param>
/// <param name="Total">Bytes that come out of all entries.</param>
internal sealed record ArchiveLimits(int Entries, int Ratio, long RatioFrom, long Total)
{
    public static ArchiveLimits Default { get; } = new(200_000, 400, 64L << 20, 2L << 40);
}
