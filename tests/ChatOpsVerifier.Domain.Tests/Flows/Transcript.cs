using System.Globalization;

namespace ChatOpsVerifier.Domain.Tests.Flows;

/// <summary>
/// A conversation as text. Lines that begin with a turn start a turn; the expectations under it say what must come of it.
/// <code>
/// > words typed            >> one more line of the same words
/// press: Label of a button
/// form: field = value | value ; field = value      (boxes and options by number or by their words)
/// file: shot.png (image/png)    file: restore.log (text/plain) | what the text file says
/// attach: author | requirement id | words of the message, written on 20 November
/// open / reminder: why / secret: kind | redacted text (the chat goes on showing what was sent) / secret, redacted: the same where it does not / old: prompt:3
/// | action id / clock: 2026-11-25T08:00Z / as: bob, reviewer
/// snoozed: 4 (so often since something was recorded) / policy: "zone":"Europe/Vienna" (in force from now on)
/// reminded: the last reminder in a sentence | a line of the reminder ledger | … / foreseen: days | a reminder to come | … / replaced: (a newer reminder is
/// elsewhere)
/// bot: words that some message of this turn contains
/// not: words that none contains
/// choices: A | B | C       exactly the buttons of the present question
/// events: evidence-added   exactly what happened; without this line nothing may have happened
/// effects: SendReport      exactly; without this line there may be none
/// edited: prompt:1         messages of before that were replaced
/// settled: 4               of all checks
/// </code>
/// </summary>
internal sealed record Transcript(string Title, string? Report, IReadOnlyList<Transcript.Turn> Turns)
{
    private static readonly string[] PersonActions =
    [
        ">",
        "press",
        "form",
        "file",
        "open",
        "attach",
        "reminder",
        "secret",
        "secret, redacted",
        "secret, held",
        "cleared",
        "cleared file",
        "not cleared",
        "old",
        "clock",
        "as",
        "snoozed",
        "policy",
        "reminded",
        "replaced",
        "foreseen"
    ];

    public sealed record Turn(int Line, string PersonAction, string Words, List<(int Line, string What, string Words)> Expected);

    public static Transcript Parse(string text)
    {
        var title = "";
        List<string>? report = null;
        var inReport = false;
        var turns = new List<Turn>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inReport = !inReport;
                report ??= [];
            }
            else if (inReport)
            {
                report!.Add(line);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                title = line[2..];
            }
            else if (line.StartsWith(">>", StringComparison.Ordinal))
            {
                turns[^1] = turns[^1] with { Words = turns[^1].Words + "\n" + line[2..].TrimStart() };
            }
            else if (line.StartsWith('>'))
            {
                turns.Add(new Turn(number, ">", line[1..].TrimStart(), []));
            }
            else if (line.Trim().Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                Read(line, number, turns);
            }
        }

        return new Transcript(title, report is null ? null : string.Join('\n', report), turns);
    }

    private static void Read(string line, int number, List<Turn> turns)
    {
        var parts = line.Split(':', 2);
        var what = parts[0].Trim();
        var words = parts.Length > 1 ? parts[1].Trim() : "";
        if (PersonActions.Contains(what))
        {
            turns.Add(new Turn(number, what, words, []));
        }
        else if (what is "bot" or "not" or "choices" or "events" or "effects" or "edited" or "settled" or "verdict")
        {
            turns[^1].Expected.Add((number, what, words));
        }
        else
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number}: “{line}” is neither an action nor an expectation."));
        }
    }
}
