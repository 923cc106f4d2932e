using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>Passwords that were typed as part of a command, each in the spelling of its program's manual.</summary>
internal static class CommandLineSecrets
{
    private const string Kind = "password on a command line";

    /// <summary>One argument: quoted, or up to white space.</summary>
    private const string Argument = @"(?:[""](?<secret>[^""\r\n]{4,})[""]|['](?<secret>[^'\r\n]{4,})[']|(?<secret>[^\s""'|;&<>]{4,}))";

    public static readonly SecretRule[] All =
    [
        // Long options that everything uses.
        Of(
            "--password --passwd --passphrase --pwd --pass -password -passwd -passphrase -pwd -pass /password -user-password /p:pass",
            $@"(?:^|\s)(?:--?|/)(?i:[a-z-]*(?:password|passwd|passphrase|pwd|pass))(?:[= ]|:)\s{{0,2}}{Argument}"),
        // mysql -pX, mysqldump -pX, 7z -pX, sshpass -pX, unzip -P X, zip -P X
        Of(
            "mysql mariadb mydumper xtrabackup 7z sshpass docker podman ncftp mongo unrar rar clickhouse cqlsh",
            $@"\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|mariadb-backup|mydumper|xtrabackup|7z|7za|sshpass|docker\s+login|podman\s+login|ncftp\w*"
                + $@"|mongo|mongosh|mongodump|mongorestore|rar|unrar|clickhouse-client|cqlsh)\s(?:[^\r\n]*\s)?-p{Argument}"),
        Of(
            "sshpass login mongo cqlsh kinit zip ipmitool sqlcmd bcp isql osql impdp psexec nxc rabbitmqadmin influx ftp winrm racadm mosquitto",
            $@"\b(?:sshpass|docker\s+login|podman\s+login|helm\s+registry\s+login|oras\s+login|skopeo\s+login|az\s+login|oc\s+login|mongo|mongosh|mongodump"
                + $@"|mongorestore|cqlsh|kinit|zip|unzip|ipmitool|sqlcmd|bcp|isql|osql|impdp|cf\s+login|psexec|nxc|rabbitmqadmin|influx|ftp|lftp|evil-winrm"
                + $@"|racadm|mosquitto_[a-z]+)\s(?:[^\r\n]*\s)?-[pP]\s{{1,2}}{Argument}"),
        // redis-cli -a X, ldapsearch -w X, curl -u user:X, smbclient -U user%X
        Of("redis-", $@"\bredis-(?:cli|benchmark)\s(?:[^\r\n]*\s)?-a\s{{1,2}}{Argument}"),
        Of("rediscli_auth=", $@"\bREDISCLI_AUTH={Argument}"),
        Of("ncftp", $@"\bncftp[a-z]*\s(?:[^\r\n]*\s)?-p\s{{1,2}}{Argument}"),
        // Already hashed as a rule, and worth trying to guess.
        Of("useradd usermod", $@"\buser(?:add|mod)\s(?:[^\r\n]*\s)?-p\s{{1,2}}{Argument}"),
        new(
            Kind,
            ["wpa_passphrase"],
            @"\bwpa_passphrase\s(?:""[^""\r\n]+""|'[^'\r\n]+'|\S+)\s{1,2}(?<secret>[^\r\n|>]{8,63})",
            isPlausible: v => !v.All(char.IsLetter) && Plausible.Assigned(v.Trim())),
        Of("ldap", $@"\bldap(?:search|modify|add|delete|whoami|passwd)\s(?:[^\r\n]*\s)?-w\s{{0,2}}{Argument}"),
        Of(
            "curl http xh elasticdump svn tus wscat",
            $@"\b(?:curl|http|https|xh|elasticdump|svn|tus|wscat)\s(?:[^\r\n]*\s)?(?:-u\s{{0,2}}|--user[= ]|--proxy-user[= ]|-U\s{{0,2}}|-a\s{{1,2}}"
                + $@"|--auth[= ])[""']?[^\s:""']+:{Argument}"),
        Of(
            "smbclient rpcclient net mount.cifs winexe wmic smbmap",
            $@"\b(?:smbclient|rpcclient|net|mount\.cifs|winexe|wmic|smbmap)\s(?:[^\r\n]*\s)?-U\s{{0,2}}[""']?[^\s%""']+%{Argument}"),
        // etcdctl --user root:X, and whatever else takes both in one option; --user 1000:1000 and --user node:node are accounts
        new(
            Kind,
            "--user --auth --cred --login --basic-auth".Split(' '),
            @"\s--(?:user|auth|creds?|credentials|login|basic-auth)[= ][""']?[^\s:""'=]{1,60}:(?<secret>[^\s""'|;&<>]{4,})",
            RegexOptions.None,
            v => Plausible.AmidWords(v)),
        // schtasks /rp X, cmdkey /pass:X, ssh-keygen -N X, aws configure set aws_secret_access_key X
        Of("schtasks", $@"\bschtasks\s(?:[^\r\n]*\s)?/rp\s{{1,2}}{Argument}", RegexOptions.IgnoreCase),
        Of("cmdkey", $@"\bcmdkey\s(?:[^\r\n]*\s)?/pass:{Argument}", RegexOptions.IgnoreCase),
        Of("ssh-keygen", $@"\bssh-keygen\s(?:[^\r\n]*\s)?-[NP]\s{{1,2}}{Argument}"),
        Of("configure", $@"\bconfigure\s(?:[^\r\n]*\s)?set\s(?:\S+\.)?(?:aws_secret_access_key|aws_session_token)\s{{1,2}}{Argument}"),
        // mc alias set NAME URL ACCESS X
        Of("alias", $@"\bmc\s+(?:alias\s+set|config\s+host\s+add)\s+\S+\s+\S+\s+\S+\s+{Argument}"),
        Of("ftp", $@"\bl?ftp\s(?:[^\r\n]*\s)?-u\s{{0,2}}[^\s,]+,{Argument}"),
        Of("snmp", $@"\bsnmp[a-z]+\s(?:[^\r\n]*\s)?-A\s{{1,2}}{Argument}"),
        Of("snmp", $@"\bsnmp[a-z]+\s(?:[^\r\n]*\s)?-X\s{{1,2}}{Argument}"),
        Of("net", $@"\bnet\s+use\s(?:[^\r\n]*\s)?/(?:user|u):\S+\s{Argument}", RegexOptions.IgnoreCase),
        Of("net", $@"\bnet\s+user\s\S+\s(?<secret>[^\s/*]{{4,}})\s+/add", RegexOptions.IgnoreCase),
        Of("rclone", $@"\brclone\s+obscure\s{Argument}"),
        Of("<<<", $@"\b(?:cryptsetup|gpg|kinit|openssl|sudo\s+-S|passwd)\s[^\r\n]*<<<\s?{Argument}"),
        Of("sqlplus", $@"\bsqlplus\s(?:[^\r\n]*\s)?[A-Za-z0-9_]{{1,30}}/{Argument}@"),
        Of(
            "expdp impdp rman exp imp",
            $@"\b(?:expdp|impdp|rman|exp|imp)\s(?:[^\r\n]*\s)?(?:target\s|userid=)?[""']?[A-Za-z0-9_]{{1,30}}/(?<secret>[^\s@""'/]{{4,}})@"),
        Of("expdp impdp", @"\b(?:expdp|impdp)\s{1,2}(?:userid=)?[""']?[A-Za-z0-9_]{1,30}/(?<secret>[^\s@""'/]{4,})(?:[\s""']|$)"),
        // openssl … -passin pass:X, -k X
        Of("pass:", $@"\bpass(?:in|out)?\s{{1,2}}pass:{Argument}"),
        Of("openssl", $@"\bopenssl\s(?:[^\r\n]*\s)?-k\s{{1,2}}{Argument}"),
        Of("keytool", $@"\bkeytool\s(?:[^\r\n]*\s)?-(?:store|key|src|dest)?pass(?:\s{{1,2}}|=){Argument}"),
        // echo X | sudo -S, echo user:X | chpasswd, echo X | docker login --password-stdin, htpasswd -b FILE user X
        Of("echo", $@"\becho\s{{1,2}}(?:-n\s)?{Argument}\s*\|\s*(?:sudo\s(?:[^\r\n|]*)?-S|docker\s+login|podman\s+login|passwd|cryptsetup|gpg|kinit|openssl)"),
        // restic --password-command "echo X", BORG_PASSCOMMAND='printf X'
        Of(
            "passcommand password-command password_command",
            $@"(?i:pass(?:word)?[-_]?command)[= ][""']?(?:echo|printf)\s{{1,2}}(?:-n\s)?[""'\\]{{0,2}}(?<secret>[^\s""'\\|;]{{4,}})"),
        Of("chpasswd", $@"\becho\s{{1,2}}(?:-n\s)?[""']?[A-Za-z0-9_.-]+:(?<secret>[^\s""'|]{{4,}})[""']?\s*\|\s*(?:sudo\s)?chpasswd"),
        Of("htpasswd", $@"\bhtpasswd\s+-[A-Za-z]*b[A-Za-z]*\s(?:-\S+\s)*\S+\s\S+\s{Argument}"),
        Of("htpasswd", $@"\bhtpasswd\s+-[A-Za-z]*n[A-Za-z]*b[A-Za-z]*\s\S+\s{Argument}"),
        // --from-literal=password=X, -e POSTGRES_PASSWORD=X are assignments; rabbitmqctl add_user u X, vault login X, gh auth …
        Of("rabbitmqctl", $@"\brabbitmqctl\s(?:[^\r\n]*\s)?(?:add_user|change_password|authenticate_user)\s\S+\s{Argument}"),
        Of("vault", $@"\bvault\s+login\s(?:-\S+\s)*(?<secret>[^\s=""'-][^\s=""']{{15,}})"),
        Of("from-literal", $@"\bfrom-literal[= ][""']?[A-Za-z0-9_.-]*(?i:password|passwd|pass|token|secret|key)=(?<secret>[^\s""']{{4,}})"),
        // SQL: IDENTIFIED BY 'X', PASSWORD 'X', REQUIREPASS X
        Of(
            "identified password",
            @"(?i:identified\s+(?:with\s+\S+\s+)?by|(?:with|encrypted)\s+password|\bset\s+password\s*(?:=|for\s\S+\s*=))\s*(?:password\s*\(\s*)?[""']"
                + @"(?<secret>[^""'\r\n]{4,})[""']"),
        Of(
            "requirepass masterauth primaryauth rootpw bindpw masteruser",
            @"(?im:^|\s)(?i:requirepass|masterauth|primaryauth|rootpw|bindpw|olcrootpw|masteruser\s\S+)\s+[""']?(?<secret>[^\s""']{4,})"),
        // As typed at a prompt. "Auth Implementation" is a heading, so that small letters need more than letters behind them.
        Of("auth", @"\bAUTH\s+(?:default\s+)?[""']?(?<secret>[0-9A-Za-z!@#$%^&*_+=.-]{12,})[""']?\s*(?:\r?\n|$)"),
        new(
            Kind,
            ["auth"],
            @"\b(?i:auth)\s+(?:default\s+)?[""']?(?<secret>[0-9A-Za-z!@#$%^&*_+=.-]{12,})[""']?\s*(?:\r?\n|$)",
            RegexOptions.None,
            v => Plausible.Assigned(v) && !IsOption(v) && !v.All(char.IsLetter)),
        // PowerShell: ConvertTo-SecureString "X" -AsPlainText, New-Object PSCredential
        Of("securestring", @"(?i:convertto-securestring)\s+(?:-string\s+)?[""'](?<secret>[^""'\r\n]{4,})[""']"),
        // snmp communities, Cisco: enable secret 0 X, username u password 7 X
        Of("enable username", @"(?im:^|\s)(?i:enable|username\s\S+)\s+(?i:secret|password)\s+(?:[0-9]\s+)?(?<secret>[^\s""']{4,})"),
        new(Kind, ["-token", "-secret", "-key", "-apikey", "/token", "/secret"],
            $@"(?:^|\s)(?:--?|/)(?i:[a-z-]*(?:token|secret|api-?key|access-?key|secret-?key|private-?key|account-?key))(?:[= ]|:)\s{{0,2}}{Argument}",
            isPlausible: v => Plausible.SettingKey(v) && !IsOption(v)),
    ];

    private static SecretRule Of(string hints, string pattern, RegexOptions options = RegexOptions.None) =>
        new(Kind, hints.Split(' '), pattern, options, v => Plausible.Assigned(v) && !IsOption(v));

    private static bool IsOption(
        string value) =>
            value.StartsWith("--", StringComparison.Ordinal) || (value[0] == '-' && value.Length <= 3) || value.StartsWith("stdin", StringComparison.Ordinal);
}
