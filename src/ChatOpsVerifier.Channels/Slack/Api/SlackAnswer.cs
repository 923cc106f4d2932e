using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>What came of one attempt at a call.</summary>
internal abstract record SlackAnswer
{
    /// <summary>Where Slack asks to wait and does not say how long.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(30);

    /// <summary>Errors that Slack means for itself: its own advice is to try again.</summary>
    private static readonly HashSet<string> Transient = ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"];

    private SlackAnswer()
    {
    }

    /// <param name="Scopes">What the token may do, from the header x-oauth-scopes; null: it was not said.</param>
    public sealed record Done(JsonObject Json, string? Scopes) : SlackAnswer;

    public sealed record Wait(TimeSpan Delay) : SlackAnswer;

    public sealed record Refused(string Code, JsonObject Json) : SlackAnswer;

    /// <param name="IsUnsent">Slack cannot have seen the call.</param>
    /// <param name="Told">Why, without anything of what was sent.</param>
    public sealed record Fault(
        string Told, bool IsUnsent, bool IsTransient, HttpRequestError Error = HttpRequestError.Unknown, HttpStatusCode? Status = null) : SlackAnswer;

    public static async Task<SlackAnswer> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return new Wait(WaitOf(response.Headers, time));
        }

        if (status >= 500)
        {
            return new Fault($"the answer was HTTP {status}", IsUnsent: false, IsTransient: true, Status: response.StatusCode);
        }

        var json = await ParseAsync(response, cancellationToken);
        return json switch
        {
            null =>
                new Fault(
                    $"the answer (HTTP {status}) is not a Slack response; check Slack:ApiUrl and proxies on the way",
                    IsUnsent: false,
                    IsTransient: false,
                    HttpRequestError.InvalidResponse,
                    response.StatusCode),
            _ when Flag(json, "ok") => new Done(json, response.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null),
            _ => Refusal(json, response, time),
        };
    }

    private static SlackAnswer Refusal(JsonObject json, HttpResponseMessage response, TimeProvider time)
    {
        var code = json["error"] is JsonValue said && said.TryGetValue(out string? text) ? text : "no_error_given";
        return code switch
        {
            "ratelimited" or "rate_limited" => new Wait(WaitOf(response.Headers, time)),
            _ when Transient.Contains(code) => new Fault($"the answer was {code}", IsUnsent: false, IsTransient: true),
            _ => new Refused(code, json),
        };
    }

    private static TimeSpan WaitOf(HttpResponseHeaders headers, TimeProvider time)
    {
        var said = headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date is { } until ? until - time.GetUtcNow() : UnsaidWait);
        return said > TimeSpan.FromSeconds(1) ? said : TimeSpan.FromSeconds(1);
    }

    private static async Task<JsonObject?> ParseAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken)) as JsonObject;
        }
        catch (JsonException)
        {
            // A page of some proxy, most likely.
            return null;
        }
    }

    private static bool Flag(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;
}
