using System.Diagnostics;
using ChatOpsVerifier.Domain.Secrets;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

public class SecretDetectorTests
{
    private const string Chance = "q7Zp2Lw9Xk4Vb8Nt3Rm6Hs1Jd5Fg0Ay";

    /// <summary>None of these was ever valid; they are put together here so that no scanner takes this file for a leak.</summary>
    public static TheoryData<string, string> Leaks => new()
    {
        { "AWS access key id", "key " + "AKIA" + "QW3RTY7UIOP2ASDF" + " in use" },
        { "Google API key", "AIza" + Chance + "abcd" },
        { "Google access token", "ya29." + Chance },
        { "Azure storage key", "DefaultEndpointsProtocol=https;AccountName=x;AccountKey="
            + Chance
            + Chance
            + Chance[..22]
            + "==;EndpointSuffix=core.windows.net" },
        { "Azure shared access key", "Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=" + Chance + "Ab3Df5Gh7Jk=" },
        { "Azure client secret", "abc" + "8Q~" + Chance + "a" },
        { "JSON web token", "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0" + ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P" },
        { "private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIEow" + Chance + "\n-----END RSA PRIVATE KEY-----" },
        { "private key", "-----BEGIN PRIVATE KEY-----\nMIIEow" + Chance },
        { "password", "Server=db;Database=x;User Id=sa;Password=Tr0ub4dor&3;" },
        { "password in an address", "postgres://app:s3cr3tpw@db.example.org:5432/app" },
        { "Slack token", "xoxb" + "-123456789012-" + Chance },
        { "Slack webhook address", "https://hooks.slack" + ".com/services/T00AAA/B00BBB/" + Chance },
        { "GitHub token", "ghp" + "_" + Chance + "abcd" },
        { "GitHub token", "github" + "_pat_" + Chance + Chance },
        { "password", "password: hunter2" },
        { "password", "\"password\": \"Correct-Horse9\"" },
        { "password", "The password is Winter2026!" },
        { "password", "DB_PASSWORD=pa55word" },
        { "key or token", "api_key = \"" + Chance + "\"" },
        { "key or token", "API key: " + Chance },
        { "authorization header", "Authorization: Bearer " + Chance },
        { "Convex deploy key", "prod:chatty-camel-373|" + Chance + "==" },
    };

    /// <summary>What a reader does not see does not keep a secret from being found, neither in the middle of it nor around it.</summary>
    [Theory]
    [InlineData("password: Mar\u009b33mble-Oak9", "Mar\u009b33mble-Oak9")]
    [InlineData("password: Mar\U000e0041ble-Oak9", "Mar\U000e0041ble-Oak9")]
    [InlineData("password: Mar\U000e0101ble-Oak9", "Mar\U000e0101ble-Oak9")]
    [InlineData("p\0a\0s\0s\0w\0o\0r\0d\0=\0O\0a\0k\09\0x\0!\0\n\0", "O\0a\0k\09\0x\0!")]
    [InlineData("pass\bword: Oak\u007f9x!", "Oak\u007f9x!")]
    [InlineData("\u001b]8;;https://olga:Marble-Oak9@nas.example/\u001b\\the share\u001b]8;;\u001b\\", "Marble-Oak9")]
    [InlineData("\u001b]0;PGPASSWORD=Marble-Oak9 psql\u0007$ psql", "Marble-Oak9")]
    public void Find_SecretWithOrInHiddenCharacters_IsFoundWhole(string text, string secret)
    {
        var found = Assert.Single(SecretDetector.Find(text));
        Assert.Equal(secret, text.Substring(found.Start, found.Length));
    }

    [Theory]
    [InlineData("password: \u001b[33m********\u001b[0m")]
    [InlineData("Password: \u001b[32mset\u001b[0m")]
    [InlineData("\u001b]0;olga@nas: ~/backup\u0007$ ls")]
    [InlineData("\u001b]8;;https://nas.example/\u001b\\password\u001b]8;;\u001b\\ policy")]
    public void Find_OrdinaryTextWithColours_FindsNothing(string text) => Assert.Empty(SecretDetector.Find(text));

    [Theory]
    [MemberData(nameof(Leaks))]
    public void Find_Credential_IsFoundAndGoneAfterRedaction(string kind, string text)
    {
        var matches = SecretDetector.Find(text);

        Assert.Contains(matches, m => m.Kind == kind);
        var redacted = SecretDetector.Redact(text, matches);
        Assert.Contains($"[redacted: {kind}]", redacted, StringComparison.Ordinal);
        Assert.Empty(SecretDetector.Find(redacted));
        Assert.All(matches, m => Assert.DoesNotContain(text.Substring(m.Start, m.Length), redacted, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Retention: 30 days, snapshots nightly at 02:00 UTC")]
    [InlineData("Password policy: 12 characters, rotated every 90 days")]
    [InlineData("Password: required")]
    [InlineData("The password is rotated monthly by the vault.")]
    [InlineData("Token: see the vault")]
    [InlineData("The token expires after 30 minutes")]
    [InlineData("password = ${DB_PASSWORD}")]
    [InlineData("password: <your password>")]
    [InlineData("password=********")]
    [InlineData("token: https://docs.convex.dev/auth/tokens-and-keys-2026")]
    [InlineData("sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12")]
    [InlineData("request 550e8400-e29b-41d4-a716-446655440000 restored")]
    [InlineData("https://adamant-armadillo-601.convex.cloud/dashboard?tab=backups")]
    [InlineData("ssh://git@github.com/acme/site.git")]
    [InlineData("Operator must be member of `kattale-global` team; access token required: yes")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----")]
    [InlineData("AKIA is the prefix of Amazon's key ids")]
    [InlineData("Secret management: rotated automatically")]
    public void Find_OrdinaryText_FindsNothing(string text) => Assert.Empty(SecretDetector.Find(text));

    [Fact]
    public void Find_CanonicalReport_FindsNothing() =>
        Assert.Empty(SecretDetector.Find(System.Text.Encoding.UTF8.GetString(Testing.Samples.CanonicalBytes())));

    [Fact]
    public void Redact_SecretAmidAnyText_LeavesNothingToFind()
    {
        string[] secrets = ["password=Hunter22x", "ghp" + "_" + Chance + "abcd", "db://u:pw1@h", "token: " + Chance];
        Gen.Select(Gen.String[0, 60], Gen.Int[0, secrets.Length - 1], Gen.String[0, 60]).Sample((before, secret, after) =>
        {
            var text = $"{before} {secrets[secret]} {after}";
            var matches = SecretDetector.Find(text);
            return matches.Length > 0 && SecretDetector.Find(SecretDetector.Redact(text, matches)).IsEmpty;
        });
    }

    [Fact]
    public void Find_MegabyteOfNearMisses_EndsSoon()
    {
        var text = string.Concat(Enumerable.Repeat("password password: token= eyJeyJ. AKIA sk- -----BEGIN ", 20_000));
        var clock = Stopwatch.StartNew();

        SecretDetector.Find(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }
}
