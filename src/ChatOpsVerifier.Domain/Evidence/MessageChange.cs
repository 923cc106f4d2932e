using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>What became of a message after evidence was taken from it. Part of the ledger's format: only ever added to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageChange>))]
public enum MessageChange
{
    /// <summary>Its words are others now.</summary>
    Edited,

    Deleted,

    /// <summary>It is there again, or says again what was kept.</summary>
    Restored,
}
