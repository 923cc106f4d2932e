using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Domain.Tests.Verification;

public class LedgerTests
{
    public static TheoryData<string> Formats =>
    [
        """{"type":"report-imported","slug":"s","title":"T","sourceSha256":"ab","sourceBytes":12,"checks":3}""",
        """{"type":"report-reimported","sourceSha256":"ab","sourceBytes":1,"checks":2,"moved":[{"from":"a","to":"b"}],"reworded":[],"added":["c"],"removed":[],"planChanged":true}""",
        """{"type":"rewording-confirmed","checkId":"c"}""",
        """{"type":"plan-confirmed"}""",
        """{"type":"link-corrected","kind":"CheckToSource","from":"c","to":["req:1"]}""",
        """{"type":"lint-acknowledged","name":"duplicate-id:3","reason":"r"}""",
        """{"type":"evidence-added","evidence":{"id":"E1","kind":"Link","sha256":"ab","bytes":3,"mediaType":"text/plain","name":"n","url":"https://x.y","observedOn":"2026-11-24","submittedAt":"2026-11-24T09:00:00+00:00","by":"p"}}""",
        """{"type":"evidence-added","evidence":{"id":"E1","kind":"Text","sha256":"ab","bytes":3,"mediaType":"text/plain","name":"n","url":null,"observedOn":"2026-11-24","submittedAt":"2026-11-24T09:00:00+00:00","by":"p","message":{"id":"slack:D1:1.2","sha256":"cd"},"notKept":"a picture"}}""",
        """{"type":"evidence-message-changed","evidenceIds":["E1"],"change":"Edited","wordsSha256":"ef","sha256":"01"}""",
        """{"type":"evidence-message-changed","evidenceIds":["E1"],"change":"Deleted","wordsSha256":null,"sha256":null}""",
        """{"type":"evidence-added","evidence":{"id":"E1","kind":"Text","sha256":"ab","bytes":3,"mediaType":"text/plain","name":"n","url":null,"observedOn":"2026-11-24","submittedAt":"2026-11-24T09:00:00+00:00","by":"p","origin":{"authorId":"slack:U1","authorName":"Bert","url":"https://x.y","writtenAt":"2026-11-20T10:02:00+00:00"}}}""",
        """{"type":"answer-recorded","answerId":"A1","requirementId":"req:1","checkIds":["c"],"outcome":"NotAvailable","value":"v","note":null,"deployment":null,"evidenceIds":["E1"],"observedOn":"2026-11-24","attestation":"SelfAttested","supersedes":[]}""",
        """{"type":"answer-withdrawn","answerId":"A1","checkIds":["c"],"reason":"r"}""",
        """{"type":"unknown-recorded","requirementId":"req:1","checkIds":["c"],"note":"n"}""",
        """{"type":"answer-reviewed","answerId":"A1","note":null}""",
        """{"type":"answer-reviewed","answerId":"A1","note":null,"through":{"identity":"ChatAccount","address":"slack:U2"}}""",
        """{"type":"answer-objected","answerId":"A1","conflictId":"X1","checkIds":["c"],"reason":"r"}""",
        """{"type":"evidence-removed","evidenceId":"E1","how":"Redacted","sha256":"ab","reason":"r","answerIds":["A1"],"texts":["cd"]}""",
        """{"type":"conflict-opened","conflictId":"X1","checkIds":["c"],"answerIds":["A1","A2"],"description":"d"}""",
        """{"type":"conflict-settled","conflictId":"X1","keptAnswerId":null,"reason":"r"}""",
        """{"type":"report-imported","slug":"s","title":"T","sourceSha256":"ab","sourceBytes":12,"checks":3,"dialect":2}""",
        """{"type":"report-reimported","sourceSha256":"ab","sourceBytes":1,"checks":2,"moved":[],"reworded":[],"added":[],"removed":[],"planChanged":false,"dialect":2}""",
        """{"type":"reading-chosen","place":"table:0123456789ab","as":"Checks","title":"Task | Evidence","stateColumn":3}""",
        """{"type":"reading-chosen","place":"list:0123456789ab","as":"NotChecks","title":"Restore tested"}""",
        """{"type":"secrets-cleared","texts":[{"sha256":"ab","found":[{"rule":"password","line":3}]}]}""",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Serialize_StoredForm_ComesBackByteForByte(string json) => Assert.Equal(json, Ledger.Serialize(Ledger.Deserialize(json)));

    [Fact]
    public void Formats_EveryEvent_IsCovered()
    {
        var covered = Formats.Select(f => Ledger.Deserialize(f.Data).GetType()).ToHashSet();
        var events = typeof(VerificationEvent).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(VerificationEvent)));

        Assert.All(events, e => Assert.Contains(e, covered));
    }

    [Fact]
    public void Hash_FixedEntry_IsTheDocumentedDigest()
    {
        // Counted by hand from the description: length, colon, bytes, for each of the six fields.
        var canonical = "21:verification-ledger/1"
            + "1:7"
            + "28:2026-11-24T09:00:00.0000000Z"
            + "3:ada"
            + "64:"
            + Ledger.GenesisHash
            + "25:{\"type\":\"plan-confirmed\"}";

        var hash = Ledger.Hash(
            7, VerificationDriver.Start.ToOffset(TimeSpan.FromHours(2)), "ada", Ledger.Serialize(new VerificationEvent.PlanConfirmed()), Ledger.GenesisHash);

        Assert.Equal(Digest.Of(canonical), hash);
    }

    [Fact]
    public void Append_BehindAHead_ChainsInUtc()
    {
        var entries = Ledger.Append(
            4,
            new string('a', 64),
            new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.FromHours(2)),
            "ada",
            [new VerificationEvent.PlanConfirmed(), new VerificationEvent.LinkCorrected(LinkKind.CheckToSource, "c", [])]);

        Assert.Equal([5, 6], entries.Select(e => e.Sequence));
        Assert.Equal(new string('a', 64), entries[0].PreviousHash);
        Assert.Equal(entries[0].Hash, entries[1].PreviousHash);
        Assert.All(entries, e => Assert.Equal(TimeSpan.Zero, e.At.Offset));
        Assert.All(entries, e => Assert.Equal(Ledger.Serialize(e.Event), Ledger.Serialize(Ledger.Read(Ledger.Store(e)).Event)));
    }
}
