using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>The simulation on reminders for a chat: read before the turn's transaction, and only where the words ask for it.</summary>
internal sealed class ForecastReader(IVerificationStore store, IReminderSimulator simulation)
{
    /// <returns>By report; empty where nobody asks.</returns>
    public async Task<ImmutableDictionary<string, ReminderForecast>> ReadAsync(string words, CancellationToken cancellationToken)
    {
        var forecasts = ImmutableDictionary.CreateBuilder<string, ReminderForecast>();
        if (SimulateRequests.AreMeant(words) && SimulateRequests.Days(words) is { } days)
        {
            foreach (var report in await store.ListReportsAsync(cancellationToken))
            {
                if (await simulation.ReadAsync(report.Slug, days, cancellationToken) is { } read)
                {
                    forecasts[report.Slug] = new(
                        days,
                        [.. read.Messages.Select(Tell)],
                        [.. read.People.Where(p => !p.WhyNot.IsEmpty).Select(p => $"Why not now, {p.Name}: {string.Join(" ", p.WhyNot)}")]);
                }
            }
        }

        return forecasts.ToImmutable();
    }

    private static string Tell(SimulatedMessage message) =>
        $"{Instants.Local(message.Local)} ({message.Zone}), {EscalationStepNames.Of(message.Step)}: {message.To}. "
            + $"{message.Why}{(message.Begins is null ? "" : $" It begins with: {message.Begins}.")}";
}
