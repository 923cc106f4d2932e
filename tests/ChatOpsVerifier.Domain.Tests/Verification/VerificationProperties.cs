using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>What holds after any sequence of commands, sensible or not.</summary>
public class VerificationProperties
{
    private const int Runs = 300;

    private static readonly ReportBuilder Built = new ReportBuilder()
        .Finding("1", "Backups")
        .Requirement("2.1", "Frequency", "Check", "Document")
        .Requirement("2.2", "Retention", "Look")
        .Checklist("6.1", "Checklist", "Frequency verified", "Retention verified", "Restore tested")
        .Criterion("Backups verified", "2.1", "2.2", "6.1")
        .Under("2.1", "1").Under("2.2", "1")
        .Follows("6.1.1", "2.1").Follows("6.1.2", "2.2.1");

    private static readonly Report Report = Built.Report();

    private static readonly LinkPlan Plan = Built.Plan();

    private static readonly ImmutableArray<LintIssue> Lint = [new(LintSeverity.Error, 6, "duplicate-id", "One id stands twice.")];

        [Fact]
    public void State_FoldedAgain_IsTheSame() => Walk((driver, _) =>
    {
        Assert.Equal(Json(driver.State), Json(Fold.All(driver.Entries)));
        Assert.Equal(Json(driver.State), Json(Fold.All(driver.Entries.Select(e => Ledger.Read(Ledger.Store(e))))));
        Assert.True(LedgerCheck.Verify(driver.Entries.Select(Ledger.Store)).IsIntact);
    });

    [Fact]
    public void Preview_OfDecidedEvents_IsTheStateThatFollows() => Walk((driver, command) =>
    {
        if (Decider.Decide(command, driver.State, Report, Plan, Lint) is Decision.Accepted accepted)
        {
            var preview = NextState.Of(driver.State, command.At, command.By, accepted.Events);
            driver.Try(command);
            Assert.Equal(Json(driver.State), Json(preview));
        }
    });

    [Fact]
    public void Decide_SameCommandSameState_GivesTheSameTwiceAndRefusalsChangeNothing() => Walk((driver, command) =>
    {
        var before = Json(driver.State);
        var first = Decider.Decide(command, driver.State, Report, Plan, Lint);
        var second = Decider.Decide(command, driver.State, Report, Plan, Lint);

        Assert.Equal(Shown(first), Shown(second));
        Assert.Equal(before, Json(driver.State));
        var entries = driver.Entries.Length;
        if (driver.Try(command) is Decision.Refused refused)
        {
            Assert.Equal(before, Json(driver.State));
            Assert.Equal(entries, driver.Entries.Length);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", refused.Code);
        }
    });

    [Fact]
    public void Verdict_AnyState_IsPassExactlyWhenNothingIsInTheWay() => Walk((driver, _) =>
    {
        var a = driver.Assess();
        var clear = a.Checks.Values.All(c => c.Outcome.Passes() && !c.InConflict)
            && driver.State.IsPlanConfirmed
            && driver.State.AcknowledgedLint.ContainsKey("duplicate-id:6")
            && !a.Statements["criterion:1"].Sources.IsEmpty
            && a.Checks.Values.All(c => c.Answer!.EvidenceIds.All(driver.State.Evidence.ContainsKey));

        Assert.Equal(clear, a.Verdict.IsPass);
        Assert.Equal(a.Verdict.IsPass, a.Verdict.Reasons.IsEmpty);
        Assert.False(a.Verdict.IsPass && !a.Statements.Values.All(s => s.Met));
        Assert.All(a.Verdict.Reasons, r => Assert.InRange(r.Line, 1, Report.Source.LineCount));
    });

    [Fact]
    public void Counts_AnyState_AddUp() => Walk((driver, _) =>
    {
        var a = driver.Assess();

        Assert.Equal(a.Counts.Checks, a.Counts.Verified + a.Counts.NotAvailable + a.Counts.Refuted + a.Counts.Stale + a.Counts.Unknown + a.Counts.Conflicts);
        Assert.Equal(a.Counts.Settled, a.Checks.Values.Count(c => c.Passes));
        Assert.Equal(a.Counts.Checks, a.FindingOrder.Sum(f => a.Findings[f].Status.Checks));
        Assert.Equal(a.Counts.Settled, a.Requirements.Values.Sum(r => r.Settled));
        Assert.All(a.Requirements.Values, r => Assert.Equal(r.Passes, r.Outcome.Passes()));
    });

    /// <summary>Nothing but an answer with evidence, given by a person for that very box or for what it follows from, makes a check pass.</summary>
    [Fact]
    public void Check_ThatPasses_RestsOnARecordedAnswerWithEvidence() => Walk((driver, _) =>
    {
        var recorded = driver.Entries.Select(e => e.Event).OfType<VerificationEvent.AnswerRecorded>().ToDictionary(e => e.AnswerId);
        var added = driver.Entries.Select(e => e.Event).OfType<VerificationEvent.EvidenceAdded>().Select(e => e.Evidence.Id).ToHashSet();
        foreach (var status in driver.Assess().Checks.Values.Where(c => c.Passes))
        {
            var answer = recorded[status.Answer!.Id];
            Assert.True(answer.Outcome.Passes());
            Assert.NotEmpty(answer.EvidenceIds);
            Assert.All(answer.EvidenceIds, e => Assert.Contains(e, added));
            Assert.True(status.IsDerived ? driver.State.IsPlanConfirmed : answer.CheckIds.Contains(status.Check.Id));
        }
    });

    [Fact]
    public void Command_OtherThanAnAnswerOrASettlementOrThePlan_NeverAddsToWhatPasses() => Walk((driver, command) =>
    {
        var before = driver.Assess().Checks.Values.Where(c => c.Passes).Select(c => c.Check.Id).ToHashSet();
        driver.Try(command);
        // A withdrawal may end a conflict in favour of the other side; a link may make a row follow from what passes already.
        if (command is Command.AddEvidence or Command.RecordUnknown or Command.ReviewAnswer or Command.AcknowledgeLint)
        {
            Assert.Subset(before, driver.Assess().Checks.Values.Where(c => c.Passes).Select(c => c.Check.Id).ToHashSet());
        }
    });

    [Fact]
    public void Withdrawal_OfTheAnswerJustGiven_RestoresWhatWasSaidBefore() => Walk((driver, command) =>
    {
        var before = driver.Assess();
        if (command is not Command.RecordAnswer { Supersede: false }
            || driver.Try(command) is not Decision.Accepted { Events: [VerificationEvent.AnswerRecorded { Supersedes.IsEmpty: true } answer, ..] })
        {
            return;
        }

        driver.Do(new Command.WithdrawAnswer(answer.AnswerId, [], "mistaken") { By = VerificationDriver.Operator, At = driver.Now });

        var after = driver.Assess();
        Assert.Equal(Shown(before), Shown(after));
    });

    [Fact]
    public void Answers_EverGiven_StayInTheLedgerAndTheState() => Walk((driver, command) =>
    {
        var before = driver.State.Answers.Keys.ToList();
        driver.Try(command);
        Assert.All(before, id => Assert.True(driver.State.Answers.ContainsKey(id)));
        Assert.Equal(driver.Entries.Count(e => e.Event is VerificationEvent.AnswerRecorded), driver.State.Answers.Count);
        Assert.All(driver.State.CurrentAnswers, s => Assert.Contains(s.Key, driver.State.Answers[s.Value].CheckIds));
    });

    /// <summary>A conflict is about something current, and no box has three sides: so settling one never decides another.</summary>
    [Fact]
    public void Conflicts_Open_AreAboutWhatStands() => Walk((driver, command) =>
    {
        driver.Try(command);
        var state = driver.State;
        var between = state.OpenConflicts.Values.Where(c => c.AnswerIds.Length > 1).ToList();

        Assert.All(between, c => Assert.All(c.CheckIds, id => Assert.Contains(state.CurrentAnswers[id], c.AnswerIds)));
        Assert.Equal(between.Sum(c => c.CheckIds.Length), between.SelectMany(c => c.CheckIds).Distinct().Count());
        Assert.All(
            state.OpenConflicts.Values.Where(c => c.AnswerIds.Length == 1),
            c => Assert.True(state.CurrentAnswers.ContainsValue(c.AnswerIds[0]) || between.Any(b => b.AnswerIds.Contains(c.AnswerIds[0])), c.ToString()));
    });

    [Fact]
    public void Links_AfterAnyCorrections_HoldNoLoop() => Walk((driver, _) =>
    {
        var sources = EffectivePlan.Of(Plan, driver.State.Corrections).Links.Where(l => l.Kind == LinkKind.CheckToSource).ToDictionary(l => l.From, l => l.To);
        foreach (var check in Report.Checks)
        {
            Assert.DoesNotContain(check.Id, RestsOn(check.Id, []));
        }

        HashSet<string> RestsOn(string node, HashSet<string> seen)
        {
            var next = Report.Requirements.FirstOrDefault(r => r.Id == node)?.Checks.Select(c => c.Id) ?? sources.GetValueOrDefault(node, []);
            foreach (var source in next.Where(seen.Add))
            {
                RestsOn(source, seen);
            }

            return seen;
        }
    });

    /// <summary>Guards the properties above against saying nothing: the random histories come to what they speak of.</summary>
    [Fact]
    public void Histories_Random_ReachPassConflictsCorrectionsAndWithdrawals()
    {
        int pass = 0, conflict = 0, superseded = 0, withdrawn = 0, settled = 0, derived = 0, refused = 0;
        Walk((driver, command) =>
        {
            var a = driver.Assess();
            Count(ref pass, a.Verdict.IsPass);
            Count(ref conflict, !driver.State.OpenConflicts.IsEmpty);
            Count(ref derived, a.Counts.Derived > 0);
            Count(ref superseded, driver.Entries.Any(e => e.Event is VerificationEvent.AnswerRecorded { Supersedes.IsEmpty: false }));
            Count(ref withdrawn, driver.Entries.Any(e => e.Event is VerificationEvent.AnswerWithdrawn));
            Count(ref settled, driver.Entries.Any(e => e.Event is VerificationEvent.ConflictSettled));
            Count(ref refused, driver.Try(command) is Decision.Refused);
        });

        Assert.All(
            [pass, conflict, superseded, withdrawn, settled, derived, refused],
            n => Assert.True(n > 5, $"{pass} {conflict} {superseded} {withdrawn} {settled} {derived} {refused}"));

        static void Count(ref int counter, bool reached)
        {
            if (reached)
            {
                Interlocked.Increment(ref counter);
            }
        }
    }

    /// <param name="look">Called with the state after a random history, and one command more.</param>
    private static void Walk(Action<VerificationDriver, Command> look) =>
        Gen.Select(Gen.Int[0, GoodStart.Length], AnyCommand.Value.Array[0, 20], AnyCommand.Value).Sample(
            (start, history, next) =>
            {
                var driver = new VerificationDriver(Report, Plan, Lint);
                driver.Begin(confirmPlan: false);
                foreach (var command in GoodStart.Take(start).Concat(history))
                {
                    driver.Try(command);
                }

                look(driver, next);
            },
            iter: Runs);

    private static readonly Lazy<Gen<Command>> AnyCommand = new(Commands);

    /// <summary>What a diligent operator would do; chance alone would hardly ever come to PASS.</summary>
    private static readonly ImmutableArray<Command> GoodStart =
    [
        Evidence(EvidenceKind.Image),
        Evidence(EvidenceKind.Image),
        Evidence(EvidenceKind.Text),
        Evidence(EvidenceKind.Link),
        new Command.ConfirmPlan { By = VerificationDriver.Operator, At = VerificationDriver.Start },
        new Command.AcknowledgeLint("duplicate-id:6", "known") { By = VerificationDriver.Operator, At = VerificationDriver.Start },
        Answer("2.1", "2.1.1", "2.1.2"),
        Answer("2.2", "2.2.1"),
        Answer("6.1", "6.1.3"),
        Answer("6.1", "6.1.3"),
        Answer("6.1", "6.1.3"),
        Answer("6.1", "6.1.3"),
    ];

    private static Command.AddEvidence Evidence(EvidenceKind kind) =>
        new(
            kind,
            Digest.Of(kind.ToString()),
            12,
            "text/plain",
            "n",
            "https://docs.example.org/x",
            VerificationDriver.Today) { By = VerificationDriver.Operator, At = VerificationDriver.Start };

    private static Command.RecordAnswer Answer(string requirement, params string[] boxes) =>
        new(
            requirement,
            [.. boxes],
            Outcome.Verified,
            "Daily",
            null,
            null,
            ["E1"],
            VerificationDriver.Today,
            "",
            false) { By = VerificationDriver.Operator, At = VerificationDriver.Start };

    private static Gen<Command> Commands()
    {
        var requirement = OneOf("2.1", "2.2", "6.1");
        var box = OneOf("2.1.1", "2.1.2", "2.2.1", "6.1.1", "6.1.2", "6.1.3");
        var person = OneOf(VerificationDriver.Operator, VerificationDriver.Reviewer);
        var answerId = Gen.Int[1, 6].Select(n => $"A{n}");
        var evidenceId = Gen.Int[1, 4].Select(n => $"E{n}");
        var outcome = Gen.Int[
            0,
            9].Select(n => n switch { 0 => Outcome.Unknown, 1 => Outcome.Stale, 2 or 3 => Outcome.Refuted, 4 => Outcome.NotAvailable, _ => Outcome.Verified });
        var date = Gen.Int[0, 40].Select(n => VerificationDriver.Today.AddDays(2 - n));
        var answer =
            from section in requirement
            from boxes in Gen.Int[
                0,
                4].SelectMany(n => n == 0
                    ? box.Array[0, 3]
                    : Gen.Const(Report.Requirements.Single(r => r.Handle == section).Checks.Select(c => c.Handle).Take(n).ToArray()))
            from what in outcome
            from value in OneOf("Daily", "30 days", "7 days", "daily", "")
            from evidence in evidenceId.Array[0, 3]
            from text in OneOf("", "Dashboard: 30 days retention, runs daily", "Dashboard: kept for 7 days", "ok")
            from observed in date
            from correcting in Gen.Int[0, 3]
            from who in person
            select (Command)new Command.RecordAnswer(
                section, [.. boxes], what, value, null, null, [.. evidence], observed, text, correcting == 0) { By = who, At = VerificationDriver.Start };
        var added =
            from kind in OneOf(EvidenceKind.Text, EvidenceKind.Image, EvidenceKind.Link)
            from observed in date
            select (Command)new Command.AddEvidence(
                kind,
                Digest.Of(kind.ToString()),
                12,
                "text/plain",
                "n",
                "https://docs.example.org/x",
                observed) { By = VerificationDriver.Operator, At = VerificationDriver.Start };
        var linked =
            from source in OneOf<string[]>([], ["2.1"], ["2.2"], ["6.1"], ["6.1.3", "2.2.1"])
            from target in box
            select (Command)new Command.CorrectLink(
                LinkKind.CheckToSource, target, [.. source]) { By = VerificationDriver.Operator, At = VerificationDriver.Start };
        return Gen.Frequency(
            (8, answer),
            (4, added),
            (1, linked),
            (1, Gen.Const(GoodStart[4])),
            (1, Gen.Const(GoodStart[5])),
            (2, answerId.Select(a => (Command)new Command.WithdrawAnswer(a, [], "r") { By = VerificationDriver.Operator, At = VerificationDriver.Start })),
            (1, Gen
                .Select(answerId, box)
                .Select((a, b) => (Command)new Command.WithdrawAnswer(a, [b], "r") { By = VerificationDriver.Operator, At = VerificationDriver.Start })),
            (1, Gen
                .Select(requirement, box.Array[0, 2])
                .Select((r, b) => (Command)new Command.RecordUnknown(r, [.. b], "note") { By = VerificationDriver.Operator, At = VerificationDriver.Start })),
            (1, Gen.Select(answerId, person).Select((a, p) => (Command)new Command.ReviewAnswer(a, null) { By = p, At = VerificationDriver.Start })),
            (2, Gen
                .Select(Gen.Int[1, 3], answerId, Gen.Bool)
                .Select((x, a, none) => (Command)new Command.SettleConflict(
                    $"X{x}", none ? null : a, "r") { By = VerificationDriver.Operator, At = VerificationDriver.Start })));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(n => values[n]);

    private static string Json(VerificationState state) => JsonSerializer.Serialize(new
    {
        state.Version,
        state.HeadHash,
        state.IsPlanConfirmed,
        state.Corrections,
        Lint = state.AcknowledgedLint.OrderBy(p => p.Key, StringComparer.Ordinal),
        Evidence = state.Evidence.Values.OrderBy(e => e.Id, StringComparer.Ordinal),
        Answers = state.Answers.Values.OrderBy(a => a.Id, StringComparer.Ordinal),
        Current = state.CurrentAnswers.OrderBy(p => p.Key, StringComparer.Ordinal),
        Conflicts = state.OpenConflicts.Values.OrderBy(c => c.Id, StringComparer.Ordinal),
        state.ConflictCount,
        Unknown = state.CouldNotFindOut.OrderBy(p => p.Key, StringComparer.Ordinal),
        Rewordings = state.UnconfirmedRewordings.Order(StringComparer.Ordinal),
        state.LastChangeAt,
    });

    private static string Shown(Decision decision) => decision switch
    {
        Decision.Accepted a => string.Join('\n', a.Events.Select(Ledger.Serialize)),
        Decision.Refused r => $"{r.Code} {r.Message}",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>All that an assessment says, but for the answers that are no longer current.</summary>
    private static string Shown(Assessment a) => JsonSerializer.Serialize(new
    {
        a.Verdict,
        Checks = a.Checks
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new { c.Key, c.Value.Outcome, c.Value.IsDerived, c.Value.InConflict, Answer = c.Value.Answer?.Id, c.Value.StaleBecause }),
        Requirements = a.Requirements.OrderBy(r => r.Key, StringComparer.Ordinal),
        Statements = a.Statements.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new { s.Key, s.Value.Met }),
        a.Counts,
    });
}
