using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>The texts of one entry as a row holds them. A storage format: fields are only ever added.</summary>
internal static class LedgerTextsJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };

    private static readonly ImmutableArray<SaltedText> Unreadable = [new("", "", "")];

    public static string Write(ImmutableArray<SaltedText> texts) => JsonSerializer.Serialize(texts.AsEnumerable(), Format);

    /// <summary>
    /// A row that holds anything else gives a text that fits no entry, so that comparing it with the chain finds the row, and reading it does not fail.
    /// </summary>
    /// <param name="json"><c>null</c>: the entry has none.</param>
    public static ImmutableArray<SaltedText> Read(string? json)
    {
        try
        {
            List<SaltedText?>? texts = json is null ? [] : JsonSerializer.Deserialize<List<SaltedText?>>(json, Format);
            return texts?.TrueForAll(t => t is { Digest: not null, Salt: not null, Text: not null }) == true ? [.. texts.OfType<SaltedText>()] : Unreadable;
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }
}
