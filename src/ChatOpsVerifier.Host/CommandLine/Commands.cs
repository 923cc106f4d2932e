using System.CommandLine;
using System.CommandLine.Invocation;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>The command line: which command, with what, and the exit code of whatever comes of it.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(Arguments arguments, Func<string[], Task<int>> serve)
    {
        try
        {
            var result = Tree(arguments, serve).Parse(arguments.Command);
            if (result.Action is ParseErrorAction complaint)
            {
                complaint.ShowHelp = false;
                await result.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
                await Console.Error.WriteLineAsync("--help shows what there is.");
                return ExitCode.Usage;
            }

            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingsException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
    }

    private static RootCommand Tree(Arguments arguments, Func<string[], Task<int>> serve)
    {
        var root = new RootCommand("Works an operational verification report until it is true.");
        var run = new Command("serve", "Serve the page, the bot and the schedule. This is what happens without any command.");
        run.SetAction((_, _) => serve(arguments.Settings));
        root.SetAction((_, _) => serve(arguments.Settings));
        root.Add(run);
        return root;
    }
}
