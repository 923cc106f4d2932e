using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Reminders;

/// <summary>The reminders of one report: those to come, and the ledger of those that were.</summary>
/// <param name="Log">Newest first.</param>
public sealed record RemindersModel(ReminderOutlook Outlook, ImmutableArray<ReminderLogRecord> Log)
{
    /// <summary>Another word whenever the card would look different.</summary>
    public string Version => string.Join('|', Log.Select(l => $"{l.At.UtcTicks}{l.What}").Concat(Outlook.Messages.Select(m => $"{m.At.UtcTicks}{m.Step}")).Concat(Outlook.People.SelectMany(p => p.WhyNot))).GetHashCode(StringComparison.Ordinal).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
