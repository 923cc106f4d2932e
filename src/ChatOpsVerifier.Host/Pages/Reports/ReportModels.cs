using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Host.Pages.Chat;
using ChatOpsVerifier.Host.Pages.Live;
using ChatOpsVerifier.Host.Pages.Reminders;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>Gathers what one person sees of one report.</summary>
internal sealed class ReportModels(
    IReportCatalog catalog, IWebChatStore chat, WebChatInbox inbox, OutboxDrain outbox, Documents documents, IPolicyInForceReader reminders,
    IReminderSimulator simulation, IVerificationStore store, IPeople people)
{
    /// <summary>Messages shown of a conversation. A walk through the canonical report has fewer.</summary>
    private const int Newest = 300;

    /// <summary>Lines of the reminder ledger that are read: what was made and sent is shown as one.</summary>
    private const int Lines = 100;

    /// <returns>Null: no such report.</returns>
    public async Task<ReportModel?> FindAsync(string slug, Person me, TurnIdentity identity, ReportTab tab, Notice? notice, CancellationToken cancellationToken)
    {
        if (await catalog.FindAsync(slug, cancellationToken) is null)
        {
            return null;
        }

        var personal = WebConversations.Of(WebChatInbox.UserIdOf(me), slug);
        var said = await SpokenAsync(slug, me, identity, personal, cancellationToken);
        var team = WebConversations.Team(slug);
        var heard = await chat.ReadAsync(team, Newest, cancellationToken);

        // Read last: what the conversation just settled must already be in it.
        var view = (await catalog.FindAsync(slug, cancellationToken))!;
        var userId = WebChatInbox.UserIdOf(me);
        var ahead = (await simulation.ReadAsync(slug, RemindersCard.Days, cancellationToken))!;
        return new ReportModel(
            view,
            await catalog.ListAsync(cancellationToken),
            tab,
            documents.Of(view),
            tab == ReportTab.Reminders ? await RemindersAsync(slug, me, cancellationToken) : [],
            personal,
            Transcript.For(said, me, userId),
            team,
            Transcript.For(heard, me, userId),
            notice,
            new(ahead, await ReminderLogs.ReadAsync(store, slug, Lines, ahead.ZoneOf, cancellationToken)));
    }

    /// <summary>Of each operator, one's own first.</summary>
    private async Task<IReadOnlyList<PolicyInForce>> RemindersAsync(string slug, Person me, CancellationToken cancellationToken)
    {
        var policies = new List<PolicyInForce>();
        foreach (var person in people.All.Where(p => p.Role == PersonRole.Operator).OrderByDescending(p => p.Id == me.Id))
        {
            policies.Add(await reminders.FindAsync(slug, person, cancellationToken));
        }

        return policies;
    }

    // The bot speaks first, and before the page is drawn, so that a browser without script sees it too.
    private async Task<IReadOnlyList<WebChatMessage>> SpokenAsync(
        string slug, Person me, TurnIdentity identity, ConversationRef personal, CancellationToken cancellationToken)
    {
        var said = await chat.ReadAsync(personal, Newest, cancellationToken);
        // A guest is not asked anything, so nothing is said before they speak. What somebody read in private while they were
        // one is not a beginning.
        if (said.Any(m => m is { Author: null, PrivateTo: null }) || me.Role == PersonRole.Guest)
        {
            return said;
        }

        await inbox.OpenAsync(slug, me, identity, cancellationToken);
        await outbox.WaitAsync(personal, cancellationToken);
        return await chat.ReadAsync(personal, Newest, cancellationToken);
    }
}
