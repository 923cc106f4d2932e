using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>Reads a turn's files within limits, looks at what they really are, and keeps only what may be kept.</summary>
internal sealed class FileScreening(IEvidenceStore evidence, IOptions<EvidenceOptions> options)
{
    // A name is shown and stored with each answer; nobody reads more of it.
    private const int LongestName = 120;

    public async Task<ScreenedFiles> ScreenAsync(ImmutableArray<IncomingFile> files, bool staysInChat, CancellationToken cancellationToken)
    {
        if (files.IsDefaultOrEmpty)
        {
            return ScreenedFiles.None;
        }

        var received = ImmutableArray.CreateBuilder<ReceivedFile>();
        var refused = ImmutableArray.CreateBuilder<RefusedFile>();
        foreach (var (file, number) in files.Select((f, i) => (f, i + 1)))
        {
            var name = NameOf(file);
            var (taken, refusal) = number > options.Value.MaxFiles
                ? (null, $"It is file {number} of this message; at most {options.Value.MaxFiles} are taken at once. Send it in another message.")
                : await TakeAsync(file, name, staysInChat, cancellationToken);
            if (taken is not null)
            {
                received.Add(taken);
            }
            else
            {
                refused.Add(new RefusedFile(name, refusal!));
            }
        }

        return new(received.ToImmutable(), refused.ToImmutable());
    }

    private async Task<(ReceivedFile? Taken, string? Refusal)> TakeAsync(IncomingFile file, string name, bool staysInChat, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxBytes;
        byte[]? content;
        try
        {
            content = file.Bytes > most ? null : await ReadAsync(file, most, cancellationToken);
        }
        catch (FileUnavailableException gone)
        {
            return (null, gone.Message);
        }

        if (content is null)
        {
            return (null, $"It is larger than the limit of {most:N0} bytes (setting Evidence:MaxBytes).");
        }

        if (content.Length == 0)
        {
            return (null, "It is empty.");
        }

        var verdict = FileSniffer.Sniff(content, name);
        if (verdict.MediaType is not { } mediaType)
        {
            return (null, verdict.Refusal);
        }

        var kinds = SecretsIn(content, mediaType);
        if (kinds.Length > 0)
        {
            var where = staysInChat ? "it stands in this chat, where only you can delete it" : "it has been sent here";
            return (null, $"It holds what looks like a secret ({string.Join(", ", kinds)}), so nothing of it was kept. Take the secret out, and replace it where it is used: {where}.");
        }

        var digest = await evidence.WriteAsync(content, cancellationToken);
        return (new ReceivedFile(name, mediaType, verdict.Kind, content.Length, digest), null);
    }

    /// <returns>Null: more than the limit came.</returns>
    private static async Task<byte[]?> ReadAsync(IncomingFile file, long most, CancellationToken cancellationToken)
    {
        await using var stream = await file.Open(cancellationToken);
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > most)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    /// <summary>Secrets are plain characters, whatever the file calls itself. What is packed or drawn inside one (an archive, a picture) cannot be seen.</summary>
    private static ImmutableArray<string> SecretsIn(byte[] content, string mediaType)
    {
        var texts = EvidenceText.Of(mediaType)?.Decode(content) is { } decoded ? [decoded] : FileText.Of(content, mediaType);
        return [.. texts.SelectMany(t => SecretDetector.Find(t)).Select(m => m.Kind).Distinct()];
    }

    /// <summary>The last part of whatever path the channel gave, without what could pass for something else or hide a secret.</summary>
    private static string NameOf(IncomingFile file)
    {
        var name = ScreenedText.Of(file.Name.Replace('\\', '/').Split('/')[^1]).Text;
        return name.Length == 0 ? "unnamed file" : PlainText.Short(name, LongestName);
    }
}
