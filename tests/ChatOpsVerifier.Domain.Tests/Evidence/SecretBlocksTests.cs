using ChatOpsVerifier.Domain.Secrets;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

/// <summary>What belongs to a secret goes with it: the rest of a wrapped value, and the other credentials of its block.</summary>
public class SecretBlocksTests
{
    // None of these was ever valid; they are put together here so that no scanner takes this file for a leak.
    private const string Chance = "q7Zp2Lw9Xk4Vb8Nt3Rm6Hs1Jd5Fg0Ay";
    private static readonly string Id = "AKIA" + "QW3RTY7UIOP2ASDF";
    private static readonly string Line64 = Chance + Chance + "Qz";
    private static readonly string GitHub = "ghp" + "_" + Chance + "abcd";

    /// <summary>The text, and what must be gone from it.</summary>
    public static TheoryData<string, string[]> Blocks => new()
    {
        // A kubeconfig: the key beside a token, shorter than any rule would take by itself.
        { $"users:\n- name: admin\n  user:\n    client-key-data: Zm9vYmFyMTIz\n    token: {GitHub}\n", ["Zm9vYmFyMTIz", GitHub] },
        { $"    token: {GitHub}\n    client-key-data: Zm9vYmFyMTIz\n", ["Zm9vYmFyMTIz"] },
        // Credentials files, in three notations.
        { $"[default]\naws_access_key_id = {Id}\naws_secret_access_key = short7Value\naws_session_token = x9Kd73Lq\n", [Id, "short7Value", "x9Kd73Lq"] },
        { $"{{\"accessKeyId\":\"{Id}\",\"secretKey\":\"b7d1f04c\",\"region\":\"eu-west-1\"}}", [Id, "b7d1f04c"] },
        { $"export GITHUB_TOKEN={GitHub}\nexport DEPLOY_KEY=k3y7vault9\n", [GitHub, "k3y7vault9"] },
        // Wrapped and folded values.
        { $"password_file: |\n  tls.key: {Line64}\n    {Line64}\n    {Chance}\n", [Line64, Chance] },
        { $"key: {"LS0tLS1CRUdJTi" + "BSU0EgUFJJVkFURSBLRVktLS0tLQo" + Chance}\n  {Line64}\n  tail42==\n", [Line64, "tail42=="] },
        // A PEM block of which only the end was copied.
        { $"...\n{Line64}\n{Line64}\n{Chance}\n-----END " + "RSA PRIVATE KEY-----\nrestored", [Line64, Chance] },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Redact_TakesTheWholeBlock(string text, string[] gone)
    {
        var redacted = SecretDetector.Redact(text, SecretDetector.Find(text));

        Assert.All(gone, secret => Assert.DoesNotContain(secret, redacted, StringComparison.Ordinal));
        Assert.Empty(SecretDetector.Find(redacted));
    }

    [Fact]
    public void Redact_LeavesWhatIsNotACredential()
    {
        var text =
            $"[default]\naws_access_key_id = {Id}\nregion = eu-central-1\nkms_key_arn = arn:aws:kms:eu-central-1:1:key/abc\nprimary_key: order_id\n"
                + "secret_name: prod/shop/db\ntoken_url: https://sso.example.org/token\n\nretention_key: thirty_days\nsnapshots = 30\n";

        var redacted = SecretDetector.Redact(text, SecretDetector.Find(text));

        Assert.Equal(text.Replace(Id, "[redacted: AWS access key id]", StringComparison.Ordinal), redacted);
    }
}
