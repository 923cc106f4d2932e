using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>
/// The other places in which a report is worked: a question there that has just been answered or changed here says so at once, and by
/// whom. Nothing new appears in those chats, and nothing is asked there until somebody goes on there.
/// </summary>
internal sealed class OtherPlaces(FlowContexts contexts, IPeople people, IEnumerable<IChannel> channels)
{
    // What is remembered beside conversations (of the publisher, say) has channels of its own, in which nobody talks.
    private readonly HashSet<string> _channels = [.. channels.Select(c => c.Name)];

    public async Task FollowAsync(IStoreTransaction transaction, ReportSnapshot report, ConversationRef here, Person person, string cause, DateTimeOffset now)
    {
        foreach (var other in await transaction.ListConversationsAsync(report.Slug))
        {
            if (other.Conversation != here
                && _channels.Contains(other.Conversation.Channel)
                && people.All.FirstOrDefault(p => p.Id == other.PersonId) is { } reader)
            {
                await FollowAsync(transaction, report, other, reader, Outcome(person, here, other.Conversation), cause, now);
            }
        }
    }

    private async Task FollowAsync(
        IStoreTransaction transaction, ReportSnapshot report, ConversationRecord other, Person reader, string outcome, string cause, DateTimeOffset now)
    {
        var state = FlowStateJson.Read(other.StateJson);
        if (state.Prompt is not { Elsewhere: null })
        {
            return;
        }

        var result = Flow.Step(
            state, new FlowInput.WorkedElsewhere(outcome), await contexts.BuildAsync(transaction, report, reader, other.Conversation, [], now));
        foreach (var said in result.Says)
        {
            await transaction.SaveConversationAsync(other with { StateJson = FlowStateJson.Write(result.Next) });
            var key = Place.KeyOf(other.Conversation, report.Slug, said.Key);
            await transaction.EnqueueAsync(
                new($"{cause}:elsewhere:{other.Conversation}", other.Conversation, key, said.Message, PrivateTo: null) { Slug = report.Slug }, now);
        }
    }

    private string Outcome(
        Person person, ConversationRef here, ConversationRef there) => $"{person.Name} answered or changed this {Where(here, there)}.";

    private string Where(ConversationRef here, ConversationRef there) => here.Channel switch
    {
        var channel when channel == there.Channel => "in another conversation",
        WebConversations.Channel => "on the page",
        var channel => $"in {channels.TitleOf(channel)}",
    };
}
