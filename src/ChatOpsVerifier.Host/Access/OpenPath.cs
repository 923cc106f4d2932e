namespace ChatOpsVerifier.Host.Access;

/// <summary>
/// A path below which endpoints see to access themselves or need none: what does not exist there is simply not found. Each part of the server registers its
/// own.
/// </summary>
internal sealed record OpenPath(PathString Path);
