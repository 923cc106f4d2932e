using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Testing.Teams;

/// <summary>A key pair that signs tokens, published or not.</summary>
/// <param name="Endorsements">Null: the published key has no such list.</param>
public sealed record FakeKey(string Id, string[]? Endorsements) : IDisposable
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public JsonObject Published()
    {
        var rsa = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["n"] = Base64Url(rsa.Modulus!), ["e"] = Base64Url(rsa.Exponent!) };
        if (Endorsements is not null)
        {
            key["endorsements"] = new JsonArray([.. Endorsements.Select(e => (JsonNode)e)]);
        }

        return key;
    }

    public string Sign(string content, HashAlgorithmName hash) => Base64Url(Rsa.SignData(Encoding.ASCII.GetBytes(content), hash, RSASignaturePadding.Pkcs1));

    public void Dispose() => Rsa.Dispose();

    public static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
