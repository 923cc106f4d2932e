using System.Globalization;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>An event of a holiday file as it is there: looked at line by line, because what reads the file no longer knows its lines.</summary>
/// <param name="Problems">Each with its line.</param>
internal sealed record HolidayEntry(int Line, string Name, IReadOnlyList<string> Problems)
{
    private const string Accepted = "a whole day, DTSTART;VALUE=DATE:20261225";

    public static IReadOnlyList<HolidayEntry> Find(string text)
    {
        var entries = new List<HolidayEntry>();
        var lines = Unfold(text.ReplaceLineEndings("\n").Split('\n'));
        for (var i = 0; i < lines.Length; i++)
        {
            if (Is(lines[i], "BEGIN:VEVENT"))
            {
                var end = Array.FindIndex(lines, i, l => Is(l, "END:VEVENT"));
                entries.Add(Read(lines, i, end < 0 ? lines.Length : end, isOpen: end < 0));
                i = end < 0 ? lines.Length : end;
            }
        }

        return entries;
    }

    /// <summary>
    /// A line that begins with a blank or a tab goes on with the one before (RFC 5545, 3.1). It stays empty, so that every line keeps its number.
    /// </summary>
    private static string[] Unfold(string[] lines)
    {
        for (var (i, open) = (1, 0); i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && lines[i][0] is ' ' or '\t')
            {
                lines[open] += lines[i][1..];
                lines[i] = "";
            }
            else
            {
                open = i;
            }
        }

        return lines;
    }

    private static HolidayEntry Read(string[] lines, int begin, int end, bool isOpen)
    {
        var name = ValueOf(lines, begin, end, "SUMMARY")?.Value ?? "without a SUMMARY";
        var problems = new List<string>();
        if (isOpen)
        {
            problems.Add($"line {begin + 1}: the event \"{name}\" has no END:VEVENT; use one for each BEGIN:VEVENT.");
        }

        if (ValueOf(lines, begin, end, "DTSTART") is not { } start)
        {
            problems.Add($"line {begin + 1}: the event \"{name}\" has no DTSTART; use {Accepted}.");
        }
        else if (!IsDate(start.Value))
        {
            problems.Add($"line {start.Line}: the event \"{name}\" begins at \"{start.Value}\"; use {Accepted}.");
        }

        if (ValueOf(lines, begin, end, "DTEND") is { } last && !IsDate(last.Value))
        {
            problems.Add($"line {last.Line}: the event \"{name}\" ends at \"{last.Value}\"; use the day behind its last one, DTEND;VALUE=DATE:20261227.");
        }

        // Ical.Net 5.2.4 reads the day as one more and changes none of those that it represents.
        if (Array.FindIndex(lines, begin, end - begin, ChangesTheRest) is var change and >= 0)
        {
            problems.Add(
                $"line {change + 1}: the event \"{name}\" changes a day and all days after it (RANGE=THISANDFUTURE), which is not read; use one event for each "
                    + "changed day, or a new event with a rule of its own.");
        }

        return new HolidayEntry(begin + 1, name, problems);
    }

    private static (int Line, string Value)? ValueOf(string[] lines, int begin, int end, string property)
    {
        for (var i = begin; i < end; i++)
        {
            var colon = EndOfName(lines[i]);
            if (colon > 0 && string.Equals(lines[i][..colon].Split(';')[0], property, StringComparison.OrdinalIgnoreCase))
            {
                return (i + 1, lines[i][(colon + 1)..].Trim());
            }
        }

        return null;
    }

    /// <returns>Where the value begins: the first colon outside quotes, in which a parameter may have one, too (RFC 5545, 3.2).</returns>
    private static int EndOfName(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            if (line[i] == ':' && !isQuoted)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool ChangesTheRest(string line) =>
        line.StartsWith("RECURRENCE-ID;", StringComparison.OrdinalIgnoreCase)
            && line.Split(':')[0].Contains("RANGE=THISANDFUTURE", StringComparison.OrdinalIgnoreCase);

    private static bool IsDate(string value) => DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Is(string line, string what) => string.Equals(line.Trim(), what, StringComparison.OrdinalIgnoreCase);
}
