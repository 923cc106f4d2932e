using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>Looks for any change, deletion or reordering in a stored ledger. Needs nothing but the entries.</summary>
public static class LedgerCheck
{
    /// <param name="anchor">A head that was noted elsewhere; with it, a cut-off tail and a chain that was rewritten throughout show too.</param>
    public static LedgerFinding Verify(IEnumerable<StoredEntry> entries, LedgerAnchor? anchor = null) => VerifyBehind(0, Ledger.GenesisHash, entries, anchor);

    /// <summary>The same for entries that were added behind a head that was checked before: the cost follows what is new.</summary>
    /// <param name="count">How many entries lead to that head.</param>
    public static LedgerFinding VerifyBehind(long count, string head, IEnumerable<StoredEntry> entries, LedgerAnchor? anchor = null)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(entries);
        var anchorSeenAt = anchor?.Hash == Ledger.GenesisHash ? 0L : (long?)null;
        var texts = new TextCheck();
        foreach (var entry in entries)
        {
            var expected = count + 1;
            if (Fault(entry, expected, head, texts) is { } fault)
            {
                return new LedgerFinding(false, count, head, expected, fault, []);
            }

            count = expected;
            head = entry.Hash;
            if (anchor is not null && head == anchor.Hash)
            {
                anchorSeenAt = count;
            }
        }

        if (texts.Lost() is { } lost)
        {
            return new LedgerFinding(false, count, head, lost.Sequence, lost.Sentence, []);
        }

        return anchor is null
            ? new LedgerFinding(true, count, head, null, $"{AllOf(count)} as they were written and in order.", WithoutAnchor)
            : AgainstAnchor(anchor, anchorSeenAt, count, head);
    }

    private static ImmutableArray<string> WithoutAnchor =>
    [
        "Not found by this check: entries cut off at the end. Compare the head hash with one that was noted elsewhere, such as in the channel.",
        "Not found by this check: a ledger that was rewritten throughout with new hashes. The same comparison shows it.",
    ];

    private static string? Fault(StoredEntry entry, long expected, string head, TextCheck texts)
    {
        if (entry.Sequence != expected)
        {
            return entry.Sequence > expected
                ? $"Entry {expected} is missing: entry {entry.Sequence} is in its place. Something was deleted or reordered."
                : $"Entry {entry.Sequence} is where entry {expected} belongs. Something was reordered or duplicated.";
        }

        if (entry.PreviousHash != head)
        {
            return $"Entry {expected} does not follow the entry before it: it names {Shorten.Hash(entry.PreviousHash)}, and that entry's hash is "
                + $"{Shorten.Hash(head)}.";
        }

        var hash = Ledger.Hash(entry.Sequence, entry.At, entry.Actor, entry.EventJson, entry.PreviousHash);
        if (hash != entry.Hash)
        {
            return $"Entry {expected} was changed after it was written: its content has the hash {Shorten.Hash(hash)}, and {Shorten.Hash(entry.Hash)} is "
                + "recorded.";
        }

        if (texts.Add(entry) is { } text)
        {
            return text;
        }

        if (EventOf(entry) is not { } happened)
        {
            return $"Entry {expected} has the right hash but is not an event that this version knows; a newer version may have written it.";
        }

        texts.Account(happened);
        return null;
    }

    private static VerificationEvent? EventOf(StoredEntry entry)
    {
        try
        {
            return Ledger.Read(entry).Event;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static LedgerFinding AgainstAnchor(LedgerAnchor anchor, long? seenAt, long count, string head)
    {
        if (seenAt is null)
        {
            var where = anchor.Sequence is { } at ? $" at entry {at}" : "";
            var sentence = anchor.Sequence > count
                ? $"The ledger ends at entry {count}, but a head was noted elsewhere{where}: the tail was cut off."
                : $"The head {Shorten.Hash(anchor.Hash)} that was noted elsewhere{where} is not in this ledger: the tail was cut off or the chain was "
                    + "rewritten.";
            return new LedgerFinding(false, count, head, Math.Min(count + 1, anchor.Sequence ?? (count + 1)), sentence, []);
        }

        if (anchor.Sequence is { } expected && expected != seenAt)
        {
            return new LedgerFinding(
                false,
                count,
                head,
                seenAt,
                $"The head {Shorten.Hash(anchor.Hash)} was noted elsewhere at entry {expected}; here it is the hash of entry {seenAt}.",
                []);
        }

        return seenAt == count
            ? new LedgerFinding(true, count, head, null, $"{AllOf(count)} as they were written and in order, up to the head that was noted elsewhere.", [])
            : new LedgerFinding(
                true,
                count,
                head,
                null,
                $"{AllOf(count)} as they were written and in order; up to entry {seenAt}, that was also noted elsewhere.",
                [$"Not found by this check: entries cut off behind entry {count}. The head that was noted elsewhere is older."]);
    }

    private static string AllOf(long count) => count == 1 ? "The only entry is" : $"All {Counted.Of(count, "entry")} are";
}
