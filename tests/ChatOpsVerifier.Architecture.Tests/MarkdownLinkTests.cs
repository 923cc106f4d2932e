using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Architecture.Tests;

public sealed partial class MarkdownLinkTests
{
    [Fact]
    public void RelativeLinks_LeadToFiles()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(House.Root, ".github"), "*.md").Append(Path.Combine(House.Root, "README.md")).ToList();
        var links = documents.SelectMany(d => Link().Matches(File.ReadAllText(d)).Select(m => (Document: d, Target: m.Groups["target"].Value))).ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links
            .Where(l => !Path.Exists(Path.Combine(Path.GetDirectoryName(l.Document)!, l.Target)))
            .Select(l => $"{Path.GetFileName(l.Document)}: {l.Target}"));
    }

    /// <summary>Targets without a scheme; an anchor is not part of them. Code in backticks holds no links.</summary>
    [GeneratedRegex(@"(?<!`[^`\n]*)\]\((?<target>[A-Za-z0-9._/-]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
