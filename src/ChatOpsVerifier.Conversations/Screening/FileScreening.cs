using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Files;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>Reads a turn's files within limits, looks at what they really are, and keeps only what may be kept.</summary>
internal sealed class FileScreening(SecretScreen screen, IPackChecks packs, IOptions<EvidenceOptions> options)
{
    // A name is shown and stored with each answer; nobody reads more of it.
    private const int LongestName = 120;

    // Enough to see what kind of line it is.
    private const int MostPlaces = 3;

    /// <param name="isCleared">Their sender says that what looks like a secret in them is not one.</param>
    public async Task<ScreenedFiles> ScreenAsync(ImmutableArray<IncomingFile> files, bool staysInChat, bool isCleared, CancellationToken cancellationToken)
    {
        if (files.IsDefaultOrEmpty)
        {
            return ScreenedFiles.None;
        }

        var received = ImmutableArray.CreateBuilder<ReceivedFile>();
        var refused = ImmutableArray.CreateBuilder<RefusedFile>();
        var secret = ImmutableArray.CreateBuilder<SecretFile>();
        var contents = ImmutableDictionary.CreateBuilder<string, byte[]>();
        foreach (var (file, number) in files.Select((f, i) => (f, i + 1)))
        {
            var name = NameOf(file);
            var read = number > options.Value.MaxFiles
                ? new Looked(
                    Refusal: $"It is file {number} of this message; at most {options.Value.MaxFiles} are accepted at once. Send it in another message.")
                : await TakeAsync(file, name, staysInChat, isCleared, cancellationToken);
            if (read.Taken is { } taken)
            {
                received.Add(taken);
                contents[taken.Sha256] = read.Content!;
            }
            else
            {
                refused.Add(new RefusedFile(name, read.Refusal!) { Pack = read.Pack });
            }

            if (read.Found is { } found)
            {
                secret.Add(new SecretFile(refused[^1], read.Content!, found));
            }
        }

        return new(received.ToImmutable(), refused.ToImmutable()) { Contents = contents.ToImmutable(), Secret = secret.ToImmutable() };
    }

    /// <summary>What became of one file.</summary>
    private sealed record Looked(
        ReceivedFile? Taken = null, string? Refusal = null, byte[]? Content = null, SecretClearance? Found = null, PackVerdict? Pack = null);

    private async Task<Looked> TakeAsync(IncomingFile file, string name, bool staysInChat, bool isCleared, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxBytes;
        byte[]? content;
        try
        {
            content = file.Bytes > most ? null : await ReadAsync(file, most, cancellationToken);
        }
        catch (FileUnavailableException gone)
        {
            return new(Refusal: gone.Message);
        }

        if (content is null)
        {
            return new(Refusal: $"It is larger than the limit of {most:N0} bytes (setting Evidence:MaxBytes).");
        }

        if (content.Length == 0)
        {
            return new(Refusal: "It is empty.");
        }

        if (await packs.CheckAsync(content, cancellationToken) is { } pack)
        {
            return new(Refusal: $"It is an evidence pack, which is checked and not kept: {string.Join(" ", pack.Lines)}", Pack: pack);
        }

        var verdict = FileSniffer.Sniff(content, name);
        if (verdict.MediaType is not { } mediaType)
        {
            return new(Refusal: verdict.Refusal);
        }

        var digest = Digest.Of(content);
        var text = EvidenceEncoding.Of(mediaType)?.Decode(content);
        var places = isCleared ? [] : SecretsIn(content, mediaType, text);
        if (places.Length > 0)
        {
            var where = staysInChat ? "it is in this chat, where only you can delete it" : "it has been sent here";
            var shown = string.Join("; ", places.Take(MostPlaces).Select(SecretNotices.Tell));
            return new(
                Refusal: $"It contains what looks like a secret ({string.Join(", ", places.Select(p => p.Kind).Distinct())}), so I did not keep it: {shown}. "
                    + $"Remove the secret from the file and rotate it, because {where}.",
                Content: content,
                Found: new SecretClearance(digest, [.. places.Select(p => new ClearedSecret(p.Kind, p.Line))]));
        }

        return new(
            new ReceivedFile(name, mediaType, verdict.Kind, content.Length, digest) { Text = text is null ? null : TextCleaning.Excerpt(text) },
            Content: content);
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

    /// <summary>
    /// Secrets are plain characters, whatever the file calls itself. What is packed or drawn inside one (an archive, a picture) cannot be seen.
    /// </summary>
    private ImmutableArray<SecretPlace> SecretsIn(byte[] content, string mediaType, string? text)
    {
        var texts = text is not null ? [text] : FileCharacters.Of(content, mediaType);
        return [.. texts.SelectMany(t => SecretPlace.Of(t, screen.Find(t)))];
    }

    /// <summary>The last part of whatever path the channel gave, without what could pass for something else or hide a secret.</summary>
    private string NameOf(IncomingFile file)
    {
        var name = screen.Screen(file.Name.Replace('\\', '/').Split('/')[^1]).Text;
        return name.Length == 0 ? "unnamed file" : Shorten.To(name, LongestName);
    }
}
