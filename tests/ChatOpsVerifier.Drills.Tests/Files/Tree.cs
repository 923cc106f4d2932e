using System.Text;

namespace ChatOpsVerifier.Drills.Tests.Files;

/// <summary>A folder of files that a seed decides, and the ways in which a restore can damage it.</summary>
internal static class Tree
{
    public static readonly string[] Names = ["a", "B", "ü", "two words", "x'y", "日本", ".hidden", "semi;colon", "-dash", "new\nline"];

    /// <param name="order">In which order the files are made; it must not count.</param>
    public static void Make(string root, int seed, int order = 0, DateTime? written = null)
    {
        var files = Files(seed).ToList();
        new Random(order).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(files));
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
            if (written is { } at)
            {
                File.SetLastWriteTimeUtc(path, at);
            }
        }

        Directory.CreateDirectory(Path.Combine(root, "empty"));
        File.CreateSymbolicLink(Path.Combine(root, "link"), "a");
        File.CreateSymbolicLink(Path.Combine(root, "dangling"), "nowhere");
    }

    /// <summary>One of eleven kinds of damage, at a place that the seed decides.</summary>
    public static string Damage(string root, int seed)
    {
        var random = new Random(seed);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).LinkTarget is null && new FileInfo(f).Length > 1)
            .Order(StringComparer.Ordinal)
            .ToList();
        var file = files[random.Next(files.Count)];
        var bytes = File.ReadAllBytes(file);
        var at = random.Next(bytes.Length);
        var (written, folder) = (File.GetLastWriteTimeUtc(file), Path.GetDirectoryName(file)!);
        switch (seed % 11)
        {
            case 0: File.Delete(file); return $"deleted {file}";
            case 1: bytes[at] ^= 1; File.WriteAllBytes(file, bytes); break;
            case 2: File.WriteAllBytes(file, bytes[..^1]); break;
            case 3: File.WriteAllBytes(file, [.. bytes, 0]); break;
            case 4: File.WriteAllBytes(Path.Combine(folder, "added"), []); return "added a file without content";
            case 5: File.Move(file, file + "2"); return $"renamed {file}";
            case 6: File.WriteAllBytes(file, []); break;
            case 7: Retarget(root, "link"); return "changed the target of a link";
            case 8: File.Delete(file); File.CreateSymbolicLink(file, "/dev/null"); return $"{file} became a link";
            case 9: Directory.Delete(Path.Combine(root, "empty")); return "an empty folder is missing";
            default: Array.Reverse(bytes); bytes[0] ^= 2; File.WriteAllBytes(file, bytes); break;
        }

        // As tools do that restore times: size and time may say that nothing happened.
        File.SetLastWriteTimeUtc(file, written);
        return $"changed {file} ({seed % 11})";
    }

    private static void Retarget(string root, string link)
    {
        File.Delete(Path.Combine(root, link));
        File.CreateSymbolicLink(Path.Combine(root, link), "B");
    }

    private static IEnumerable<(string Name, byte[] Content)> Files(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var content = new byte[random.Next(3) == 0 ? random.Next(200_000) : random.Next(2, 400)];
            random.NextBytes(content);
            yield return ($"{Names[random.Next(Names.Length)]}/{Names[random.Next(Names.Length)]}{i}", content);
        }

        yield return ("a/none", []);
        yield return ("a/text", Encoding.UTF8.GetBytes("text"));
    }
}
