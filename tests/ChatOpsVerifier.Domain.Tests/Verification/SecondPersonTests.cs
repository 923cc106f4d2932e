using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Tests.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>"Reviewed" is computed from who acted with which account; whatever the ledger claims in words counts for nothing.</summary>
public sealed class SecondPersonTests
{
    private static readonly ActorAccount Ada = new(TurnIdentity.ChatAccount, "slack:U1");
    private static readonly ActorAccount Bob = new(TurnIdentity.ChatAccount, "slack:U2");
    private static readonly ActorAccount Page = new(TurnIdentity.None, "web:bob");

    [Theory]
    [InlineData(TurnIdentity.ChatAccount)]
    [InlineData(TurnIdentity.SignedIn)]
    [InlineData(TurnIdentity.Key)]
    public void Review_IdentifiedOtherPerson_IsReviewed(TurnIdentity identity)
    {
        var driver = Answered(Ada);

        Review(driver, "bob", new(identity, "x:bob"));

        var answer = driver.State.Answers["A1"];
        Assert.Equal((Attestation.Reviewed, "bob"), (answer.Attestation, answer.ReviewedBy));
        Assert.True(SecondPerson.IsShown(answer, driver.State));
        Assert.DoesNotContain("eparation of duties", Rendered(driver), StringComparison.Ordinal);
    }

    [Fact]
    public void Review_WithoutIdentity_IsRecordedAsThatAndDoesNotCount()
    {
        var driver = Answered(Ada);

        Review(driver, "bob", Page);

        Assert.Equal(Page, Assert.IsType<VerificationEvent.AnswerReviewed>(driver.Entries[^1].Event).Through);
        Assert.Equal(Attestation.SelfAttested, driver.State.Answers["A1"].Attestation);
        var text = Rendered(driver);
        Assert.Contains("- No separation of duties: every answer is attested only by the person who gave it.", text, StringComparison.Ordinal);
        Assert.Contains(
            "- bob acted as reviewer without an identity of their own (A1). This does not count as a second person.", text, StringComparison.Ordinal);

        Review(driver, "bob", Bob);
        Assert.Equal("bob", driver.State.Answers["A1"].ReviewedBy);
    }

    [Fact]
    public void Review_AnsweredWithoutIdentity_CountsAndSaysWhatIsNotShown()
    {
        var driver = Answered(new ActorAccount(TurnIdentity.None, "web:ada"));

        Review(driver, "bob", Bob);

        Assert.Equal("bob", driver.State.Answers["A1"].ReviewedBy);
        Assert.False(SecondPerson.IsShown(driver.State.Answers["A1"], driver.State));
        Assert.Contains("- Separation of duties is not shown for A1: the reviewer is identified, but", Rendered(driver), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operator", "slack:U1")]
    [InlineData("operator", "slack:U9")]
    [InlineData("bob", "slack:U1")]
    public void Review_OwnAnswerOrAccount_IsRefused(string by, string account) =>
        Assert.Equal("same-person", Refused(Answered(Ada), "A1", by, new(TurnIdentity.ChatAccount, account)));

    [Fact]
    public void Review_OwnEvidenceUnderSomebodyElsesAnswer_IsRefused()
    {
        const string seen = "Console, settings: backups run daily at 02:00 UTC.";
        var driver = CanonicalWalk.Begin();
        driver.Do(new Command.AddEvidence(
            EvidenceKind.Text,
            Domain.Evidence.Digest.Of(seen),
            seen.Length,
            "text/plain",
            "pasted text",
            null,
            VerificationDriver.Today) { By = "bob", At = driver.Now, Through = Bob });
        var check = driver.Assess().Report.Requirements.First(r => r.Handle == "2.2").Checks[0].Id;
        driver.Do(new Command.RecordAnswer(
            "2.2",
            [check],
            Outcome.Verified,
            "Daily",
            null,
            null,
            ["E1"],
            VerificationDriver.Today,
            seen,
            false) { By = "operator", At = driver.Now, Through = Ada });

        Assert.Equal("same-person", Refused(driver, "A1", "bob", Bob));
        Assert.Equal("same-person", Refused(driver, "A1", "bob", new(TurnIdentity.SignedIn, "web:bob")));
    }

    [Theory]
    [InlineData("operator", true)]
    [InlineData("bob", false)]
    public void Fold_ReviewThatNoProgramShouldHaveWritten_DoesNotCount(string by, bool identified)
    {
        var driver = Answered(Ada);
        var entry = Ledger.Append(
            driver.State.Version,
            driver.State.HeadHash,
            driver.Now,
            by,
            [new VerificationEvent.AnswerReviewed("A1", null) { Through = identified ? Bob : null }])[0];

        var answer = Fold.Apply(driver.State, entry).Answers["A1"];

        Assert.Equal((Attestation.SelfAttested, null), (answer.Attestation, answer.ReviewedBy));
        Assert.False(Assert.Single(answer.Reviews).Counts);
    }

    [Fact]
    public void Correct_ReviewedAnswer_IsSelfAttestedAgain()
    {
        var driver = Answered(Ada);
        Review(driver, "bob", Bob);

        driver.Answer("2.2", "Hourly", supersede: true);

        Assert.Equal(Attestation.SelfAttested, driver.State.Answers["A2"].Attestation);
        Assert.All(driver.State.CurrentAnswers.Values, id => Assert.Equal("A2", id));
    }

    private static VerificationDriver Answered(ActorAccount account)
    {
        var driver = CanonicalWalk.Begin();
        driver.Through = account;
        driver.Answer("2.2", "Daily at 02:00 UTC");
        return driver;
    }

    private static void Review(VerificationDriver driver, string by, ActorAccount account) =>
        driver.Do(new Command.ReviewAnswer("A1", null) { By = by, At = driver.Now, Through = account });

    private static string Refused(VerificationDriver driver, string answer, string by, ActorAccount account) =>
        Assert.IsType<Decision.Refused>(driver.Try(new Command.ReviewAnswer(answer, null) { By = by, At = driver.Now, Through = account })).Code;

    private static string Rendered(VerificationDriver driver) => ReportRenderer.Render(driver.Assess(), CanonicalWalk.Name).Text;
}
