using ChatOpsVerifier.Host.Json;
using ChatOpsVerifier.Host.Signing;
using NSec.Cryptography;

namespace ChatOpsVerifier.Host.Auditing.Verifying;

/// <summary>Which key a pack should be signed with.</summary>
/// <param name="Expected">As the caller named it; null: not named.</param>
/// <param name="Own">Of the server whose data folder is at hand; null: it has none.</param>
internal sealed record KeyExpectation(PublicKey? Expected, string? Own);

/// <summary>Checks the signature over the manifest, and says whose key it is as far as anybody here can know.</summary>
internal static class PackSignature
{
    public static (IReadOnlyList<string> Problems, IReadOnlyList<string> Notes, IReadOnlyList<string> Limits) Check(
        PackManifestDocument manifest, Dictionary<string, byte[]> files, KeyExpectation expected)
    {
        if (!files.TryGetValue(PackFiles.Signature, out var signature) || manifest.PublicKey is null
            || !PublicKeyFormat.TryRead(manifest.PublicKey, out var key))
        {
            return (
                ["The pack is not signed, so anybody can have made it. A server makes its key at its first start; packs exported after that are signed."],
                [],
                []);
        }

        if (!ServerKey.Verify(key, files[PackFiles.Manifest], signature))
        {
            return (
                [$"The signature does not fit: {PackFiles.Manifest} was changed after it was signed with {manifest.PublicKey}, or it was never signed with "
                    + "that key."],
                [],
                []);
        }

        var text = PublicKeyFormat.Of(key);
        return expected switch
        {
            { Expected: { } wanted } when PublicKeyFormat.Of(wanted) != text =>
                ([$"Signed with {text}, not with the expected key {PublicKeyFormat.Of(wanted)}."], [], []),
            { Expected: not null } => ([], [$"Signed with the expected key {text}."], []),
            { Own: { } own } when own != text =>
                ([$"Signed with {text}, which is not this server's key {own}. If it is the key of the server that made the pack, name it with --key."], [], []),
            { Own: not null } => ([], [$"Signed with this server's key {text}."], []),
            _ =>
                (
                    [],
                    [$"Signed with {text}."],
                    ["Not known: whose key that is. Compare it with a verdict post in the channel or with `config show` on the server, and name it "
                        + "with --key."]),
        };
    }
}
