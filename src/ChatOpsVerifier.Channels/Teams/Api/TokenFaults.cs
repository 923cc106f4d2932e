using System.Net;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>Why there is no token, in the same words whichever library asked. The outbox tries again after each.</summary>
internal static class TokenFaults
{
    public static HttpRequestException Late(string who) => new($"{who} returned no token within {Durations.Of(SecretTokens.Patience)}.");

    public static HttpRequestException Unreachable(
        string who, HttpRequestError why) => new(why, $"{who}, which gives the bot its token, could not be reached ({why}).");

    public static HttpRequestException Answered(
        string who, HttpStatusCode status) => new($"{who} answered HTTP {(int)status} instead of a token.", inner: null, status);

    public static HttpRequestException NotUnderstood(
        string who) => new(HttpRequestError.InvalidResponse, $"{who} returned a token that cannot be read (see Teams:TokenUrl).");
}
