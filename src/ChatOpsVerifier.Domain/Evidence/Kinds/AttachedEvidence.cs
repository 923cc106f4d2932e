namespace ChatOpsVerifier.Domain.Evidence.Kinds;

/// <summary>Evidence that was sent as a file, under the name that it had.</summary>
internal abstract class AttachedEvidence : EvidenceKind
{
    public sealed override bool IsTyped => false;

    public sealed override bool IsSentAsFile => true;

    public sealed override bool HasAddress => false;

    public sealed override bool HasGeneratedName => false;
}
