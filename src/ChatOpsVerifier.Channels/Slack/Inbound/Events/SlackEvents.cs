using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Events;

/// <summary>Callbacks of the Events API, given to the handler of their kind. What was not asked for (somebody joined, a reaction) is nobody's.</summary>
internal sealed class SlackEvents(MessageEvents messages, ChangeEvents changes, HomeEvents home)
{
    public Task ReceiveAsync(Payload callback, CancellationToken cancellationToken)
    {
        // Others speak of the subscription itself: app_rate_limited, url_verification.
        if (callback.Text("type") != "event_callback")
        {
            return Task.CompletedTask;
        }

        var happened = callback.Object("event");
        return happened.Text("type") switch
        {
            "message" when happened.TextOrNone("subtype") is ChangeEvents.Changed or ChangeEvents.Deleted =>
                changes.ReceiveAsync(happened, EventOrigin.Of(callback), cancellationToken),
            "message" => messages.ReceiveAsync(happened, EventOrigin.Of(callback), isMention: false, cancellationToken),
            "app_mention" => messages.ReceiveAsync(happened, EventOrigin.Of(callback), isMention: true, cancellationToken),
            "app_home_opened" => home.ReceiveAsync(happened, cancellationToken),
            _ => Task.CompletedTask,
        };
    }
}
