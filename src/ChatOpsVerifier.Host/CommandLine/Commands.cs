using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>The command line: which command, with what, and the exit code of whatever comes of it.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(Arguments arguments, Func<string[], Task<int>> serve)
    {
        using var terminal = new Terminal();
        try
        {
            var result = Tree(arguments, new CommandContext(arguments.Settings, terminal), serve).Parse(arguments.Command);
            if (result.Tokens.Any(t => t.Type == TokenType.Argument && string.IsNullOrWhiteSpace(t.Value)))
            {
                // No command means anything by it, and an empty path is the present folder to some of the framework's calls.
                return Tell(terminal, "A value is empty, perhaps from a variable that is not set. Give a value, or omit the option.", ExitCode.Usage);
            }

            // Ctrl-C and SIGTERM belong to the server's own shutdown, which ends with exit code 0.
            return result.Action is ParseErrorAction complaint
                ? await ComplainAsync(result, complaint, terminal)
                : await result.InvokeAsync(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = terminal.Out,
                    Error = terminal.Error
                });
        }
        catch (CommandException e)
        {
            return Tell(terminal, e.Message, e.ExitCode);
        }
        catch (SettingsException e)
        {
            return Tell(terminal, e.Message, ExitCode.Usage);
        }
        catch (NotStoredException e)
        {
            return Tell(terminal, e.Message, ExitCode.CannotRead);
        }
        catch (DatabaseUnusableException e)
        {
            return Tell(terminal, e.Message, ExitCode.CannotRead);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            return Tell(terminal, $"What is stored differs from what was recorded: {e.Message} See `ledger verify`.", ExitCode.IntegrityBroken);
        }
#pragma warning disable CA1031 // A stack trace helps nobody who typed a command. The host's own abort, by tools, goes through.
        catch (Exception e) when (e is not HostAbortedException)
#pragma warning restore CA1031
        {
            return Tell(terminal, $"This should not have happened ({e.GetType().Name}): {e.Message}", ExitCode.CannotRead);
        }
    }

    private static RootCommand Tree(Arguments arguments, CommandContext context, Func<string[], Task<int>> serve)
    {
        var root = new RootCommand("Walks operators through a verification report until it passes. Without a command, runs serve.");
        var run = new Command("serve", "Serve the page, the bot and the schedule.");
        run.SetAction((_, _) => serve(arguments.Settings));
        root.SetAction((_, _) => serve(arguments.Settings));
        foreach (var command in new[]
        {
            run, ImportCommand.Create(context), StatusCommand.Create(context), ReportCommand.Create(context), WhyCommand.Create(context),
            GateCommand.Create(
                context), ExportCommand.Create(context), LedgerCommand.Create(context), OutboxCommand.Create(context), ConfigCommand.Create(context),
            BackupCommand.Create(context), RestoreCommand.Create(context), DrillCommand.Create(context),
            RemindCommand.Create(context), TeamsCommand.Create(context), KeyCommand.Create(context), SessionCommand.Create(context),
        })
        {
            root.Add(command);
        }

        Teaching.AddExamples(root);
        return root;
    }

    private static async Task<int> ComplainAsync(ParseResult result, ParseErrorAction complaint, Terminal terminal)
    {
        complaint.ShowHelp = false;
        await result.InvokeAsync(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
        return Tell(terminal, "See --help.", ExitCode.Usage);
    }

    private static int Tell(Terminal terminal, string message, int exitCode)
    {
        terminal.Error.WriteLine(message);
        return exitCode;
    }
}
