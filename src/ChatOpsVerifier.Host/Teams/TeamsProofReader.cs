using ChatOpsVerifier.Channels.BotBuilder.Auth;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Teams;

/// <summary>With what the bot proves to Microsoft who it is. What Microsoft itself says of it is asked when the program runs.</summary>
internal static class TeamsProofReader
{
    public const string Kind = "Teams:Credential";
    private const string Password = "Teams:AppPassword";
    private const string File = "Teams:CertificateFile";
    private const string FilePassword = "Teams:CertificatePassword";

    public static TeamsProof Read(ValueReader read, string contentRoot) => new(
        Enum.TryParse<TeamsCredential>(read.Value<string>(Kind), out var credential) ? credential : TeamsCredential.Secret,
        read.Text(File) is { } file ? Path.GetFullPath(file, contentRoot) : null,
        read.Text(FilePassword));

    /// <summary>Each kind has what it needs, and nothing is set that would silently be ignored.</summary>
    public static void Check(ValueReader read, TeamsSettings settings)
    {
        var proof = settings.Proof;
        if (proof.Credential != TeamsCredential.Secret && !settings.IsOverBotBuilder)
        {
            read.Complain(
                Kind,
                $"{proof.Credential}",
                "Secret, since Teams:Transport is Native; for a certificate or a managed identity set Teams:Transport to BotBuilder");
        }

        if (settings.AppId is not null && Missing(settings) is var (key, accepted))
        {
            read.Complain(key, null, accepted);
        }

        foreach (var (unused, of) in Unused(settings))
        {
            read.Complain($"{unused}: found a value that nothing would use, since {Kind} is {proof.Credential}; remove it, or set {Kind} to {of}.");
        }

        if (proof is { Credential: TeamsCredential.Certificate, CertificateFile: { } file })
        {
            CheckFile(read, file, proof.CertificatePassword);
        }
    }

    private static (string Key, string Accepted)? Missing(TeamsSettings settings) => settings.Proof switch
    {
        { Credential: TeamsCredential.Secret } when settings.AppPassword is null => (Password, "a client secret of the application, since Teams:AppId is set"),
        { Credential: TeamsCredential.Certificate, CertificateFile: null } => (File, $"{SettingCatalog.Get(File).Accepted}, since {Kind} is Certificate"),
        _ => null,
    };

    private static IEnumerable<(string Key, TeamsCredential Of)> Unused(TeamsSettings settings)
    {
        if (settings.AppPassword is not null && settings.Proof.Credential != TeamsCredential.Secret)
        {
            yield return (Password, TeamsCredential.Secret);
        }

        if (settings.Proof.CertificateFile is not null && settings.Proof.Credential != TeamsCredential.Certificate)
        {
            yield return (File, TeamsCredential.Certificate);
        }

        if (settings.Proof.CertificatePassword is not null && settings.Proof.Credential != TeamsCredential.Certificate)
        {
            yield return (FilePassword, TeamsCredential.Certificate);
        }
    }

    private static void CheckFile(ValueReader read, string file, string? password)
    {
        try
        {
            BotCertificate.Load(file, password).Dispose();
        }
        catch (BotCertificateException e)
        {
            read.Complain($"{File}: {e.Message}");
        }
    }
}
