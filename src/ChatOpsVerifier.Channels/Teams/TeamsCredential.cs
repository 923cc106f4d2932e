namespace ChatOpsVerifier.Channels.Teams;

/// <summary>With what the bot proves who it is when it asks for its token.</summary>
public enum TeamsCredential
{
    /// <summary><see cref="TeamsOptions.AppPassword"/>.</summary>
    Secret,

    /// <summary><see cref="TeamsOptions.CertificateFile"/>. Over Bot.Builder only.</summary>
    Certificate,

    /// <summary>The machine's own identity in Azure, whose client id is <see cref="TeamsOptions.AppId"/>; no secret at all. Over Bot.Builder only.</summary>
    ManagedIdentity,
}
