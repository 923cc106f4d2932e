using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>What has to be in the evidence store before a step may be committed: only that. Talk that becomes no evidence leaves no file.</summary>
internal static class EvidenceNeeds
{
    /// <returns>Digests.</returns>
    public static IEnumerable<string> Of(FlowResult result) =>
        result.Events.OfType<VerificationEvent.EvidenceAdded>().Select(e => e.Evidence.Sha256).Concat(HeldBy(result.Next));

    /// <returns>Digests of the files that wait for an answer.</returns>
    public static IEnumerable<string> HeldBy(FlowState state) => state.Position is Position.Secret held ? held.Held.Files.Select(f => f.Sha256) : [];

    /// <summary>The texts that a step can take as evidence: what was said, each link in it, and what waited for a yes.</summary>
    public static IEnumerable<string> TextsOf(FlowInput input, FlowState before)
    {
        var said = input switch
        {
            FlowInput.Said text => WithLinks(text.Text),
            FlowInput.Attached attached => WithLinks(attached.Text),
            FlowInput.Pressed pressed => pressed.Fields.GetValueOrDefault(FieldNames.Evidence) is { IsDefault: false } given ? given : [],
            FlowInput.Cleared cleared => TextsOf(cleared.Input, before),
            _ => [],
        };
        return HeldIn(before.Position) is { } held
            ? said.Concat(WithLinks(held.Text)).Concat(held.Fields.GetValueOrDefault(FieldNames.Evidence) is { IsDefault: false } kept ? kept : [])
            : said;
    }

    private static HeldInput? HeldIn(Position position) => position switch
    {
        Position.Secret secret => secret.Held,
        Position.Meant meant => meant.Held,
        _ => null,
    };

    private static IEnumerable<string> WithLinks(string text) => LinkFinder.Of(text).Prepend(text);
}
