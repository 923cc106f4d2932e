using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>Does the steps of a scenario in the fixtures; their words are explained there.</summary>
internal sealed partial class ScenarioScript(ImportResult.Imported imported)
{
    private readonly VerificationDriver _driver = new(imported);
    private readonly HashSet<string> _lost = [];
    private int? _maxAgeDays;

    public VerificationState State => _driver.State;

    /// <returns>What came of the last step that was a command.</returns>
    public Decision Run(string steps)
    {
        _driver.Begin(confirmPlan: false);
        Decision decision = new Decision.Accepted([]);
        var all = steps.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var step in all)
        {
            Assert.True(decision is Decision.Accepted, $"An earlier step was refused: {decision}");
            decision = Step(step) is { } command ? _driver.Try(command) : decision;
        }

        return decision;
    }

    public Assessment Assess() =>
        Assessor.Assess(
            imported.Report,
            imported.Plan,
            imported.Lint,
            _driver.State,
            VerificationDriver.Today,
            _maxAgeDays,
            new StorageFinding([], [.. _lost], IsUnusable: false));

    private Command? Step(string step)
    {
        var words = step.Split(' ');
        var by = step.EndsWith(" by operator", StringComparison.Ordinal) || words[0] != "review" ? VerificationDriver.Operator : VerificationDriver.Reviewer;
        var at = _driver.Now;
        switch (words[0])
        {
            case "plan":
                return new Command.ConfirmPlan { By = by, At = at };
            case "age":
                _maxAgeDays = int.Parse(words[1], CultureInfo.InvariantCulture);
                return null;
            case "lose":
                _lost.Add(_driver.State.Evidence[words[1]].Sha256);
                return null;
            case "evidence":
                _driver.AddText(Quoted(step));
                return null;
            case "withdraw":
                return new Command.WithdrawAnswer(words[1], words.Length > 3 ? [words[3]] : [], "for the test") { By = by, At = at };
            case "settle":
                return new Command.SettleConflict(words[1], words[2] == "none" ? null : words[2], "for the test") { By = by, At = at };
            case "review":
                return new Command.ReviewAnswer(words[1], null) { By = by, At = at };
            case "acknowledge":
                return new Command.AcknowledgeLint(words[1], "for the test") { By = by, At = at };
            case "reworded":
                return new Command.ConfirmRewording(words[1]) { By = by, At = at };
            case "unknown":
                return new Command.RecordUnknown(RequirementOf(words[1]), IsRequirement(words[1]) ? [] : [words[1]], Quoted(step)) { By = by, At = at };
            case "link":
                var kind = words[1].Contains(':', StringComparison.Ordinal) ? LinkKind.StatementToSource : LinkKind.CheckToSource;
                return new Command.CorrectLink(kind, words[1], words[3] == "nothing" ? [] : [words[3]]) { By = by, At = at };
            default:
                return Answer(step);
        }
    }

    private Command.RecordAnswer Answer(string step)
    {
        var match = AnswerStep().Match(step);
        Assert.True(match.Success, $"Not understood: {step}");
        var target = match.Groups["target"].Value;
        var value = match.Groups["value"].Value;
        var observed = match.Groups["observed"].Value switch
        {
            "" => VerificationDriver.Today,
            "never" => default,
            var date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        ImmutableArray<string> boxes = match.Groups["boxes"].Value switch
        {
            "" =>
                IsRequirement(target)
                    ? [.. imported.Report.Requirements.Where(r => r.Handle == target).SelectMany(r => r.Checks).Select(c => c.Handle)]
                    : [target],
            "none" => [],
            var box => [box],
        };
        var evidence = match.Groups["evidence"] is { Success: true } given ? given.Value : $"Dashboard, settings page: {value}";
        ImmutableArray<string> cited = match.Groups["cited"].Value switch
        {
            "" => [_driver.AddText(evidence, observed == default || observed > VerificationDriver.Today ? VerificationDriver.Today : observed)],
            "nothing" => [],
            var id => [id],
        };
        return new Command.RecordAnswer(
            RequirementOf(target),
            boxes,
            Enum.Parse<Outcome>(match.Groups["outcome"].Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            value,
            null,
            null,
            cited,
            observed,
            evidence,
            match.Groups["correcting"].Success)
        {
            By = VerificationDriver.Operator,
            At = _driver.Now,
        };
    }

    private bool IsRequirement(string handle) => imported.Report.Requirements.Any(r => r.Handle == handle) || handle.Count(c => c == '.') == 1;

    private string RequirementOf(string handle) => IsRequirement(handle) ? handle : handle[..handle.LastIndexOf('.')];

    private static string Quoted(string step) => step.Split('"')[1];

    [GeneratedRegex("""^(?<target>[\w.]+)( boxes (?<boxes>\S+))?(?<correcting> correcting)? (?<outcome>verified|not-available|refuted|unknown|stale) "(?<value>[^"]*)"( with "(?<evidence>[^"]*)")?( citing (?<cited>\S+))?( observed (?<observed>\S+))?$""")]
    private static partial Regex AnswerStep();
}
