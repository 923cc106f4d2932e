using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>The text of a piece of evidence.</summary>
/// <param name="Id">"E3".</param>
public sealed record EvidencePiece(string Id, string Text)
{
    /// <inheritdoc cref="EvidenceExcerpt.IsPart"/>
    public bool IsPart => EvidenceExcerpt.IsPart(Text);
}
