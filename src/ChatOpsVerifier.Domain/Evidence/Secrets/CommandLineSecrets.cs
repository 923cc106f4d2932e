using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>Passwords that were typed as part of a command, each in the spelling of its program's manual.</summary>
internal static class CommandLineSecrets
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>One argument: quoted, or up to white space.</summary>
    private const string Argument = @"(?:[""](?<secret>[^""\r\n]{4,})[""]|['](?<secret>[^'\r\n]{4,})[']|(?<secret>[^\s""'|;&<>]{4,}))";

    private static readonly Regex[] Patterns =
    [
        // Long options that everything uses.
        new($@"(?:^|\s)(?:--?|/)(?i:[a-z-]*(?:password|passwd|passphrase|pwd|pass))(?:[= ]|:)\s{{0,2}}{Argument}", Linear),
        // mysql -pX, mysqldump -pX, 7z -pX, sshpass -pX, unzip -P X, zip -P X
        new($@"\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|mariadb-backup|mydumper|xtrabackup|7z|7za|sshpass|docker\s+login|podman\s+login|ncftp\w*|mongo|mongosh|mongodump|mongorestore|rar|unrar|clickhouse-client|cqlsh)\s(?:[^\r\n]*\s)?-p{Argument}", Linear),
        new($@"\b(?:sshpass|docker\s+login|podman\s+login|helm\s+registry\s+login|oras\s+login|skopeo\s+login|az\s+login|oc\s+login|mongo|mongosh|mongodump|mongorestore|cqlsh|kinit|zip|unzip|ipmitool|sqlcmd|bcp|isql|osql|impdp|cf\s+login|psexec|nxc|rabbitmqadmin|influx|ftp|lftp)\s(?:[^\r\n]*\s)?-[pP]\s{{1,2}}{Argument}", Linear),
        // redis-cli -a X, ldapsearch -w X, curl -u user:X, smbclient -U user%X
        new($@"\bredis-(?:cli|benchmark)\s(?:[^\r\n]*\s)?-a\s{{1,2}}{Argument}", Linear),
        new($@"\bldap(?:search|modify|add|delete|whoami|passwd)\s(?:[^\r\n]*\s)?-w\s{{0,2}}{Argument}", Linear),
        new($@"\b(?:curl|http|https|xh|elasticdump|svn|tus|wscat)\s(?:[^\r\n]*\s)?(?:-u\s{{0,2}}|--user[= ]|--proxy-user[= ]|-U\s{{0,2}}|-a\s{{1,2}}|--auth[= ])[""']?[^\s:""']+:{Argument}", Linear),
        new($@"\b(?:smbclient|rpcclient|net|mount\.cifs|winexe|wmic|smbmap)\s(?:[^\r\n]*\s)?-U\s{{0,2}}[""']?[^\s%""']+%{Argument}", Linear),
        new($@"\bnet\s+use\s(?:[^\r\n]*\s)?/(?:user|u):\S+\s{Argument}", Linear | RegexOptions.IgnoreCase),
        new($@"\bnet\s+user\s\S+\s(?<secret>[^\s/*]{{4,}})\s+/add", Linear | RegexOptions.IgnoreCase),
        new($@"\brclone\s+obscure\s{Argument}", Linear),
        new($@"\b(?:cryptsetup|gpg|kinit|openssl|sudo\s+-S|passwd)\s[^\r\n]*<<<\s?{Argument}", Linear),
        new($@"\bsqlplus\s(?:[^\r\n]*\s)?[A-Za-z0-9_]{{1,30}}/{Argument}@", Linear),
        new($@"\b(?:expdp|impdp|rman|exp|imp)\s(?:[^\r\n]*\s)?(?:target\s|userid=)?[""']?[A-Za-z0-9_]{{1,30}}/(?<secret>[^\s@""'/]{{4,}})@", Linear),
        // openssl … -passin pass:X, -k X
        new($@"\bpass(?:in|out)?\s{{1,2}}pass:{Argument}", Linear),
        new($@"\bopenssl\s(?:[^\r\n]*\s)?-k\s{{1,2}}{Argument}", Linear),
        new($@"\bkeytool\s(?:[^\r\n]*\s)?-(?:store|key|src|dest)?pass(?:\s{{1,2}}|=){Argument}", Linear),
        // echo X | sudo -S, echo user:X | chpasswd, echo X | docker login --password-stdin, htpasswd -b FILE user X
        new($@"\becho\s{{1,2}}(?:-n\s)?{Argument}\s*\|\s*(?:sudo\s(?:[^\r\n|]*)?-S|docker\s+login|podman\s+login|passwd|cryptsetup|gpg|kinit|openssl)", Linear),
        new($@"\becho\s{{1,2}}(?:-n\s)?[""']?[A-Za-z0-9_.-]+:(?<secret>[^\s""'|]{{4,}})[""']?\s*\|\s*(?:sudo\s)?chpasswd", Linear),
        new($@"\bhtpasswd\s+-[A-Za-z]*b[A-Za-z]*\s(?:-\S+\s)*\S+\s\S+\s{Argument}", Linear),
        new($@"\bhtpasswd\s+-[A-Za-z]*n[A-Za-z]*b[A-Za-z]*\s\S+\s{Argument}", Linear),
        // --from-literal=password=X, -e POSTGRES_PASSWORD=X are assignments; rabbitmqctl add_user u X, vault login X, gh auth …
        new($@"\brabbitmqctl\s(?:[^\r\n]*\s)?(?:add_user|change_password|authenticate_user)\s\S+\s{Argument}", Linear),
        new($@"\bvault\s+login\s(?:-\S+\s)*(?<secret>[^\s=""'-][^\s=""']{{15,}})", Linear),
        new($@"\bfrom-literal[= ][""']?[A-Za-z0-9_.-]*(?i:password|passwd|pass|token|secret|key)=(?<secret>[^\s""']{{4,}})", Linear),
        // SQL: IDENTIFIED BY 'X', PASSWORD 'X', REQUIREPASS X
        new(@"(?i:identified\s+(?:with\s+\S+\s+)?by|(?:with|encrypted)\s+password|\bset\s+password\s*(?:=|for\s\S+\s*=))\s*(?:password\s*\(\s*)?[""'](?<secret>[^""'\r\n]{4,})[""']", Linear),
        new(@"(?im:^|\s)(?i:requirepass|masterauth|primaryauth|rootpw|bindpw|olcrootpw|masteruser\s\S+)\s+[""']?(?<secret>[^\s""']{4,})", Linear),
        new(@"(?i:\bAUTH)\s+(?:default\s+)?[""']?(?<secret>[0-9A-Za-z!@#$%^&*_+=.-]{12,})[""']?\s*(?:\r?\n|$)", Linear),
        // PowerShell: ConvertTo-SecureString "X" -AsPlainText, New-Object PSCredential
        new(@"(?i:convertto-securestring)\s+(?:-string\s+)?[""'](?<secret>[^""'\r\n]{4,})[""']", Linear),
        // snmp communities, Cisco: enable secret 0 X, username u password 7 X
        new(@"(?im:^|\s)(?i:enable|username\s\S+)\s+(?i:secret|password)\s+(?:[0-9]\s+)?(?<secret>[^\s""']{4,})", Linear),
    ];

    private static readonly Regex KeyOption = new(
        $@"(?:^|\s)(?:--?|/)(?i:[a-z-]*(?:token|secret|api-?key|access-?key|secret-?key|private-?key|account-?key))(?:[= ]|:)\s{{0,2}}{Argument}", Linear);

    public static IEnumerable<SecretMatch> Find(string text) =>
        Patterns.SelectMany(p => p.Matches(text)).Where(m => Plausible.Assigned(m.Groups["secret"].Value))
            .Concat(KeyOption.Matches(text).Where(m => Plausible.SettingKey(m.Groups["secret"].Value)))
            .Select(m => m.Groups["secret"])
            .Where(s => s.Success && !IsOption(s.Value))
            .Select(s => new SecretMatch("password on a command line", s.Index, s.Length));

    private static bool IsOption(string value) => value.StartsWith("--", StringComparison.Ordinal) || (value[0] == '-' && value.Length <= 3) || value.StartsWith("stdin", StringComparison.Ordinal);
}
