using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>Tokens that their issuers made recognisable, in the forms that the issuers document.</summary>
internal static class TokenForms
{
    private static readonly TokenForm[] All =
    [
        new("AWS access key id", @"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b", "A"),
        new("Google API key", @"\bAIza[0-9A-Za-z_-]{35}", "AIza"),
        new("Google access token", @"\bya29\.[0-9A-Za-z_-]{20,}", "ya29."),
        new("Google client secret", @"\bGOCSPX-[0-9A-Za-z_-]{20,}", "GOCSPX-"),
        new("Azure storage key", @"\bAccountKey=(?<secret>[A-Za-z0-9+/]{80,}={0,2})", "AccountKey="),
        new("Azure shared access key", @"\bSharedAccessKey=(?<secret>[A-Za-z0-9+/]{40,}={0,2})", "SharedAccessKey="),
        new("Azure shared access signature", @"[?&]sig=(?<secret>[A-Za-z0-9%+/]{40,}={0,2})", "sig="),
        new("Azure client secret", @"\b[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}", "Q~"),
        new("JSON web token", @"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}", "eyJ"),
        new("Slack token", @"\b(?:xoxe\.)?xox[a-z]-[0-9A-Za-z-]{10,}", "xox"),
        new("Slack app token", @"\bxapp-[0-9]-[0-9A-Za-z-]{10,}", "xapp-"),
        new("Slack webhook address", @"\bhttps://hooks\.slack\.com/(?:services|workflows|triggers)/[0-9A-Za-z+/_-]{20,}", "hooks.slack.com"),
        new("GitHub token", @"\bgh[pousr]_[0-9A-Za-z]{30,}", "gh"),
        new("GitHub token", @"\bgithub_pat_[0-9A-Za-z_]{30,}", "github_pat_"),
        new("GitLab token", @"\bglpat-[0-9A-Za-z_-]{20,}", "glpat-"),
        new("npm token", @"\bnpm_[0-9A-Za-z]{36}", "npm_"),
        new("Stripe key", @"\b[sr]k_(?:live|test)_[0-9A-Za-z]{16,}", "k_"),
        new("Anthropic key", @"\bsk-ant-[0-9A-Za-z_-]{20,}", "sk-ant-"),
        new("OpenAI key", @"\bsk-(?:proj-|svcacct-|admin-)[0-9A-Za-z_-]{20,}", "sk-"),
        new("OpenAI key", @"\bsk-[0-9A-Za-z]{40,}", "sk-"),
        new("SendGrid key", @"\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}", "SG."),
        new("ChatOps Verifier access key", @"\bcov_[a-z0-9]{10}_[0-9A-Za-z_-]{40,}", "cov_"),
        new("Convex deploy key", @"\b(?:prod|dev|preview|project):[0-9a-z:-]{3,80}\|[0-9A-Za-z+/=_-]{20,}", "|"),
    ];

    public static IEnumerable<SecretMatch> Find(string text)
    {
        foreach (var form in All)
        {
            // Looking for a fixed string first is far cheaper than running every pattern over every paste.
            if (!text.Contains(form.Hint, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match match in form.Pattern.Matches(text))
            {
                var secret = match.Groups["secret"] is { Success: true } part ? part : match;
                yield return new SecretMatch(form.Kind, secret.Index, secret.Length);
            }
        }
    }

    /// <param name="hint">Stands in every match.</param>
    private sealed class TokenForm(string kind, string pattern, string hint)
    {
        private Regex? _pattern;

        public string Kind { get; } = kind;

        public string Hint { get; } = hint;

        public Regex Pattern => _pattern ??= new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
