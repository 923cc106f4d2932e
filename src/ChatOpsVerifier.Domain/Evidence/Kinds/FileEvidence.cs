namespace ChatOpsVerifier.Domain.Evidence.Kinds;

internal sealed class FileEvidence : AttachedEvidence
{
    public override string Name => "File";

    public override bool IsStatement => false;

    public override bool IsForOneRequirement => false;
}
