using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Publishing;
using ChatOpsVerifier.Channels.Slack.Setup;
using ChatOpsVerifier.Channels.Tests.Shared;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>Slack's inbox. Olga operates, Rita reviews, Tom reads along; U0TOM's name only Slack knows.</summary>
internal sealed class InboxWorld : RecordedInbox, ISlackHome, ISlackForms
{
    public static FixedPeople People { get; } = new(
        InSlack("olga", "Olga", PersonRole.Operator, "U0OLGA"), InSlack("rita", "Rita", PersonRole.Reviewer, "U0RITA"));

    public FakeSlackApi Api { get; } = new();

    /// <summary>Users whose Home was to be published again.</summary>
    public List<string> Homes { get; } = [];

    /// <summary>Conversation id → what is asked there.</summary>
    public Dictionary<string, OpenPrompt> Prompts { get; } = [];

    public Task<JsonObject?> ReceiveAsync(string payload, Action<JsonObject>? change = null) => ReceiveAsync(Payloads.Delivery(payload, change));

    public async Task<JsonObject?> ReceiveAsync(SlackDelivery delivery)
    {
        var answer = await AcknowledgeAsync(delivery);
        await Settled;
        return answer;
    }

    /// <summary>Until the acknowledgement, and no longer.</summary>
    public Task<JsonObject?> AcknowledgeAsync(SlackDelivery delivery) => Get<ISlackInbox>().ReceiveAsync(delivery, Cancel);

    /// <summary>Windows that were asked for are open, or their failure told.</summary>
    public Task Settled => Get<FormWindows>().Settled;

    public async Task<Turn> TurnOfAsync(string payload, Action<JsonObject>? change = null)
    {
        await ReceiveAsync(payload, change);
        return Assert.Single(Turns);
    }

    public void Ask(string conversation, string promptId, params MessageBlock[] blocks) => Prompts[conversation] = Asked(promptId, blocks);

    public void Refresh(string userId) => Homes.Add(userId);

    public JsonObject ModalOf(OpenPrompt prompt, MessageBlock.Form form, SlackFormView view) => new() { ["private_metadata"] = view.Write() };

    protected override OpenPrompt? Find(ConversationRef conversation) => Prompts.GetValueOrDefault(conversation.Id);

    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton<IPeople>(People);
        services.AddSingleton<ISlackHome>(this);
        services.AddSingleton<ISlackForms>(this);
        services.AddSingleton<ISlackApi>(Api);
        services.Configure<SlackOptions>(o => o.StatusChannel = "C0GOLIVE");
        services.AddSlackInbox();
    }

    private static Person InSlack(string id, string name, PersonRole role, string user) =>
        new(id, name, role, ImmutableDictionary<string, string>.Empty.Add(SlackAddress.Channel, user));
}
