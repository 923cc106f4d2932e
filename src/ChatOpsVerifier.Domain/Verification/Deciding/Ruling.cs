namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Shorthands for the outcome of a decision.</summary>
internal static class Ruling
{
    /// <summary>It is so already.</summary>
    public static Decision Nothing { get; } = new Decision.Accepted([]);

    public static Decision That(params ReadOnlySpan<VerificationEvent> events) => new Decision.Accepted([.. events]);

    public static Decision Refuse(string code, string message) => new Decision.Refused(code, message);
}
