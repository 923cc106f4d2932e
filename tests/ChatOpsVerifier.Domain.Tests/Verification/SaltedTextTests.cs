using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Tests.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

/// <summary>Free text lies beside the chain under a salted digest: it can be removed, and nothing else about it can be changed.</summary>
public sealed class SaltedTextTests
{
    private const string Secret = "Konsole: „Daily\" 02:00 <b>\u0007 – token hunter2-hunter2";

    private const string Seen = $"Settings page of the console, schedule row: {Secret}";

    /// <summary>Texts of events that the program makes itself: ids, digests and names that it gives.</summary>
    private static readonly HashSet<string> NotFreeText =
    [
        "Slug", "Title", "SourceSha256", "CheckId", "From", "To", "Name", "Id", "Sha256", "MediaType", "By", "AuthorId", "AnswerId",
        "RequirementId", "EvidenceId", "Place", "ConflictId", "KeptAnswerId", "Address", "WordsSha256", "NotKept", "Gist",
    ];

    [Fact]
    public void Events_EveryText_IsMarkedAsFreeOrIsTheProgramsOwn()
    {
        var unclear = typeof(VerificationEvent).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(VerificationEvent)))
            .SelectMany(e => TextsOf(e))
            .Where(t => !t.IsFree && !NotFreeText.Contains(t.Name));

        Assert.Empty(unclear);
    }

    [Fact]
    public void Seal_EveryKindOfEvent_OpensToTheSameAndHoldsNoTextInTheChain()
    {
        foreach (var happened in LedgerTests.Formats.Select(f => Ledger.Deserialize(f.Data.Replace("\"r\"", "\"very own words\"", StringComparison.Ordinal))))
        {
            var stored = SealedEvent.Seal(happened, Salts());

            Assert.Equal(Ledger.Serialize(happened), Ledger.Serialize(stored.Open()));
            Assert.DoesNotContain("very own words", stored.Json, StringComparison.Ordinal);
            Assert.Equal(stored.Texts.Select(t => t.Digest), SealedEvent.DigestsIn(stored.Json));
        }
    }

    [Fact]
    public void Seal_FixedEvent_IsTheDocumentedForm()
    {
        var stored = SealedEvent.Seal(new VerificationEvent.LintAcknowledged("duplicate-id:3", "über"), () => "00ff");

        // Counted by hand from the description: length, colon, bytes, for each of the three fields.
        var digest = Digest.Of("19:verification-text/1" + "4:00ff" + "5:über");
        Assert.Equal($$$"""{"type":"lint-acknowledged","name":"duplicate-id:3","reason":{"salted":"{{{digest}}}"}}""", stored.Json);
        Assert.Equal(new SaltedText(digest, "00ff", "über"), Assert.Single(stored.Texts));
    }

    [Fact]
    public void Verify_SaltedLedger_IsIntactAndFoldsToTheSameState()
    {
        var (entries, driver) = Worked();

        var finding = LedgerCheck.Verify(entries);

        Assert.True(finding.IsIntact, finding.Sentence);
        var state = Fold.All(entries.Select(Ledger.Read));
        Assert.Equal(driver.State.Answers["A1"].Value, state.Answers["A1"].Value);
        Assert.Equal(driver.State.Evidence["E1"].Name, state.Evidence["E1"].Name);
        Assert.Contains(Secret, string.Concat(entries.SelectMany(e => e.Texts).Select(t => t.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Concat(entries.Select(e => e.EventJson)), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_AnyTextOrSaltChangedLostOrAdded_SaysAtWhichEntry()
    {
        var (entries, _) = Worked();
        foreach (var (entry, at) in entries.Select((e, i) => (e, i)).Where(x => !x.e.Texts.IsEmpty))
        {
            var text = entry.Texts[0];
            Broken(entries, at, entry.Texts.SetItem(0, text with { Text = text.Text + " " }));
            Broken(entries, at, entry.Texts.SetItem(0, text with { Salt = new string('0', 31) + "f0" }));
            Broken(entries, at, entry.Texts.SetItem(0, SaltedText.Of(text.Salt, "other")));
            Broken(entries, at, entry.Texts.RemoveAt(0));
            Broken(entries, at, entry.Texts.Add(SaltedText.Of("00", "more")));
            Broken(entries, at, entry.Texts.Add(text));
        }
    }

    [Fact]
    public void Redact_AfterItBackedAnAnswer_RemovesItsTextsAndVerifiesAndLeavesUnknown()
    {
        var (entries, driver) = Worked();
        var state = Fold.All(entries.Select(Ledger.Read));
        var decided = Assert.IsType<Decision.Accepted>(Decider.Decide(
            new Command.RemoveEvidence(
                "E1", EvidenceRemoval.Redacted, "a token") { By = "ada", At = driver.Now }, state, driver.Assess().Report, driver.Assess().Plan));
        var removed = Assert.IsType<VerificationEvent.EvidenceRemoved>(Assert.Single(decided.Events));

        var gone = removed.Texts.ToHashSet();
        var after = entries.Select(e => e with { Texts = [.. e.Texts.Where(t => !gone.Contains(t.Digest))] })
            .Concat(Ledger.Append(entries[^1].Sequence, entries[^1].Hash, driver.Now, "ada", decided.Events, Salts("b")).Select(Ledger.Store)).ToList();

        var finding = LedgerCheck.Verify(after);
        Assert.True(finding.IsIntact, finding.Sentence);
        Assert.Equal(["A1"], removed.AnswerIds);
        Assert.DoesNotContain(after.SelectMany(e => e.Texts), t => t.Text.Contains("hunter2", StringComparison.Ordinal));
        var now = Fold.All(after.Select(Ledger.Read));
        Assert.Empty(now.CurrentAnswers);
        Assert.Equal(SealedEvent.Redacted, now.Answers["A1"].Value);
        Assert.Equal(SealedEvent.Redacted, now.Evidence["E1"].Name);
        Assert.Equal(("a token", "ada"), (now.Evidence["E1"].Removed!.Reason, now.Evidence["E1"].Removed!.By));

        // A removal that was recorded does not excuse the loss of another text.
        var other = after.FindIndex(e => e.EventJson.Contains("lint-acknowledged", StringComparison.Ordinal));
        Broken(after, other, []);
    }

    [Fact]
    public void Redact_TextsInsideTheChain_AreHiddenFromEverythingComputed()
    {
        var (_, driver) = Worked();

        driver.Do(new Command.RemoveEvidence("E1", EvidenceRemoval.Redacted, "a token") { By = "ada", At = driver.Now });

        Assert.True(LedgerCheck.Verify(driver.Entries.Select(Ledger.Store)).IsIntact);
        Assert.DoesNotContain("hunter2", ReportRenderer.Render(driver.Assess(), CanonicalWalk.Name).Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.Unknown, driver.Assess().Checks.Values.First(c => c.Check.Handle == "2.2.1").Outcome);
    }

    [Theory]
    [InlineData("E1", EvidenceRemoval.Discarded, "", "evidence-in-use")]
    [InlineData("E1", EvidenceRemoval.Redacted, "  ", "no-reason")]
    [InlineData("E9", EvidenceRemoval.Redacted, "r", "unknown-evidence")]
    [InlineData("E2", EvidenceRemoval.Discarded, "", null)]
    [InlineData("E2", EvidenceRemoval.Redacted, "r", null)]
    public void Remove_ByRule_IsRefusedOrDone(string id, EvidenceRemoval how, string reason, string? code)
    {
        var (_, driver) = Worked();
        driver.AddText("Something that was pasted here by mistake.");

        var decision = driver.Try(new Command.RemoveEvidence(id, how, reason) { By = "ada", At = driver.Now });

        Assert.Equal(code, (decision as Decision.Refused)?.Code);
        if (code is null)
        {
            Assert.Equal(
                "evidence-removed",
                Assert.IsType<Decision.Refused>(driver.Try(new Command.RemoveEvidence(id, how, "again") { By = "ada", At = driver.Now })).Code);
            Assert.NotEmpty(driver.State.CurrentAnswers);
            var refused = driver.Try(new Command.RecordAnswer(
                "2.2",
                [driver.Assess().Report.Requirements.First(r => r.Handle == "2.2").Checks[0].Id],
                Outcome.Verified,
                "Hourly",
                null,
                null,
                [id],
                VerificationDriver.Today,
                "",
                true) { By = "ada", At = driver.Now });
            Assert.Equal("evidence-removed", Assert.IsType<Decision.Refused>(refused).Code);
        }
    }

    [Fact]
    public void Redact_SameBytesUnderAnotherNumber_RemovesBoth()
    {
        var (_, driver) = Worked();
        driver.AddText(Seen);

        var events = driver.Do(new Command.RemoveEvidence("E2", EvidenceRemoval.Redacted, "a token") { By = "ada", At = driver.Now });

        Assert.Equal(["E1", "E2"], events.Cast<VerificationEvent.EvidenceRemoved>().Select(e => e.EvidenceId));
        Assert.Empty(driver.State.CurrentAnswers);
    }

    private static (List<StoredEntry> Entries, VerificationDriver Driver) Worked()
    {
        var driver = CanonicalWalk.Begin();
        driver.Answer("2.2", Secret, evidence: Seen);
        driver.Append(new VerificationEvent.LintAcknowledged("duplicate-id:3", "known and harmless"));
        var salts = Salts();
        var entries = new List<LedgerEntry>();
        foreach (var entry in driver.Entries)
        {
            entries.AddRange(Ledger.Append(
                entries.Count, entries.Count == 0 ? Ledger.GenesisHash : entries[^1].Hash, entry.At, entry.Actor, [entry.Event], salts));
        }

        return ([.. entries.Select(Ledger.Store)], driver);
    }

    private static void Broken(IReadOnlyList<StoredEntry> entries, int at, ImmutableArray<SaltedText> texts)
    {
        var finding = LedgerCheck.Verify(entries.Select((e, i) => i == at ? e with { Texts = texts } : e));

        Assert.False(finding.IsIntact);
        Assert.Equal(at + 1, finding.BrokenAt);
    }

    private static Func<string> Salts(string prefix = "a")
    {
        var count = 0;
        return () => prefix + (++count).ToString("x31", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string Name, bool IsFree)> TextsOf(Type type) =>
        type.GetProperties().Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null or { Condition: not JsonIgnoreCondition.Always }).SelectMany(p =>
            p.PropertyType == typeof(string) ? [(
                $"{p.Name}",
                p.IsDefined(typeof(FreeTextAttribute), false)
                    || type.GetConstructors().SelectMany(c => c.GetParameters()).Any(a => a.Name == p.Name && a.IsDefined(typeof(FreeTextAttribute), false)))]
            : p.PropertyType.IsDefined(typeof(JsonConverterAttribute), false) ? [] // One word of the program's own, as with enums.
            : p.PropertyType.Assembly == typeof(VerificationEvent).Assembly && p.PropertyType.IsClass ? TextsOf(p.PropertyType)
            : Array.Empty<(string, bool)>());
}
