using System.CommandLine;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class StatusCommand
{
    private static readonly Argument<string?> Slug = new("SLUG") { Description = "The report; without one: all reports.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Json =
        new("--json") { Description = "Print one JSON document: the report's, or {\"reports\": […]} where there are several and none was named." };

    public static Command Create(CommandContext context)
    {
        var command = new Command("status", "Show the status of all reports, or of one.") { Slug, Json };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetValue(Slug), parsed.GetValue(Json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? slug, bool json, CancellationToken cancellationToken)
    {
        if (slug is null && !context.HasDatabase())
        {
            await ShowAsync(context.Terminal, [], json);
            return ExitCode.Done;
        }

        return await context.ReadAsync(slug ?? "", async services =>
        {
            var catalog = services.GetRequiredService<IReportCatalog>();
            var slugs = slug is null ? (await catalog.ListAsync(cancellationToken)).Select(r => r.Slug) : [slug];
            var views = new List<ReportView>();
            var exitCode = ExitCode.Done;
            foreach (var name in slugs)
            {
                var (view, finding) = await services.CompareAsync(name, cancellationToken);
                views.Add(view);
                if (!finding.IsIntact)
                {
                    await context.Terminal.Error.WriteLineAsync(IntegrityGuard.Words(name, finding));
                    exitCode = ExitCode.IntegrityBroken;
                }
            }

            await ShowAsync(context.Terminal, views, json);
            return exitCode;
        }, cancellationToken);
    }

    private static async Task ShowAsync(Terminal terminal, List<ReportView> views, bool json)
    {
        switch (views, json)
        {
            case ([var one], true):
                await JsonOutput.WriteAsync(terminal, Document(one), JsonDocuments.Readable.ReportDocument);
                break;
            case (_, true):
                await JsonOutput.WriteAsync(terminal, new ReportSetDocument([.. views.Select(Document)]), JsonDocuments.Readable.ReportSetDocument);
                break;
            case ([], _):
                await terminal.Out.WriteLineAsync("No report has been imported yet. Import one with `import FILE`.");
                break;
            case ([var one], _):
                StatusPrinter.Write(terminal, one);
                break;
            default:
                StatusPrinter.WriteTable(terminal, views);
                break;
        }
    }

    private static ReportDocument Document(ReportView view) => ReportJson.Build(view);
}
