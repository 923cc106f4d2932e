using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Times;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>The outlook on reminders for a chat: read before the turn's transaction, and only where the words ask for it.</summary>
internal sealed class ReminderForecasts(IVerificationStore store, IReminderOutlook outlook)
{
    /// <returns>By report; empty where nobody asks.</returns>
    public async Task<ImmutableDictionary<string, ReminderForecast>> ReadAsync(string words, CancellationToken cancellationToken)
    {
        var forecasts = ImmutableDictionary.CreateBuilder<string, ReminderForecast>();
        if (SimulateWords.AreMeant(words) && SimulateWords.Days(words) is { } days)
        {
            foreach (var report in await store.ListReportsAsync(cancellationToken))
            {
                if (await outlook.ReadAsync(report.Slug, days, cancellationToken) is { } read)
                {
                    forecasts[report.Slug] = new(days, [.. read.Messages.Select(Tell)], [.. read.People.Where(p => !p.WhyNot.IsEmpty).Select(p => $"Why not now, {p.Name}: {string.Join(" ", p.WhyNot)}")]);
                }
            }
        }

        return forecasts.ToImmutable();
    }

    private static string Tell(OutlookMessage message) =>
        $"{message.Local.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} ({message.Zone}), {ReminderReasons.Of(message.Step)}: {message.To}. {message.Why}{(message.Begins is null ? "" : $" It begins with: {message.Begins}.")}";
}
