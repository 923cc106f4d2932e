using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>Under which finding is a requirement worked?</summary>
internal sealed class FindingMatcher
{
    // What the document says in so many words outweighs likeness: a title, a named subject and a chapter count in full,
    // words shared somewhere in the text count for half.
    private const double ChapterWeight = 1.2;
    private const double SharedWeight = 0.5;

    /// <summary>Below this share of common words, nothing is guessed.</summary>
    private const double LeastShared = 0.1;

    /// <summary>A chapter's title must hold this many words of a finding's title before it says anything.</summary>
    private const int LeastChapterWords = 2;

    private readonly ImmutableArray<FindingProfile> _findings;
    private readonly Dictionary<int, FindingProfile> _findingsByLine;
    private readonly ILookup<string, FindingProfile> _findingsByWord;
    private readonly Dictionary<string, double> _weights;

    public FindingMatcher(Report report)
    {
        _findings = [.. report.Findings.Select(FindingProfile.Of)];
        _findingsByLine = _findings.ToDictionary(f => f.Finding.Line);
        _findingsByWord = _findings.SelectMany(f => f.All.Concat(f.Sections).Select(w => (Word: w, Finding: f))).ToLookup(p => p.Word, p => p.Finding);
        _weights = _findings.SelectMany(f => f.All).GroupBy(w => w).ToDictionary(g => g.Key, g => Math.Log(1 + (double)_findings.Length / g.Count()));
    }

    public ImmutableArray<FindingProfile> Findings => _findings;

    /// <param name="chapters">Headings above the requirement, innermost first, its own included.</param>
    public Link Match(Requirement requirement, IReadOnlyList<Heading> chapters)
    {
        foreach (var heading in chapters)
        {
            if (_findingsByLine.TryGetValue(heading.Line, out var around))
            {
                return new Link(
                    LinkKind.RequirementToFinding, requirement.Id, [around.Finding.Id], LinkBasis.Stated, $"It is under the heading \"{heading.Text}\".");
            }
        }

        if (_findings.IsEmpty)
        {
            return new Link(LinkKind.RequirementToFinding, requirement.Id, [], LinkBasis.Inferred, "The report has no findings.");
        }

        var chapter = Chapters.Title(chapters);
        var title = Words.Of(Words.Head(requirement.Title));
        var chapterWords = Words.Of(chapter);
        var text = string.Join(' ', [requirement.Title, chapter, .. requirement.Checks.Take(MostChecks).Select(c => c.Text)]);
        var all = Words.Of(text);
        var best = Candidates(all).Select(f => Judge(f, requirement, title, chapterWords, all)).MaxBy(j => j.Score);
        return best is null || (best.Stated is null && best.Shared < LeastShared)
            ? new Link(LinkKind.RequirementToFinding, requirement.Id, [], LinkBasis.Inferred, "No finding names this section or shares enough words with it.")
            : new Link(
                LinkKind.RequirementToFinding,
                requirement.Id,
                [best.Finding.Finding.Id],
                best.Stated is null ? LinkBasis.Inferred : LinkBasis.Stated,
                best.Stated ?? Guess(best, all, text));
    }

    /// <summary>All findings, where there are few; else those that share a word that is not everywhere.</summary>
    private IEnumerable<FindingProfile> Candidates(IReadOnlySet<string> words) =>
        _findings.Length <= MostCandidates
            ? _findings
            : words.Where(_findingsByWord.Contains).Select(w => _findingsByWord[w]).Where(g => g.Count() <= MostCandidates).SelectMany(g => g).Distinct();

    /// <summary>More would make placing every requirement quadratic in a report of thousands of findings.</summary>
    private const int MostCandidates = 200;

    /// <summary>Enough to know what a section is about; the rest of a very long list only costs time.</summary>
    private const int MostChecks = 50;

    private Judgement Judge(FindingProfile finding, Requirement requirement, IReadOnlySet<string> title, IReadOnlySet<string> chapter, IReadOnlySet<string> all)
    {
        var titled = Words.Likeness(title, finding.Title);
        var named = Words.Coverage(title, finding.Issue);
        var inChapter = finding.Title.Count >= LeastChapterWords ? Words.Coverage(finding.Title, chapter) : 0;
        var shared = Shared(finding, all);
        var numbered = requirement.Handle is { } handle && finding.Sections.Contains(handle);
        string? stated = null;
        if (numbered)
        {
            stated = $"{finding.Name} names section {requirement.Handle}.";
        }
        else if (titled >= 1)
        {
            stated = $"Its title and that of {finding.Name} speak of the same thing, \"{Words.Head(finding.Finding.Title)}\".";
        }
        else if (named >= 1)
        {
            stated = $"{finding.Name} names \"{requirement.Title}\" as what is not known.";
        }
        else if (inChapter >= 1)
        {
            stated = $"It is in the chapter that {finding.Name}, \"{finding.Finding.Title}\", is about.";
        }

        var score = (numbered ? 4 : 0) + titled + named + (ChapterWeight * inChapter) + (SharedWeight * shared);
        return new Judgement(finding, score, shared, stated);
    }

    /// <summary>Share of the requirement's words that the finding uses; words that every finding uses weigh little.</summary>
    private double Shared(FindingProfile finding, IReadOnlySet<string> all)
    {
        double common = 0, total = 0;
        foreach (var word in all)
        {
            var weight = _weights.GetValueOrDefault(word, 1);
            total += weight;
            common += finding.All.Contains(word) ? weight : 0;
        }

        return total == 0 ? 0 : common / total;
    }

    private string Guess(Judgement best, IReadOnlySet<string> all, string text)
    {
        var stems = all.Where(best.Finding.All.Contains).OrderByDescending(w => _weights.GetValueOrDefault(w)).ThenBy(w => w, StringComparer.Ordinal).Take(3);
        return $"No finding names it; {best.Finding.Name} is the nearest, because both speak of "
            + $"{string.Join(", ", stems.Select(s => Words.AsWritten(s, text)))}.";
    }

    private sealed record Judgement(FindingProfile Finding, double Score, double Shared, string? Stated);
}
