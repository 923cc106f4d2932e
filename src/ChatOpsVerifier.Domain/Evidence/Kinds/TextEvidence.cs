using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence.Kinds;

internal sealed class TextEvidence : TypedEvidence
{
    public override string Name => "Text";

    public override bool HasAddress => false;

    public override bool IsStatement => true;

    public override bool IsForOneRequirement => true;

    public override bool HasGeneratedName => true;

    public override bool Matches(string text) => true;

    public override string NameOf(string text, bool isOthers) => $"{(isOthers ? "message" : "pasted text")} ({Counted.Of(text.Length, "character")})";
}
