using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Inbound;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>A message of Socket Mode (docs.slack.dev, Socket Mode).</summary>
internal abstract record SocketEnvelope
{
    private SocketEnvelope()
    {
    }

    public sealed record Hello : SocketEnvelope;

    /// <param name="Reason">"warning", "refresh_requested", "link_disabled".</param>
    public sealed record Disconnect(string Reason) : SocketEnvelope;

    /// <param name="Value">Null: of a kind that this program does not know; it is acknowledged, or it would be redelivered forever.</param>
    /// <param name="TakesAnswer">The acknowledgement may carry one.</param>
    public sealed record Delivery(string Id, SlackDelivery? Value, bool TakesAnswer) : SocketEnvelope;

    public sealed record Unreadable : SocketEnvelope;

    public static SocketEnvelope Read(ReadOnlySpan<byte> message)
    {
        try
        {
            var json = JsonElement.Parse(message);
            return Text(json, "type") switch
            {
                "hello" => new Hello(),
                "disconnect" => new Disconnect(Text(json, "reason") ?? "no reason given"),
                var type when Text(json, "envelope_id") is { } id =>
                    new Delivery(id, DeliveryOf(type, json), Property(json, "accepts_response_payload").ValueKind == JsonValueKind.True),
                _ => new Unreadable(),
            };
        }
        catch (JsonException)
        {
            return new Unreadable();
        }
    }

    public static byte[] Acknowledge(string id, JsonObject? answer)
    {
        var json = new JsonObject { ["envelope_id"] = id };
        if (answer is not null)
        {
            json["payload"] = answer.DeepClone();
        }

        return JsonSerializer.SerializeToUtf8Bytes(json);
    }

    private static SlackDelivery? DeliveryOf(string? type, JsonElement json)
    {
        SlackDeliveryKind? kind = type switch
        {
            "events_api" => SlackDeliveryKind.Event,
            "interactive" => SlackDeliveryKind.Interactive,
            "slash_commands" => SlackDeliveryKind.SlashCommand,
            _ => null,
        };
        var payload = Property(json, "payload");
        var retry = Property(json, "retry_attempt") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var attempt) ? attempt : 0;
        return kind is { } known && payload.ValueKind == JsonValueKind.Object ? new SlackDelivery(known, payload, retry) : null;
    }

    private static JsonElement Property(
        JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement json, string name) => Property(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
