using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>Values that a label gives away: assignments, table cells, connection strings, addresses with credentials, authorization headers.</summary>
internal static class LabelledSecrets
{
    internal const string PasswordWords =
        "password|passwd|passwort|kennwort|pwd|passphrase|passcode|passwrd|contraseña|contrasena|mot de passe|senha|wachtwoord|hasło|lösenordet|lösenord|"
            + "lozinka|jelszó|salasana|parola|пароль|密码|密碼|口令|パスワード|비밀번호";

    /// <summary>Languages of which this program knows too few words to tell one from a password: more is asked of the value.</summary>
    private const string FurtherPasswordWords =
        "şifre|sifre|heslo|adgangskode|kodeord|passord|lykilorð|mật khẩu|kata sandi|kata laluan|parolă|парола|geslo|parool|slaptažodis|contrasenya|pasahitza|"
            + "κωδικός|סיסמה|كلمة المرور|كلمة السر|गुप्तशब्द|पासवर्ड|รหัสผ่าน|authtok|passcode|pin code";

    private const string FurtherPasswordHints =
        "şifre sifre heslo adgangskode kodeord passord lykilor khẩu sandi laluan parol парола geslo slapta contrasenya pasahitza κωδικ סיסמה كلمة पासवर्ड "
            + "गुप्त รหัส authtok passcode";

    internal const string KeyWords =
        "secret|token|api[ _-]?key|access[ _-]?key|account[ _-]?key|auth[ _-]?key|deploy[ _-]?key|client[ _-]?secret|private[ _-]?key|signing[ _-]?key|"
            + "encryption[ _-]?key|master[ _-]?key|shared[ _-]?key|storage[ _-]?key|license[ _-]?key|credentials?|api[ _-]?schlüssel|clé d'api|clave de api|"
            + "chave de api";

    private const string PasswordHints =
        "pass pw kennwort contrase senha wachtwoord hasło lösenord lozinka jelszó parola clave mdp psk phrase парол 密码 密碼 口令 パスワ 비밀번";

    private const string KeyHints = "secret token key credential schlüssel clé clave chave";

    /// <summary>Names that end like a label and hold nothing secret.</summary>
    private static readonly OccasionalRegex HarmlessLabel = new(
        @"(?:checksum|hash|sha256|digest|fingerprint|public|primary|foreign|partition|sort|cache|routing|idempotency|correlation|continuation|next|page|sync"
            + @"|change|request|object|dedup(?:lication)?|etag|row|hash|sort|shard|map|lookup|index|natural|composite|surrogate|cancellation|cancel|eos|bos|pad"
            + @"|max|min|total|prompt|completion)[ _/-]?$",
        RegexOptions.IgnoreCase);

    /// <summary>"https://user:pass@", "postgres://USER:PASSWORD@": how such an address is written.</summary>
    private static readonly OccasionalRegex FormOfAnAddress = new(
        "://(?:u|usr|user|username|user_?name|login|name|benutzer|utilisateur|usuario):(?:p|pw|pwd|pass|passwd|password|pass_?word|secret|passwort|kennwort|"
            + "motdepasse|contraseña)@",
        RegexOptions.IgnoreCase);

    /// <summary>"Is", as the languages of the words above say it between a label and a value. Chinese, Japanese and Korean put no blank before it.</summary>
    private const string Is = @"|\sis|\sist|\slautet|\sest|\ses|\sè|\sé|\sés|\sje|\ser|\sär|\seste|\sείναι|\sهي|\sهو|\szní|\s?是|\s?為|\s?为|\s?は|\s?が|\s?는|\s?은";

    /// <summary>"password for root", "Passwort von olga", "password (temporary)".</summary>
    private const string Whose = @"(?:\s\([^()\r\n]{1,30}\))?(?:\s(?:for|of|to|on|für|von|de|du|del|pour|para)\s[^\s.:[]+(?:\s[^\s.:[]+)?)?";

    public static readonly SecretRule[] All =
    [
        new("password", PasswordHints.Split(' '),
            $@"(?:{PasswordWords}|\bpass|_pass|_pw|\bpw|\bpsk)[""'\\]{{0,3}}\s{{0,8}}(?::=|=>|=|:|,)\s{{0,8}}(?:[""](?<secret>[^""\r\n\\]{{4,}})[""]"
                + $@"|['](?<secret>[^'\r\n\\]{{4,}})[']|\\""(?<secret>[^""\r\n\\]{{4,}})\\"")",
            RegexOptions.IgnoreCase, Plausible.Assigned) { Counts = IsNoKey },
        new("password", PasswordHints.Split(' '),
            $@"(?:{PasswordWords}|\bpass|_pass|_pw|\bpw|\bmdp|\bclave|\bpsk|\bsecret_?phrase)[""'`]{{0,2}}\s{{0,1}}(?::=|=>|=)\s{{0,1}}"
                + $@"(?<secret>[^\s""'`;,&<>|]{{4,}})",
            RegexOptions.IgnoreCase, Plausible.Assigned),
        new("password", PasswordHints.Split(' '),
            $@"(?:{PasswordWords}|\bpw|\bclave|\bmdp){Whose}[""'*`_]{{0,3}}\s{{0,3}}(?:[:：→]|->|\s[-–—]\s{Is})[""'*`_]{{0,3}}[ \t　]{{0,6}}[""'`*]{{0,3}}"
                + $@"(?<secret>[^\s""'`;,，。]{{4,}})[""'`*]{{0,3}}[ \t]{{0,4}}(?:[;,，。]|\r?\n|$)",
            RegexOptions.IgnoreCase, Plausible.Alone),
        // "ansible_become_pass: X". "pass: checksum" is a result.
        new("password", ["pass", "_pw"],
            @"(?:(?:^|\s)pass|[a-z0-9][_.-](?:pass|pw))[""'*`]{0,3}\s{0,3}(?::|->)[""'*`]{0,3}[ \t]{0,6}[""'`*]{0,3}"
                + @"(?<secret>[^\s""'`;,]{4,})[""'`*]{0,3}[ \t]{0,4}(?:[;,]|\r?\n|$)",
            RegexOptions.IgnoreCase, Plausible.Chosen) { Counts = c => !c.Match.TrimStart().StartsWith("pass", StringComparison.OrdinalIgnoreCase)
                || !Plausible.IsName(c.Secret) },
        new("password", PasswordHints.Split(' '),
            $@"(?:{PasswordWords}|\bpw|\bclave|\bmdp){Whose}[""'*`_]{{0,3}}\s{{0,3}}(?:[:：=→]|->|\s[-–—]\s{Is}|\swas"
                + $@"|\swar)(?:\s+(?:now|still|set to|changed to|currently|jetzt))?[""'*`_]{{0,3}}[ \t　]{{0,6}}[""'`*]{{0,3}}(?<secret>[^\s""'`;,，。]{{4,}})",
            RegexOptions.IgnoreCase, Plausible.AmidWords) { MayBe = Plausible.MayEndInAPassword },
        new("password", FurtherPasswordHints.Split(' '),
            $@"(?:{FurtherPasswordWords})(?:en|et|n|nya|si)?{Whose}[""'*`_]{{0,3}}\s{{0,3}}(?:[:：=→]|->"
                + $@"|\s[-–—]\s{Is})[""'*`_]{{0,3}}[ \t　]{{0,6}}[""'`*]{{0,3}}(?<secret>[^\s""'`;,，。]{{4,}})",
            RegexOptions.IgnoreCase, Plausible.AmidWords),
        // Where the language has no verb between the two, or one that is a preposition elsewhere: "password on server2" holds none.
        new("password", "salasana hasło khẩu sandi jelsz парол şifre パスワ 暗証番".Split(' '),
            @"\b(?:salasana\s(?:on|oli)|hasło\sto|mật khẩu\slà|kata sandi(?:nya)?(?:\sadalah)?|jelsz(?:ó|ava|avam|avunk)(?:\sez)?:?"
                + @"|пароль(?:\s(?:такой|был|стал|теперь|для\s\S+))?:?|şifre(?:si|niz|m)?)\s{1,3}[""'`]?(?<secret>[^\s""'`;,，。]{5,})"
                + @"|(?:パスワード|暗証番号)は\s?[「『]?(?<secret>[!-~]{4,})[」』]?(?:です|でした|になりました)",
            RegexOptions.IgnoreCase, v => v.Any(char.IsDigit) && Plausible.AmidWords(v)),
        new("PIN", ["pin", "geheimzahl"],
            @"\b(?:PIN|(?i:pin[ -]?code|geheimzahl|code\spin|código\spin|codice\spin))"
                + @"(?:\s(?:for|of|für|von|de|del|pour)\s[^\s:=]{1,30}(?:\s[^\s:=]{1,30}){0,3})?\s{0,3}(?:[:=]|\bis\b|\bist\b|\blautet\b|\best\b|\bes\b|è"
                + @"|é)\s{0,3}[""'`*]{0,2}(?<secret>[0-9]{4,12})[""'`*]{0,2}(?:[\s.,;!)]|$)",
            RegexOptions.None, v => v.Distinct().Skip(2).Any()),
        // YAML's block of text.
        new("password", [": |", ": >"],
            $@"(?:{PasswordWords})[""']?: [|>][+-]?[ \t]*\r?\n[ \t]+(?<secret>[^\s""'`;,]{{4,}})[ \t]*(?:\r?\n|$)",
            RegexOptions.IgnoreCase, Plausible.Alone),
        // PASSWORD elastic = …, as elasticsearch-setup-passwords prints it, and what elasticsearch-reset-password says next.
        new("password", ["password"],
            @"\bpassword\s[a-z0-9_.-]{2,30}\s{0,2}=\s{0,2}(?<secret>[^\s""'`;,]{6,})|\bpassword[^\r\n]{0,80}\r?\n\s{0,4}new value:\s{1,3}(?<secret>\S{6,})",
            RegexOptions.IgnoreCase, Plausible.AmidWords),
        // SSHPASS=…, RPCPASS=…: a setting in capitals.
        new("password", ["PASS=", "PWD=", "PASSWD=", "PASSPHRASE="],
            @"(?:^|[\s""';])[A-Z0-9_]*(?:[ACE-Z0-9_]PASS|PWD|PASSWD|PASSPHRASE)=[""']?(?<secret>[^\s""'`;,<>|\\/]{4,})",
            RegexOptions.None, Plausible.Assigned),
        // A line of a script or a file of credentials: "password X" and nothing else.
        new("password", ["password "],
            @"(?:^|\n)[ \t]{0,12}password[ \t]+(?<secret>[^\s""'`;,=:]{5,})[ \t]*(?:\r?\n|$)",
            RegexOptions.IgnoreCase, Plausible.AmidWords),
        new("pre-shared key", ["PSK \"", "XAUTH \"", "EAP \""],
            @"(?:\s|:)(?:PSK|XAUTH|EAP)\s{1,4}""(?<secret>[^""\r\n]{4,})""",
            RegexOptions.None, Plausible.Assigned),
        new("password", ["<%="],
            $@"(?:{PasswordWords})[""']?\s{{0,3}}[:=]\s{{0,3}}[""']?<%=\s{{0,3}}[""'](?<secret>[^""'\r\n]{{4,}})[""']",
            RegexOptions.IgnoreCase, Plausible.Assigned),
        new("password in an address", ["jdbc:oracle"],
            @"\bjdbc:oracle:[a-z]{2,5}:[^\s/@]{1,60}/(?<secret>[^\s@/]{3,})@",
            RegexOptions.IgnoreCase, Plausible.IsFilledIn),
        new("password", PasswordHints.Split(' '),
            $@"(?:^|[|│\t])[^|│\t\r\n]*(?:{PasswordWords}|[0-9A-Za-z][_ ]pass)[""'*`_ ]{{0,4}}[|│\t]\s{{0,20}}[`*""]{{0,3}}"
                + $@"(?<secret>[^\s|│`*""]{{4,}})[`*""]{{0,3}}\s{{0,20}}(?:[|│\t\r\n]|$)",
            RegexOptions.IgnoreCase | RegexOptions.Multiline, Plausible.Alone),
        new("key or token", KeyHints.Split(' '),
            $@"(?:^|[|\t])[^|\t\r\n]*(?:{KeyWords})[""'*`_ ]{{0,4}}[|\t]\s{{0,20}}[`*""]{{0,3}}(?<secret>[^\s|`*""]{{12,}})[`*""]{{0,3}}\s{{0,20}}(?:[|\t\r\n]"
                + $@"|$)",
            RegexOptions.IgnoreCase | RegexOptions.Multiline, Plausible.Key),
        new("key or token", "SECRET=".Split(' '),
            @"(?:^|[\s""'])[A-Z0-9_]*SECRET=[""']?(?<secret>[^\s""'`;,<>|\\]{8,})",
            RegexOptions.None, v => Plausible.Assigned(v) && !Plausible.IsName(v)),
        new("passphrase", "phrase mnemonic".Split(' '),
            @"(?:passphrase|seed phrase|mnemonic|recovery phrase)[""'*`]{0,3}\s{0,3}[:=]\s{0,3}[""']?(?<secret>[a-z]+(?: [a-z]+)+)",
            RegexOptions.IgnoreCase, Plausible.Phrase),
        new("password", "credential creds login zugangsdaten anmeldedaten identifiants credencia inloggegevens credenziali".Split(' '),
            @"\b(?:credentials?|creds|login|zugangsdaten|anmeldedaten|identifiants|credenciales|credenciais|inloggegevens|credenziali)[""'*`]{0,3}\s{0,3}"
                + @"(?:[:=]|\bare\b|\bis\b|\bwith\b|\bas\b|\bsind\b|\bmit\b)\s{0,3}[^\s/:,]+\s?[/:,]\s?(?<secret>[^\s,;""'`]{6,})",
            RegexOptions.IgnoreCase, Plausible.AmidWords) { MayBe = Plausible.MayEndInAPassword },
        new("recovery code", "code key schlüssel".Split(' '),
            @"\b(?:recovery|backup|rescue|scratch|emergency|wiederherstellungs)[ -]?(?:codes?|keys?|schlüssel)[""'*`]{0,3}\s{0,3}[:=]\s{0,3}"
                + @"(?<secret>[0-9a-z]{4,8}(?:-[0-9a-z]{4,8})+(?:[,\s]{1,3}[0-9a-z]{4,8}(?:-[0-9a-z]{4,8})+)*)",
            RegexOptions.IgnoreCase, v => v.Any(char.IsAsciiDigit) && !References.IsUuid(v) && !References.IsFact(v)),
        new("SNMP community", "snmp".Split(' '),
            @"\b(?:snmp[a-z0-9-]*\s(?:[^\r\n]*\s)?(?:-c\s?|community[ :=]+)(?<secret>[^\s""',;]{4,}))",
            RegexOptions.IgnoreCase, v => v is not ("public" or "private") && Plausible.AmidWords(v)),
        new("password in an address", "://".Split(' '),
            @"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@""'<>]*:(?<secret>[^\s/""'<>]+)@[^\s/@""']",
            RegexOptions.IgnoreCase, Plausible.IsFilledIn) { Counts = a => !FormOfAnAddress.IsMatch(a.Match) },
        new("authorization header", "authorization x-".Split(' '),
            @"\b(?:proxy-)?authorization[""']?\s{0,3}[:=,][\s""']{0,3}(?:bearer|basic|token|apikey|digest|negotiate)\s{1,3}[""']?(?<secret>[a-z0-9._~+/=-]{8,})"
                + @"|\bx-(?:api|auth|access|goog-api|vault|functions|gitlab|amz-security|ms-client)[a-z-]{0,24}(?:key|token)[""']?\s{0,3}[:=][\s""']{0,3}"
                + @"(?<secret>[a-z0-9._~+/=|-]{8,})",
            RegexOptions.IgnoreCase, Plausible.IsFilledIn),
        new("session cookie", "cookie".Split(' '),
            @"\b(?:set-)?cookie[""']?\s{0,3}[:=][\s""']{0,3}(?:[^;\r\n=]+=[^;\r\n]*;\s?){0,8}[a-z0-9_.-]*(?:sess(?:ion)?(?:[_.-]?id)?|sid|auth|token|jwt"
                + @"|remember[a-z_]{0,10}|aspxauth|identity[a-z.]{0,20}|sso)[a-z0-9_.-]{0,20}=(?<secret>[a-z0-9%._~+/=:|-]{12,})",
            RegexOptions.IgnoreCase, Plausible.IsFilledIn),
    ];

    private static readonly SecretRule Keys = new("key or token", KeyHints.Split(' '),
        $@"(?:{KeyWords}|(?:^|[_\s""'])key)[""'*`\\]{{0,3}}\s{{0,3}}(?::=|=>|=|[:：])[\s""'*`\\]{{0,4}}(?<secret>[^\s""'`;,<>|\\]{{12,}})",
        RegexOptions.IgnoreCase, Plausible.Key);

    /// <summary>"I used the password Oak#9x for it": without a colon, only what no word, name or figure looks like.</summary>
    private static readonly SecretRule SpokenPassword = new("password",
    [
        "password",
        "passwort",
        "kennwort",
        "passphrase",
        "парол",
        "şifre",
        "hasło",
        "senha",
        "heslo",
        "wachtwoord",
        "contraseña",
        "mot de passe"
    ],
        @"\b(?:password|passwort|kennwort|passphrase|пароль|şifre|hasło|senha|heslo|wachtwoord|contraseña|mot de passe)\s{1,2}[""'`]?"
            + @"(?<secret>[^\s""'`;,]{6,64})",
        RegexOptions.IgnoreCase, v => v.Any(char.IsAsciiDigit)
            && v.Any(char.IsAsciiLetterUpper)
            && v.Any(char.IsAsciiLetterLower)
            && Plausible.HasMark(v)
            && Plausible.AmidWords(v));

    /// <summary>API_TOKEN=…: a setting in capitals.</summary>
    private static readonly SecretRule Settings = new("key or token", ["TOKEN=", "KEY=", "SECRET="],
        @"(?:^|[\s""'])[A-Z0-9_]*(?:TOKEN|KEY|SECRET)=[""']?(?<secret>[^\s""'`;,<>|\\]{12,})",
        isPlausible: Plausible.SettingKey);

    /// <summary>"pushover token a7f…", "the API key is q7Z…": without a colon, nothing but one long run by chance will do.</summary>
    private static readonly SecretRule Spoken = new("key or token", ["token", "key", "secret"],
        @"(?:token|api[ _-]?key|access[ _-]?key|secret)[""'*`]{0,3}\s{1,3}(?:is\s|ist\s|was\s|war\s|lautet\s)?[""'`]?(?<secret>[0-9A-Za-z]{22,})",
        RegexOptions.IgnoreCase, v => Plausible.Key(v) && !v.All(char.IsAsciiHexDigit));

    /// <summary>Those whose label may say that it is a key of another sort.</summary>
    public static IEnumerable<SecretMatch> FindKeys(
        string text) =>
            Keys.Find(text).Concat(Settings.Find(text)).Concat(Spoken.Find(text)).Where(m => !IsHarmlessLabel(text, m)).Concat(SpokenPassword.Find(text));

    /// <summary>"random_password", "instances": […] names a type and then the next key.</summary>
    private static bool IsNoKey(SecretCandidate found) => !found.Line.Contains(found.Match + ":", StringComparison.Ordinal);

    /// <summary>Whether the words just before the label say that it is another kind of key or token.</summary>
    private static bool IsHarmlessLabel(string text, SecretMatch match)
    {
        var line = text.LastIndexOfAny(['\n', '|', ','], Math.Max(0, match.Start - 1)) + 1;
        var before = text[Math.Max(line, match.Start - 60)..match.Start].TrimEnd(' ', ':', '=', '"', '\'', '*', '`', '>', '\\', '\t');
        foreach (var word in (ReadOnlySpan<string>)["token", "key", "secret", "Token", "Key", "Secret", "TOKEN", "KEY", "SECRET"])
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return HarmlessLabel.IsMatch(before.AsSpan(..^word.Length));
            }
        }

        return false;
    }
}
