namespace ChatOpsVerifier.Domain.Verification.Deciding;

internal static class Digests
{
    public static bool IsSha256(string text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}
