using System.Text;

namespace ChatOpsVerifier.Testing.Secrets;

/// <summary>
/// Secrets of more than a hundred kinds as they turn up in evidence: in logs, configuration, commands, tables and prose. The forms
/// are those that the issuers document; each prefix is split, so that no scanner takes this file for a leak.
/// </summary>
public static class PlantedSecrets
{
    public static IReadOnlyList<PlantedSecret> All { get; } =
    [
        .. Tokens(),
        .. Passwords(),
        .. Structured(),
        .. Hidden(),
        .. FurtherSecrets.All(),
        .. SaidSecrets.All()
    ];

    private static IEnumerable<PlantedSecret> Tokens()
    {
        var c = new Chance(20261201);
        (string Kind, Func<string> Make)[] forms =
        [
            ("AWS access key id", () => "AK" + "IA" + c.UpperAlnum(16)),
            ("Google API key", () => "AI" + "za" + c.Url(35)),
            ("Google access token", () => "ya" + "29." + c.Url(60)),
            ("Google refresh token", () => "1/" + "/0" + c.Url(40)),
            ("Google client secret", () => "GOC" + "SPX-" + c.Url(28)),
            ("Azure client secret", () => c.Alnum(3) + "8" + "Q~" + c.Alnum(34)),
            ("Azure DevOps token", () => c.Alnum(76) + "AZ" + "DO" + c.Alnum(4)),
            ("DigitalOcean token", () => "dop" + "_v1_" + c.Hex(64)),
            ("DigitalOcean refresh token", () => "dor" + "_v1_" + c.Hex(64)),
            ("Heroku key", () => "HR" + "KU-" + c.Uuid()),
            ("Fly.io token", () => "fm" + "2_" + c.Base64(80)),
            ("Netlify token", () => "nf" + "p_" + c.Alnum(36)),
            ("Tailscale key", () => "tsk" + "ey-auth-" + c.Alnum(12) + "-" + c.Alnum(32)),
            ("Terraform Cloud token", () => c.Alnum(14) + ".atlas" + "v1." + c.Alnum(67)),
            ("Pulumi token", () => "pu" + "l-" + c.Hex(40)),
            ("Vault token", () => "hv" + "s." + c.Url(90)),
            ("Vault batch token", () => "hv" + "b." + c.Url(120)),
            ("Doppler token", () => "dp" + ".pt." + c.Alnum(43)),
            ("1Password service account", () => "ops" + "_eyJ" + c.Base64(120)),
            ("age key", () => "AGE-SEC" + "RET-KEY-1" + c.UpperAlnum(58)),
            ("Databricks token", () => "da" + "pi" + c.Hex(32)),
            ("PlanetScale password", () => "psc" + "ale_pw_" + c.Alnum(43)),
            ("Supabase token", () => "sb" + "p_" + c.Hex(40)),
            ("Supabase secret key", () => "sb" + "_secret_" + c.Url(31)),
            ("GitHub token", () => "gh" + "p_" + c.Alnum(36)),
            ("GitHub app token", () => "gh" + "s_" + c.Alnum(36)),
            ("GitHub fine-grained token", () => "github" + "_pat_" + c.Alnum(22) + "_" + c.Alnum(59)),
            ("GitLab token", () => "gl" + "pat-" + c.Url(20)),
            ("GitLab runner token", () => "gl" + "rt-" + c.Url(24)),
            ("GitLab deploy token", () => "gl" + "dt-" + c.Url(20)),
            ("Bitbucket app password", () => "AT" + "BB" + c.Alnum(32)),
            ("Atlassian token", () => "ATA" + "TT3xFfGF0" + c.Url(180)),
            ("npm token", () => "np" + "m_" + c.Alnum(36)),
            ("PyPI token", () => "py" + "pi-AgEIcHlwaS5vcmc" + c.Url(120)),
            ("NuGet key", () => "oy" + "2" + c.LowerAlnum(43)),
            ("RubyGems key", () => "ruby" + "gems_" + c.Hex(48)),
            ("crates.io token", () => "ci" + "o" + c.Alnum(32)),
            ("Docker Hub token", () => "dckr" + "_pat_" + c.Url(27)),
            ("JFrog key", () => "AK" + "Cp" + c.Alnum(69)),
            ("SonarQube token", () => "sq" + "u_" + c.Hex(40)),
            ("Buildkite token", () => "bk" + "ua_" + c.Hex(40)),
            ("Postman key", () => "PM" + "AK-" + c.Hex(24) + "-" + c.Hex(34)),
            ("Slack bot token", () => "xo" + "xb-" + c.Number(12) + "-" + c.Number(12) + "-" + c.Alnum(24)),
            ("Slack app token", () => "xa" + "pp-1-A" + c.UpperAlnum(10) + "-" + c.Number(13) + "-" + c.Hex(64)),
            ("Slack webhook", () => "https://hooks.sl" + "ack.com/services/T" + c.UpperAlnum(8) + "/B" + c.UpperAlnum(10) + "/" + c.Alnum(24)),
            ("Teams webhook", () => "https://acme.webh"
                + "ook.office.com/webhookb2/"
                + c.Uuid()
                + "@"
                + c.Uuid()
                + "/IncomingWebhook/"
                + c.Hex(32)
                + "/"
                + c.Uuid()),
            ("Discord webhook", () => "https://disc" + "ord.com/api/webhooks/" + c.Number(18) + "/" + c.Url(68)),
            ("Telegram bot token", () => c.Number(10) + ":A" + "A" + c.Url(33)),
            ("Twilio key", () => "S" + "K" + c.Hex(32)),
            ("SendGrid key", () => "S" + "G." + c.Url(22) + "." + c.Url(43)),
            ("Mailgun key", () => "ke" + "y-" + c.Hex(32)),
            ("Mailchimp key", () => c.Hex(32) + "-u" + "s12"),
            ("Brevo key", () => "xkey" + "sib-" + c.Hex(64) + "-" + c.Alnum(16)),
            ("Stripe key", () => "sk" + "_live_" + c.Alnum(24)),
            ("Stripe restricted key", () => "rk" + "_live_" + c.Alnum(24)),
            ("Stripe webhook secret", () => "wh" + "sec_" + c.Alnum(32)),
            ("Square token", () => "sq0" + "atp-" + c.Url(22)),
            ("Shopify token", () => "shp" + "at_" + c.Hex(32)),
            ("Grafana service account token", () => "gl" + "sa_" + c.Alnum(32) + "_" + c.Hex(8)),
            ("Grafana Cloud token", () => "gl" + "c_" + c.Base64(60)),
            ("New Relic key", () => "NR" + "AK-" + c.UpperAlnum(27)),
            ("Sentry token", () => "snt" + "ryu_" + c.Hex(64)),
            ("Dynatrace token", () => "dt0" + "c01." + c.UpperAlnum(24) + "." + c.UpperAlnum(64)),
            ("Linear key", () => "lin" + "_api_" + c.Alnum(40)),
            ("Notion token", () => "nt" + "n_" + c.Alnum(46)),
            ("Figma token", () => "fi" + "gd_" + c.Url(40)),
            ("Airtable token", () => "pa" + "t" + c.Alnum(14) + "." + c.Hex(64)),
            ("Hugging Face token", () => "hf" + "_" + c.Alnum(34)),
            ("OpenAI key", () => "sk" + "-proj-" + c.Url(48)),
            ("Anthropic key", () => "sk" + "-ant-api03-" + c.Url(93)),
            ("Groq key", () => "gs" + "k_" + c.Alnum(52)),
            ("Replicate token", () => "r" + "8_" + c.Alnum(37)),
            ("HubSpot token", () => "pa" + "t-eu1-" + c.Uuid()),
            ("JSON web token", () => "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "J" + c.Url(60) + "." + c.Url(43)),
            ("Convex deploy key", () => "prod:brave-otter-" + c.Number(3) + "|" + c.Base64(60)),
            ("Backblaze key", () => "K0" + "05" + c.Base64(27)),
            ("PostHog key", () => "ph" + "x_" + c.Alnum(43)),
            ("LangSmith key", () => "ls" + "v2_pt_" + c.Hex(32) + "_" + c.Hex(10)),
        ];
        string[] frames =
        [
            "2026-11-30T02:00:11Z INFO backup: using {0} for the upload",
            "| CI variable | {0} | set on Monday |",
            "{{\"step\": \"restore\", \"with\": \"{0}\", \"rows\": 48}}",
            "export BACKUP_CREDENTIAL={0}",
        ];
        foreach (var (kind, make) in forms)
        {
            for (var copy = 0; copy < 2; copy++)
            {
                var secret = make();
                yield return new(kind, string.Format(System.Globalization.CultureInfo.InvariantCulture, c.Pick(frames), secret), secret);
            }
        }
    }

    private static IEnumerable<PlantedSecret> Passwords()
    {
        var c = new Chance(7);
        (string Kind, string Frame, string Secret)[] cases =
        [
            ("long option", "pg_basebackup-wrapper --host db1 --password {0} --out /backup", c.Alnum(14)),
            ("long option with =", "influx backup --token={0} /backup", c.Alnum(40)),
            ("PowerShell option", "Restore-DbaDatabase -SqlInstance db1 -Password {0} -Path D:\\bak", "Winter" + "2026!"),
            ("mysql -p", "mysqldump -u root -p{0} shop > shop.sql", "S3cure" + "Pw9"),
            ("mysql -p, letters only", "mysql -uroot -p{0} -e 'select 1'", "correct" + "horse"),
            ("curl -u", "curl -u admin:{0} https://es.internal:9200/_snapshot/nightly", "Elastic" + "Pw77"),
            ("curl --user", "curl --user 'backup:{0}' -T dump.sql.gz https://dav.example.org/", c.Alnum(12)),
            ("sshpass", "sshpass -p {0} scp db.dump backup@10.0.0.4:/srv", "hunter" + "hunter"),
            ("redis-cli -a", "redis-cli -h cache -a {0} --rdb dump.rdb", c.Alnum(18)),
            ("docker login", "docker login registry.example.org -u ci -p {0}", c.Alnum(20)),
            ("smbclient", "smbclient //nas/backup -U svc%{0} -c ls", "Sm" + "bPass1"),
            ("net use", "net use Z: \\\\nas\\backup /user:ACME\\svc {0}", "N3t" + "Use!Pw"),
            ("ldapsearch", "ldapsearch -x -D cn=admin,dc=acme -w {0} -b dc=acme", "Dir" + "Manager9"),
            ("openssl pass:", "openssl enc -d -aes-256-cbc -in dump.enc -passin pass:{0}", c.Alnum(16)),
            ("chpasswd", "echo 'restore:{0}' | chpasswd", "Rest" + "ore42x"),
            ("sudo -S", "echo {0} | sudo -S systemctl restart postgresql", "Root" + "me2026"),
            ("htpasswd", "htpasswd -bc /etc/nginx/.htpasswd ops {0}", "Ng1nx" + "Pass"),
            ("7z", "7z x backup.7z -p{0} -o/restore", "Arch1ve" + "Key"),
            ("sqlcmd", "sqlcmd -S db1 -U sa -P {0} -Q \"RESTORE VERIFYONLY\"", "Sql" + "Adm1n!"),
            ("rabbitmqctl", "rabbitmqctl add_user backup {0}", "Rabb1t" + "Pass"),
            ("gpg --passphrase", "gpg --batch --passphrase {0} -d dump.gpg", "blue" + "kestrel"),
            ("mongorestore", "mongorestore --username root --password '{0}' --archive", "M0ngo" + "-Root"),
            ("kubectl literal", "kubectl create secret generic db --from-literal=password={0}", "k8s" + "literal9"),
            ("SQL identified by", "CREATE USER 'backup'@'%' IDENTIFIED BY '{0}';", "By" + "2026!x"),
            ("SQL with password", "ALTER ROLE restore WITH PASSWORD '{0}';", "role" + "pass77"),
            ("requirepass", "requirepass {0}", c.Alnum(24)),
            ("URL without a user", "REDIS_URL=redis://:{0}@cache:6379/0", c.Alnum(16)),
            ("URL with a user", "DATABASE_URL=postgres://app:{0}@db:5432/shop", "p4" + "ssw0rd"),
            ("URL with an odd password", "amqp://svc:{0}@mq.internal/vhost", "a%21" + "b$c9"),
            ("connection string", "Server=db1;Database=shop;User Id=sa;Password={0};Encrypt=true", "Tr0ub4" + "dor&3"),
            ("assignment, letters only", "DB_PASSWORD={0}", "let" + "mein"),
            ("assignment, digits only", "PGPASSWORD={0} pg_restore -d shop dump", "8427" + "1953"),
            ("assignment, spaces", "password = {0}", "sunflower" + "street"),
            ("starts with $", "MYSQL_ROOT_PASSWORD={0}", "$ecr" + "et99!"),
            ("starts with @", "password: {0}", "@dm1n" + "Pass"),
            ("starts with (", "password=\"{0}\"", "(paren" + "7thesis"),
            ("starts with %", "password = '{0}'", "%perc" + "ent88"),
            ("quoted with spaces", "passphrase: \"{0}\"", "violet anchor " + "paper lamp"),
            ("JSON", "{{\"user\": \"svc\", \"password\": \"{0}\"}}", "Json" + "Pass1"),
            ("YAML", "auth:\n  username: svc\n  password: {0}\n", "yaml" + "pass"),
            ("prose, English", "The root password is {0} until Friday", "Autumn" + "2026!"),
            ("prose, German", "Das Passwort ist {0}", "Sommer" + "2026!"),
            ("prose, French", "mot de passe : {0}", "Soleil" + "2026!"),
            ("prose, Spanish", "contraseña: {0}", "Invierno" + "26!"),
            ("prose, Portuguese", "senha: {0}", "Verao" + "2026!"),
            ("prose, Chinese", "密码：{0}", "Beijing" + "2026"),
            ("prose, Japanese", "パスワード: {0}", "Sakura" + "2026"),
            ("table cell", "| Password | {0} |", "Cell" + "Pass9"),
            ("table cell, code", "| `DB_PASSWORD` | `{0}` |", "codecell" + "pw"),
            ("tab separated", "db password\t{0}\tprod", "Tabbed" + "88x"),
            ("HTML cell", "<tr><td>Password</td><td>{0}</td></tr>", "Html" + "Pass4"),
            ("XML element", "<datasource><password>{0}</password></datasource>", "Xml" + "Elem5nt"),
            ("XML add", "<add key=\"SmtpPassword\" value=\"{0}\" />", "Smtp" + "Pass3"),
            ("environment list", "- name: POSTGRES_PASSWORD\n  value: {0}\n", "env" + "listpw7"),
            ("authorization header", "Authorization: Bearer {0}", c.Alnum(40)),
            ("basic header", "Authorization: Basic {0}", Convert.ToBase64String(Encoding.ASCII.GetBytes("svc:" + c.Alnum(12)))),
            ("api key header", "X-Api-Key: {0}", c.Alnum(32)),
            ("session cookie", "Cookie: theme=dark; sessionid={0}; lang=en", c.LowerAlnum(32)),
            ("set-cookie", "Set-Cookie: connect.sid={0}; Path=/; HttpOnly", "s%3A" + c.Alnum(32) + "." + c.Alnum(43)),
            ("api_key", "api_key = \"{0}\"", c.Alnum(32)),
            ("API key in prose", "API key: {0}", c.Alnum(32)),
            ("client secret", "client_secret: {0}", c.Alnum(40)),
            ("secret access key", "aws_secret_access_key = {0}", c.Base64(40)),
            ("access token", "\"access_token\": \"{0}\"", c.Alnum(64)),
            ("Django key", "SECRET_KEY = '{0}'", "z&4@k!x8(" + c.LowerAlnum(30) + "^w"),
            ("Django default key", "SECRET_KEY = \"{0}\"", "django-inse" + "cure-" + c.LowerAlnum(50)),
            ("Rails key base", "secret_key_base: {0}", c.Hex(128)),
            ("Rails master key", "RAILS_MASTER_KEY={0}", c.Hex(32)),
            ("Laravel key", "APP_KEY={0}", "base64:" + c.Base64(43) + "="),
            ("Azure storage key", "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={0};EndpointSuffix=core.windows.net", c.Base64(86) + "=="),
            ("Azure SAS", "https://acme.blob.core.windows.net/b/dump?sv=2024-11-04&sp=r&sig={0}", c.Alnum(43) + "%3D"),
            ("Service Bus key", "Endpoint=sb://acme/;SharedAccessKeyName=Root;SharedAccessKey={0}", c.Base64(43) + "="),
            ("Datadog key", "DD_API_KEY={0}", c.Hex(32)),
            ("WireGuard key", "PrivateKey = {0}", c.Base64(43) + "="),
            ("Kubernetes bootstrap token", "kubeadm join 10.0.0.1:6443 --token {0}", c.LowerAlnum(6) + "." + c.LowerAlnum(16)),
            ("vault login", "vault login {0}", "s." + c.Alnum(24)),
            ("npmrc", "//registry.example.org/:_authToken={0}", c.Uuid()),
        ];
        foreach (var (kind, frame, secret) in cases)
        {
            yield return new(kind, string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, secret), secret);
        }
    }

    private static IEnumerable<PlantedSecret> Structured()
    {
        var c = new Chance(11);
        var pem = "-----BEGIN " + "RSA PRIVATE KEY-----\n" + c.Base64(64) + "\n" + c.Base64(64) + "\n-----END " + "RSA PRIVATE KEY-----";
        yield return new("PEM key", "key:\n" + pem + "\n", pem);
        var openssh = "-----BEGIN " + "OPENSSH PRIVATE KEY-----\n" + c.Base64(70) + "\n-----END " + "OPENSSH PRIVATE KEY-----";
        yield return new("OpenSSH key", "id_ed25519:\n" + openssh, openssh);
        var inJson = "-----BEGIN " + "PRIVATE KEY-----\\n" + c.Base64(64) + "\\n-----END " + "PRIVATE KEY-----";
        yield return new("service account file", "{\"type\": \"service_account\", \"private_key\": \"" + inJson + "\\n\"}", inJson);
        var pgp = "-----BEGIN " + "PGP PRIVATE KEY BLOCK-----\n\n" + c.Base64(64) + "\n-----END " + "PGP PRIVATE KEY BLOCK-----";
        yield return new("PGP key", pgp, pgp);
        var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(pem));
        yield return new(
            "client-key-data",
            "users:\n- name: admin\n  user:\n    client-certificate-data: " + c.Base64(60) + "\n    client-key-data: " + encoded + "\n",
            encoded);
        var clientKey = c.Base64(80);
        var token = "ey" + "JhbGciOiJSUzI1NiJ9.ey" + "J" + c.Url(50) + "." + c.Url(60);
        yield return new("client-key-data beside a token", "    client-key-data: " + clientKey + "\n    token: " + token + "\n", clientKey);
        yield return new("kubeconfig token", "    token: " + token + "\n", token);
        var netrc = c.Alnum(11);
        yield return new("netrc", "machine backup.example.org\nlogin svc\npassword " + netrc + "\n", netrc);
        yield return new("netrc, one line", "machine ftp.example.org login anna password " + "lavender" + "hill", "lavender" + "hill");
        var docker = Convert.ToBase64String(Encoding.ASCII.GetBytes("ci:" + c.Alnum(14)));
        yield return new("Docker config", "{\"auths\": {\"registry.example.org\": {\"auth\": \"" + docker + "\"}}}", docker);
        var pgpass = c.Alnum(12);
        yield return new("pgpass", "db1.internal:5432:*:backup:" + pgpass + "\n", pgpass);
        var kube = Convert.ToBase64String(Encoding.ASCII.GetBytes(c.Alnum(15)));
        yield return new("Kubernetes secret", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: " + kube + "\n", kube);
        var shadow = "$6" + "$" + c.Alnum(12) + "$" + c.Alnum(86);
        yield return new("shadow line", "root:" + shadow + ":19700:0:99999:7:::\n", shadow);
        var apr = "$ap" + "r1$" + c.Alnum(8) + "$" + c.Alnum(22);
        yield return new("htpasswd line", "ops:" + apr + "\n", apr);
        var jwk = c.Url(43);
        yield return new("JSON web key", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + c.Url(43) + "\",\"d\":\"" + jwk + "\"}", jwk);
    }

    private static IEnumerable<PlantedSecret> Hidden()
    {
        var c = new Chance(13);
        var github = "gh" + "p_" + c.Alnum(36);
        var coloured = github[..10] + "\u001b[1;31m" + github[10..20] + "\u001b[0m" + github[20..];
        yield return new("token with colour codes", "remote: " + coloured + " rejected", coloured);
        var zero = github[..12] + "\u200b" + github[12..];
        yield return new("token with a zero-width space", "token " + zero, zero);
        var soft = "gl" + "pat-" + c.Alnum(8) + "\u00ad" + c.Alnum(12);
        yield return new("token with a soft hyphen", soft, soft);
        var password = "Win" + "\u200d" + "ter2026!";
        yield return new("password with a joiner", "password: " + password, password);
        var linked = "xo" + "xb-" + c.Number(12) + "-" + c.Alnum(24);
        yield return new("token in a terminal link", "\u001b]8;;https://example.org\u001b\\" + linked + "\u001b]8;;\u001b\\", linked);
    }
}
