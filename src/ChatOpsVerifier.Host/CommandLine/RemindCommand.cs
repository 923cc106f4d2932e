using System.CommandLine;
using System.Globalization;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class RemindCommand
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The report." };
    private static readonly Option<int> Days = new("--days")
    {
        Description = "How far to look ahead, 1 to 365.",
        HelpName = "N",
        DefaultValueFactory = _ => SimulateRequests.DefaultDays
    };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON document." };

    // Read from the words: what the parser makes of a number that is none cannot be asked for in a validator.
    static RemindCommand() => Days.Validators.Add(result =>
    {
        var found = string.Join(' ', result.Tokens.Select(t => t.Value));
        if (result.Tokens.Count > 0
            && !(int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= SimulateRequests.MostDays))
        {
            result.AddError($"--days: found {found}; use a whole number from 1 to {SimulateRequests.MostDays}.");
        }
    });

    public static Command Create(CommandContext context)
    {
        var simulate = new Command(
            "simulate", "Print every upcoming reminder if nobody answers: when, to whom, at which escalation step, and why.") { Slug, Days, Json };
        simulate.SetAction((parsed, cancellation) => RunAsync(
            context, parsed.GetRequiredValue(Slug), parsed.GetValue(Days), parsed.GetValue(Json), cancellation));
        return new Command("remind", "Preview upcoming reminders.") { simulate };
    }

    private static Task<int> RunAsync(CommandContext context, string slug, int days, bool json, CancellationToken cancellationToken) =>
        context.ReadAsync(slug, async services =>
        {
            await services.GetRequiredService<IReportCatalog>().RequireAsync(slug, cancellationToken);
            var simulation = (await services.GetRequiredService<IReminderSimulator>().ReadAsync(slug, days, cancellationToken))!;
            if (json)
            {
                await JsonOutput.WriteAsync(context.Terminal, SimulationDocument.Of(simulation), JsonDocuments.Readable.SimulationDocument);
            }
            else
            {
                Write(context.Terminal, simulation, days);
            }

            return ExitCode.Done;
        }, cancellationToken);

    private static void Write(Terminal terminal, ReminderSimulation simulation, int days)
    {
        var (count, slug) = (simulation.Messages.Length, simulation.Report.Slug);
        terminal.Out.WriteLine(
            $"{slug}: {(count == 0 ? "no reminder" : Counted.Of(count, "reminder"))} in the next {(days == 1 ? "day" : Counted.Of(days, "day"))}, if "
                + "nobody answers");
        foreach (var message in simulation.Messages)
        {
            terminal.Out.WriteLine(
                $"  {Instants.Local(message.Local)} {terminal.Dim($"({message.Zone})")}  {EscalationStepNames.Of(message.Step)}: {message.To}");
            terminal.Out.WriteLine(
                $"    {message.Why}{(message.Begins is null ? "" : $" It begins with: {message.Begins}.")}"
                    + $"{(message.Also.IsEmpty ? "" : $" Also about: {string.Join(", ", message.Also)}.")}");
        }

        foreach (var person in simulation.People)
        {
            terminal.Out.WriteLine($"  Why not now, {person.Name}: {string.Join(" ", person.WhyNot)}");
        }
    }
}
