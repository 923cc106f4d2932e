using Microsoft.IdentityModel.JsonWebTokens;

namespace ChatOpsVerifier.Channels.Teams.Auth;

/// <summary>Compares a token with the key that it names: signature, issuer, audience and life. What is malformed may throw; that refuses it.</summary>
internal interface ITokenJudge
{
    /// <param name="key">The published key that the token names.</param>
    /// <param name="known">The keys that <paramref name="key"/> is one of, and the algorithms that may sign.</param>
    /// <returns><c>null</c> if the token is good.</returns>
    Task<TokenVerdict.Refused?> ObjectionAsync(JsonWebToken token, SigningKey key, KeySet known);
}
