using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What all parts of one regeneration share: the assessment, its lookups, the proofs made so far, and the edits collected.</summary>
internal sealed class RenderContext
{
    private readonly Func<string, string> _personName;
    private readonly Dictionary<string, Proof?> _proofByAnswer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _valueByAnswer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Requirement> _requirements;
    private readonly Dictionary<(LinkKind, string), Reports.Link> _links = [];

    public RenderContext(Assessment assessment, Func<string, string> personName)
    {
        Assessment = assessment;
        _personName = personName;
        Edits = new EditList(assessment.Report.Source.Text);
        _requirements = assessment.Report.Requirements.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var link in assessment.Plan.Links)
        {
            _links[(link.Kind, link.From)] = link;
        }
    }

    public Assessment Assessment { get; }

    public Report Report => Assessment.Report;

    public EditList Edits { get; }

    public CheckStatus StatusOf(Check check) => Assessment.Checks[check.Id];

    public string Name(string personId) => MarkdownEscape.Inline(_personName(personId));

    /// <summary>The answers behind a check: its own, or those of everything that it is derived from.</summary>
    public IReadOnlyCollection<Answer> AnswersOf(CheckStatus status)
    {
        if (!status.IsDerived)
        {
            return status.Answer is { } own ? [own] : [];
        }

        var sources = _links.TryGetValue((LinkKind.CheckToSource, status.Check.Id), out var link) ? AnswersOf(link.To) : [];
        return sources.Count > 0 ? sources : status.Answer is { } answer ? [answer] : [];
    }

    /// <summary>The current answers of the checks of these requirements and of these checks, each once, in file order.</summary>
    public IReadOnlyCollection<Answer> AnswersOf(IEnumerable<string> nodeIds)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var id in nodeIds)
        {
            if (_requirements.TryGetValue(id, out var requirement))
            {
                foreach (var check in requirement.Checks)
                {
                    Add(Assessment.Checks[check.Id]);
                }
            }
            else if (Assessment.Checks.TryGetValue(id, out var status))
            {
                Add(status);
            }
        }

        return answers.Values;

        void Add(CheckStatus status)
        {
            if (status.Answer is { } answer)
            {
                answers.TryAdd(answer.Id, answer);
            }
        }
    }

    public Proof? ProofOf(CheckStatus status)
    {
        if (status.IsDerived || status.Answer is not { } answer)
        {
            return ProofOf(AnswersOf(status));
        }

        if (!_proofByAnswer.TryGetValue(answer.Id, out var proof))
        {
            _proofByAnswer[answer.Id] = proof = ProofOf([answer]);
        }

        return proof;
    }

    public Proof? ProofOf(IReadOnlyCollection<Answer> answers) => Proof.Of(answers, _personName);

    /// <summary>What was found, in one escaped line: value, deployment, note.</summary>
    public string ValueOf(Answer answer)
    {
        if (!_valueByAnswer.TryGetValue(answer.Id, out var value))
        {
            string?[] parts =
            [
                MarkdownEscape.Inline(answer.Value),
                answer.Deployment is { Length: > 0 } deployment ? $"deployment {MarkdownEscape.Inline(deployment)}" : null,
                answer.Note is { Length: > 0 } note ? $"note: {MarkdownEscape.Inline(note)}" : null,
            ];
            value = string.Join("; ", parts.Where(p => p is { Length: > 0 }));
            _valueByAnswer[answer.Id] = value = value.Length == 0 ? "no value given" : value;
        }

        return value;
    }
}
