using ChatOpsVerifier.Domain.Reports.Reading.Sections;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>Which heading is under which.</summary>
internal sealed class Chapters
{
    private readonly Dictionary<int, Heading> _headings;
    private readonly Dictionary<int, Heading> _parents = [];

    public Chapters(Report report)
    {
        _headings = report.Headings.ToDictionary(h => h.Line);
        var open = new Stack<Heading>();
        foreach (var heading in report.Headings)
        {
            while (open.Count > 0 && open.Peek().Level >= heading.Level)
            {
                open.Pop();
            }

            if (open.Count > 0)
            {
                _parents[heading.Line] = open.Peek();
            }

            open.Push(heading);
        }
    }

    /// <summary>Headings above a requirement, innermost first, its own included.</summary>
    public IReadOnlyList<Heading> Above(Requirement requirement)
    {
        var above = new List<Heading>();
        for (var heading = _headings.GetValueOrDefault(requirement.Line); heading is not null; heading = _parents.GetValueOrDefault(heading.Line))
        {
            above.Add(heading);
        }

        return above;
    }

    /// <returns>The heading right above the requirement's own, unless that is the document's title; empty where there is none.</returns>
    public static string Title(IReadOnlyList<Heading> above) => above is [_, { Level: > 1 } parent, ..] ? HeadingTitle.Parse(parent.Text).Text : "";
}
