using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>
/// How events are written: generated at compile time, so that the order of the fields is the order of their
/// declaration on every machine. Nulls are written: an absent field and an empty one are not the same statement.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = false)]
[JsonSerializable(typeof(VerificationEvent))]
internal sealed partial class LedgerJson : JsonSerializerContext;
