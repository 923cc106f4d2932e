using Microsoft.IdentityModel.JsonWebTokens;

namespace ChatOpsVerifier.Channels.Teams.Auth;

/// <summary>
/// Judges the token of a request, as "Authentication with the Bot Connector API" (Microsoft Learn, step 4) wants it, and stricter
/// where RFC 7519, 7515 and 8725 are: both ends of its life must be said, its key must be named, and what must be understood
/// ("crit") and is not is refused.
/// </summary>
internal sealed class TokenVerifier(SigningKeys keys, ITokenJudge judge)
{
    private const string Bearer = "Bearer ";
    private const string ServiceUrlClaim = "serviceurl";

    /// <summary>Several times what the Bot Framework sends.</summary>
    internal const int LongestToken = 16 * 1024;

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    public async Task<TokenVerdict> VerifyAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (BearerOf(authorization) is not { } text)
        {
            return new TokenVerdict.Refused("it carries no bearer token, so the Bot Framework did not send it");
        }

        if (Read(text) is not { } token)
        {
            return new TokenVerdict.Refused("its token is not a signed JSON Web Token");
        }

        if (await keys.GetAsync(cancellationToken) is not { } known)
        {
            return new TokenVerdict.Unknowable();
        }

        var verdict = await JudgeAsync(token, known);
        if (verdict is not TokenVerdict.Refused { MayBeTooNew: true })
        {
            return verdict;
        }

        var newer = await keys.NewerThanAsync(known, cancellationToken);
        return newer == known ? verdict : await JudgeAsync(token, newer);
    }

    private static string? BearerOf(string? authorization) =>
        authorization is not null
            && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && authorization[Bearer.Length..].Trim() is { Length: > 0 and <= LongestToken } token ? token : null;

    /// <returns>Null: it is none, or one that demands what this program does not understand.</returns>
    private static JsonWebToken? Read(string text)
    {
        try
        {
            // Five parts would be an encrypted one.
            return text.Count(c => c == '.') == 2 && Handler.ReadJsonWebToken(text) is { } token && !token.TryGetHeaderValue<object>("crit", out _)
                ? token
                : null;
        }
#pragma warning disable CA1031 // Whatever anybody sends, it is a bad token and no fault of the program.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private async Task<TokenVerdict> JudgeAsync(JsonWebToken token, KeySet known)
    {
        if (known.Find(token.Kid) is not { } key)
        {
            return new TokenVerdict.Refused("its token is signed with a key that is not published", MayBeTooNew: true);
        }

        if (!known.Algorithms.Contains(token.Alg))
        {
            return new TokenVerdict.Refused("its token is signed in a way that is not announced");
        }

        try
        {
            return await judge.ObjectionAsync(token, key, known) is { } refused
                ? refused
                : new TokenVerdict.Genuine(token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) ? serviceUrl : null, key.Endorsements);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new TokenVerdict.Refused("its token is malformed");
        }
    }
}
