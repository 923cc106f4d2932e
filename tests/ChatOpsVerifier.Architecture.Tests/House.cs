using System.Reflection;
using System.Xml.Linq;

namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>The repository as files: its projects, what they refer to, and their sources.</summary>
internal static class House
{
    public static string Root { get; } = typeof(House).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static XDocument Project(string name) => XDocument.Load(Path.Combine(Root, "src", $"ChatOpsVerifier.{name}", $"ChatOpsVerifier.{name}.csproj"));

    public static IReadOnlyList<string> References(string name, string kind) =>
        [.. Project(name).Descendants(kind).Select(e => (string)e.Attribute("Include")!)];

    public static IReadOnlyList<string> ProjectReferences(string name) =>
        [.. References(name, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')).Replace("ChatOpsVerifier.", ""))];

    public static IEnumerable<(string Path, string Text)> Sources(string name) => Files(Path.Combine(Root, "src", $"ChatOpsVerifier.{name}"));

    public static IEnumerable<(string Path, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "Migrations"))
            .Select(f => (Path.GetRelativePath(Root, f), File.ReadAllText(f)));
}
