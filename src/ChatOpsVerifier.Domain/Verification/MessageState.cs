using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>How the message behind a piece of evidence is now, where that is no longer as it was when the evidence was taken.</summary>
/// <param name="Change">Edited or deleted.</param>
/// <param name="WordsSha256"><see cref="VerificationEvent.EvidenceMessageChanged.WordsSha256"/>.</param>
/// <param name="Sha256">Of its present text; null: it is gone, or was not accepted.</param>
/// <param name="At">When that was learned, UTC.</param>
/// <param name="By">Person id, or the channel's own id of who did it, "system" where nobody knows.</param>
public sealed record MessageState(MessageChange Change, string? WordsSha256, string? Sha256, DateTimeOffset At, string By);
