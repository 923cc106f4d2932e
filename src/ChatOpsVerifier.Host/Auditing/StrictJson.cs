using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>JSON with one meaning: a key that is there twice is read differently by different programs.</summary>
internal static class StrictJson
{
    public static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <exception cref="FormatException">It is not JSON, a key is there twice, or it is not this document.</exception>
    public static T Read<T>(string path, byte[] bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            return document.Deserialize(type) ?? throw new FormatException($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
