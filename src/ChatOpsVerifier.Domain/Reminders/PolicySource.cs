namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>A layer of a policy, and who wrote it.</summary>
public sealed record PolicySource(PolicyOrigin Origin, PolicyLayer Layer);

public static class PolicySources
{
    /// <summary>The layer that a part of the policy comes from.</summary>
    /// <param name="sources">The lowest first.</param>
    /// <param name="part">Null where the layer says nothing of it.</param>
    public static PolicyOrigin OriginOf(this IReadOnlyList<PolicySource> sources, Func<PolicyLayer, object?> part) =>
        sources.Where(s => part(s.Layer) is not null).Select(s => s.Origin).LastOrDefault(PolicyOrigin.Default);
}
