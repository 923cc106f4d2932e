using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>
/// Words that are the conversation's own: labels of buttons and forms, commands, choices of boxes. Typed where an answer or
/// evidence is wanted, they are a slip, and prove nothing. A test walks the transcripts and holds that no label is left out.
/// </summary>
internal static partial class OwnLabels
{
    private static readonly FrozenSet<string> Labels = """
        Use this plan and start | Change a link | This one | Use this link | Leave the plan as it is | Start | Later | Show steps | Skip | Go on
        Go on here | Go through them again
        It is true | It is not true | Not offered | I could not find out | Not known yet
        Use this evidence | Mark these | None of these | They need another answer | Confirm | Change the answer | Change the evidence | Change the boxes
        Record it
        Keep it for later | It is evidence | Import it as a report | Import it as a separate report | Import it as the newer version | Leave it
        Use it as the answer | Use it as evidence | Use it as the note | Use it as the reason | Do not use it | Where to look
        Use the redacted text | Discard | This is not a secret | Neither: ask again | Settle it | Correct the answer | Answer it again | Withdraw it
        Withdraw | Leave it as it is | It still holds
        Acknowledge | Show lint | Review these | I reviewed these | Back to my own checks | Back | I'm on it | Snooze until tomorrow | Snooze until Monday
        Object | Back to the list | Help
        Decide what is a check | Not checks | Not a check | Treat it as an open check | Leave it open
        Status | Why | Report | Get the report | Evidence | Add the new text
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Quotation marks, marks of Markdown and brackets, with which people point at a label.</summary>
    private static readonly char[] Around =
    [
        '"',
        '“',
        '”',
        '„',
        '«',
        '»',
        '\'',
        '`',
        '*',
        '_',
        '#',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '/',
        '.',
        ',',
        '!',
        '?',
        '…',
        ' ',
        '\t',
        '\n',
        '\r'
    ];

    /// <returns>Null: the text is somebody's own words.</returns>
    public static string? Objection(string text, CommandBook commands)
    {
        var bare = Bare(text);
        var shown = Shorten.To(text.Trim(), 40);
        return text.Trim() == SealedEvent.Redacted ? $"“{shown}” is what I show in place of words that were redacted; it does not say what you found."
            : BoxChoice().IsMatch(bare) ? $"“{shown}” chooses boxes; it does not say what you found."
            : Labels.Contains(bare) ? $"“{shown}” is the label of a button; it does not say what you found."
            : Numbered().IsMatch(bare) || Reading().IsMatch(bare) ? $"“{shown}” is the label of a button; it does not say what you found."
            : commands.Find(bare) is not null ? $"“{shown}” is a command; it does not say what you found."
            : null;
    }

    private static string Bare(string text)
    {
        var bare = text.Trim(Around);
        return Pressing().Match(bare) is { Success: true } pressing ? bare[pressing.Length..].Trim(Around) : bare;
    }

    [GeneratedRegex("^(?:please )?(?:press|click|tap|choose|say|type)(?:ed)? (?:on )?(?:the )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pressing();

    [GeneratedRegex(@"^(?:all|both|(?:all|both|none) of (?:these|them)|(?:box(?:es)? )?[0-9]{1,3}(?:\s*(?:,|;|-|–|and|&)\s*[0-9]{1,3})+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BoxChoice();

    /// <summary>Labels that say how many rows or items, or which line.</summary>
    [GeneratedRegex("^(?:read its [0-9,]{1,7} (?:rows?|items?) as checks|all [0-9,]{1,7} like it are checks|none of the [0-9,]{1,7} is a check|decide on line "
        + "[0-9]{1,7})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reading();

    /// <summary>Labels that name an answer or a piece of evidence.</summary>
    [GeneratedRegex("^(?:look at|open|accept|reopen|use|keep|review|reject|redact|discard|withdraw|evidence|add|update) [aex]?[0-9]{1,4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
