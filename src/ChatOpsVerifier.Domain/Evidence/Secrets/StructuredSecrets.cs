using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>Credentials in files of a known shape: netrc, pgpass, Docker's config, XML, kubeconfig, shadow, JSON web keys.</summary>
internal static class StructuredSecrets
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Netrc = new(@"\b(?:machine\s+\S+|default)\s+(?:login\s+\S+\s+)?(?:account\s+\S+\s+)?password\s+(?<secret>[^\s""']{3,})", Linear);

    private static readonly Regex NetrcLogin = new(@"\blogin\s+\S+\s+password\s+(?<secret>[^\s""']{3,})", Linear);

    /// <summary>host:port:database:user:password, in five fields on a line of its own. Source: PostgreSQL, "The Password File".</summary>
    private static readonly Regex PgPass = new(@"(?m:^)[A-Za-z0-9_.*-]+:(?:[0-9]{2,5}|\*):[A-Za-z0-9_.*-]+:[A-Za-z0-9_.*-]+:(?<secret>[^\s:]{4,})[ \t]*(?:\r?\n|$)", Linear);

    /// <summary>{"auths": {"host": {"auth": base64 of user:password}}}</summary>
    private static readonly Regex DockerAuth = new(@"""(?:auth|identitytoken|registrytoken)""\s*:\s*""(?<secret>[A-Za-z0-9+/=_.-]{8,})""", Linear);

    private static readonly Regex Element = new(
        $@"<(?:[A-Za-z0-9]+:)?[A-Za-z0-9_.-]*(?i:{LabelledSecrets.PasswordWords}|secret|token|api[_-]?key|access[_-]?key|secretkey)(?:\s[^<>]*)?>\s{{0,20}}(?:<!\[CDATA\[)?(?<secret>[^<>\s]{{4,}})(?:\]\]>)?\s{{0,20}}</",
        Linear);

    private static readonly Regex DefinitionCell = new($@"<(?:td|th|dt)(?:\s[^<>]*)?>[^<>]*(?i:{LabelledSecrets.PasswordWords})[^<>]{{0,10}}</(?:td|th|dt)>\s{{0,20}}<(?:td|dd)(?:\s[^<>]*)?>\s{{0,20}}(?:<[a-z]+>)?(?<secret>[^<>\s]{{4,}})\s{{0,20}}<", Linear);

    private static readonly Regex KeyedAdd = new($@"<(?:add|entry|property|setting|param)\s[^<>]*(?:key|name)\s*=\s*""[^""<>]*(?i:{LabelledSecrets.PasswordWords}|secret|token|apikey|api-key)""\s[^<>]*value\s*=\s*""(?<secret>[^""<>]{{4,}})""", Linear);

    private static readonly Regex NamedProperty = new($@"<(?:property|entry|param|setting|string|value|arg)\s[^<>]*(?:name|key|id)\s*=\s*""[^""<>]*(?i:{LabelledSecrets.PasswordWords}|secret|token|apikey|api-key)""[^<>]*>\s{{0,20}}(?<secret>[^<>\s]{{4,}})\s{{0,20}}<", Linear);

    /// <summary>{"name": "DB_PASSWORD", "value": "…"}, and the same in YAML: how containers get their environment.</summary>
    private static readonly Regex NameValue = new(
        $@"[""']?(?i:name|key|parameterkey)[""']?\s{{0,3}}[:=]\s{{0,3}}[""']?[A-Za-z0-9_.-]*(?i:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key)[""']?\s{{0,3}},?\s+[""']?(?i:value|parametervalue)[""']?\s{{0,3}}[:=]\s{{0,3}}[""']?(?<secret>[^\s""',}}]{{4,}})",
        Linear);

    /// <summary>client-key-data of a kubeconfig, and any other base64 of a PEM key.</summary>
    private static readonly Regex EncodedKey = new(@"LS0tLS1CRUdJTi[A-Za-z0-9+/\r\n=]{20,}", Linear);

    private static readonly Regex ClientKeyData = new(@"\b(?:client-key-data|tls\.key|ssh-privatekey|ca\.key)[""']?\s*:\s*[""']?(?<secret>[A-Za-z0-9+/]{24,}={0,2})", Linear);

    /// <summary>data: of a kind: Secret, where each value is base64.</summary>
    private static readonly Regex KubernetesSecret = new(@"(?m:^)\s{2,8}(?<name>[A-Za-z0-9_.-]+):\s{1,3}[""']?(?<secret>[A-Za-z0-9+/]{8,}={0,2})[""']?[ \t]*(?:\r?\n|$)", Linear);

    private static readonly Regex KindSecret = new(@"(?m:^)\s{0,8}kind:\s{1,3}[""']?Secret[""']?\s", Linear);

    private static readonly Regex SecretLabel = new("pass|pwd|secret|token|key|cred|auth|dsn|url|conn", Linear | RegexOptions.IgnoreCase);

    /// <summary>A line of shadow, htpasswd or an LDAP entry. Source: crypt(5).</summary>
    private static readonly Regex PasswordHash = new(@"(?m:^)[A-Za-z0-9_.-]{1,32}:(?<secret>\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2id?)\$[^\s:]{20,})", Linear);

    private static readonly Regex BitLocker = new(@"\b[0-9]{6}(?:-[0-9]{6}){7}\b", Linear);

    private static readonly Regex WebKey = new(@"""(?:d|k|p|q|dp|dq|qi)""\s*:\s*""(?<secret>[A-Za-z0-9_-]{32,})""", Linear);

    private static readonly Regex Putty = new(@"Private-Lines:\s*[0-9]{1,3}\r?\n(?<secret>(?:[A-Za-z0-9+/=]{10,}\r?\n?)+)", Linear);

    public static IEnumerable<SecretMatch> Find(string text)
    {
        IEnumerable<SecretMatch> found =
        [
            .. Matches(Netrc, "password in netrc", text, Plausible.Assigned),
            .. Matches(NetrcLogin, "password in netrc", text, Plausible.Assigned),
            .. Matches(PgPass, "password in pgpass", text, Plausible.Assigned),
            .. Matches(DockerAuth, "registry login", text, IsLogin),
            .. Matches(Element, "password in XML", text, Plausible.Alone),
            .. Matches(DefinitionCell, "password", text, Plausible.Alone),
            .. Matches(KeyedAdd, "password in XML", text, Plausible.Alone),
            .. Matches(NamedProperty, "password in XML", text, Plausible.Alone),
            .. TableSecrets.Find(text),
            .. Matches(BitLocker, "recovery key", text, _ => true),
            .. Matches(NameValue, "password in an environment", text, v => Plausible.Alone(v) && !Plausible.IsName(v)),
            .. Matches(EncodedKey, "private key in base64", text, IsPrivateKey),
            .. Matches(ClientKeyData, "private key in base64", text, v => !References.IsReference(v)),
            .. Matches(PasswordHash, "password hash", text, _ => true),
            .. Matches(WebKey, "private web key", text, v => text.Contains("\"kty\"", StringComparison.Ordinal) && Plausible.Key(v)),
            .. Matches(Putty, "private key", text, _ => true),
        ];
        return KindSecret.IsMatch(text) ? found.Concat(KubernetesValues(text)) : found;
    }

    private static IEnumerable<SecretMatch> KubernetesValues(string text) =>
        KubernetesSecret.Matches(text)
            .Where(m => SecretLabel.IsMatch(m.Groups["name"].Value) && Decode(m.Groups["secret"].Value) is { } plain && Plausible.Assigned(plain))
            .Select(m => new SecretMatch("Kubernetes secret", m.Groups["secret"].Index, m.Groups["secret"].Length));

    private static IEnumerable<SecretMatch> Matches(Regex pattern, string kind, string text, Func<string, bool> isPlausible) =>
        pattern.Matches(text)
            .Select(m => m.Groups["secret"] is { Success: true } secret ? secret : m)
            .Where(s => isPlausible(s.Value))
            .Select(s => new SecretMatch(kind, s.Index, s.Length));

    private static bool IsLogin(string value) => !References.IsReference(value) && (Decode(value)?.Contains(':', StringComparison.Ordinal) ?? value.Length >= 40);

    private static bool IsPrivateKey(string value) => Decode(value[..Math.Min(value.Length, 64)].ReplaceLineEndings(""))?.Contains("PRIVATE", StringComparison.Ordinal) == true;

    /// <returns>Null: no base64, or no text in it.</returns>
    private static string? Decode(string value)
    {
        var whole = value[..(value.Length - (value.Length % 4))];
        if (!Base64.IsValid(whole) || whole.Length == 0)
        {
            return null;
        }

        var bytes = Convert.FromBase64String(whole);
        return bytes.All(b => b is >= 0x20 and < 0x7f or (byte)'\n' or (byte)'\r') ? Encoding.ASCII.GetString(bytes) : null;
    }
}
