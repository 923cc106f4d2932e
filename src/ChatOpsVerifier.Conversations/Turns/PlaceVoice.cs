using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>What the place itself says, beside its reports.</summary>
internal static class PlaceVoice
{
    /// <param name="held">What was sent and waits for the answer to this message; null: it asks nothing about anything that was sent.</param>
    public static async Task SayAsync(this Visit visit, Message message, FlowInput.Said? held)
    {
        var place = await visit.Transaction.ReadPlaceAsync(visit.Turn.Conversation);
        var number = place.Counter + 1;
        var key = $"place:{number}";
        var isAsking = message.Blocks.Any(b => b is MessageBlock.Choices);
        var said = isAsking ? message with { PromptId = key } : message;
        place = place with { Counter = number };
        if (held is not null && isAsking)
        {
            visit.MustBeStored(held.Files.IsDefault ? [] : held.Files.Select(f => f.Sha256), []);
        }

        place = held is null || !isAsking
            ? place
            : place.With(new HeldQuestion(
                key,
                held.Text,
                held.Sha256,
                held.Files.IsDefault ? [] : held.Files,
                held.Refused.IsDefault ? [] : held.Refused,
                said) { Source = held.Message, NotKept = held.NotKept });
        await visit.SaveAsync(place);
        await visit.Transaction.EnqueueAsync(new($"{visit.Cause}:{key}", visit.Turn.Conversation, key, said, PrivateTo: null), visit.Now);
    }

    /// <summary>Takes the buttons off a question and says what came of it.</summary>
    public static async Task AnswerAsync(this Visit visit, HeldQuestion? question, string outcome)
    {
        if (question is null)
        {
            return;
        }

        await visit.SaveAsync((await visit.Transaction.ReadPlaceAsync(visit.Turn.Conversation)).Without(question));
        ImmutableArray<MessageBlock> blocks =
        [
            .. question.Message.Blocks.Where(b => b is not (MessageBlock.Choices or MessageBlock.Context)),
            new MessageBlock.Context(outcome)
        ];
        var answered = PlaceMessages.Of(question.Message.Tone, blocks);
        await visit.Transaction.EnqueueAsync(
            new($"{visit.Cause}:{question.Key}:answered", visit.Turn.Conversation, question.Key, answered, PrivateTo: null), visit.Now);
    }

    public static async Task SaveAsync(this Visit visit, PlaceState place)
    {
        var before = await visit.Transaction.ReadPlaceAsync(visit.Turn.Conversation);
        visit.Released.UnionWith(before.FileDigests.Except(place.FileDigests));
        await visit.Transaction.SavePlaceAsync(visit.Turn.Conversation, place, visit.Person.Id, visit.Now);
    }
}
