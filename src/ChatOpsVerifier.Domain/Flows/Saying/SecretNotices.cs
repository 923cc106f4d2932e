using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Saying;

/// <summary>How a person says that something is not a secret, and how the bot says that they can.</summary>
public static class SecretNotices
{
    /// <summary>How long the original is held in memory. Long enough to look at the line, short enough for a password that was sent by mistake.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(15);

    internal const string Button = "This is not a secret";

    /// <summary>
    /// "not a secret", "this isn't a secret", "das ist kein Geheimnis", "ce n'est pas un secret" and nothing else: a sentence about secrets is evidence.
    /// </summary>
    private static readonly Regex Words = new(
        @"^(?:(?:no|nein|non|false alarm|fehlalarm),? ?)?(?:(?:this|that|it|das|dies|es|these|those|they)(?: ist| is|'s|’s| are|isn't|isn’t)? )?(?:is not|"
            + @"isn't|isn’t|are not|aren't|aren’t|not|no|kein|keine|ist kein|sind keine|ce n'est pas|ce n’est pas|pas|no es|non è)(?: a| an| un)? ?(?:secrets?|"
            + @"password|geheimnis|geheimnisse|passwort|segreto|secreto)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    internal static RichText HowToClear =>
        RichText.Of(
            $"If it is not a secret, press “This is not a secret” or say `not a secret` within {Durations.Of(HeldFor)}. Until then I hold what you sent in "
                + $"memory only; the ledger then records that you said so.");

    /// <summary>Whether the whole text says that something is not a secret.</summary>
    public static bool IsDenial(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= 60 && Words.IsMatch(text.Trim().TrimEnd('.', '!'));
    }

    /// <summary>"line 3, “aws_access_key_id = [redacted: AWS access key id]”".</summary>
    public static string Tell(SecretPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return $"line {place.Line:N0}, “{place.Text}”";
    }
}
