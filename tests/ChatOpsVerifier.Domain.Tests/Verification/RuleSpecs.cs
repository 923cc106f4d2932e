using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>Runs the tables in Fixtures/Verification through the real importer, decisions and rules.</summary>
public class RuleSpecs
{
    public static TheoryData<string> PassRules => Scenario.Names("pass-rules.md");

    public static TheoryData<string> LintRules => Scenario.Names("lint-rules.md");

    public static TheoryData<string> Refusals => Scenario.Names("refusals.md");

    [Theory]
    [MemberData(nameof(PassRules))]
    public void Verdict_AfterSteps_IsAsWritten(string name) => Judge("report.md", Scenario.Find("pass-rules.md", name));

    [Theory]
    [MemberData(nameof(LintRules))]
    public void Verdict_WithErrorsInTheReport_IsAsWritten(string name) => Judge("faulty-report.md", Scenario.Find("lint-rules.md", name));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void LastStep_ThatBreaksARule_IsRefusedAsWrittenAndChangesNothing(string name)
    {
        var scenario = Scenario.Find("refusals.md", name);
        var script = new ScenarioScript(Scenario.Report("report.md"));

        var refused = Assert.IsType<Decision.Refused>(script.Run(scenario.Steps));

        Assert.Equal(scenario.Expected[0], refused.Code);
        Assert.True(refused.Message.Length > 20, refused.Message);
    }

    private static void Judge(string report, Scenario scenario)
    {
        var script = new ScenarioScript(Scenario.Report(report));

        var decision = script.Run(scenario.Steps);

        Assert.True(decision is Decision.Accepted, decision.ToString());
        var verdict = script.Assess().Verdict;
        var reasons = verdict.Reasons.GroupBy(r => r.Rule).Select(g => $"{g.Key} {string.Join(", ", g.Select(r => r.Line))}");
        var expected = scenario.Expected[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Order(StringComparer.Ordinal), reasons.Order(StringComparer.Ordinal));
        Assert.Equal(scenario.Expected[0], verdict.Word);
    }
}
