using System.Runtime.CompilerServices;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

/// <summary>
/// Expected texts that are kept beside the tests. Where one differs, what came out is written next to the test executable,
/// to be looked at and, if it is right, copied over the expected one by hand.
/// </summary>
internal static class Golden
{
    public static void Matches(string name, string actual, [CallerFilePath] string caller = "")
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "Rendering", "Fixtures", name);
        var expected = File.Exists(beside) ? File.ReadAllText(beside) : "";
        if (expected != actual)
        {
            var received = Path.Combine(AppContext.BaseDirectory, name + ".received");
            File.WriteAllText(received, actual);
            var line = expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
            Assert.Fail($"{name} differs from line {line} on; what came out is in {received}. It is expected in Fixtures beside {Path.GetFileName(caller)}.");
        }
    }
}
