using ChatOpsVerifier.Domain.Secrets;
using ChatOpsVerifier.Testing.Secrets;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

/// <summary>How much of what must not be stored is found, and how often something harmless is held back.</summary>
public class SecretScoreTests
{
    [Fact]
    public void Find_PlantedSecrets_FindsAtLeast95Percent()
    {
        var missed = PlantedSecrets.All.Where(p => !IsFound(p)).ToList();

        Assert.True(PlantedSecrets.All.Count >= 200, $"{PlantedSecrets.All.Count} secrets");
        Assert.True(PlantedSecrets.All.Select(p => p.Kind).Distinct().Count() >= 60, "too few kinds");
        Assert.True(
            missed.Count * 20 <= PlantedSecrets.All.Count,
            $"missed {missed.Count} of {PlantedSecrets.All.Count}: {string.Join("; ", missed.Select(m => m.Kind))}");
    }

    [Fact]
    public void Find_HarmlessTexts_HoldsBackAtMost2Percent()
    {
        var texts = HarmlessTexts.All;
        var flagged = texts.Select(t => (Text: t, Found: SecretDetector.Find(t))).Where(t => t.Found.Length > 0).ToList();

        Assert.True(texts.Count >= 300, $"{texts.Count} texts");
        Assert.True(
            flagged.Count * 50 <= texts.Count,
            $"flagged {flagged.Count} of {texts.Count}: "
                + $"{string.Join("\n", flagged.Select(f => $"[{f.Found[0].Kind}] {f.Text.Substring(f.Found[0].Start, f.Found[0].Length)} <- {f.Text}"))}");
    }

    [Fact]
    public void Redact_PlantedSecret_LeavesNothingOfItAndNothingToFind() =>
        Assert.All(PlantedSecrets.All.Where(IsFound), planted =>
        {
            var redacted = SecretDetector.Redact(planted.Text, SecretDetector.Find(planted.Text));
            Assert.DoesNotContain(planted.Secret, redacted, StringComparison.Ordinal);
            Assert.Empty(SecretDetector.Find(redacted));
        });

    /// <summary>Whole: what is left of a value is often enough to guess the rest.</summary>
    private static bool IsFound(PlantedSecret planted)
    {
        var at = planted.Text.IndexOf(planted.Secret, StringComparison.Ordinal);
        return SecretDetector.Find(planted.Text).Any(m => m.Start <= at && at + planted.Secret.Length <= m.Start + m.Length);
    }
}
