using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>Puts the one-time links into a message that is on its way out of the program.</summary>
internal sealed class SignInBlocks(ISignInLinks links)
{
    public async Task<Message> FillAsync(Message message, string channel, CancellationToken cancellationToken)
    {
        if (!message.Blocks.Any(b => b is MessageBlock.SignIn))
        {
            return message;
        }

        var blocks = ImmutableArray.CreateBuilder<MessageBlock>(message.Blocks.Length);
        foreach (var block in message.Blocks)
        {
            blocks.Add(block is MessageBlock.SignIn wish ? await LinkAsync(wish, channel, cancellationToken) : block);
        }

        return message with { Blocks = blocks.ToImmutable() };
    }

    private async Task<MessageBlock> LinkAsync(MessageBlock.SignIn wish, string channel, CancellationToken cancellationToken) =>
        await links.MakeAsync(new SignInRequest(wish.RequestId, wish.PersonId, channel), cancellationToken) is { } address
            ? new MessageBlock.Links([new Link(wish.Label, address.AbsoluteUri)])
            : new MessageBlock.Context("The page no longer has an address.");
}
