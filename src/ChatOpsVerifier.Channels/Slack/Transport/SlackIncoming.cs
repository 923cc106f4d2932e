using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Inbound;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>What a genuine request turns out to be.</summary>
internal abstract record SlackIncoming
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private SlackIncoming()
    {
    }

    public sealed record Delivery(SlackDelivery Value) : SlackIncoming;

    /// <summary>Slack asks whether anybody is there.</summary>
    public sealed record Challenge(string Value) : SlackIncoming;

    /// <param name="What">A kind of message that needs no answer.</param>
    public sealed record Notice(string What) : SlackIncoming;

    /// <param name="Why">Nothing of what was sent.</param>
    public sealed record Malformed(string Why) : SlackIncoming;

    public static SlackIncoming Read(SlackHttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        var retry = int.TryParse(request.RetryNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        try
        {
            return type switch
            {
                _ when string.Equals(type, Json, StringComparison.OrdinalIgnoreCase) => Event(SoundJson.Parse(request.Body.Span), retry),
                _ when string.Equals(type, Form, StringComparison.OrdinalIgnoreCase) => Fields(Encoding.UTF8.GetString(request.Body.Span), retry),
                _ => new Malformed($"the content type is none of {Json} and {Form}"),
            };
        }
        catch (JsonException)
        {
            return new Malformed("the JSON cannot be read");
        }
    }

    private static SlackIncoming Event(JsonElement json, int retry) => Text(json, "type") switch
    {
        "event_callback" when json.TryGetProperty("event", out var inner) && inner.ValueKind == JsonValueKind.Object =>
            new Delivery(new SlackDelivery(SlackDeliveryKind.Event, json, retry)),
        "url_verification" when Text(json, "challenge") is { } challenge => new Challenge(challenge),
        "app_rate_limited" => new Notice("app_rate_limited"),
        _ => new Malformed("it is not an event"),
    };

    private static SlackIncoming Fields(string form, int retry)
    {
        var fields = form.Split('&').Select(f => f.Split('=', 2)).Where(f => f.Length == 2)
            .GroupBy(f => WebUtility.UrlDecode(f[0]), f => WebUtility.UrlDecode(f[1])).ToDictionary(f => f.Key, f => f.First());
        if (fields.TryGetValue("payload", out var payload))
        {
            var json = SoundJson.Parse(Encoding.UTF8.GetBytes(payload));
            return Text(json, "type") is null
                ? new Malformed("the payload has no type")
                : new Delivery(new SlackDelivery(SlackDeliveryKind.Interactive, json, retry));
        }

        return fields switch
        {
            _ when fields.ContainsKey("command") =>
                new Delivery(new SlackDelivery(SlackDeliveryKind.SlashCommand, JsonSerializer.SerializeToElement(fields), retry)),
            _ when fields.ContainsKey("ssl_check") => new Notice("ssl_check"),
            _ => new Malformed("the form is neither an interaction nor a command"),
        };
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
