using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Publishing;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Events;

/// <summary>Somebody opened the app: its Home is brought up to date, and in its messages the bot speaks first.</summary>
internal sealed class HomeEvents(ITurnHandler turns, IVerificationStore reports, ISlackHome home)
{
    public async Task ReceiveAsync(Payload opened, CancellationToken cancellationToken)
    {
        var user = opened.Text("user");
        if (opened.TextOrNone("tab") != "messages")
        {
            home.Refresh(user);
            return;
        }

        var hasReport = (await reports.ListReportsAsync(cancellationToken)).Count > 0;
        await turns.HandleAsync(Opening.TurnOf(user, hasReport), cancellationToken);
    }
}
