namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>Bounds on what is taken as evidence.</summary>
public static class EvidenceLimits
{
    /// <summary>
    /// Largest file unless configured otherwise, in bytes: 25 MiB. A full-screen PNG of a 4K display stays below 15 MB; recordings belong behind a link.
    /// </summary>
    public const long MaxFileBytes = 25 * 1024 * 1024;
}
