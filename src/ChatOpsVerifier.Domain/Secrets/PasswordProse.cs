namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// Words that people write behind "Password:" when they speak about one. Anything else in that place is taken for the
/// password itself, since a weak one is a word, too.
/// </summary>
internal static class PasswordProse
{
    private static readonly HashSet<string> All = new(
        """
        yes no none null nil true false n/a na not never always only via by in on at as is are was see ask use using used with without from for to per the a an
        any all our their its same other each both and or
        set unset empty blank on off ok done pass fail passed failed unknown optional mandatory manual manually automatic auto
        vault keyvault keychain keepass keepassxc bitwarden lastpass onepassword sealed secret secrets token tokens password passwords passphrase key keys
        policy policies manager store storage file files env environment variable config hash hashes salt salted
        secure insecure strong weak safe unsafe new old current previous default initial temporary temp random generated static dynamic local global shared
        individual personal private public plain plaintext clear cleartext
        string str text varchar char bytes bool boolean int integer number object array secretstr type format length minimum maximum min max
        reset login logon signin username user users admin administrator root owner operator contact support team security account accounts access auth
        authentication basic bearer digest
        daily weekly monthly quarterly yearly annually days weeks months years hours minutes today tomorrow yesterday now later soon
        ja nein kein keine keiner ohne mit siehe liegt ist sind wird wurde bei im am vom aus nach laut nur neu alt gesetzt leer fehlt offen bekannt unbekannt
        sicher täglich monatlich jährlich
        oui non aucun aucune sans avec voir selon dans par pour est sont défini vide inconnu connu coffre
        sí si ninguno ninguna sin con ver según en por para es está vacío desconocido bóveda
        sim não nenhum nenhuma sem com veja conforme em cofre nessuno nessuna senza con vedi secondo geen zonder met zie volgens kluis brak bez zob
        correct incorrect right wrong valid invalid good bad present absent missing known visible different identical same long short complex simple default
        rotate rotation change changes
        sso ldap okta entra kerberos passkey passkeys mfa otp totp smartcard certificate certs cert hsm kms iam gmsa laps pam sudo ssh oidc saml saas terraform
        ansible teamcity jenkins github gitlab
        そうです なし 有り 無し 必須 任意 设置 已设置 无 有 是 否 见 参见 加密
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings of adjectives, participles and abstract nouns: rotated, resetting, monthly, compliant, verschlüsselt, chiffré, cifrado.</summary>
    private static readonly string[] Endings =
    [
        "ed", "ing", "ly", "able", "ible", "ant", "ent", "tion", "sion", "ment", "ity", "ness", "ive", "ory",
        "ary", "less", "ful", "ical", "ance", "ence", "ised", "ized",
        "lich", "isch", "iert", "heit", "keit", "ierung",
        "é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "ato", "ata", "ito", "uto", "mente", "ción", "ção", "zione", "oire", "ique", "aire",
    ];

    /// <summary>Beginnings and endings of participles in German and Dutch: geändert, verschlüsselt, bekannt, versleuteld, gewijzigd.</summary>
    private static readonly (string[] Beginnings, string[] Endings) Participle = (
        ["ge", "ver", "be", "er", "ent", "zer", "hinter", "ab", "auf"], ["t", "en", "d"]);

    /// <summary>Whether it is one of the listed words and nothing else: for places where only a value is expected.</summary>
    public static bool IsListed(string word) => Bare(word) is var bare && (bare.Length == 0 || All.Contains(bare));

    /// <summary>Whether it is a listed word or looks like one of their kind: for places where people write prose.</summary>
    public static bool Contains(string word)
    {
        var bare = Bare(word);
        return bare.Length == 0 || All.Contains(bare)
            || (bare.All(c => char.IsLetter(c) || c is '-' or '\'') && (IsForeignScript(bare) || bare.Split('-').All(IsWord)));
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', ')', '(', '"', '\'', '*', '_', '`', '。', '、');

    /// <summary>Letters beyond the alphabets of Europe alone: a word of a sentence. Passwords are typed in ASCII, or with digits and marks.</summary>
    private static bool IsForeignScript(string word) => word.All(c => c > '\u0590');

    private static bool IsWord(string part) =>
        All.Contains(part) || (part.Length >= 4 && part.Skip(1).All(c => !char.IsUpper(c))
            && (Endings.Any(e => part.Length > e.Length + 1 && part.EndsWith(e, StringComparison.Ordinal)) || IsParticiple(part)));

    private static bool IsParticiple(string part) =>
        part.Length >= 6
            && Participle.Beginnings.Any(b => part.StartsWith(b, StringComparison.OrdinalIgnoreCase))
            && Participle.Endings.Any(e => part.EndsWith(e, StringComparison.Ordinal));
}
