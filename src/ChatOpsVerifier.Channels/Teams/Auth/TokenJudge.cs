using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ChatOpsVerifier.Channels.Teams.Auth;

internal sealed class TokenJudge(IOptions<TeamsOptions> options, TimeProvider time) : ITokenJudge
{
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = TokenVerifier.LongestToken, MapInboundClaims = false };

    public async Task<TokenVerdict.Refused?> ObjectionAsync(JsonWebToken token, SigningKey key, KeySet known)
    {
        var parameters = TokenRules.Parameters(options.Value, known, time);
        parameters.IssuerSigningKey = key.Key;
        var result = await Handler.ValidateTokenAsync(token, parameters);
        return result.IsValid ? null : TokenRules.Refusal(result.Exception);
    }
}
