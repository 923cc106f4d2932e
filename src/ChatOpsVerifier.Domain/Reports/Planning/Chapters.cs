using ChatOpsVerifier.Domain.Reports.Reading;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>The heading above a requirement's own, below the document's title.</summary>
internal sealed class Chapters
{
    private readonly Dictionary<int, Heading> _parents = [];

    public Chapters(Report report)
    {
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

    /// <returns>Empty where there is none but the title.</returns>
    public string TitleOf(Requirement requirement) =>
        _parents.TryGetValue(requirement.Line, out var parent) && parent.Level > 1 ? HeadingTitle.Parse(parent.Text).Text : "";
}
