using System.Security.Cryptography;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.DataProtection;

namespace ChatOpsVerifier.Host.Pages.Uploads;

/// <summary>
/// Makes and reads the tickets in the addresses of the upload page: sealed with the keys that lie beside the data (HMAC-SHA-256 over
/// what is encrypted), so that nobody can make one or change whom and what it is for, and good for a quarter of an hour.
/// </summary>
internal sealed class UploadTickets(IDataProtectionProvider protection, Settings settings, IIds ids, TimeProvider time) : IUploadLinks
{
    private readonly IDataProtector _protector = protection.CreateProtector("uploads");

    public TimeSpan Life { get; } = TimeSpan.FromMinutes(15);

    public Uri? For(UploadGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        if (settings.Web.PublicUrl is not { } url)
        {
            return null;
        }

        var ticket = new UploadTicket(
            ids.Next(), grant.Conversation.Channel, grant.Conversation.Id, grant.UserId, grant.Slug, grant.PromptId, time.GetUtcNow() + Life);
        return new Uri($"{url.ToString().TrimEnd('/')}{UploadEndpoints.Path}/{_protector.Protect(JsonSerializer.Serialize(ticket))}");
    }

    /// <returns>Null: it was not made here, was changed, or its time is over.</returns>
    public UploadTicket? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadTicket>(_protector.Unprotect(token)) is { } ticket && ticket.GoodUntil > time.GetUtcNow() ? ticket : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}

/// <param name="Id">Makes its use a turn that is done once.</param>
internal sealed record UploadTicket(string Id, string Channel, string Conversation, string UserId, string? Slug, string PromptId, DateTimeOffset GoodUntil)
{
    public ConversationRef Place => new(Channel, Conversation);
}
