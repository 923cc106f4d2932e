using System.Text;

namespace ChatOpsVerifier.Testing.Secrets;

/// <summary>What a second round of breaking found missing, in variants of its own. As in <see cref="PlantedSecrets"/>, each value is put together.</summary>
internal static class FurtherSecrets
{
    public static IEnumerable<PlantedSecret> All()
    {
        var c = new Chance(17);
        (string Kind, string Frame, string Secret)[] cases =
        [
            ("JDBC thin", "jdbc:oracle:thin:restore/{0}@//db1:1521/XE", "Ora" + "cle77x"),
            ("mc alias", "mc alias set backup https://minio.example.org backup-user {0}", c.Alnum(24)),
            ("user and password in one option", "etcdctl --user backup:{0} snapshot save /b.db", "Etcd" + "Backup6"),
            ("credentials in one option", "nats --creds svc:{0} stream backup", "Nats" + "Cred9"),
            ("setup passwords", "Changed password for user kibana\nPASSWORD kibana = {0}\n", c.Alnum(20)),
            ("reset password", "Password for the [elastic] user successfully reset.\nNew value: {0}\n", c.Alnum(20)),
            ("authtok", "ldap_default_authtok = {0}", "Sssd" + "Tok77!"),
            ("pre-shared key", "site-a site-b : PSK \"{0}\"", "tunnel " + "of love 9"),
            ("password line", "auth-user-pass\nuser backup\npassword {0}\n", "Vpn" + "Pass41"),
            ("router line", "line vty 0 4\n password {0}\n login\n", "C1sco" + "Line"),
            ("boot loader hash", "password_pbkdf2 root {0}", "grub.pbkdf2" + ".sha512.10000." + c.Hex(64) + "." + c.Hex(64)),
            ("SCRAM verifier", "ALTER ROLE app PASSWORD '{0}';", "SCRAM-SHA" + "-256$4096:" + c.Base64(22) + "==$" + c.Base64(43) + "=:" + c.Base64(43) + "="),
            ("pgbouncer", "\"shop\" \"{0}\"\n", "md" + "5" + c.Hex(32)),
            ("salt in code", "define('SECURE_AUTH_SALT', '{0}');", c.Alnum(24) + "#%&" + c.Alnum(20)),
            ("template", "  password: <%= \"{0}\" %>\n", "erb" + "Pass61"),
            ("network credential", "var login = new NetworkCredential(\"backup\", \"{0}\");", "Net" + "Cred55!"),
            ("basic auth in code", "requests.get(url, auth=('backup', '{0}'))", "py" + "Req33x"),
            ("chat webhook", "https://chat.example.org/hooks/{0}", c.LowerAlnum(26)),
            ("webhook of two parts", "https://rocket.example.org/hooks/{0}", c.Alnum(17) + "/" + c.Alnum(48)),
            ("spoken token", "the pushover token is {0}", c.Alnum(30)),
            ("bot address", "https://api.telegram.org/bot{0}/getMe", c.Number(9) + ":A" + "A" + c.Url(33)),
            ("at sign in an address", "https://svc:{0}@registry.example.org/v2/", "p@ss" + "W0rd"),
            ("registry file in base64", "data:\n  .dockerconfigjson: {0}\n", Convert.ToBase64String(Encoding.ASCII.GetBytes("{\"auths\":{\"r\":{\"auth\":\""
                + c.Base64(30)
                + "\"}}}"))),
            ("prose, Turkish", "şifre: {0}", "Izmir" + "2026!"),
            ("prose, Czech", "heslo je {0}", "Praha" + "2026!"),
            ("prose, Danish", "adgangskode: {0}", "Aarhus" + "26!x"),
            ("prose, Greek", "κωδικός: {0}", "Athina" + "26!"),
            ("prose, Hindi", "पासवर्ड: {0}", "Delhi" + "2026!"),
            ("prose, Thai", "รหัสผ่าน: {0}", "Bangkok" + "26!"),
            ("CSV column", "host,user,password,role\ndb1,sa,{0},owner\n", "Csv" + "Pass77"),
            ("lftp", "lftp -u backup,{0} sftp://nas", "Lftp" + "Pw61"),
            ("setting in capitals", "SSHPASS={0} sshpass -e scp d b:/", "Ssh" + "Pass9x"),
            ("SNMP version 3", "snmpget -v3 -l authPriv -u mon -a SHA -A {0} -x AES -X private7key host", "Auth" + "Pass12"),
            ("pgpass in a sentence", "the line was pg1.internal:5432:orders:restore:{0} in both files", "Grey" + "Owl61"),
            ("become password", "ansible_become_pass: {0}\n", "Barley" + "-Field-7"),
            ("pass with a prefix", "smtp_pass: {0}", "Ferry" + "Bell88"),
            ("short word for it", "the admin pw is {0}, please remove it later", "Quince" + "#Row4"),
            ("Wi-Fi code", "WIFI:S:server-room;T:WPA;P:{0};;", "Maple" + "-Rain-31"),
            ("plain Kubernetes secret", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: mail\nstringData:\n  smtp-password: {0}\n", "willow" + "-brook-12"),
            ("plain Kubernetes token", "kind: Secret\nstringData:\n  host: mx\n  token: '{0}'\ntype: Opaque\n", "amber" + "-field"),
            ("Rails key", "config/master.key: {0}\n", c.Hex(32)),
            ("Rails key in a listing", "$ cat config/credentials/production.key\n{0}\n", c.Hex(32)),
            ("password command", "restic --password-command \"echo {0}\" snapshots", "Tin" + "-Drum-5"),
            ("pass command", "export BORG_PASSCOMMAND='printf {0}'", "Oak" + "Barn904"),
            (
                "Terraform state",
                "{\"type\": \"random_password\", \"name\": \"db\", \"instances\": [{\"attributes\": {\"length\": 18, \"result\": \"{0}\"}}]}",
                c.Alnum(18)),
            ("prose, Japanese without a colon", "復元用のパスワードは{0}です", "Nagoya" + "26!x"),
            ("prose, Chinese without a colon", "备份账户的密码是 {0}", "Suzhou" + "26!x"),
            ("prose, Korean without a colon", "복원 계정 비밀번호는 {0} 입니다", "Daegu" + "26!x"),
            ("prose, Swedish without a colon", "lösenordet är {0}", "Lund" + "2026!x"),
            ("prose, Romanian without a colon", "parola este {0}", "Brasov" + "26!"),
            ("prose, Croatian without a colon", "lozinka je {0}", "Zadar" + "26!x"),
            ("prose, Greek without a colon", "ο κωδικός είναι {0}", "Volos" + "26!x"),
            ("prose, Arabic without a colon", "كلمة المرور هي {0}", "Aswan" + "26!x"),
            ("name with a mark in it", "Kennwort: {0} (bitte ändern)", "Linz" + "-31$p"),
            ("password amid words", "we restored with password {0} on Monday", "Birch" + "Lane#7"),
            ("account and password", "login with backup / {0}", "Cedar" + "Hut$5"),
            ("creds", "creds are svc_dump:{0}", "Pine" + "Cone!8"),
            ("scheduled task", "schtasks /create /tn nightly /ru ACME\\bk /rp {0} /tr dump.cmd", "Task" + "Pw!77"),
            ("Windows credential", "cmdkey /add:nas2 /user:bk /pass:{0}", "Cmd" + "Pw!31"),
            ("key generation", "ssh-keygen -t rsa -N '{0}' -f backup", "Gen" + "Phrase7"),
            ("server controller", "racadm -r 10.0.0.8 -u root -p {0} serveraction hardreset", "Rac" + "Pw8842"),
            ("message broker", "mosquitto_pub -h mq -u ops -P {0} -t b -m ok", "Mos" + "Pw442x"),
            ("AWS on the command line", "aws configure set profile.bk.aws_secret_access_key {0}", c.Base64(40)),
            ("alert routing key", "integration_key: {0}", c.Hex(32)),
            ("alert address", "https://events.pagerduty.com/integration/{0}/enqueue", c.Hex(32)),
            ("alert key", "opsgenie_api_key: {0}", c.Uuid()),
            ("signed address, Google", "https://storage.googleapis.com/acme/d.gz?X-Goog-Algorithm=GOOG4&X-Goog-Signature={0}", c.Hex(256)),
            ("signed address, Amazon", "https://acme.s3.amazonaws.com/d.gz?X-Amz-Date=20261130&X-Amz-Signature={0}", c.Hex(64)),
            ("unseal key", "Unseal Key 3: {0}", c.Base64(43) + "="),
            ("SNMP community line", "rwcommunity {0} 10.1.0.0/16", "ops" + "W4comm"),
            ("name server's key", "key \"transfer\" { algorithm hmac-sha512; secret \"{0}\"; };", c.Base64(43) + "="),
            ("cloud-init", "chpasswd:\n  list: |\n    backup:{0}\n", "Cloud" + "Pw551"),
            ("answer file", "<Password><Value>{0}</Value><PlainText>true</PlainText></Password>", "Answer" + "Pw!6"),
            ("page source", "db password=&quot;{0}&quot; found", "Quot" + "Pw882"),
            ("escaped address", "redirect?next=%2Flogin%3Fpassword%3D{0}%26user%3Dbk", "Esc" + "Pw7716"),
            ("drawn table", "│ password │ {0} │", "Box" + "Pw9912"),
            ("licence key", "licence key: {0}", string.Join('-', Enumerable.Range(0, 5).Select(_ => c.UpperAlnum(5)))),
        ];
        return cases.Select(p => new PlantedSecret(p.Kind, p.Frame.Replace("{0}", p.Secret, StringComparison.Ordinal), p.Secret));
    }
}
