using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Flows.Running;

namespace ChatOpsVerifier.Domain.Flows.Naming;

/// <summary>Finds the report that words name. Words that are somebody's own, such as an answer, name none.</summary>
public static partial class ReportNames
{
    /// <summary>A shorter part of a name is in every second title.</summary>
    private const int LeastPart = 3;

    // What is said to a question about a secret: "use it".
    private static readonly string[] NotNames = ["it", "this", "that", "redacted", "them", "evidence"];

    /// <param name="reports">In the order in which the list shows them: its first is number 1.</param>
    /// <param name="line">What the text is.</param>
    public static ReportNaming Read(string text, LineReading line, ImmutableArray<NamedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim().TrimStart('/').TrimEnd('.', '!', '?').Trim();
        if (words.Length is 0 or > 300 || words.Contains('\n', StringComparison.Ordinal) || reports.IsDefaultOrEmpty)
        {
            return new ReportNaming.None();
        }

        return AllPattern().IsMatch(words) ? new ReportNaming.All()
            : UsePattern().Match(words) is { Success: true } use ? ReadUse(Bare(use.Groups[1].Value), reports)
            : ReadCommand(words, line, reports);
    }

    private static ReportNaming ReadUse(string asked, ImmutableArray<NamedReport> reports)
    {
        var found = Find(asked, reports);
        return found switch
        {
            [var only] => new ReportNaming.Use(only),
            [] when NotNames.Contains(asked, StringComparer.OrdinalIgnoreCase) || EvidencePattern().IsMatch(asked) || asked.Any(char.IsWhiteSpace) =>
                new ReportNaming.None(),
            _ => new ReportNaming.Unclear(asked, found),
        };
    }

    /// <summary>Only where the last word names a report, what is before it is read as well.</summary>
    private static ReportNaming ReadCommand(string words, LineReading line, ImmutableArray<NamedReport> reports)
    {
        if (InPattern().Match(words) is { Success: true } named
            && Find(Bare(named.Groups[2].Value), reports) is [var there]
            && LineReader.Read(named.Groups[1].Value) is LineReading.Command before && !(IsAboutTime(before) && before.Argument.Length == 0))
        {
            return new ReportNaming.Command(there, named.Groups[1].Value.Trim(), before);
        }

        // "status backup". Where the command itself may mean something by that word ("why 2.2"), only a report's whole name is one.
        return LastPattern().Match(words) is { Success: true } last
            && (line is LineReading.Command ? Whole(Bare(last.Groups[2].Value), reports) : Find(Bare(last.Groups[2].Value), reports)) is [var meant]
            && LineReader.Read(last.Groups[1].Value) is LineReading.Command { Argument: "" } alone && !IsAboutTime(alone)
            ? new ReportNaming.Command(meant, last.Groups[1].Value.Trim(), alone)
            : new ReportNaming.None();
    }

    /// <summary>"Remind me on Monday" names a day, whatever a report is called.</summary>
    private static bool IsAboutTime(LineReading.Command line) => CommandList.Book.Find(line.Word) is SnoozeCommand or RemindCommand or CalendarCommand;

    /// <summary>By whole name or number; else by how the name begins; else by what is in name or title.</summary>
    private static ImmutableArray<string> Find(string asked, ImmutableArray<NamedReport> reports)
    {
        if (Whole(asked, reports) is [_] whole)
        {
            return whole;
        }

        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= reports.Length)
        {
            return [reports[number - 1].Slug];
        }

        if (asked.Length < LeastPart)
        {
            return [];
        }

        ImmutableArray<string> beginning = [.. reports.Where(r => r.Slug.StartsWith(asked, StringComparison.OrdinalIgnoreCase)).Select(r => r.Slug)];
        return !beginning.IsEmpty
            ? beginning
            : [.. reports
                .Where(r => r.Slug.Contains(asked, StringComparison.OrdinalIgnoreCase) || r.Title.Contains(asked, StringComparison.OrdinalIgnoreCase))
                .Select(r => r.Slug)];
    }

    private static ImmutableArray<string> Whole(string asked, ImmutableArray<NamedReport> reports) =>
        [.. reports.Where(r => r.Slug.Equals(asked, StringComparison.OrdinalIgnoreCase)).Select(r => r.Slug)];

    private static string Bare(string name) => name.Trim().Trim('"', '“', '”', '\'', '`');

    [GeneratedRegex(@"^(?:(?:list|show|all|which|list all|show all)\s+)?reports$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllPattern();

    [GeneratedRegex(@"^(?:use|switch to|switch)\s+(?:report\s+)?(\S.{0,120})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UsePattern();

    /// <summary>"use E3": evidence of the present report, for the answer in the making.</summary>
    [GeneratedRegex("^e[0-9]{1,6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EvidencePattern();

    [GeneratedRegex(@"^(\S.*)\s(?:in|of|for|on|about)\s+(\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPattern();

    [GeneratedRegex(@"^(\S.*)\s(\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPattern();
}
