namespace ChatOpsVerifier.Domain.People;

/// <summary>The account that an action was taken with, and how far it identifies the person.</summary>
/// <param name="Address">Channel and that channel's own id of the account: "slack:U012", "web:ada".</param>
public sealed record ActorAccount(TurnIdentity Identity, string Address)
{
    /// <summary>Whether the account belongs to one person, who was verified. A missing account identifies nobody.</summary>
    public static bool Identifies(ActorAccount? account) => account is { Identity: not TurnIdentity.None };
}
