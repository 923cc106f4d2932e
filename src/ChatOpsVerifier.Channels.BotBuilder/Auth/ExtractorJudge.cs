using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Auth;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsVerifier.Channels.BotBuilder.Auth;

/// <summary>
/// Judges tokens with Bot.Builder's own <see cref="JwtTokenExtractor"/>. What that accepts though it must not (a token without a key's
/// name, a header "crit", an algorithm that is not announced) was refused before, and <see cref="ActivityRules"/> follow.
/// </summary>
internal sealed class ExtractorJudge(IOptions<TeamsOptions> options, TimeProvider time) : ITokenJudge, IDisposable
{
    private const string Scheme = "Bearer";
    private readonly PublishedKeys _published = new();

    public async Task<TokenVerdict.Refused?> ObjectionAsync(JsonWebToken token, SigningKey key, KeySet known)
    {
        // The extractor compares with every key that it knows, so it is given those alone.
        var extractor = new JwtTokenExtractor(
            _published.Client, TokenRules.Parameters(options.Value, known, time), _published.AddressOf(known), [.. known.Algorithms]);
        try
        {
            // Without a channel it leaves endorsements to the rules for activities, which know the channel.
            return await extractor.GetIdentityAsync(Scheme, token.EncodedToken, channelId: "", requiredEndorsements: []) is null
                ? TokenRules.Refusal(new SecurityTokenInvalidIssuerException())
                : null;
        }
        catch (SecurityTokenException e)
        {
            return TokenRules.Refusal(e);
        }
        catch (UnauthorizedAccessException)
        {
            return new TokenVerdict.Refused("Bot.Builder refuses its token");
        }
    }

    public void Dispose() => _published.Dispose();
}
