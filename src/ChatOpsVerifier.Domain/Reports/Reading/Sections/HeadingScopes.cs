namespace ChatOpsVerifier.Domain.Reports.Reading.Sections;

/// <summary>How many checks are under which heading, sub-headings included, without counting again each time.</summary>
internal sealed class HeadingScopes
{
    private readonly Report _report;
    private readonly int[] _ends;
    private readonly int[] _parents;
    private readonly int[] _all;
    private readonly int[] _claimed;
    private readonly int[] _answered;

    public HeadingScopes(Report report)
        : this(report, report.IsRegenerated)
    {
    }

    /// <param name="isRegenerated">Whether "NOT AVAILABLE" is what an earlier regeneration wrote, and so settled.</param>
    public HeadingScopes(Report report, bool isRegenerated)
    {
        _report = report;
        _all = [.. report.Checks.Select(c => c.Line).Order()];
        _claimed = [.. report.Checks.Where(c => report.IsSettled(c, isRegenerated)).Select(c => c.Line).Order()];
        _answered = [.. report.Checks.Where(c => report.IsSettled(c, isRegenerated) && report.HasWrittenEvidence(c)).Select(c => c.Line).Order()];
        _ends = new int[report.Headings.Length];
        _parents = new int[report.Headings.Length];
        var open = new Stack<int>();
        for (var i = 0; i < report.Headings.Length; i++)
        {
            while (open.Count > 0 && report.Headings[open.Peek()].Level >= report.Headings[i].Level)
            {
                _ends[open.Pop()] = report.Headings[i].Line;
            }

            _parents[i] = open.Count > 0 ? open.Peek() : -1;
            open.Push(i);
        }

        while (open.Count > 0)
        {
            _ends[open.Pop()] = int.MaxValue;
        }
    }

    /// <summary>
    /// How many checks are done and carry what an earlier regeneration wrote about it, in the section that <see cref="Around"/> finds.
    /// A row without a place for that is not one of them: its tick could as well be the author's.
    /// </summary>
    public int AnsweredAround(int line)
    {
        for (var i = LastHeadingUpTo(line); i >= 0; i = _parents[i])
        {
            if (Under(i).Total > 0)
            {
                return CountBelow(_answered, _ends[i]) - CountBelow(_answered, _report.Headings[i].Line);
            }
        }

        return _answered.Length;
    }

    public (int Total, int Claimed) Under(int heading) => Between(_report.Headings[heading].Line, _ends[heading]);

    /// <summary>The innermost section around the line that has any checks, else the whole report.</summary>
    public (int Total, int Claimed) Around(int line)
    {
        for (var i = LastHeadingUpTo(line); i >= 0; i = _parents[i])
        {
            if (Under(i) is { Total: > 0 } inside)
            {
                return inside;
            }
        }

        return (_all.Length, _claimed.Length);
    }

    private (int Total, int Claimed) Between(
        int from, int to) => (CountBelow(_all, to) - CountBelow(_all, from), CountBelow(_claimed, to) - CountBelow(_claimed, from));

    private int LastHeadingUpTo(int line)
    {
        int low = 0, high = _report.Headings.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_report.Headings[middle].Line <= line)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static int CountBelow(int[] sorted, int line)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < line)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
