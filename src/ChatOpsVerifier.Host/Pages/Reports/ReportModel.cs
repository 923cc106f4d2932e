using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Pages.Chat;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>All that one report's page shows.</summary>
public sealed record ReportModel(
    ReportView View,
    IReadOnlyList<ReportRecord> Reports,
    ReportTab Tab,
    ReportDrawing Document,
    ConversationRef Personal,
    ImmutableArray<ChatLine> PersonalLines,
    ConversationRef Team,
    ImmutableArray<ChatLine> TeamLines,
    Notice? Notice)
{
    public string Slug => View.Record.Slug;
}

/// <summary>What came of the last thing that was asked for outside the chat.</summary>
public sealed record Notice(bool IsGood, string Text);
