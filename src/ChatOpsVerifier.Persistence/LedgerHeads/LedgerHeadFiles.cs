using System.Globalization;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Persistence.EvidenceFiles;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.LedgerHeads;

/// <summary>One file a report at <c>heads/SLUG</c>, beside the database: "17 3f2a…", the sequence and the hash of the last entry that was verified.</summary>
internal sealed class LedgerHeadFiles(IOptions<PersistenceOptions> options) : ILedgerHeads
{
    private readonly string _root = Path.Combine(Path.GetFullPath(options.Value.Folder), "heads");

    public async Task<LedgerAnchor?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(PlaceOf(slug), cancellationToken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return text.Trim().Split(' ') is [var sequence, { Length: 64 } hash]
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && hash.All(char.IsAsciiHexDigitLower)
            ? new LedgerAnchor(hash, at)
            : throw new InvalidDataException(
                $"{PlaceOf(slug)} does not hold the head of a ledger; expected the last entry's number, a space, and its hash. If the file is damaged, "
                    + "remove it.");
    }

    public async Task NoteAsync(string slug, LedgerAnchor head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (await ReadAsync(slug, cancellationToken) == head)
        {
            return;
        }

        Directory.CreateDirectory(_root);
        var text = string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {head.Hash}\n");
        await new TemporaryFiles(Path.Combine(_root, ".unfinished")).PlaceAsync(Encoding.ASCII.GetBytes(text), PlaceOf(slug), cancellationToken);
    }

    public Task RemoveAsync(string slug, CancellationToken cancellationToken)
    {
        if (Directory.Exists(_root))
        {
            File.Delete(PlaceOf(slug));
        }

        return Task.CompletedTask;
    }

    /// <summary>A slug holds neither dot nor separator, so it cannot lead out of the folder.</summary>
    public string PlaceOf(string slug) => ChatOpsVerifier.Conversations.Ports.Slug.IsValid(slug)
        ? Path.Combine(_root, slug)
        : throw new ArgumentException($"\"{slug}\" is not a report's name.", nameof(slug));
}
