using System.CommandLine;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>A certificate is two files of one name: NAME.json and NAME.md.</summary>
internal static class CertificateFiles
{
    public static Option<string> Option() => new("--output", "-o")
    {
        Description = "Where to write the certificate: NAME.json and NAME.md.",
        HelpName = "NAME",
        Required = true
    };

    /// <summary>Asked before the work, which may take hours.</summary>
    /// <returns>The name without an ending.</returns>
    /// <exception cref="CommandException">One of the two may not be written.</exception>
    public static string Expect(CommandContext context, string name)
    {
        var path = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? Path.ChangeExtension(name, null)
            : name;
        foreach (var file in new[] { $"{path}.json", $"{path}.md" })
        {
            OwnFiles.Refuse(context, file);
            OutputFile.ExpectReplaceable(file);
        }

        return path;
    }

    /// <param name="path">As <see cref="Expect"/> returned it.</param>
    public static async Task WriteAsync(CommandContext context, string path, byte[] json, byte[] markdown, CancellationToken cancellationToken)
    {
        await OutputFile.WriteAsync(context, $"{path}.json", json, cancellationToken);
        await OutputFile.WriteAsync(context, $"{path}.md", markdown, cancellationToken);
    }
}
