using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>Messages as they wait in the outbox and are in the web chat. A storage format: fields are only ever added.</summary>
internal static class MessageJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A database with a JSON type of its own may give the fields back in another order.
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(), new ImmutableArrayConverterFactory() },
    };

    public static string Write(Message message) => JsonSerializer.Serialize(message, Format);

    /// <exception cref="JsonException">Not a message.</exception>
    public static Message Read(
        string json) => JsonSerializer.Deserialize<Message>(json, Format) ?? throw new JsonException("A message was expected, found null.");
}
