using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// Credentials in files of a known shape: netrc, pgpass (PostgreSQL, "The Password File"), Docker's config, XML, kubeconfig, shadow
/// (crypt(5)), JSON web keys, and the environment of containers.
/// </summary>
internal static class StructuredSecrets
{
    public static readonly SecretRule[] All =
    [
        new("password in netrc", "machine default".Split(' '),
            @"\b(?:machine\s+\S+|default)\s+(?:login\s+\S+\s+)?(?:account\s+\S+\s+)?password\s+(?<secret>[^\s""']{3,})",
            isPlausible: Plausible.Assigned),
        new("password in netrc", "login".Split(' '),
            @"\blogin\s+\S+\s+password\s+(?<secret>[^\s""']{3,})",
            isPlausible: Plausible.Assigned),
        // A database is named by digits alone only beside a port of PostgreSQL or PgBouncer: "main.c:120:34:warning:unused" is a
        // compiler's line and column. In the middle of a sentence such a port is needed in any case.
        new("password in pgpass", ":5 :*: :1 :2 :3 :4 :6 :7 :8 :9".Split(' '),
            @"(?m:^)[A-Za-z0-9_.*-]+:(?:(?:[0-9]{2,5}|\*):[0-9]*[A-Za-z_.*-][A-Za-z0-9_.*-]*"
                + @"|(?:[56]4[0-9]{2}|\*):[0-9]+):[A-Za-z0-9_.*-]+:(?<secret>[^\s:]{4,})[ \t]*(?:\r?\n|$)",
            isPlausible: Plausible.Assigned),
        new("password in pgpass", ":54 :64 :*:".Split(' '),
            @"[\s""'`][A-Za-z0-9_.*-]+:(?:[56]4[0-9]{2}|\*):[A-Za-z0-9_.*-]+:[A-Za-z0-9_.*-]+:(?<secret>[^\s:""'`]{4,})",
            isPlausible: Plausible.Assigned),
        // The text of the QR code that a telephone joins a network with (ZXing, "Barcode Contents").
        new("Wi-Fi password", "WIFI:".Split(' '),
            @"\bWIFI:(?:[^;\r\n]{0,80};){0,4}P:(?<secret>(?:[^;\\\r\n]|\\[;\\,:""]){4,80});",
            isPlausible: Plausible.IsFilledIn),
        // config/master.key of Rails: 32 hex digits and nothing else.
        new("encryption key", ".key".Split(' '),
            @"\b(?:master|production|staging|development|credentials)\.key[^0-9A-Za-z\r\n]{0,6}\r?\n?[ \t]{0,8}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z]|$)",
            isPlausible: null),
        // A state of Terraform.
        new("generated password", "\"random_password\"".Split(' '),
            @"""(?:result|bcrypt_hash)""\s{0,4}:\s{0,4}""(?<secret>[^""\r\n]{6,})""",
            isPlausible: Plausible.Assigned),
        new("registry login", "\"auth\" token\"".Split(' '),
            @"""(?:auth|identitytoken|registrytoken)""\s*:\s*""(?<secret>[A-Za-z0-9+/=_.-]{8,})""",
            isPlausible: IsLogin),
        new("password in XML", "</".Split(' '),
            $@"<(?:[A-Za-z0-9]+:)?[A-Za-z0-9_.-]*(?i:{LabelledSecrets.PasswordWords}|secret|token|api[_-]?key|access[_-]?key|secretkey)(?:\s[^<>]*)?>\s{{0,20}}"
                + $@"(?:<!\[CDATA\[)?(?<secret>[^<>\s]{{4,}})(?:\]\]>)?\s{{0,20}}</",
            isPlausible: Plausible.Alone),
        new("password", "</td> </th> </dt>".Split(' '),
            $@"<(?:td|th|dt)(?:\s[^<>]*)?>[^<>]*(?i:{LabelledSecrets.PasswordWords})[^<>]{{0,10}}</(?:td|th|dt)>\s{{0,20}}<(?:td|dd)(?:\s[^<>]*)?>\s{{0,20}}"
                + $@"(?:<[a-z]+>)?(?<secret>[^<>\s]{{4,}})\s{{0,20}}<",
            isPlausible: Plausible.Alone),
        new("password in XML", "value=".Split(' '),
            $@"<(?:add|entry|property|setting|param)\s[^<>]*(?:key|name)\s*=\s*""[^""<>]*(?i:{LabelledSecrets.PasswordWords}|secret|token|apikey|api-key)"""
                + $@"\s[^<>]*value\s*=\s*""(?<secret>[^""<>]{{4,}})""",
            isPlausible: Plausible.Alone),
        new("password in XML", "</".Split(' '),
            $@"<(?:property|entry|param|setting|string|value|arg)\s[^<>]*(?:name|key|id)\s*=\s*""[^""<>]*(?i:{LabelledSecrets.PasswordWords}|secret|token"
                + $@"|apikey|api-key)""[^<>]*>\s{{0,20}}(?<secret>[^<>\s]{{4,}})\s{{0,20}}<",
            isPlausible: Plausible.Alone),
        new("password in an environment", "value".Split(' '),
            $@"[""']?(?i:name|key|parameterkey)[""']?\s{{0,3}}[:=]\s{{0,3}}[""']?[A-Za-z0-9_.-]*(?i:password|passwd|passphrase|pwd|secret|token|api[_-]?key"
                + $@"|access[_-]?key)[""']?\s{{0,3}}(?:,\s{{0,20}}|\s+)[""']?(?i:value|parametervalue)[""']?\s{{0,3}}[:=]\s{{0,3}}[""']?"
                + $@"(?<secret>[^\s""',}}]{{4,}})",
            isPlausible: v => Plausible.Alone(v) && !Plausible.IsName(v)),
        new("private key in base64", "LS0tLS1CRUdJTi".Split(' '),
            @"LS0tLS1CRUdJTi[A-Za-z0-9+/\r\n=]{20,}",
            isPlausible: IsPrivateKey),
        new("private key in base64", "client-key-data tls.key ssh-privatekey ca.key .dockercfg .dockerconfigjson".Split(' '),
            @"(?:\b(?:client-key-data|tls\.key|ssh-privatekey|ca\.key)|\.docker(?:cfg|configjson))[""']?\s*:\s*[""']?(?<secret>[A-Za-z0-9+/]{24,}={0,2})",
            isPlausible: Plausible.IsFilledIn),
        new("recovery key", "bitlocker recovery wiederherstellung".Split(' '),
            @"\b[0-9]{6}(?:-[0-9]{6}){7}\b",
            isPlausible: null),
        new("password hash", ":$".Split(' '),
            @"(?m:^)[A-Za-z0-9_.-]{1,32}:(?<secret>\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2id?)\$[^\s:]{20,})",
            isPlausible: null),
        new("password hash", "grub.pbkdf2 SCRAM-SHA-256$".Split(' '),
            @"\b(?:grub\.pbkdf2\.sha512\.[0-9]{3,7}\.[0-9A-Fa-f]{32,}\.[0-9A-Fa-f]{32,}"
                + @"|SCRAM-SHA-256\$[0-9]{3,7}:[A-Za-z0-9+/=]{8,}\$[A-Za-z0-9+/=]{20,}:[A-Za-z0-9+/=]{20,})",
            isPlausible: null),
        new("password hash", "\"md5".Split(' '),
            @"(?m:^)""[^""\r\n]{1,63}""[ \t]+""(?<secret>md5[0-9a-f]{32})""",
            isPlausible: null),
        new("key in code", "define".Split(' '),
            @"\bdefine\s?\(\s{0,3}['""][A-Z0-9_]*(?:KEY|SALT|PASSWORD|SECRET|TOKEN)['""]\s{0,3},\s{0,3}['""](?<secret>[^'""\r\n]{8,})['""]",
            isPlausible: v => Plausible.Assigned(v) && !Plausible.IsName(v)),
        new("password in code", ["credential", "basicauth", "passwordauthentication", "auth=(", "auth = ("],
            @"(?:\b[A-Za-z.]*Credentials?|\b[A-Za-z]*BasicAuth[A-Za-z]*|\bPasswordAuthentication|\bauth\s?=\s?)\(\s{0,3}['""][^'""\r\n]{1,60}"
                + @"['""]\s{0,3},\s{0,3}['""](?<secret>[^'""\r\n]{4,})['""]",
            isPlausible: Plausible.Assigned),
        // OpenBao and Vault, "operator init".
        new("unseal key", ["unseal key", "recovery key"],
            @"(?i)\b(?:unseal|recovery) key [0-9]{1,2}\s{0,3}[:=]\s{0,3}(?<secret>[0-9A-Za-z+/=]{40,})",
            isPlausible: Plausible.IsFilledIn),
        // snmpd.conf(5); named.conf(5), "key"; chpasswd of cloud-init; AdministratorPassword of Windows' answer files.
        new("SNMP community", ["community"],
            @"(?m:^)[ \t]{0,8}(?:ro|rw)community6?[ \t]+(?<secret>[^\s""']{4,})",
            isPlausible: v => v is not ("public" or "private") && Plausible.Assigned(v)),
        new("key", ["secret \"", "hmac-"],
            @"\bsecret\s{1,4}""(?<secret>[A-Za-z0-9+/]{16,}={0,2})""\s{0,3};",
            isPlausible: Plausible.IsFilledIn),
        new("password", ["chpasswd"],
            @"\bchpasswd:\s*\r?\n(?:[ \t]+[a-z_]+:[^\r\n]*\r?\n)*?(?:[ \t]+-?[ \t]*[a-z_][a-z0-9_.-]{0,31}:(?<secret>[^\s:|>]{4,})[ \t]*(?:\r?\n|$))",
            isPlausible: Plausible.Assigned),
        new("password in XML", ["password>"],
            @"(?i)<[a-z]*password>\s{0,40}<value>(?<secret>[^<>\s]{4,})</value>",
            isPlausible: Plausible.Assigned),
        // "&quot;" and "%3D": text that was copied out of a page's source or of an address.
        new("password", ["&quot;", "%3d"],
            @"(?i)(?:password|passwd|passphrase|pwd|secret|token)(?:&quot;)?(?:=|:|%3d|%3a)\s?(?:&quot;"
                + @"|%22)?(?<secret>[^\s&%<>""']{4,})(?:&quot;|%26|%22|&amp;|$)",
            isPlausible: v => Plausible.Alone(v) && !Plausible.IsName(v)),
        new("private key", "Private-Lines".Split(' '),
            @"Private-Lines:\s*[0-9]{1,3}\r?\n(?<secret>(?:[A-Za-z0-9+/=]{10,}\r?\n?)+)",
            isPlausible: null),
    ];

    private static readonly SecretRule WebKey = new("private web key", ["\"kty\""],
        @"""(?:d|k|p|q|dp|dq|qi)""\s*:\s*""(?<secret>[A-Za-z0-9_-]{32,})""",
        isPlausible: Plausible.Key);

    private static readonly OccasionalRegex KindSecret = new(@"(?m:^)\s{0,8}kind:\s{1,3}[""']?Secret[""']?\s");

    /// <summary>data: of a kind: Secret, where each value is base64.</summary>
    private static readonly OccasionalRegex KubernetesSecret = new(
        @"(?m:^)\s{2,8}(?<name>[A-Za-z0-9_.-]+):\s{1,3}[""']?(?<secret>[A-Za-z0-9+/]{8,}={0,2})[""']?[ \t]*(?:\r?\n|$)");

    private static readonly OccasionalRegex SecretLabel = new("pass|pwd|secret|token|key|cred|auth|dsn|url|conn", RegexOptions.IgnoreCase);

    /// <summary>stringData: of a kind: Secret, where each value is plain.</summary>
    private static readonly OccasionalRegex PlainSecret = new(
        @"(?m:^)\s{2,8}(?<name>[A-Za-z0-9_.-]+):[ \t]{1,3}[""']?(?<secret>[^\s""'#|>]{4,})[""']?[ \t]*(?:\r?\n|$)");

    private static readonly OccasionalRegex PlainSection = new(@"(?m:^)[ \t]{0,8}stringData:[ \t]*\r?\n(?:[ \t]+\S[^\r\n]*(?:\r?\n|$))+");

    public static IEnumerable<SecretMatch> Find(
        string text) => WebKey.Find(text).Concat(TableSecrets.Find(text)).Concat(KubernetesValues(text)).Concat(KubernetesPlain(text));

    private static IEnumerable<SecretMatch> KubernetesPlain(string text) =>
        !text.Contains("stringData", StringComparison.Ordinal) || !KindSecret.IsMatch(text)
            ? []
            : from Match section in PlainSection.Value.Matches(text)
              from Match line in PlainSecret.Value.Matches(section.Value)
              let secret = line.Groups["secret"]
              where SecretLabel.IsMatch(line.Groups["name"].Value) && Plausible.Assigned(secret.Value)
              select new SecretMatch("Kubernetes secret", section.Index + secret.Index, secret.Length);

    private static IEnumerable<SecretMatch> KubernetesValues(string text) =>
        !text.Contains("kind", StringComparison.OrdinalIgnoreCase) || !KindSecret.IsMatch(text)
            ? []
            : KubernetesSecret.Value.Matches(text)
                .Where(m => SecretLabel.IsMatch(m.Groups["name"].Value) && Decode(m.Groups["secret"].Value) is { } plain && Plausible.Assigned(plain))
                .Select(m => new SecretMatch("Kubernetes secret", m.Groups["secret"].Index, m.Groups["secret"].Length));

    private static bool IsLogin(
        string value) => !References.IsReference(value) && (Decode(value)?.Contains(':', StringComparison.Ordinal) ?? value.Length >= 40);

    private static bool IsPrivateKey(
        string value) => Decode(value[..Math.Min(value.Length, 64)].ReplaceLineEndings(""))?.Contains("PRIVATE", StringComparison.Ordinal) == true;

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
