using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>The texts of one entry as a row holds them. A storage format: fields are only ever added.</summary>
internal static class LedgerTextsJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };

    public static string Write(ImmutableArray<SaltedText> texts) => JsonSerializer.Serialize(texts.AsEnumerable(), Format);

    /// <param name="json"><c>null</c>: the entry has none.</param>
    public static ImmutableArray<SaltedText> Read(string? json) => json is null ? [] : [.. JsonSerializer.Deserialize<List<SaltedText>>(json, Format)!];
}
