using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Verification.Assessing;

/// <summary>
/// The state of every check. Each check and each requirement is worked out once, with a stack of its own instead of
/// recursion: a chain of ten thousand links is one pass. A loop in the links gives Unknown, never a pass.
/// </summary>
internal sealed class CheckEvaluation
{
    private readonly VerificationState _state;
    private readonly DateOnly _today;
    private readonly int? _maxAgeDays;
    private readonly StorageFinding _storage;
    private readonly Dictionary<string, Check> _checks = [];
    private readonly Dictionary<string, Requirement> _requirements = [];
    private readonly Dictionary<string, ImmutableArray<string>> _sources = [];
    private readonly Dictionary<string, CheckStatus> _status = [];
    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly HashSet<string> _disputed;

    public CheckEvaluation(Report report, LinkPlan plan, VerificationState state, DateOnly today, int? maxAgeDays, StorageFinding storage)
    {
        _state = state;
        _today = today;
        _maxAgeDays = maxAgeDays;
        _storage = storage;
        _disputed = [.. state.OpenConflicts.Values.SelectMany(c => c.CheckIds)];
        foreach (var requirement in report.Requirements)
        {
            _requirements.TryAdd(requirement.Id, requirement);
            foreach (var check in requirement.Checks)
            {
                _checks.TryAdd(check.Id, check);
            }
        }

        if (state.IsPlanConfirmed)
        {
            foreach (var link in plan.Links.Where(l => l.Kind == LinkKind.CheckToSource && !l.To.IsEmpty))
            {
                _sources.TryAdd(link.From, link.To);
            }
        }

        foreach (var requirement in report.Requirements)
        {
            Work(requirement.Id);
        }
    }

    public IReadOnlyDictionary<string, CheckStatus> Statuses => _status;

    public bool IsKnown(string nodeId) => _requirements.ContainsKey(nodeId) || _checks.ContainsKey(nodeId);

    /// <summary>A requirement, a check, or something that is not there (which is never assumed to pass).</summary>
    public Tally TallyOf(string nodeId) => _tallies.GetValueOrDefault(nodeId, Tally.Unknowable);

    private void Work(string root)
    {
        var open = new Stack<string>([root]);
        var begun = new HashSet<string>();
        while (open.TryPeek(out var node))
        {
            if (_tallies.ContainsKey(node))
            {
                open.Pop();
            }
            else if (begun.Add(node))
            {
                foreach (var source in SourcesOf(node).Where(s => IsKnown(s) && !_tallies.ContainsKey(s) && !begun.Contains(s)).Reverse())
                {
                    open.Push(source);
                }
            }
            else
            {
                open.Pop();
                Finish(node);
            }
        }
    }

    private IEnumerable<string> SourcesOf(string node) =>
        _requirements.TryGetValue(node, out var requirement)
            ? requirement.Checks.Select(c => c.Id)
            : _sources.TryGetValue(node, out var to) ? to : [];

    private void Finish(string node)
    {
        var sum = SourcesOf(node).Aggregate(default(Tally), (tally, source) => tally + TallyOf(source));
        if (_requirements.ContainsKey(node))
        {
            _tallies[node] = sum;
            return;
        }

        var status = StatusOf(_checks[node], sum);
        _status[node] = status;
        _tallies[node] = Tally.Of(status);
    }

    private CheckStatus StatusOf(Check check, Tally sum)
    {
        var disputed = _disputed.Contains(check.Id);
        var derived = _sources.TryGetValue(check.Id, out var to) ? sum.ToDerived() : (Outcome.Unknown, null);
        ImmutableArray<string> from = to.IsDefault ? [] : [.. to.Select(HandleOf)];
        if (!_state.CurrentAnswers.TryGetValue(check.Id, out var answerId) || !_state.Answers.TryGetValue(answerId, out var answer))
        {
            var because = derived.Outcome == Outcome.Stale ? $"it follows from {string.Join(" and ", from)}, which is stale" : null;
            return new CheckStatus(check, derived.Outcome, derived.Answer, derived.Outcome != Outcome.Unknown, from, disputed, because);
        }

        var lost = LostBecause(answer);
        var (stale, tooOldSince) = lost is null ? StaleBecause(check, answer) : (lost, null);
        var outcome = stale is null ? answer.Outcome : Outcome.Stale;
        var contradicted = (outcome.Passes() && derived.Outcome == Outcome.Refuted) || (outcome == Outcome.Refuted && derived.Outcome.Passes());
        return new CheckStatus(
            check, outcome, answer, false, from, disputed || contradicted, stale) { TooOldSince = tooOldSince, IsProofLost = lost is not null };
    }

    private string HandleOf(string nodeId) =>
        _requirements.TryGetValue(nodeId, out var requirement) ? requirement.Handle
        : _checks.TryGetValue(nodeId, out var check) ? check.Handle
        : nodeId;

    /// <summary>Nothing is proven by what is no longer there as it was recorded. A refutation is not a proof, and stays.</summary>
    private string? LostBecause(Answer answer)
    {
        if (_storage.IsIntact || !answer.Outcome.Passes())
        {
            return null;
        }

        if (_storage.IsUnusable)
        {
            return "the stored record is not what was recorded";
        }

        var lost = answer.EvidenceIds.Where(id => _state.Evidence.TryGetValue(id, out var item) && _storage.LostEvidence.Contains(item.Sha256)).ToList();
        return lost.Count == 0 ? null : $"its evidence {Rules.ReasonPhrases.List(lost)} is not in the storage as it was recorded";
    }

    private (string? Reason, DateOnly? TooOldSince) StaleBecause(Check check, Answer answer)
    {
        if (_state.UnconfirmedRewordings.Contains(check.Id))
        {
            return ("its wording changed when the file was imported again", null);
        }

        // A refutation does not become better with age: it stays what it is until somebody looks again.
        if (_maxAgeDays is not { } limit || !answer.Outcome.Passes())
        {
            return (null, null);
        }

        var observed = ObservedOn(answer);
        var age = _today.DayNumber - observed.DayNumber;
        return age > limit
            ? (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"observed on {observed:yyyy-MM-dd}, {Counted.Of(age, "day")} ago; evidence counts for {Counted.Of(limit, "day")}"),
                observed.AddDays(limit + 1))
            : (null, null);
    }

    /// <summary>An answer is no fresher than its freshest evidence.</summary>
    private DateOnly ObservedOn(Answer answer)
    {
        var freshest = answer.EvidenceIds.Select(_state.Evidence.GetValueOrDefault).OfType<Evidence.EvidenceItem>().Select(e => (DateOnly?)e.ObservedOn).Max();
        return freshest is { } f && f < answer.ObservedOn ? f : answer.ObservedOn;
    }
}
