using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Pages.Chat;
using ChatOpsVerifier.Host.Pages.Reminders;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>All that one report's page shows.</summary>
public sealed partial record ReportModel(
    ReportView View,
    IReadOnlyList<ReportRecord> Reports,
    ReportTab Tab,
    ReportDrawing Document,
    IReadOnlyList<PolicyInForce> Reminders,
    ConversationRef Personal,
    ImmutableArray<ChatLine> PersonalLines,
    ConversationRef Team,
    ImmutableArray<ChatLine> TeamLines,
    Notice? Notice,
    RemindersModel Simulation)
{
    public string Slug => View.Record.Slug;

    /// <summary>
    /// What the verifier said last, where that answers what the reminders' forms ask for: the answer is in the chat, which on a phone is on another pane.
    /// </summary>
    public string? Answered =>
        PersonalLines is [.., { IsBot: true, IsAsking: false, Message.Message: { } message }]
        && PersonalLines.LastOrDefault(l => !l.IsBot) is { IsMine: true, Message.Body: { } asked } && ReminderPart.Says(asked)
            ? Quoted().Replace(message.Text, "“$1”") : null;

    /// <summary>Words to say are between backticks, which the chat draws as such.</summary>
    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();
}
