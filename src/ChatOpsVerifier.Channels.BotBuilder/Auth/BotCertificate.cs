using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.BotBuilder.Auth;

/// <summary>The certificate with which the bot proves who it is.</summary>
public static class BotCertificate
{
    /// <summary>What can be read, for people.</summary>
    public const string Accepted = "a PKCS #12 file (.pfx) or a PEM file that holds the certificate and its RSA private key";

    /// <summary>Far beyond a chain of certificates with its key.</summary>
    private const int Largest = 1024 * 1024;

    /// <summary>Time enough to make a new one, have it uploaded, and put it in place.</summary>
    private const int MonthAhead = 31;

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

    /// <summary>What an administrator must do before Microsoft Entra takes it.</summary>
    /// <returns><c>null</c> if it is valid now.</returns>
    public static string? Expiry(X509Certificate2 certificate, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var (begins, ends) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        return ends <= now.UtcDateTime
            ? $"The certificate in Teams:CertificateFile expired on {ends:yyyy-MM-dd}. Make a new one, and upload its public part to the app registration."
            : begins > now.UtcDateTime
                ? $"The certificate in Teams:CertificateFile is valid only from {begins:yyyy-MM-dd HH:mm} UTC, and this machine's clock says "
                    + $"{now.UtcDateTime:yyyy-MM-dd HH:mm} UTC. Check the clock, or use a certificate that is valid now."
                : null;
    }

    /// <summary>What an administrator should do in time.</summary>
    /// <returns><c>null</c> if it has more than a month left, or has expired already, of which <see cref="Expiry"/> speaks.</returns>
    public static string? Ending(X509Certificate2 certificate, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var ends = certificate.NotAfter.ToUniversalTime();
        var left = (ends - now.UtcDateTime).TotalDays;
        return left is <= 0 or > MonthAhead
            ? null
            : $"The certificate in Teams:CertificateFile expires on {ends:yyyy-MM-dd}, "
                + $"{(left < 1 ? "within a day" : $"{Counted.Of((int)left, "day")} from now")}; the bot can send nothing after that. Make a new one, upload "
                + "its public part to the app registration, and put it in the place of the file: no restart is needed.";
    }

    /// <summary>"valid from 2026-01-01 to 2027-01-01", in UTC.</summary>
    public static string Words(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return FormattableString.Invariant(
            $"valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}");
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        var bytes = Bytes(file);
        try
        {
            return Encoding.UTF8.GetString(bytes) is var text && text.Contains("-----BEGIN ", StringComparison.Ordinal)
                ? FromPem(file, text, password)
                : X509CertificateLoader.LoadPkcs12(bytes, password);
        }
        catch (CryptographicException e)
        {
            throw new BotCertificateException(Why(file, bytes, password), e);
        }
    }

    private static byte[] Bytes(string file)
    {
        try
        {
            // A pipe has no length, gives what it holds once, and blocks until somebody writes into it.
            if (new FileInfo(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file) is { Exists: true, Length: 0 })
            {
                throw new BotCertificateException($"{file} is empty, or a pipe; it is read again with each token. Use {Accepted}.");
            }

            // What has no length can hold more than is accepted, and is read to one byte beyond that.
            using var stream = File.OpenRead(file);
            var bytes = new BinaryReader(stream).ReadBytes(Largest + 1);
            return bytes.Length == 0 ? throw new BotCertificateException($"{file} is empty. Use {Accepted}.")
                : bytes.Length <= Largest ? bytes
                : throw new BotCertificateException($"{file} has more than {Largest:N0} bytes, too many for a certificate. Use {Accepted}.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BotCertificateException($"There is no file {file}. Use {Accepted}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BotCertificateException(
                Directory.Exists(file) ? $"{file} is a folder. Use {Accepted}." : $"{file} cannot be read ({e.GetType().Name}). Check who may read it.", e);
        }
    }

    private static X509Certificate2 FromPem(string file, string text, string? password)
    {
        var isEncrypted = text.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal);
        var problem = !text.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal) ? $"{file} holds no certificate. Use {Accepted}."
            : !text.Contains(" PRIVATE KEY-----", StringComparison.Ordinal) ? $"{file} holds a certificate without its private key. Use {Accepted}."
            : text.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal)
                ? $"{file} holds a private key that is encrypted in OpenSSL's old form, which cannot be read. Convert it with: openssl pkcs8 -topk8."
            : isEncrypted && password is null ? $"{file} holds an encrypted private key. Set its password (Teams:CertificatePassword)."
            : !isEncrypted && password is not null ? $"{file} holds a private key that is not encrypted. Remove Teams:CertificatePassword."
            : null;
        return problem is not null ? throw new BotCertificateException(problem)
            : isEncrypted ? X509Certificate2.CreateFromEncryptedPem(text, text, password)
            : X509Certificate2.CreateFromPem(text, text);
    }

    private static string Why(string file, byte[] bytes, string? password) => Content(bytes) switch
    {
        X509ContentType.Pkcs12 when password is null =>
            $"{file} cannot be opened without a password, or is damaged. Set its password (Teams:CertificatePassword).",
        X509ContentType.Pkcs12 => $"{file} cannot be opened: Teams:CertificatePassword is not its password, or the file is damaged.",
        X509ContentType.Cert when password is null =>
            $"{file} holds a certificate without its private key, or a key that does not belong to it (the bot's certificate comes before those of its "
                + $"issuers). Use {Accepted}.",
        X509ContentType.Cert =>
            $"{file} cannot be opened: Teams:CertificatePassword is not the password of its private key, or the key does not belong to the certificate. Use "
                + $"{Accepted}.",
        _ => $"{file} is not a certificate file. Use {Accepted}.",
    };

    private static X509ContentType Content(byte[] bytes)
    {
        try
        {
            return X509Certificate2.GetCertContentType(bytes);
        }
        catch (CryptographicException)
        {
            return X509ContentType.Unknown;
        }
    }
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
