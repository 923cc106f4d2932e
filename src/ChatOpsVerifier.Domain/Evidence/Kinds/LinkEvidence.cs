namespace ChatOpsVerifier.Domain.Evidence.Kinds;

/// <summary>A web address, and no other word: what is there holds more than a sentence.</summary>
internal sealed class LinkEvidence : TypedEvidence
{
    public override string Name => "Link";

    public override bool HasAddress => true;

    public override bool IsStatement => false;

    public override bool IsForOneRequirement => false;

    public override bool HasGeneratedName => false;

    public override bool Matches(string text) =>
        !text.Trim().Any(char.IsWhiteSpace) && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    public override string NameOf(string text, bool isOthers) => new Uri(text.Trim()).Host;
}
