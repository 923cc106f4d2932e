using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>What came of one attempt at a call.</summary>
internal abstract record TeamsAnswer
{
    private TeamsAnswer()
    {
    }

    /// <param name="Json">An empty one where the connector said nothing.</param>
    public sealed record Done(JsonObject Json) : TeamsAnswer;

    /// <param name="Delay">Null: it does not say how long.</param>
    public sealed record Wait(TimeSpan? Delay) : TeamsAnswer;

    /// <param name="Code">Empty: it gave none.</param>
    /// <param name="SubCode">As above.</param>
    public sealed record Refused(int Status, string Code, string SubCode) : TeamsAnswer;

    /// <param name="IsUndone">The connector cannot have seen the call, or says that it did nothing.</param>
    /// <param name="Told">Why, without anything of what was sent.</param>
    public sealed record Fault(
        string Told, bool IsUndone, bool IsTransient, HttpRequestError Error = HttpRequestError.Unknown, HttpStatusCode? Status = null) : TeamsAnswer;

    public static async Task<TeamsAnswer> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var status = response.StatusCode;
        var wait = WaitOf(response.Headers, time);
        if (status == HttpStatusCode.TooManyRequests || (status == HttpStatusCode.ServiceUnavailable && wait is not null))
        {
            return new Wait(wait);
        }

        if (status == HttpStatusCode.PreconditionFailed)
        {
            // Several operations on one conversation got into each other's way; this one was not done.
            return new Fault("the answer was HTTP 412", IsUndone: true, IsTransient: true, Status: status);
        }

        if ((int)status >= 500 && status != HttpStatusCode.NotImplemented)
        {
            return new Fault($"the answer was HTTP {(int)status}", IsUndone: false, IsTransient: true, Status: status);
        }

        var (json, isReadable) = await ParseAsync(response, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return isReadable
                ? new Done(json)
                : new Fault("the answer is not JSON", IsUndone: false, IsTransient: false, HttpRequestError.InvalidResponse, status);
        }

        var error = json["error"] as JsonObject ?? json;
        return new Refused(
            (int)status,
            Text(error, "code"),
            Text(error, "subCode") is { Length: > 0 } inner ? inner : Text(error["innerHttpError"] as JsonObject ?? [], "code"));
    }

    public static TimeSpan? WaitOf(HttpResponseHeaders headers, TimeProvider time)
    {
        var said = headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date is { } until ? until - time.GetUtcNow() : null);
        return said is { } wait && wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : said;
    }

    private static async Task<(JsonObject Json, bool IsReadable)> ParseAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (bytes.Length == 0)
        {
            return ([], true);
        }

        try
        {
            return (JsonNode.Parse(bytes) as JsonObject ?? [], true);
        }
        catch (JsonException)
        {
            // Emulators say "OK"; proxies say a page.
            return ([], response.Content.Headers.ContentType?.MediaType is "text/plain");
        }
    }

    private static string Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
