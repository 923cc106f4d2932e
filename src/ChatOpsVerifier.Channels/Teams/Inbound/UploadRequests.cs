using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>
/// Somebody wants to put in a file where Teams gives none to a bot: an address of our own, for them alone, in their own chat. It is made
/// when it is asked for and not with the question's card, which others see and which stays for days.
/// </summary>
internal sealed class UploadRequests(IEnumerable<IUploadLinks> links, IPeople people, TeamsPlaces places, ITeamsApi api)
{
    public async Task AnswerAsync(Activity activity, string user, TeamsButton button, CancellationToken cancellationToken)
    {
        var person = people.FindByAddress(TeamsAddress.Channel, user);
        var message = Permissions.MayAnswer(person) ? Link(activity, user, button) : Said(WhoWorks.Tell(people, person));
        var address = TeamsAddress.OfPerson(user);
        var place = activity.Address.IsPersonal ? new TeamsResult<TeamsReference>.Ok(activity.Reference) : await places.FindAsync(address, cancellationToken);
        if (place is TeamsResult<TeamsReference>.Ok { Value: var where })
        {
            var rendered = CardRenderer.Render(message, button.Slug, CardPlace.Personal, picture: null, canSendFile: false);
            await api.SendAsync(where, TeamsActivities.OfCard(rendered.Parts[0]), cancellationToken);
        }
    }

    private Message Link(Activity activity, string user, TeamsButton button)
    {
        if (links
            .Select(l => (l.Life, Url: l.For(new UploadGrant(activity.Address.Conversation, user, button.Slug, button.PromptId ?? ""))))
            .FirstOrDefault() is not { Url: { } url, Life: var life })
        {
            return Said("There is no page you can reach (Web:PublicUrl is not set). Send the file in our personal chat.");
        }

        var text = $"Here you can upload a file or screenshot. The link is private, works once and expires after {Durations.Of(life)}.";
        return new Message
        {
            Text = text,
            Blocks = [new MessageBlock.Paragraph(text), new MessageBlock.Links([new Link("Open the upload page", url.AbsoluteUri)])]
        };
    }

    private static Message Said(string text) => new() { Text = text, Tone = MessageTone.Warning, Blocks = [new MessageBlock.Paragraph(text)] };
}
