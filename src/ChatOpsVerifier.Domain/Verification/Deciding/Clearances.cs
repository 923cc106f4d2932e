namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>A person answers for a text or file in which something looked like a secret.</summary>
internal static class Clearances
{
    public static Decision Decide(Command.ClearSecrets c)
    {
        if (c.Texts.IsDefaultOrEmpty || c.Texts.Any(t => t.Found.IsDefaultOrEmpty))
        {
            return Ruling.Refuse("nothing-found", "Nothing is named that looked like a secret; name at least one rule and its line for each text.");
        }

        return c.Texts.FirstOrDefault(t => !Digests.IsSha256(t.Sha256)) is { } bad
            ? Ruling.Refuse("bad-digest", $"The digest of the text is \"{bad.Sha256}\"; use 64 lower-case hex digits (SHA-256).")
            : Ruling.That(new VerificationEvent.SecretsCleared(c.Texts));
    }
}
