using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>A form that could never count is refused in its own card, which keeps what was typed: there it can still be fixed.</summary>
internal sealed class RefusedForms(IPrompts prompts, IPeople people, ITeamsApi api, IOptions<PageOptions> page)
{
    /// <returns>True: it was refused, and the card says why.</returns>
    public async Task<bool> RefuseAsync(Activity activity, string user, Submitted submitted, CancellationToken cancellationToken)
    {
        if (activity.Payload.TextOrNone("replyToId") is not { } cardId
            || submitted.Button.Form == 0
            || ObjectionTo(submitted) is not { } why
            || !Permissions.MayAnswer(people.FindByAddress(TeamsAddress.Channel, user)))
        {
            return false;
        }

        var open = await prompts.FindAsync(activity.Address.Conversation, submitted.Button.Slug, cancellationToken);
        if (open is null || open.Prompt.Key != submitted.Button.PromptId)
        {
            return false;
        }

        var place = new CardPlace(activity.Address.IsPersonal, page.Value.PublicUrl is not null);
        var rendered = CardRenderer.Render(Kept(open.Prompt.Message, why, submitted), submitted.Button.Slug, place, picture: null, canSendFile: false);
        return rendered.Parts.Length == 1
            && await api.UpdateAsync(activity.Reference, cardId, TeamsActivities.OfCard(rendered.Parts[0]), cancellationToken) is TeamsResult<string>.Ok;
    }

    private static string? ObjectionTo(Submitted submitted) => submitted.Fields.GetValueOrDefault(FieldNames.Evidence) switch
    {
        // A promise goes to the conversation, which keeps it as a note.
        { IsDefaultOrEmpty: false } text when SubstanceRule.IsPromise(text[0]) => null,
        { IsDefaultOrEmpty: false } text => SubstanceRule.Objection(text[0], null, []),
        _ when submitted.Button.ActionId == ActionIds.GiveEvidence => "The form was empty. Paste what you saw or a link to it, or send a file.",
        _ => null,
    };

    /// <summary>The question with what is the matter in front, and with what was typed.</summary>
    private static Message Kept(Message message, string why, Submitted submitted) => message with
    {
        Tone = MessageTone.Warning,
        Blocks =
        [
            new MessageBlock.Paragraph(why),
            .. Unwarned(message).Select(b => b is MessageBlock.Form form && form.ActionId == submitted.Button.ActionId
                ? form with { Inputs = [.. form.Inputs.Select(i => Filled(i, submitted.Fields))] }
                : b)
        ],
    };

    /// <summary>Without what was the matter the last time.</summary>
    private static IEnumerable<MessageBlock> Unwarned(
        Message message) => message.Tone == MessageTone.Warning ? message.Blocks.SkipWhile(b => b is not MessageBlock.Heading) : message.Blocks;

    private static Input Filled(Input input, ImmutableDictionary<string, ImmutableArray<string>> fields) =>
        fields.GetValueOrDefault(input.Name) is { IsDefaultOrEmpty: false } values ? input with { Value = values[0] } : input;
}
