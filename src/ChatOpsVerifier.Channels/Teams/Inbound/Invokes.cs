using ChatOpsVerifier.Channels.Teams.Inbound.Attaching;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>What wants its answer in the very response. What is not known is answered as the protocol wants it.</summary>
internal sealed class Invokes(CardInvokes cards, FileConsents files, AttachCommand attach)
{
    private const int NotImplemented = 501;

    public Task<TeamsReply> ReceiveAsync(
        Activity activity, CancellationToken cancellationToken) => (activity.Payload.TextOrNone("name"), CommandOf(activity)) switch
    {
        ("adaptiveCard/action", _) => cards.ReceiveAsync(activity, cancellationToken),
        ("fileConsent/invoke", _) => files.ReceiveAsync(activity, cancellationToken),
        ("composeExtension/fetchTask", TeamsNeeds.AttachCommand) => attach.OpenAsync(activity, cancellationToken),
        ("composeExtension/submitAction", TeamsNeeds.AttachCommand) => attach.SubmitAsync(activity, cancellationToken),
        _ => Task.FromResult(new TeamsReply(NotImplemented)),
    };

    private static string? CommandOf(Activity activity) => activity.Payload.ObjectOrNone("value")?.TextOrNone("commandId");
}
