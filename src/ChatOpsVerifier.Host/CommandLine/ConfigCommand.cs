using System.CommandLine;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Signing;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class ConfigCommand
{
    public static Command Create(CommandContext context)
    {
        var show = new Command("show", "Print what is in force and where each value came from; secrets are blanked.");
        show.SetAction(_ => Run(context));
        return new Command("config", "Show the configuration.") { show };
    }

    private static int Run(CommandContext context)
    {
        var terminal = context.Terminal;
        var lines = EffectiveConfiguration.Read(context.Configuration()).ToList();
        var (keys, values) = (lines.Max(l => l.Key.Length), Math.Min(48, lines.Max(l => l.Value.Length)));
        foreach (var line in lines)
        {
            terminal.Out.WriteLine($"{line.Key.PadRight(keys)}  {line.Value.PadRight(values)}  {terminal.Dim(line.Origin)}");
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"Data folder: {context.FolderOf(lines.First(l => l.Key == "Data:Folder").Value)}");
        // What is shown must be what a start would accept; else the problems belong here, too.
        var settings = context.Settings();
        var (key, problem) = new ServerKeyFile(settings).Look();
        terminal.Out.WriteLine($"Signing key: {key?.PublicKey ?? problem}");
        foreach (var file in settings.HolidayFiles)
        {
            terminal.Out.WriteLine($"Holidays in {file.Path}: {file.Words}");
        }

        foreach (var detail in settings.Channels.SelectMany(c => c.Details))
        {
            terminal.Out.WriteLine(detail);
        }

        if (settings.SecretRules is { } rules)
        {
            terminal.Out.WriteLine($"Rules for secrets in {rules.Path}: {rules.Words}");
        }

        return ExitCode.Done;
    }
}
