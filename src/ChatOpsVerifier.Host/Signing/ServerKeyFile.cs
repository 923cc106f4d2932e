using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Failures;
using NSec.Cryptography;

namespace ChatOpsVerifier.Host.Signing;

/// <summary>
/// Keeps the server's key at <c>keys/signing-key.pem</c> in the data folder (PKCS #8), readable by its owner alone. It is made at the first
/// start, or at the first import on the command line; commands that only read make none.
/// </summary>
internal sealed class ServerKeyFile(Settings settings) : ISigningKey
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path = Path.Combine(settings.Data.KeysFolder, "signing-key.pem");
    private readonly Lock _gate = new();
    private ServerKey? _known;

    public string? PublicKey => Find()?.PublicKey;

    /// <returns>Null: none was made yet.</returns>
    /// <exception cref="CommandException">The file is there and cannot be used.</exception>
    public ServerKey? Find()
    {
        lock (_gate)
        {
            return _known ??= Read();
        }
    }

    /// <summary>For commands that only read: an auditor's account may read the data, and not the private key.</summary>
    /// <returns>The key; or why there is none, a sentence.</returns>
    public (ServerKey? Key, string? Problem) Look()
    {
        try
        {
            return Find() is { } key
                ? (key, null)
                : (null, "This data folder has no signing key yet, and a command that only reads makes none: `serve` makes it at its first start.");
        }
        catch (CommandException unusable)
        {
            return (null, unusable.Message);
        }
    }

    /// <exception cref="CommandException">The file cannot be read or written.</exception>
    public void Ensure()
    {
        lock (_gate)
        {
            _known ??= Read() ?? Make();
        }
    }

    private ServerKey? Read()
    {
        byte[] pem;
        try
        {
            pem = File.ReadAllBytes(_path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.CannotRead,
                $"The signing key {_path} cannot be read by the user {Environment.UserName}: {denied.Message} Run the command as the user that the server "
                    + "runs as.");
        }

        var isKey = Key.TryImport(SignatureAlgorithm.Ed25519, pem, KeyBlobFormat.PkixPrivateKeyText, out var key);
        CryptographicOperations.ZeroMemory(pem);
        return isKey && key is not null
            ? new ServerKey(key)
            : throw new CommandException(
                ExitCode.CannotRead,
                $"{_path} is not an Ed25519 private key in PEM (PKCS #8). Restore it from a backup; without it, packs signed from now on have another key.");
    }

    private ServerKey Make()
    {
        using var made = new Key(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
        var pem = made.Export(KeyBlobFormat.PkixPrivateKeyText);
        var aside = $"{_path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(settings.Data.KeysFolder);
            var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                how.UnixCreateMode = OwnerOnly;
            }

            using (var file = new FileStream(aside, how))
            {
                file.Write(pem);
                file.Flush(flushToDisk: true);
            }

            // Two first starts at once: the one that comes second takes the key of the first.
            File.Move(aside, _path, overwrite: false);
        }
        catch (IOException) when (File.Exists(_path))
        {
            File.Delete(aside);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"The signing key {_path} cannot be written: {denied.Message}");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pem);
        }

        return Read()!;
    }
}
