using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing.Teams;

namespace ChatOpsVerifier.Channels.Tests.Teams.Auth;

/// <summary>Every way in which a token is wrong, as a header "Authorization".</summary>
internal static class TokenFaults
{
    private static readonly Dictionary<string, Func<TeamsProtocolWorld, string?>> All = new()
    {
        ["no header"] = _ => null,
        ["empty header"] = _ => "",
        ["bearer of nothing"] = _ => "Bearer ",
        ["basic scheme"] = _ => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeBotFramework.AppId}:{FakeBotFramework.AppPassword}")),
        ["no scheme"] = w => w.Token().Sign(),
        ["two at once"] = w => $"Bearer {w.Token().Sign()},Bearer {w.Token().Sign()}",
        ["no JWT"] = _ => "Bearer abc",
        ["dots alone"] = _ => "Bearer ..",
        ["two parts"] = w => $"Bearer {w.Token().Content}",
        ["five parts"] = w => $"Bearer {w.Token().Sign()}.a.b",
        ["header is no JSON"] = w => $"Bearer bm8.{FakeToken.Part(w.Token().Claims)}.eA",
        ["claims are no JSON"] = w => $"Bearer {FakeToken.Part(w.Token().Header)}.bm8.eA",
        ["far too long"] = w => $"Bearer {w.Token().With("padding", new string('a', 20_000)).Sign()}",
        ["another issuer"] = w => Signed(w.Token().With("iss", "https://evil.example")),
        ["an issuer that begins alike"] = w => Signed(w.Token().With("iss", FakeBotFramework.Issuer + ".evil.example")),
        ["an issuer with a slash"] = w => Signed(w.Token().With("iss", FakeBotFramework.Issuer + "/")),
        ["the emulator's issuer"] = w => Signed(w
            .Token()
            .With("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
            .With("appid", FakeBotFramework.AppId)),
        ["no issuer"] = w => Signed(w.Token().Without("iss")),
        ["another audience"] = w => Signed(w.Token().With("aud", "99999999-0000-0000-0000-000000000000")),
        ["the connector's audience"] = w => Signed(w.Token().With("aud", FakeBotFramework.Issuer)),
        ["no audience"] = w => Signed(w.Token().Without("aud")),
        ["expired"] = w => Signed(At(w, from: -3600, to: -300)),
        ["not yet valid"] = w => Signed(At(w, from: 301, to: 3600)),
        ["ends before it begins"] = w => Signed(At(w, from: 60, to: -60)),
        ["no end"] = w => Signed(w.Token().Without("exp")),
        ["no beginning"] = w => Signed(w.Token().Without("nbf")),
        ["an end that is no number"] = w => Signed(w.Token().With("exp", "tomorrow")),
        ["another key under a known name"] = w => Signed(w.Token().SignedBy(w.Framework.Make("other", "msteams"))),
        ["a key that is not published"] = w => Signed(w.Token(w.Framework.Make("unknown", "msteams"))),
        ["a key named like a path"] = w => Signed(w.Token().WithHeader("kid", "../../dev/null")),
        ["a key without a name"] = w => Signed(Unnamed(w.Token())),
        ["the key itself in the header"] = w => Signed(Embedded(w)),
        ["the key's address in the header"] = w => Signed(w.Token(w.Framework.Make("unknown")).WithHeader("jku", w.Framework.At("/evil/keys").ToString())),
        ["other claims than were signed"] = w => $"Bearer {Tampered(w.Token())}",
        ["no signature"] = w => $"Bearer {w.Token().Content}.",
        ["alg none"] = w => $"Bearer {w.Token().WithHeader("alg", "none").Content}.",
        ["alg nOnE"] = w => $"Bearer {w.Token().WithHeader("alg", "nOnE").Content}.",
        ["alg none, signed"] = w => Signed(w.Token().WithHeader("alg", "none")),
        ["no alg"] = w => Signed(w.Token().WithHeader("alg", null)),
        ["HS256 with the public key"] =
            w => $"Bearer {w.Token().WithHeader("alg", "HS256").SignWith(Encoding.ASCII.GetBytes(w.Framework.Teams.Rsa.ExportSubjectPublicKeyInfoPem()))}",
        ["HS256 with the modulus"] = w => $"Bearer {w.Token().WithHeader("alg", "HS256").SignWith(w.Framework.Teams.Rsa.ExportParameters(false).Modulus!)}",
        ["HS256 with a guess"] = w => $"Bearer {w.Token().WithHeader("alg", "HS256").SignWith("dummy-secret-key"u8.ToArray())}",
        ["RS512, which is not announced"] = w => Signed(w.Token().WithHeader("alg", "RS512")),
        ["something that must be understood"] = w => Signed(w.Token().WithHeader("crit", new JsonArray("exp-x")).WithHeader("exp-x", 1)),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static string? Header(string name, TeamsProtocolWorld world) => All[name](world);

    private static string Signed(FakeToken token) => $"Bearer {token.Sign()}";

    private static FakeToken At(TeamsProtocolWorld world, int from, int to)
    {
        var now = world.Clock.GetUtcNow();
        return world.Token().With("nbf", now.AddSeconds(from).ToUnixTimeSeconds()).With("exp", now.AddSeconds(to).ToUnixTimeSeconds());
    }

    private static FakeToken Unnamed(FakeToken token)
    {
        token.Header.Remove("kid");
        return token;
    }

    private static FakeToken Embedded(TeamsProtocolWorld world)
    {
        var mine = world.Framework.Make("unknown", "msteams");
        return world.Token(mine).WithHeader("jwk", mine.Published());
    }

    private static string Tampered(FakeToken token)
    {
        var signature = token.Key.Sign(token.Content, HashAlgorithmName.SHA256);
        return $"{token.With("role", "admin").Content}.{signature}";
    }
}
