using System.Globalization;
using System.Reflection;

namespace ChatOpsVerifier.Testing.Secrets;

/// <summary>What operators paste and what holds no secret: manifests, stack traces, restore logs, hashes, lock files, prose in several languages.</summary>
public static class HarmlessTexts
{
    private static readonly string[] Frames =
    [
        "{0}  shop-20261130.dump",
        "\"resolved\": \"1.4.2\", \"contentHash\": \"{1}==\"",
        "Digest: sha256:{0}",
        "commit {2}",
        "Trace-Id: {3}",
        "pod/backup-{4} deleted, uid {5}",
        "/nix/store/{6}-postgresql-15.8",
        "    at app.bundle.{7}.js:1:48213",
        "git describe: v2.14.0-12-g{7}",
        "layer {8}: Pull complete",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Written(), .. Made()];

    private static List<string> Written()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("harmless.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split("\n----\n", StringSplitOptions.RemoveEmptyEntries).Select(t => t.TrimEnd('\n')).ToList();
    }

    /// <summary>Hashes and ids by chance: the commonest reason for a false alarm.</summary>
    private static List<string> Made()
    {
        var c = new Chance(20261202);
        return Enumerable.Range(0, 120).Select(i => string.Format(
            CultureInfo.InvariantCulture, Frames[i % Frames.Length],
            c.Hex(64), c.Base64(86), c.Hex(40), c.Hex(32), c.Hex(9) + "-" + c.LowerAlnum(5), c.Uuid(), c.LowerAlnum(32), c.Hex(8), c.Hex(12))).ToList();
    }
}
