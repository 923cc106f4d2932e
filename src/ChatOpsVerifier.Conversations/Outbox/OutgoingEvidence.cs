using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>A piece of evidence on its way to somebody who opens it: read when it is sent, checked against its digest.</summary>
internal sealed class OutgoingEvidence(IReportCatalog reports, IEvidenceStore evidence)
{
    private const char Mark = '#';

    /// <summary>Characters of a text that are shown in the message itself; a longer one comes as a file, too.</summary>
    private const int MostShown = 1_200;

    public static string Name(string slug, string evidenceId) => $"{slug}{Mark}{evidenceId}";

    public static bool IsMeant(string attachment) => attachment.Contains(Mark, StringComparison.Ordinal);

    public async Task<(Message Message, OutgoingFile? File)> ReadAsync(string attachment, Message message, CancellationToken cancellationToken)
    {
        var parts = attachment.Split(Mark, 2);
        if (await reports.FindAsync(parts[0], cancellationToken) is not { } view || !view.Assessment.State.Evidence.TryGetValue(parts[1], out var item))
        {
            return (Plain($"Evidence {parts[1]} no longer exists."), null);
        }

        if (item.Removed is not null)
        {
            return (Plain($"{item.Id} was removed; only its digest is left: {item.Sha256}."), null);
        }

        byte[]? bytes;
        try
        {
            bytes = await evidence.ReadAsync(item.Sha256, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return (
                Plain(
                    $"{item.Id} was changed on disk: its bytes no longer have the digest that the ledger names ({item.Sha256}). Do not rely on it, and tell "
                        + "the operator."),
                null);
        }

        return bytes is null
            ? (Plain($"The bytes of {item.Id} are missing ({item.Sha256}). Do not rely on it, and tell the operator."), null)
            : Shown(item, bytes, message);
    }

    private static (Message Message, OutgoingFile? File) Shown(EvidenceItem item, byte[] bytes, Message message)
    {
        if (item.Url is { } url)
        {
            return (With(message, url, new MessageBlock.Links([new Link(url, url)])), null);
        }

        if (item.Kind.IsSentAsFile)
        {
            return (message, new OutgoingFile($"{item.Id}-{item.Name}", item.MediaType, bytes));
        }

        var text = Encoding.UTF8.GetString(bytes);
        var quote = Shorten.To(text, MostShown);
        var shown = With(message, quote, new MessageBlock.Quote(quote));
        return (shown, text.Length <= MostShown ? null : new OutgoingFile($"{item.Id}.txt", "text/plain; charset=utf-8", bytes));
    }

    private static Message With(
        Message message, string words, MessageBlock block) => message with { Text = $"{message.Text}\n{words}", Blocks = message.Blocks.Add(block) };

    private static Message Plain(string words) => new() { Text = words, Blocks = [new MessageBlock.Paragraph(words)] };
}
