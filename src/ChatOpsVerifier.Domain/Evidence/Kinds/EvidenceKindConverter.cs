using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Evidence.Kinds;

/// <summary>Writes a kind by its name, as the naming policy has it, and reads it in any case.</summary>
/// <param name="policy">Null: the name as it is.</param>
internal sealed class EvidenceKindConverter(JsonNamingPolicy? policy) : JsonConverter<EvidenceKind>
{
    public EvidenceKindConverter()
        : this(null)
    {
    }

    public override EvidenceKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? EvidenceKind.Named(reader.GetString()) : null)
        ?? throw new JsonException("This is not a kind of evidence that this program knows.");

    public override void Write(Utf8JsonWriter writer, EvidenceKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(policy?.ConvertName(value.Name) ?? value.Name);
}
