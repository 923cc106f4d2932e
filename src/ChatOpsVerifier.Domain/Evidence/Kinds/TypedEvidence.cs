namespace ChatOpsVerifier.Domain.Evidence.Kinds;

/// <summary>Evidence that somebody typed or pasted into a message.</summary>
internal abstract class TypedEvidence : EvidenceKind
{
    public sealed override bool IsTyped => true;

    public sealed override bool IsSentAsFile => false;

    public abstract bool Matches(string text);

    /// <summary>What becomes <see cref="EvidenceItem.Name"/>.</summary>
    /// <param name="text">Matches.</param>
    /// <param name="isOthers">It was taken from another person's message.</param>
    public abstract string NameOf(string text, bool isOthers);
}
