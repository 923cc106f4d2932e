using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Owned;

/// <summary>
/// The one grammar of text that regeneration puts into a report: what it writes, the import recognises, so that it
/// is replaced and never doubled, and is never taken for a check, a statement or guidance.
/// Everything that the author of a report could have written as well is recognised only together with its
/// provenance, <c>(E1, E2; self-attested by Ada; observed 2026-11-24)</c>: an author's own
/// "- Evidence: see the wiki" stays the author's.
/// </summary>
/// <remarks>
/// Recognisers take one line without its line break; leading and trailing white space does not matter.
/// The span of an owned block goes from the start of its first line through the line break of its last line;
/// blank lines around it are not part of it.
/// </remarks>
public static class OwnedText
{
    /// <summary>Starts the child bullet under a box; the label behind it is the document's own, <see cref="EvidenceLabel"/>.</summary>
    private const string Bullet = "- ";

    /// <summary>
    /// Is alone on its line, with at least one item of ours right below it; the list belongs to it as long as <see cref="IsVerifiedInformationItem"/>
    /// holds.
    /// </summary>
    public const string VerifiedInformationLabel = "**Verified Information**:";

    public const string ResolutionPrefix = "**Resolution**: ";

    public const string BlockedWord = "BLOCKED";

    /// <summary>Takes the place of <see cref="BlockedWord"/>.</summary>
    public const string ResolvedPhrase = "RESOLVED (was BLOCKED)";

    public const string VerifiedWord = "VERIFIED";

    /// <summary>Is between the document and the ledger section; owned where the next line that is not blank is <see cref="LedgerHeading"/>.</summary>
    public const string LedgerRule = "---";

    /// <summary>
    /// The same rule for a file whose first line is a rule that nothing has closed yet: a second one would make all between them front matter.
    /// </summary>
    public const string LedgerRuleWithoutDashes = "***";

    /// <summary>The ledger section reaches from its rule to the end of the file.</summary>
    public const string LedgerHeading = "## Evidence Ledger";

    /// <summary>First line under the heading that is not blank: tells our section from an author's own of that name.</summary>
    public const string LedgerOpening = "This section is written from the ledger. What is edited here is not read back.";

    private const string SuffixStart = " — VERIFIED (";
    private const string Observed = "; observed ";

    /// <summary>"(E1, E2; self-attested by Ada; observed 2026-11-24)".</summary>
    /// <param name="who">Escaped already.</param>
    public static string Provenance(IEnumerable<string> evidenceIds, Attestation attestation, string who, DateOnly observedOn) =>
        $"({string.Join(", ", evidenceIds)}; {Word(attestation)} by {who}{Observed}{observedOn:yyyy-MM-dd})";

    /// <param name="evidence">Text that may end with a provenance.</param>
    /// <param name="who">Escaped, as in the file.</param>
    public static bool NamesWho(string evidence, string who) => evidence.Contains($" by {who}{Observed}", StringComparison.Ordinal);

    /// <param name="evidence">Text that may end with a provenance.</param>
    /// <param name="day">As in the file.</param>
    public static bool EndsWithDay(string evidence, string day) => evidence.EndsWith($"{Observed}{day})", StringComparison.Ordinal);

    /// <param name="label">The document's own, or <see cref="EvidenceLabel.Default"/>.</param>
    /// <param name="value">Escaped already.</param>
    public static string EvidenceLine(string label, Outcome outcome, string value, string provenance) =>
        $"{Bullet}{label}{Prefix(outcome)}{value} {provenance}";

    /// <summary>The owned part of an evidence cell: its column says what it is, and the label tells ours from the author's words.</summary>
    /// <param name="value">Escaped already.</param>
    public static string CellEvidence(Outcome outcome, string value, string provenance) =>
        $"{EvidenceLabel.Default}{Prefix(outcome)}{value} {provenance}";

    /// <summary>Starts with a word of ours, so that no pasted value is where a list item, a heading or a box could begin.</summary>
    public static string VerifiedInformationItem(string subject, string value, string provenance) =>
        $"- {subject}: {value} {provenance}";

    public static string Resolution(string sentence, string provenance) => $"{ResolutionPrefix}{sentence} {provenance}";

    public static string Suffix(IEnumerable<string> evidenceIds) => $"{SuffixStart}{string.Join(", ", evidenceIds)})";

    /// <summary>What a status label says, or a status cell of a table that has no words of its own for what is.</summary>
    public static string StatusWord(Outcome outcome, bool inConflict = false) => inConflict ? "IN CONFLICT" : outcome switch
    {
        Outcome.Verified => VerifiedWord,
        Outcome.NotAvailable => "NOT AVAILABLE",
        Outcome.Refuted => "REFUTED",
        Outcome.Stale => "STALE",
        _ => "UNKNOWN",
    };

    /// <summary>Says what was found. "UNKNOWN" is not one of these words: an author writes it as well.</summary>
    public static bool IsStatusWord(string word) => IsPassingWord(word) || word is "REFUTED" or "STALE" or "IN CONFLICT";

    /// <summary>One of the status words that say that the check is settled.</summary>
    public static bool IsPassingWord(string word) => word is VerifiedWord or "NOT AVAILABLE";

    public static bool IsEvidenceLine(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.StartsWith(Bullet) && EvidenceLabel.TryRead(line[Bullet.Length..], out _) && HasProvenance(line);
    }

    public static bool IsVerifiedInformationLabel(ReadOnlySpan<char> line) => line.Trim().SequenceEqual(VerifiedInformationLabel);

    public static bool IsVerifiedInformationItem(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.StartsWith("- ") && HasProvenance(line);
    }

    public static bool IsResolution(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.StartsWith(ResolutionPrefix) && HasProvenance(line);
    }

    public static bool IsLedgerRule(ReadOnlySpan<char> line) => line.Trim() is LedgerRule or LedgerRuleWithoutDashes;

    public static bool IsLedgerHeading(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(LedgerHeading);

    public static bool IsLedgerOpening(ReadOnlySpan<char> line) => line.Trim().SequenceEqual(LedgerOpening);

    /// <summary>Finds " — VERIFIED (E1, E2)" at the end of a statement's line.</summary>
    /// <param name="start">Where it begins, its leading space included; it ends where the line's trailing white space begins.</param>
    public static bool TryFindSuffix(ReadOnlySpan<char> line, out int start)
    {
        line = line.TrimEnd();
        start = line.LastIndexOf(SuffixStart);
        return start >= 0 && ReadEvidenceIds(line[(start + SuffixStart.Length)..]) is var rest and >= 0
            && line[(start + SuffixStart.Length + rest)..].SequenceEqual(")");
    }

    /// <summary>Finds the owned end of an evidence cell: "Evidence: Daily (E1; …)", alone or behind the author's own words and "; ".</summary>
    /// <param name="start">Where "Evidence: " begins.</param>
    public static bool TryFindCellEvidence(ReadOnlySpan<char> cell, out int start)
    {
        start = -1;
        if (!HasProvenance(cell))
        {
            return false;
        }

        const string label = EvidenceLabel.Default;
        if (cell.StartsWith(label))
        {
            start = 0;
            return true;
        }

        var found = cell.IndexOf($"; {label}");
        start = found < 0 ? -1 : found + 2;
        return found >= 0;
    }

    /// <summary>The owned end of the cell says that there is nothing to check.</summary>
    public static bool SaysNotAvailable(ReadOnlySpan<char> cell) =>
        TryFindCellEvidence(cell, out var start) && cell[(start + EvidenceLabel.Default.Length)..].StartsWith(Prefix(Outcome.NotAvailable));

    /// <summary>The text ends with a provenance.</summary>
    public static bool HasProvenance(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        const int dateAndBracket = 11;
        if (text.Length < dateAndBracket + Observed.Length || text[^1] != ')' || !IsDate(text[^dateAndBracket..^1])
            || !text[..^dateAndBracket].EndsWith(Observed))
        {
            return false;
        }

        var head = text[..^(dateAndBracket + Observed.Length)];
        for (var from = 0; head[from..].IndexOf("(E") is var hit and >= 0; from += hit + 1)
        {
            var inner = head[(from + hit + 1)..];
            if (ReadEvidenceIds(inner) is var length and >= 0 && StartsWithAttestation(inner[length..]))
            {
                return true;
            }
        }

        return false;
    }

    public static string Word(Attestation attestation) => attestation switch
    {
        Attestation.Reviewed => "reviewed",
        Attestation.MachineChecked => "machine-checked",
        _ => "self-attested",
    };

    private static string Prefix(Outcome outcome) => outcome switch
    {
        Outcome.NotAvailable => "NOT AVAILABLE: ",
        Outcome.Refuted => "REFUTED: ",
        Outcome.Stale => "STALE: ",
        _ => "",
    };

    private static bool StartsWithAttestation(ReadOnlySpan<char> text) =>
        text.StartsWith("; self-attested by ") || text.StartsWith("; reviewed by ") || text.StartsWith("; machine-checked by ");

    private static bool IsDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);

    /// <returns>Length of "E1, E2" at the start; -1: there is none.</returns>
    private static int ReadEvidenceIds(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            if (at >= text.Length || text[at] != 'E')
            {
                return -1;
            }

            var digits = at + 1;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            if (digits == at + 1)
            {
                return -1;
            }

            if (!text[digits..].StartsWith(", E"))
            {
                return digits;
            }

            at = digits + 2;
        }
    }
}
