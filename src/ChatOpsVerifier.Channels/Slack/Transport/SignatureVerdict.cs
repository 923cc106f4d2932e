namespace ChatOpsVerifier.Channels.Slack.Transport;

internal enum SignatureVerdict
{
    Genuine,

    /// <summary>It carries no signature, or no time: not from Slack.</summary>
    Unsigned,

    /// <summary>Its time is too far from this machine's: an old request sent again, or a clock that is wrong.</summary>
    Stale,

    /// <summary>Not signed with the configured secret, or changed on the way.</summary>
    Forged,
}
