namespace ChatOpsVerifier.Channels.Teams;

/// <summary>How this program reaches Microsoft Teams. Without <see cref="AppId"/> there is no Teams, except in development.</summary>
public sealed class TeamsOptions
{
    public static readonly IReadOnlyList<string> PublicServiceUrls =
        ["https://smba.trafficmanager.net", "https://smba.infra.gcc.teams.microsoft.com", "https://*.botframework.com"];

    public static readonly Uri PublicOpenIdMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>The bot's application (client) id; audience of every token that comes in.</summary>
    public string? AppId { get; set; }

    /// <summary>Client secret of that application.</summary>
    public string? AppPassword { get; set; }

    public TeamsCredential Credential { get; set; }

    /// <summary>A PKCS #12 file (.pfx, .p12), or PEM with certificate and private key in one file. For <see cref="TeamsCredential.Certificate"/>.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>Of that file; <c>null</c> if it has none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>What speaks the protocol, as people name it; "" for this program's own.</summary>
    public string Transport { get; set; } = "";

    /// <summary>The one tenant that the bot serves; null: any (a multi-tenant registration).</summary>
    public string? TenantId { get; set; }

    /// <summary>Where the keys that sign incoming tokens are published.</summary>
    public Uri OpenIdMetadataUrl { get; set; } = PublicOpenIdMetadata;

    /// <summary>Where the bot's own tokens come from; null: the public one of the tenant.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>
    /// Connectors to which the bot may send what it says and its token, each as <see cref="ServiceUrl"/> reads it. Default: those
    /// of Teams and of the Bot Framework in the public cloud.
    /// </summary>
    public IReadOnlyList<string> AllowedServiceUrls { get; set; } = [.. PublicServiceUrls];

    /// <summary>Conversation where the team reads the status, "19:…@thread.tacv2"; null: no status is posted to Teams.</summary>
    public string? StatusConversation { get; set; }

    /// <summary>Channels of the Bot Framework whose accounts say who somebody is; on any other, nobody is known.</summary>
    public IReadOnlyList<string> IdentifyingChannels { get; set; } = ["msteams"];

    /// <summary>Takes activities without a token, from this machine alone. For emulators only.</summary>
    public bool IsDevelopment { get; set; }
}
