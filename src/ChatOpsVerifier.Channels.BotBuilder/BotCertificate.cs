using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ChatOpsVerifier.Channels.BotBuilder;

/// <summary>The certificate with which the bot proves who it is.</summary>
public static class BotCertificate
{
    /// <summary>What can be read, for people.</summary>
    public const string Accepted = "a PKCS #12 file (.pfx) or a PEM file that holds the certificate and its RSA private key";

    /// <param name="password"><c>null</c> if the file has none.</param>
    /// <returns>With its private key; the caller disposes it.</returns>
    /// <exception cref="BotCertificateException">It cannot be used; the message says why, without anything of what is in it.</exception>
    public static X509Certificate2 Load(string file, string? password)
    {
        ArgumentNullException.ThrowIfNull(file);
        var certificate = Read(file, password);
        using var key = certificate.HasPrivateKey ? certificate.GetRSAPrivateKey() : null;
        if (key is not null)
        {
            return certificate;
        }

        certificate.Dispose();
        throw new BotCertificateException($"{file} holds no RSA private key. Use {Accepted}.");
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            return IsPem(file) ? FromPem(file, password) : X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BotCertificateException($"There is no file {file}. Use {Accepted}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BotCertificateException($"{file} cannot be read ({e.GetType().Name}). Check who may read it.", e);
        }
        catch (CryptographicException e)
        {
            throw new BotCertificateException($"{file} is not such a file, or {(password is null ? "it needs a password (Teams:CertificatePassword)" : "Teams:CertificatePassword is not its password")}. Use {Accepted}.", e);
        }
    }

    private static bool IsPem(string file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadLine() is { } first && (first.StartsWith("-----BEGIN", StringComparison.Ordinal) || first.StartsWith("Bag Attributes", StringComparison.Ordinal));
    }

    private static X509Certificate2 FromPem(string file, string? password) =>
        password is null ? X509Certificate2.CreateFromPemFile(file) : X509Certificate2.CreateFromEncryptedPemFile(file, password);
}

/// <summary>The certificate cannot be used.</summary>
public sealed class BotCertificateException : Exception
{
    public BotCertificateException()
    {
    }

    public BotCertificateException(string message)
        : base(message)
    {
    }

    public BotCertificateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
