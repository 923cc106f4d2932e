using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Host.Pages.Chat;

/// <summary>One message as one person sees it.</summary>
/// <param name="IsCurrent">Its buttons and inputs still count; what was answered is shown without them.</param>
public sealed record ChatLine(WebChatMessage Message, bool IsMine, bool IsCurrent)
{
    public bool IsBot => Message.Author is null;

    /// <summary>It waits for an answer: more than words to read, with a button or two to read on.</summary>
    public bool IsAsking => IsCurrent && Message.Message!.Blocks.Any(b => b switch
    {
        MessageBlock.Form => true,
        MessageBlock.Choices choices =>
            choices.Entries.Any(c => c.Style == ChoiceStyle.Primary || !c.ActionId.StartsWith(ActionIds.CommandPrefix, StringComparison.Ordinal)),
        _ => false,
    });

    /// <summary>Changes whenever the line has to be drawn again.</summary>
    public string Version => $"{(Message.EditedAt ?? Message.At).UtcTicks:x}{(IsCurrent ? "c" : "")}";
}
