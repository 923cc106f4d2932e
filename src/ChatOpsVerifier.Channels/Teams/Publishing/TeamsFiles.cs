using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>
/// Files on their way to people. In a personal chat Teams asks the person first and then takes the bytes; anywhere else a bot
/// can send no file, so that a link to the page replaces it. Either way the bytes are kept as they were when it was said.
/// </summary>
internal sealed class TeamsFiles(IEvidenceStore files, IOptions<PageOptions> page)
{
    public const string ConsentContentType = "application/vnd.microsoft.teams.card.file.consent";

    public const string InfoContentType = "application/vnd.microsoft.teams.card.file.info";

    public async Task<JsonObject> OfferAsync(OutgoingFile file, CancellationToken cancellationToken)
    {
        var sha256 = await files.WriteAsync(file.Content, cancellationToken);
        JsonObject Context() => new() { ["sha256"] = sha256, ["name"] = file.Name };
        return new JsonObject
        {
            ["type"] = "message",
            ["summary"] = $"A file: {file.Name}",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = ConsentContentType,
                ["name"] = file.Name,
                ["content"] = new JsonObject
                {
                    ["description"] = $"{file.Name}, {Counted.Of(file.Content.Length, "byte")}. Accept to save it to your OneDrive.",
                    ["sizeInBytes"] = file.Content.Length,
                    ["acceptContext"] = Context(),
                    ["declineContext"] = Context(),
                },
            }),
        };
    }

    /// <summary>The message with a way to the file, for places to which no file can be sent.</summary>
    public async Task<Message> LinkedAsync(Message message, OutgoingFile file, CancellationToken cancellationToken)
    {
        MessageBlock way = page.Value.PublicUrl is { } url
            ? new MessageBlock.Links([new Link(
                file.Name, $"{url.ToString().TrimEnd('/')}{WebChatFiles.PathOf(await files.WriteAsync(file.Content, cancellationToken), file.Name)}")])
            : new MessageBlock.Context($"{file.Name}: apps cannot send files to a channel or group. Ask for it in our personal chat.");
        var blocks = message.Blocks.IsDefaultOrEmpty ? [new MessageBlock.Paragraph(message.Text)] : message.Blocks;
        return message with { Blocks = blocks.Add(way) };
    }
}
