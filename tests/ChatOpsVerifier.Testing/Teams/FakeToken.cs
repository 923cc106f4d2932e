using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Testing.Teams;

/// <summary>A token on its way to being signed: a test spoils what it likes first.</summary>
public sealed class FakeToken(FakeKey key)
{
    public JsonObject Header { get; } = new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id };

    public JsonObject Claims { get; } = [];

    /// <summary>What signs in the end; by default the key that the header names.</summary>
    public FakeKey Key { get; set; } = key;

    public FakeToken With(string claim, JsonNode? value)
    {
        Claims[claim] = value;
        return this;
    }

    public FakeToken Without(string claim)
    {
        Claims.Remove(claim);
        return this;
    }

    public FakeToken WithHeader(string name, JsonNode? value)
    {
        Header[name] = value;
        return this;
    }

    public FakeToken SignedBy(FakeKey other)
    {
        Key = other;
        return this;
    }

    /// <summary>What the signature is over.</summary>
    public string Content => $"{Part(Header)}.{Part(Claims)}";

    /// <summary>With the key, by the algorithm that the header names.</summary>
    public string Sign() => $"{Content}.{Key.Sign(Content, (string?)Header["alg"] == "RS512" ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256)}";

    /// <summary>By a secret of the attacker's choice.</summary>
    public string SignWith(byte[] secret) => $"{Content}.{FakeKey.Base64Url(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(Content)))}";

    public static string Part(JsonObject json) => FakeKey.Base64Url(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
