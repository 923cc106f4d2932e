using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Host.Access;

/// <summary>What an endpoint asks of its caller. An endpoint that says nothing is an administrator's.</summary>
/// <param name="AnyOf">One of these scopes is enough; None: open to everyone, since it carries a guard of its own or holds nothing.</param>
internal sealed record AccessNeed(AccessScopes AnyOf)
{
    public bool IsOpen => AnyOf == AccessScopes.None;
}

internal static class AccessNeeds
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, AccessScopes anyOf)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessNeed(anyOf));

    public static TBuilder IsOpen<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.Needs(AccessScopes.None);
}
