using System.Collections.Immutable;
using System.Net;
using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

/// <summary>The page: who reaches it, and how each person signs in.</summary>
internal sealed record WebSettings
{
    /// <summary>Shared by all who try the page on this machine; <c>null</c> if there is none. Never with <see cref="RequiresSignIn"/>.</summary>
    [Setting(
        "Web:AccessKey",
        "One key for all who try the page on this machine. Refused on a server on which each person signs in.",
        Minimum = 16,
        Advice = "`openssl rand -base64 32` makes a good one",
        IsSecret = true)]
    public string? AccessKey { get; init; }

    [Setting(
        "Web:SignIn",
        "Auto: each person must sign in if others than this machine can reach the server (urls, AllowedHosts, Web:PublicUrl). Required: also on this machine.",
        OneOf = ["Auto", "Required"])]
    public string SignIn { get; init; } = "Auto";

    [Setting("Web:SessionIdle", "A session ends after this long without a request.", Shortest = "00:01:00")]
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromHours(12);

    [Setting("Web:SessionLife", "A session ends after this long in any case.", Shortest = "00:01:00")]
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromDays(7);

    [Setting("Web:Proxies", "Whose X-Forwarded-For and X-Forwarded-Proto are believed. Not set: nobody's.")]
    public ImmutableArray<IPNetwork> Proxies { get; init; } = [];

    /// <summary>As <see cref="ChatOpsVerifier.Conversations.Ports.PageOptions"/> declares it; <c>null</c>: links to the page are paths.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Why others than this machine can reach it; empty if they cannot.</summary>
    public ImmutableArray<string> Reachable { get; init; } = [];

    /// <summary><c>null</c> if there is no OpenID provider.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Each person must sign in as themselves; false: the page can be tried as several people.</summary>
    public bool RequiresSignIn => !Reachable.IsEmpty || SignIn == "Required";

    /// <summary>Without the key, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(WebSettings)} {{ {nameof(PublicUrl)} = {PublicUrl}, {nameof(RequiresSignIn)} = {RequiresSignIn} }}";
}
