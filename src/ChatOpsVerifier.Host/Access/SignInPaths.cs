namespace ChatOpsVerifier.Host.Access;

/// <summary>Where people sign in.</summary>
internal static class SignInPaths
{
    public const string Page = "/sign-in";

    /// <summary>Followed by a slash and a link's secret.</summary>
    public const string Link = "/sign-in/link";
}
