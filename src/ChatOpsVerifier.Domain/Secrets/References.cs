using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// What stands where a secret could be and is none: a placeholder, a variable, an address inside a secret store, code that reads one, or a value that is
/// encrypted.
/// </summary>
internal static class References
{
    private static readonly string[] Placeholders =
    [
        "example", "changeme", "change-me", "change_me", "placeholder", "redacted", "your-", "your_",
        "yourpassword", "yoursecret", "yourtoken", "dummy", "insert", "replace",
        "xxxx", "****", "••••", "....", "----", "____", "todo", "fixme", "not-a-real", "notreal", "masked", "omitted", "filtered", "<secret", "hidden",
    ];

    /// <summary>Schemes and prefixes of secret stores, encrypted values and files.</summary>
    private static readonly string[] Prefixes =
    [
        "http://", "https://", "op://", "vault:", "vault://", "ref+", "secretref:", "secret://", "secrets://", "arn:",
        "ssm:", "ssm://", "awssm", "aws-sm:", "gcp-sm:", "sm://", "azkv:", "akv://", "keyvault:", "kv/", "kv:",
        "bws:", "doppler:", "infisical:", "conjur:", "akeyless:", "file:", "file://", "env:", "env.", "env[", "enc[", "enc(", "enc:", "$ansible_vault",
        "!vault", "!ref", "!sub", "!getatt", "!env", "aqicah", "sha1:", "sha256:", "sha384:", "sha512:", "sha1-", "sha256-", "sha384-", "sha512-", "md5:",
        "data:", "urn:", "cn=", "projects/", "secret/data/", "secret/", "secrets/", "parameter/", "~/", "./", "../",
        "c:\\", "s3://", "gs://", "@microsoft.keyvault", "secretkeyref", "valuefrom", "resolve:", "{{resolve",
    ];

    /// <summary>${NAME}, $(command), $NAME, $env:NAME, %NAME%, {{ template }}, [placeholder], &lt;placeholder&gt;.</summary>
    private static readonly OccasionalRegex Variable = new(
        @"^(?:\$\{.*|\$\(.*|\$\[.*|\$\$?[A-Z_][A-Z0-9_]*\W?|\$(?:env|Env|ENV):?.*|\$[a-z_]*(?:pass|pwd|pw|secret|token|key|cred|user|value|var|input|arg|config"
            + @"|auth)[a-zA-Z0-9_]*\W?|\$[0-9@*#?]|%[A-Z_][A-Z0-9_]*%?|%\(?[a-z_]+\)?[sd]|%[sdvq]|\{\{.*|\{[a-zA-Z0-9_.$-]*\}?|<.*|\[.*|@[A-Za-z0-9_.-]*/.*"
            + @"|@[A-Za-z0-9_-]+\.[a-z]{2,4}|@[A-Za-z]+)$",
        RegexOptions.Singleline);

    /// <summary>Code that reads, makes or names one: os.environ["X"], getenv(…), config.password, var.db_password, random_password.db.result.</summary>
    private static readonly OccasionalRegex Code = new(
        @"^[A-Za-z_][A-Za-z_]*(?:\[.*|\(.*|\.[A-Za-z_][A-Za-z_0-9]*(?:[.\[(].*)?|::.*|->.*)$|^(?:new|await|return|function|lambda|f|r|b|u)$|^[A-Za-z_]+\)+;?$",
        RegexOptions.Singleline);

    private static readonly OccasionalRegex FilePath = new(@"^(?:[A-Za-z]:)?[/\\](?:[A-Za-z0-9_.@ -]{1,40}[/\\])+[A-Za-z0-9_.@ -]{0,60}$");

    /// <summary>"gets_aes-256", "SHA-256", "TLS1.3", "bcrypt": how something is protected, not what with.</summary>
    private static readonly OccasionalRegex Algorithm = new(
        @"^(?:aes|sha|md|rsa|ecdsa|ecdh|ec|ed|dsa|tls|ssl|dtls|ssh|pbkdf|bcrypt|argon|scrypt|yescrypt|hmac|chacha|poly|base|utf|rfc|nist|fips|iso|cis|soc|pci"
            + @"|oauth|saml|oidc|jwt|pem|x\.?509|pkcs|otp|totp|hotp|fido|mfa|2fa|kms|hsm|gpg|pgp|age|ntlm|kerberos|ldap|des|3des|blowfish|curve|p|v|http|mtls"
            + @"|xts|gcm|cbc)[-_ ]?v?[0-9]*(?:\.[0-9]+)*[a-z]{0,3}(?:[-_/:][a-z0-9.]{1,12}){0,4}$",
        RegexOptions.IgnoreCase);

    /// <summary>"12-character", "90d", "30%", "1.2.3", "2026-12-01", "02:00", "3/3": a figure.</summary>
    private static readonly OccasionalRegex Figure = new(
        @"^[<>≥≤~≈+]?=?[0-9]{1,4}(?:[.,:/x×-][0-9]{1,4}){0,4}(?:st|nd|rd|th|ms|s|m|min|h|d|w|mo|y|%|x|k|kb|mb|gb|kib|mib|gib)?$|^[0-9]{1,3}[-–][a-z]{3,14}$"
            + @"|^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:t[0-9:.]{4,15}(?:z|[+-][0-9:]{4,6})?)?$|^v[0-9]{1,3}(?:\.[0-9a-z-]{1,12}){0,4}$",
        RegexOptions.IgnoreCase);

    /// <summary>A value of a SealedSecret: encrypted for one cluster. It begins with the length of the session key, two bytes.</summary>
    private static readonly OccasionalRegex Sealed = new("^Ag[A-D][A-Za-z0-9+/]{50,}={0,2}$");

    private static readonly OccasionalRegex Identifier = new("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", RegexOptions.IgnoreCase);

    public static bool IsReference(string value) =>
        IsPlaceholder(value)
        || Prefixes.Any(p => value.StartsWith(p, StringComparison.OrdinalIgnoreCase))
        || value.Contains("{{", StringComparison.Ordinal)
        || value.Contains("${", StringComparison.Ordinal)
        || Variable.IsMatch(value) || Sealed.IsMatch(value) || Code.IsMatch(value) || FilePath.IsMatch(value);

    /// <summary>A word of what it is protected with, a figure, a date or a UUID.</summary>
    public static bool IsFact(string value) => Algorithm.IsMatch(value) || Figure.IsMatch(value) || Identifier.IsMatch(value);

    public static bool IsUuid(string value) => Identifier.IsMatch(value);

    private static bool IsPlaceholder(string value)
    {
        if (value.Length == 0 || value.Distinct().Take(3).Count() < 3)
        {
            return true;
        }

        return Placeholders.Any(p => value.Contains(p, StringComparison.OrdinalIgnoreCase));
    }
}
