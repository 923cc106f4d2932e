using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>
/// A step takes evidence that is not in the store yet. A transaction does no I/O of its own: it is rolled back, the evidence
/// written, and the turn run again.
/// </summary>
/// <param name="digests">What is needed; never empty.</param>
/// <param name="contents">By digest, as far as this turn brought them. What is not in here has to be in the store already.</param>
internal sealed class EvidenceNotStoredException(IReadOnlyList<string> digests, IReadOnlyDictionary<string, byte[]> contents)
    : Exception($"{Counted.Of(digests.Count, "piece of evidence is", "pieces of evidence are")} not stored yet.")
{
    public IReadOnlyList<string> Digests => digests;

    public IReadOnlyDictionary<string, byte[]> Contents => contents;
}
