using System.Text.Json;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>One activity, by the Activity specification's names, with where and by whom it was done.</summary>
/// <param name="Id">Null: the client tells none.</param>
/// <param name="UserId">As <see cref="TeamsIdentities"/> tells it; <c>null</c> if it is nobody's action.</param>
/// <param name="AccountId">"29:…", the person's account in this conversation.</param>
/// <param name="BotId">Null: the client names no recipient.</param>
/// <param name="Address">Where it was done.</param>
/// <param name="Reference">What reaches that place again.</param>
internal sealed record Activity(
    Payload Payload,
    string Type,
    string? Id,
    string? UserId,
    string? AccountId,
    string? BotId,
    TeamsAddress Address,
    TeamsReference Reference,
    TurnIdentity Identity)
{
    private const string MessageMark = ";messageid=";

    /// <summary>The place without the thread: where the bot can speak first.</summary>
    public (TeamsAddress Address, TeamsReference Reference) Root()
    {
        var at = Reference.ConversationId.IndexOf(MessageMark, StringComparison.Ordinal);
        return at < 0 || Address.IsPersonal
            ? (Address, Reference)
            : (new TeamsAddress(Address.Target.Split(MessageMark)[0]), Reference with { ConversationId = Reference.ConversationId[..at] });
    }

    public static Activity Of(JsonElement json, TeamsIdentities identities)
    {
        var payload = Payload.Of(json);
        var conversation = payload.Object("conversation");
        var from = payload.ObjectOrNone("from");
        var account = from?.TextOrNone("id");
        var (user, identity) = identities.Of(payload);
        var bot = payload.ObjectOrNone("recipient")?.TextOrNone("id");
        var id = conversation.Text("id");
        var tenant = conversation.TextOrNone("tenantId") ?? payload.ObjectOrNone("channelData")?.ObjectOrNone("tenant")?.TextOrNone("id");
        var service = Uri.TryCreate(payload.Text("serviceUrl"), UriKind.Absolute, out var url)
            ? url
            : throw payload.Lacking("serviceUrl", "an absolute address");
        var address = IsPersonal(conversation) && user is not null && account != bot ? TeamsAddress.OfPerson(user) : new TeamsAddress(id);
        return new Activity(
            payload, payload.Text("type"), payload.TextOrNone("id"), user, account, bot, address,
            new TeamsReference(service, id, bot, tenant, payload.TextOrNone("channelId") ?? TeamsIdentities.Teams), identity);
    }

    // Clients that know no kinds of conversation know personal ones alone.
    private static bool IsPersonal(Payload conversation) => conversation.TextOrNone("conversationType") is { } type
        ? type == "personal"
        : !conversation.Flag("isGroup");
}
