using System.IO.Compression;
using System.Text;

namespace ChatOpsVerifier.Drills.Tests.Convex;

/// <summary>An export that a seed decides, and the ways in which a restored one can be wrong.</summary>
internal static class ConvexSample
{
    private static readonly string[] Values =
    [
        "1", "1.0", "\"1\"", "null", "true", "9007199254740993", "9223372036854775807", "-0.0", "1e300", "0.1", "{\"$bytes\":\"AAECAw==\"}",
        "{\"$float\":\"AAAAAAAA+H8=\"}", "{\"$float\":\"AAAAAAAA8H8=\"}", "[1,2.0,[]]", "{\"b\":1,\"a\":{\"d\":[],\"c\":\"ü\\n\"}}", "\"\"", "{}", "[]",
    ];

    /// <param name="order">Of documents, keys and entries; it must not count.</param>
    public static Dictionary<string, byte[]> Make(int seed, int order = 0, bool withStorage = true)
    {
        var (random, shuffled) = (new Random(seed), new Random(order));
        var entries = new Dictionary<string, byte[]>
        {
            ["README.md"] = Encoding.UTF8.GetBytes($"written in the order {order}"),
            ["_tables/documents.jsonl"] = Lines(
                shuffled,
                ["{\"name\":\"users\",\"id\":10001}", "{\"name\":\"logs\",\"id\":10002}", "{\"name\":\"none\",\"id\":10003}"]),
            ["none/documents.jsonl"] = [],
            ["_components/flow/_tables/documents.jsonl"] = Lines(shuffled, ["{\"name\":\"steps\",\"id\":10001}"]),
            ["_components/flow/steps/documents.jsonl"] = Lines(shuffled, [Document(shuffled, "s1", ("x", "1"))]),
            ["users/documents.jsonl"] = Lines(
                shuffled,
                [.. Enumerable.Range(0, 200).Select(i => Document(
                    shuffled, $"u{i:000}", ("value", i < Values.Length ? Values[i] : Values[random.Next(Values.Length)]), ("note", $"\"n{random.Next()}\"")))]),
            ["logs/documents.jsonl"] = Lines(shuffled, [.. Enumerable.Range(0, 50).Select(i => Document(shuffled, $"l{i}", ("at", $"{random.NextInt64()}")))]),
        };
        foreach (var table in new[] { "users", "logs", "none", "_components/flow/steps" })
        {
            entries[$"{table}/generated_schema.jsonl"] = "\"uniform\"\n"u8.ToArray();
        }

        if (withStorage)
        {
            var file = new byte[5000];
            random.NextBytes(file);
            entries["_storage/documents.jsonl"] = Lines(
                shuffled, ["{\"_id\":\"f1\",\"_creationTime\":1.5,\"size\":5000}", "{\"_id\":\"f2\",\"_creationTime\":2.5,\"size\":0}"]);
            entries["_storage/f1.png"] = file;
            entries["_storage/f2"] = [];
        }

        return entries;
    }

    public static void Zip(
        string path, Dictionary<string, byte[]> entries, int order = 0, CompressionLevel level = CompressionLevel.Optimal, DateTimeOffset? written = null)
    {
        var names = entries.Keys.ToArray();
        new Random(order).Shuffle(names);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            var entry = archive.CreateEntry(name, level);
            entry.LastWriteTime = written ?? Drilled.Now;
            using var content = entry.Open();
            content.Write(entries[name]);
        }
    }

    public static void Unpack(string folder, Dictionary<string, byte[]> entries)
    {
        foreach (var (name, content) in entries)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }

    public static string Damage(Dictionary<string, byte[]> entries, int seed)
    {
        var (what, entry, from, to) = (seed % 20) switch
        {
            0 => ("an int64 became a float", "users", "\"value\":1,", "\"value\":1.0,"),
            1 => ("a float became an int64", "users", "\"value\":1.0,", "\"value\":1,"),
            2 => ("a number became a text", "users", "\"value\":1,", "\"value\":\"1\","),
            3 => ("a digit beyond 2^53", "users", "9007199254740993", "9007199254740992"),
            4 => ("the last digit of the largest int64", "users", "9223372036854775807", "9223372036854775806"),
            5 => ("-0.0 became 0.0", "users", "-0.0", "0.0"),
            6 => ("a byte of $bytes", "users", "AAECAw==", "AAECBA=="),
            7 => ("NaN became infinity", "users", "AAAAAAAA+H8=", "AAAAAAAA8H8="),
            8 => ("$bytes became a text", "users", "{\"$bytes\":\"AAECAw==\"}", "\"AAECAw==\""),
            9 => ("the order in an array", "users", "[1,2.0,[]]", "[2.0,1,[]]"),
            10 => ("null became missing", "users", "\"value\":null,", ""),
            11 => ("an id", "users", "\"u007\"", "\"u999\""),
            12 => ("a creation time", "users", "\"_creationTime\":1700000000007.25", "\"_creationTime\":1700000000007.5"),
            13 => ("the number of a table", "_tables", "10002", "10009"),
            14 => ("a document in a component", "_components/flow/steps", "\"x\":1", "\"x\":2"),
            15 => ("the shape", "logs/generated_schema.jsonl", "uniform", "{at: int64}"),
            _ => ("", "", "", ""),
        };
        if (what.Length > 0)
        {
            var name = entry.Contains('.', StringComparison.Ordinal) ? entry : $"{entry}/documents.jsonl";
            var text = Encoding.UTF8.GetString(entries[name]);
            var at = text.IndexOf(from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"nothing to damage: {what}");
            entries[name] = Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..]);
            return what;
        }

        var random = new Random(seed);
        switch (seed % 20)
        {
            case 16:
                var lines = Encoding.UTF8.GetString(entries["users/documents.jsonl"]).Split('\n').ToList();
                lines.RemoveAt(random.Next(lines.Count - 1));
                entries["users/documents.jsonl"] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
                return "a document is missing";
            case 17:
                entries["_storage/f1.png"][random.Next(5000)] ^= 1;
                return "a bit of a file";
            case 18:
                entries.Remove("_storage/f2");
                return "a file is missing";
            default:
                entries["logs/documents.jsonl"] = entries["logs/documents.jsonl"][..^9];
                return "the end of a table";
        }
    }

    private static string Document(Random order, string id, params (string Key, string Value)[] fields)
    {
        // A field in the middle, so that one can be removed with its comma.
        (string Key, string Value)[] all =
            [.. fields, ("_id", $"\"{id}\""), ("_creationTime", $"17000000000{(id[1..].Length == 3 ? id[2..] : "00")}.25")];
        order.Shuffle(all);
        return $"{{{string.Join(',', all.Select(f => $"\"{f.Key}\":{f.Value}"))},\"z\":0}}";
    }

    private static byte[] Lines(Random order, string[] lines)
    {
        order.Shuffle(lines);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));
    }
}
