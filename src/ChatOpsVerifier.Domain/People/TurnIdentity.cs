namespace ChatOpsVerifier.Domain.People;

/// <summary>How the program knows that an action was taken by the person it names. Names are stored in the ledger.</summary>
public enum TurnIdentity
{
    /// <summary>It does not: the page listens on this machine without keys, or several people use one access key.</summary>
    None,

    /// <summary>A Slack or Teams account; the provider verified it, and the channel verified the provider's signature.</summary>
    ChatAccount,

    /// <summary>A session of this one person on the page.</summary>
    SignedIn,

    /// <summary>An access key that belongs to this one person.</summary>
    Key,
}
