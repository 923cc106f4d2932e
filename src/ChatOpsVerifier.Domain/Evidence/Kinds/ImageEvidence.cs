namespace ChatOpsVerifier.Domain.Evidence.Kinds;

internal sealed class ImageEvidence : AttachedEvidence
{
    public override string Name => "Image";

    public override bool IsStatement => false;

    public override bool IsForOneRequirement => false;
}
