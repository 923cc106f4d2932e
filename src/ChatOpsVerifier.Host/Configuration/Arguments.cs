using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>What was typed, parted into the command and the settings: <c>--Data:Folder x</c> and <c>--urls …</c> configure, everything else commands.</summary>
internal sealed record Arguments(string[] Command, string[] Settings)
{
    /// <summary>Keys that the web host itself understands and that carry no colon.</summary>
    private static readonly string[] HostKeys = ["urls", "environment", "contentRoot", "applicationName", "AllowedHosts", "http_ports", "https_ports"];

    public static Arguments Split(IReadOnlyList<string> args)
    {
        List<string> command = [], settings = [];
        for (var i = 0; i < args.Count; i++)
        {
            var (isSetting, hasValue) = Read(args[i]);
            if (!isSetting)
            {
                command.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!hasValue && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        return new Arguments([.. command], [.. settings]);
    }

    private static (bool IsSetting, bool HasValue) Read(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
        {
            return (false, false);
        }

        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? arg[2..] : arg[2..equals];
        // Tools that start the host in their own process hand over empty sections, too: --Data= --Data:Folder=/x.
        var isSection = equals == arg.Length - 1 && SettingCatalog.Sections.Contains(name, StringComparer.OrdinalIgnoreCase);
        return (isSection || name.Contains(':', StringComparison.Ordinal) || HostKeys.Contains(name, StringComparer.OrdinalIgnoreCase), equals >= 0);
    }
}
