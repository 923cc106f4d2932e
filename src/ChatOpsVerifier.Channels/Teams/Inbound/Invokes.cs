using ChatOpsVerifier.Channels.Teams.Inbound.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>What wants its answer in the very response. What is not known is answered as the protocol wants it.</summary>
internal sealed class Invokes(CardInvokes cards)
{
    private const int NotImplemented = 501;

    public Task<TeamsReply> ReceiveAsync(Activity activity, CancellationToken cancellationToken) => activity.Payload.TextOrNone("name") switch
    {
        "adaptiveCard/action" => cards.ReceiveAsync(activity, cancellationToken),
        _ => Task.FromResult(new TeamsReply(NotImplemented)),
    };
}
