using System.CommandLine;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class ReportCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report." };
    private static readonly Option<bool> Diff = new("--diff") { Description = "Only the lines that differ from the imported file, as a unified diff." };

    public static Command Create(CommandContext context)
    {
        var command = new Command("report", "Write the regenerated report to standard output, byte for byte.") { Slug, Diff };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetRequiredValue(Slug), parsed.GetValue(Diff), cancellation));
        command.Add(ReportRemoval.Create(context));
        return command;
    }

    private static Task<int> RunAsync(CommandContext context, string slug, bool diff, CancellationToken cancellationToken) =>
        context.ReadAsync(slug, async services =>
        {
            var view = await services.RequireIntactAsync(slug, cancellationToken);
            if (diff)
            {
                WriteDiff(context.Terminal, view);
            }
            else if (context.Terminal.IsOutputSeen)
            {
                // On a screen, what the report holds must not act on the screen; a file or a pipe gets the bytes.
                await context.Terminal.Out.WriteAsync(view.Rendered.Text);
            }
            else
            {
                await context.Terminal.Raw.WriteAsync(view.Rendered.Bytes, cancellationToken);
            }

            return ExitCode.Done;
        }, cancellationToken);

    private static void WriteDiff(Terminal terminal, ReportView view)
    {
        foreach (var line in ReportDiff.Lines(view.Assessment.Report.Source.Text, view.Rendered))
        {
            terminal.Out.WriteLine(line.Kind switch
            {
                '@' => terminal.Dim(line.Text),
                '+' => terminal.Good("+" + line.Text),
                '-' => terminal.Bad("-" + line.Text),
                _ => " " + line.Text,
            });
        }
    }
}
