using Microsoft.IdentityModel.Tokens;

namespace ChatOpsVerifier.Channels.Teams.Auth;

/// <summary>What a token of the Bot Framework must say, whichever library reads it.</summary>
internal static class TokenRules
{
    /// <summary>Clocks differ; the specification allows as much.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Without a key: the reader adds what it compares the signature with.</summary>
    public static TokenValidationParameters Parameters(TeamsOptions options, KeySet known, TimeProvider time) => new()
    {
        ValidIssuer = TeamsCloud.Of(options).Issuer,
        AudienceValidator = (audiences, _, _) => audiences.Any(a => string.Equals(a, options.AppId, StringComparison.OrdinalIgnoreCase)),
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires, time.GetUtcNow().UtcDateTime),
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = known.Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
    };

    public static TokenVerdict.Refused Refusal(Exception? error) => Reason(error) is { } reason
        ? new TokenVerdict.Refused(reason)
        : new TokenVerdict.Refused("the signature of its token is invalid", MayBeTooNew: true);

    private static bool IsAlive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        notBefore is { } from && expires is { } to && from <= to && from <= now + Skew && now - Skew < to;

    private static string? Reason(Exception? error) => error switch
    {
        SecurityTokenInvalidIssuerException => "its token comes from another issuer",
        SecurityTokenInvalidAudienceException => "its token is for another bot (is Teams:AppId right?)",
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException =>
            "its token is not valid at this time, by more than five minutes (is the clock right?)",
        _ => null,
    };
}
