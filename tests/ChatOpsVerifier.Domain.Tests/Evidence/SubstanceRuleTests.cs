using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

public class SubstanceRuleTests
{
    private static readonly string[] Prompts = ["Check Convex dashboard for backup information", "30 days", "Multi-region", "Daily"];

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t ")]
    [InlineData("yes")]
    [InlineData("Yes.")]
    [InlineData("ok")]
    [InlineData("OK, done!")]
    [InlineData("done")]
    [InlineData("LGTM")]
    [InlineData("👍")]
    [InlineData("✅✅✅")]
    [InlineData("- [x]")]
    [InlineData("see above")]
    [InlineData("See the above, please")]
    [InlineData("same as before")]
    [InlineData("I have checked it")]
    [InlineData("trust me, it works")]
    [InlineData("verified")]
    [InlineData("ja, erledigt")]
    [InlineData("siehe oben")]
    [InlineData("Oui, c'est fait")]
    [InlineData("sí, está listo")]
    [InlineData("да, готово")]
    [InlineData("はい")]
    [InlineData("确认")]
    [InlineData("ok\nyes\n\ndone")]
    public void Objection_Nod_IsRaised(string text) => Assert.NotNull(SubstanceRule.Objection(text, "Continuous", Prompts));

    [Theory]
    [InlineData("Continuous")]
    [InlineData("it is continuous!")]
    [InlineData("**Continuous**")]
    [InlineData("yes, continuous")]
    public void Objection_RepeatedAnswer_IsRaised(
        string text) => Assert.Contains("repeats the answer", SubstanceRule.Objection(text, "Continuous", []), StringComparison.Ordinal);

    [Theory]
    [InlineData("Check Convex dashboard for backup information")]
    [InlineData("check convex dashboard: done")]
    [InlineData("Convex dashboard")]
    [InlineData("Multi-region")]
    [InlineData("30 days")]
    [InlineData("Check Convex dashboard for backup information\nDaily")]
    public void Objection_EchoedPrompt_IsRaised(
        string text) => Assert.Contains("repeats what was asked", SubstanceRule.Objection(text, "encrypted somewhere", Prompts), StringComparison.Ordinal);

    [Theory]
    [InlineData("7")]
    [InlineData("dashboard")]
    [InlineData("some screen")]
    [InlineData("http://localhost")]
    public void Objection_TooShortAndNothingConcrete_IsRaised(
        string text) => Assert.Contains("too short", SubstanceRule.Objection(text, "Continuous", []), StringComparison.Ordinal);

    [Theory]
    [InlineData("see the ticket, will update it")]
    [InlineData("J'enverrai le journal mardi")]
    [InlineData("La captura se adjuntará el lunes")]
    [InlineData("Documento da allegare")]
    [InlineData("Loggen kommer senare")]
    [InlineData("Ekran görüntüsü daha sonra eklenecek")]
    public void Objection_Promise_IsNotEvidence(string text)
    {
        Assert.NotNull(SubstanceRule.Objection(text, "30 days", Prompts));
        Assert.True(SubstanceRule.IsPromise(text));
    }

    [Theory]
    [InlineData("Retention: 30 days")]
    [InlineData("https://docs.convex.dev/database/backup-restore")]
    [InlineData("see https://status.example.org/backups")]
    [InlineData("Backups: enabled")]
    [InlineData("encryption = AES256")]
    [InlineData("Last backup 2026-11-23 02:00 UTC")]
    [InlineData("The settings page lists nightly snapshots")]
    [InlineData("ok\nyes\nRetention: 30 days")]
    [InlineData("Die Einstellungen zeigen tägliche Sicherungen")]
    [InlineData("バックアップは毎日実行されます")]
    [InlineData("snapshot-20261123T0200")]
    [InlineData("{\"schedule\":\"daily\",\"keep\":30}")]
    public void Objection_TerseEvidence_IsNone(string text) => Assert.Null(SubstanceRule.Objection(text, "30 days", Prompts));

    [Fact]
    public void Objection_Any_SaysWhatIsNeeded() => Assert.Contains("screenshot", SubstanceRule.Objection("ok", null, []), StringComparison.Ordinal);

    [Fact]
    public void Objection_LongNod_IsShownShortened()
    {
        var objection = SubstanceRule.Objection(string.Concat(Enumerable.Repeat("yes ", 5000)), null, []);

        Assert.NotNull(objection);
        Assert.True(objection.Length < 400);
    }
}
