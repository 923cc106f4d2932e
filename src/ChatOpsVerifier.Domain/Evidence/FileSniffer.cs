namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>What an uploaded file really is, by its magic bytes; its name and declared type are claims.</summary>
public static class FileSniffer
{
    /// <param name="head">The first bytes; 4,096 are plenty.</param>
    public static FileVerdict Sniff(ReadOnlySpan<byte> head, string fileName) => throw new NotImplementedException();
}

/// <param name="MediaType">Null: refused.</param>
/// <param name="Refusal">What was found and what is accepted.</param>
public sealed record FileVerdict(string? MediaType, EvidenceKind Kind, string? Refusal);
