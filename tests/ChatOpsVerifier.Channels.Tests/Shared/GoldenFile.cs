using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Tests.Shared;

/// <summary>
/// Expected payloads that are kept beside the tests. Where one differs, what came out is written next to the test executable, to be
/// looked at and, if it is right, copied over the expected one by hand.
/// </summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n"
    };

    /// <param name="provider">Folder of the tests: "Slack".</param>
    public static void Matches(string provider, string name, JsonNode payload, [CallerFilePath] string caller = "")
    {
        var actual = payload.ToJsonString(Format) + "\n";
        var beside = Path.Combine(AppContext.BaseDirectory, provider, "Walk", "Golden", name);
        var expected = File.Exists(beside) ? File.ReadAllText(beside) : "";
        if (expected != actual)
        {
            var received = Path.Combine(AppContext.BaseDirectory, $"{provider}-{name}.received");
            File.WriteAllText(received, actual);
            var line = expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
            Assert.Fail($"{name} differs from line {line} on; what came out is in {received}. It is expected in Golden beside {Path.GetFileName(caller)}.");
        }
    }
}
