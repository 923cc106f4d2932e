using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.Api;

internal static class SlackJson
{
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <exception cref="HttpRequestException">An answer without it is not Slack's.</exception>
    public static string Need(JsonObject answer, string name, SlackMethod method) => Text(answer[name]) ?? throw Missing(name, method);

    /// <summary>Taken out of the answer, so that it can be put elsewhere.</summary>
    public static JsonObject NeedObject(JsonObject answer, string name, SlackMethod method)
    {
        var found = answer[name] as JsonObject ?? throw Missing(name, method);
        answer.Remove(name);
        return found;
    }

    public static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteIfAny(Utf8JsonWriter json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }

    private static HttpRequestException Missing(
        string name, SlackMethod method) => new(HttpRequestError.InvalidResponse, $"{method.Name}: the answer has no \"{name}\".");
}
