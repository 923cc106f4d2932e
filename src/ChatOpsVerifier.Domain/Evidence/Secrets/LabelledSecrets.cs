using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>Values that a label gives away: assignments, connection strings, addresses with credentials, authorization headers.</summary>
internal static class LabelledSecrets
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Passwords = new(
        @"(?:password|passwd|pwd|passphrase|passcode|kennwort|passwort|contraseña|mot de passe)[""'*`]{0,3}(?:\s{0,3}(?::=|=>|=|:)[\s""'*`]{0,4}|\s(?:is|ist|est|es)\s[""'`]?)(?<secret>[^\s""'`;,]{4,200})",
        Linear);

    private static readonly Regex Keys = new(
        @"(?:secret|token|api[ _-]?key|access[ _-]?key|account[ _-]?key|auth[ _-]?key|deploy[ _-]?key|client[ _-]?secret|private[ _-]?key)[""'*`]{0,3}\s{0,3}(?::=|=>|=|:)[\s""'*`]{0,4}(?<secret>[^\s""'`;,]{12,500})",
        Linear);

    private static readonly Regex Addresses = new(@"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@""']{1,100}:(?<secret>[^\s/@""']{1,200})@[^\s/@""']", Linear);

    private static readonly Regex Headers = new(@"\bauthorization[""']?\s{0,3}[:=][\s""']{0,3}(?:bearer|basic|token)\s{1,3}(?<secret>[a-z0-9._~+/=-]{12,})", Linear);

    public static IEnumerable<SecretMatch> Find(string text) =>
    [
        .. Matches(Passwords, "password", text, Plausible.Password),
        .. Matches(Keys, "key or token", text, Plausible.Key),
        .. Matches(Addresses, "password in an address", text, Plausible.IsFilledIn),
        .. Matches(Headers, "authorization header", text, Plausible.IsFilledIn),
    ];

    private static IEnumerable<SecretMatch> Matches(Regex pattern, string kind, string text, Func<string, bool> isPlausible) =>
        pattern.Matches(text)
            .Select(m => m.Groups["secret"])
            .Where(s => isPlausible(s.Value))
            .Select(s => new SecretMatch(kind, s.Index, s.Length));
}
