using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>The stored form of a layer.</summary>
public static class PolicyLayerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write(PolicyLayer layer) => JsonSerializer.Serialize(layer, Options);

    /// <returns>Null: a newer program wrote it, or it is broken; then what is configured holds.</returns>
    public static PolicyLayer? Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize<PolicyLayer>(json, Options) is { Schema: > 0 and <= PolicyLayer.CurrentSchema } layer ? layer : null;
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
