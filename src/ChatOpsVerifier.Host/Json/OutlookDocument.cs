using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Json;

/// <summary>Reminders to come, for a program.</summary>
internal sealed record OutlookDocument(string Slug, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<OutlookMessageDocument> Messages, IReadOnlyList<OutlookPersonDocument> People)
{
    public static OutlookDocument Of(ReminderOutlook outlook) => new(
        outlook.Report.Slug,
        outlook.From,
        outlook.Until,
        [.. outlook.Messages.Select(m => new OutlookMessageDocument(m.At, m.Local, m.Zone, m.PersonId, m.To, Names.Of(m.Step), m.Why, m.Begins, m.Also))],
        [.. outlook.People.Select(p => new OutlookPersonDocument(p.PersonId, p.Name, p.NextAt, p.WhyNot))]);
}

/// <param name="Local">With the offset of the zone.</param>
/// <param name="Person">Id of who is to answer.</param>
/// <param name="Step">private, channel or secondPerson.</param>
/// <param name="Also">Other reports in the same message.</param>
internal sealed record OutlookMessageDocument(DateTimeOffset At, DateTimeOffset Local, string Zone, string Person, string To, string Step, string Why, string? Begins, IReadOnlyList<string> Also);

internal sealed record OutlookPersonDocument(string Person, string Name, DateTimeOffset? NextAt, IReadOnlyList<string> WhyNot);
