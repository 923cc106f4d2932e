namespace ChatOpsVerifier.Testing.Secrets;

/// <summary>
/// What people say in a chat, and commands that a third round of breaking found missing. As in <see cref="PlantedSecrets"/>, each value is put together.
/// </summary>
internal static class SaidSecrets
{
    public static IEnumerable<PlantedSecret> All()
    {
        var c = new Chance(19);
        (string Kind, string Frame, string Secret)[] cases =
        [
            ("prose, Finnish without a colon", "palvelimen salasana on {0}", "Vaasa" + "2026!"),
            ("prose, Finnish, past", "salasana oli {0}", "Lahti" + "26!x"),
            ("prose, Hungarian without a verb", "a mentés jelszó {0}", "Gyor" + "2026!x"),
            ("prose, Hungarian with a suffix", "a root jelszava: {0}", "Eger" + "2026!"),
            ("prose, Polish without a colon", "hasło to {0}", "Torun" + "26!x"),
            ("prose, Russian without a verb", "пароль {0}", "Tomsk" + "26!x"),
            ("prose, Russian with a word between", "пароль теперь: {0}", "Tver" + "2026!"),
            ("prose, Danish with an article", "adgangskoden er {0}", "Odense" + "26!"),
            ("prose, Norwegian with an article", "passordet er {0}", "Tromso" + "26!"),
            ("prose, Turkish without a verb", "şifre {0}", "Bursa" + "26!x"),
            ("prose, Vietnamese without a colon", "mật khẩu là {0}", "Hue" + "2026!x"),
            ("prose, Indonesian with a suffix", "kata sandinya {0}", "Medan" + "26!x"),
            ("password with a remark", "password (until Friday): {0}", "Elm" + "Gate#4"),
            ("PIN", "PIN: {0}", "58" + "3017"),
            ("PIN in a sentence", "the PIN for the tape safe is {0}.", "40" + "92"),
            ("PIN, German", "Die PIN lautet {0}", "61" + "85"),
            ("PIN code", "my pin code is {0}", "77" + "1940"),
            ("container's environment in one line", "{\"environment\":[{\"name\":\"PG_PASSWORD\",\"value\":\"{0}\"}]}", "Task" + "Def41"),
            ("block of YAML", "adminPassword: |\n  {0}\n", "Block" + "Pw52"),
            ("Redis in the environment", "REDISCLI_AUTH={0} redis-cli --rdb d.rdb", "Coral" + "-Reef-8"),
            ("Data Pump", "impdp system/{0} schemas=shop", "Pump" + "Pw63"),
            ("NcFTP", "ncftpget -u bk -p {0} nas /in /b/d.gz", "Ncf" + "Pw74"),
            ("hash of a new account", "useradd -m -p '{0}' restore", "$6" + "$" + c.Alnum(12) + "$" + c.Alnum(86)),
            ("Wi-Fi on the command line", "wpa_passphrase \"Server room\" {0}", "maple" + " rain 31"),
        ];
        return cases.Select(p => new PlantedSecret(p.Kind, p.Frame.Replace("{0}", p.Secret, StringComparison.Ordinal), p.Secret));
    }
}
