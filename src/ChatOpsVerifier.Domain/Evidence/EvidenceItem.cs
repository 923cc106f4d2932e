using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>One immutable piece of evidence. Its bytes live in the evidence store under their digest; this is what the ledger says of it.</summary>
/// <param name="Id">"E1", "E2" … in ledger order within the report.</param>
/// <param name="Sha256">Lower-case hex digest of the bytes (a link's or a paste's UTF-8 text, a file's content).</param>
/// <param name="Name">File name, host of the link, or "pasted text (312 characters)".</param>
/// <param name="Url">Links only.</param>
/// <param name="ObservedOn">When the operator saw it; age counts from here.</param>
public sealed record EvidenceItem(
    string Id,
    EvidenceKind Kind,
    string Sha256,
    long Bytes,
    string MediaType,
    [FreeText] string Name,
    [FreeText] string? Url,
    DateOnly ObservedOn,
    DateTimeOffset SubmittedAt,
    string By)
{
    /// <summary>
    /// Null: the submitter's own. Left out of the ledger then, as it was before there was such a field, so that older entries keep their hashes.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EvidenceOrigin? Origin { get; init; }

    /// <summary>Set once it was taken out: the bytes are deleted, and nothing may rest on it.</summary>
    [JsonIgnore]
    public RemovedEvidence? Removed { get; init; }

    /// <summary>The account that it was submitted with, taken from its ledger entry; <c>null</c> if none was recorded.</summary>
    [JsonIgnore]
    public ActorAccount? Through { get; init; }

    /// <summary>The chat message that it was taken from; null: none that the chat could change, or older than this field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EvidenceMessage? Message { get; init; }

    /// <summary>What the message showed that its text cannot hold, "a picture, 2 videos": kinds and counts, no words of anybody. Null: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NotKept { get; init; }

    /// <summary>
    /// Of pasted text, <see cref="Evidence.Gist"/>: by it, one sentence sent twice with another number is recognised. Null: another kind, too little text, or
    /// older than the field.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gist { get; init; }
}
