namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>What an earlier redaction left: "[redacted: password]" beside a label is not a secret.</summary>
internal static class RedactionMarks
{
    private const string Mark = "[redacted";

    public static bool Covers(string text, SecretMatch match)
    {
        var from = Math.Max(0, match.Start - Mark.Length);
        var at = text.IndexOf(Mark, from, Math.Min(text.Length - from, match.Length + Mark.Length), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at <= match.Start + 1;
    }
}
