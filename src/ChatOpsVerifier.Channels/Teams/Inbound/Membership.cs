using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>
/// The bot, or somebody, came or went. It speaks first to somebody who works with it, in their own chat; in a channel or group it was put
/// for what the team reads there, and speaks when it is called.
/// </summary>
internal sealed class Membership(ITurnHandler turns, IVerificationStore reports, IPeople people, ITeamsReferences references)
{
    /// <summary>conversationUpdate.</summary>
    public async Task ChangedAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (IsBotIn(activity, "membersRemoved"))
        {
            await references.GoneAsync(activity.Address, cancellationToken);
        }
        else if (IsBotIn(activity, "membersAdded"))
        {
            await GreetAsync(activity, cancellationToken);
        }
    }

    /// <summary>installationUpdate.</summary>
    public Task InstalledAsync(Activity activity, CancellationToken cancellationToken) => activity.Payload.TextOrNone("action") switch
    {
        "add" => GreetAsync(activity, cancellationToken),
        "remove" => references.GoneAsync(activity.Address, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Anyone who installs it for others need not be anybody who works with it, and did nothing that wants an answer.</summary>
    private async Task GreetAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!activity.Address.IsPersonal || activity.UserId is not { } user || !Permissions.MayTalk(people.FindByAddress(TeamsAddress.Channel, user)))
        {
            return;
        }

        // Anyone who installed it before there was a report is still greeted when there is one.
        var hasReport = (await reports.ListReportsAsync(cancellationToken)).Count > 0;
        await turns.HandleAsync(
            new Turn
            {
                DedupeKeys = DedupeKeys.OfOpening(activity, hasReport),
                Conversation = activity.Address.Conversation,
                UserId = user,
                Identity = activity.Identity,
                Content = new TurnContent.Opened(),
            },
            cancellationToken);
    }

    private static bool IsBotIn(Activity activity, string members) =>
        activity.BotId is { } bot && activity.Payload.Objects(members).Any(m => m.TextOrNone("id") == bot);
}
