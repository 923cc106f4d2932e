using System.Diagnostics;
using System.Text.Json;
using ChatOpsVerifier.Domain.Secrets;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Secrets;

namespace ChatOpsVerifier.EndToEnd.Tests.Secrets;

/// <summary>Our detector beside secretlint with its recommended preset, on the same two lists.</summary>
public class SecretlintTests
{
    [Fact]
    public async Task OursFindsMore_AndHoldsBackLess()
    {
        NodeParts.Need();
        string[] planted = [.. PlantedSecrets.All.Select(p => p.Text)];
        string[] harmless = [.. HarmlessTexts.All];

        var theirs = await CountAsync([.. planted, .. harmless]);

        var (theirFinds, theirAlarms) = (theirs.Take(planted.Length).Count(n => n > 0), theirs.Skip(planted.Length).Count(n => n > 0));
        var (ourFinds, ourAlarms) = (planted.Count(IsFlagged), harmless.Count(IsFlagged));
        var scores = $"ours {ourFinds} of {planted.Length} planted and {ourAlarms} of {harmless.Length} harmless; secretlint {theirFinds} and {theirAlarms}";
        TestContext.Current.TestOutputHelper?.WriteLine(scores);
        // Nothing found at all would be a preset that did not load.
        Assert.True(theirFinds > 20, scores);
        Assert.True(ourFinds > theirFinds, scores);
        Assert.True(ourAlarms < theirAlarms || ourAlarms == 0, scores);
    }

    private static bool IsFlagged(string text) => !SecretDetector.Find(text).IsEmpty;

    /// <returns>For each text, how much secretlint found in it.</returns>
    private static async Task<int[]> CountAsync(string[] texts)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(NodeParts.Folder, "secrets", "secretlint.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var judged = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, texts, cancellationToken: TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await complaints);
        return JsonSerializer.Deserialize<int[]>(await judged)!;
    }
}
