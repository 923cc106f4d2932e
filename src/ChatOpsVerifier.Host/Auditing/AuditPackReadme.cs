using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>What lies in the pack, and how to check it without trusting whoever made it.</summary>
internal static class AuditPackReadme
{
    public static string Write(ReportView view) => $$"""
        {{view.Record.Title}}
        Verdict: {{view.Assessment.Verdict.Word}} ({{view.Assessment.Counts.Settled}} of {{view.Assessment.Counts.Checks}} checks settled)
        Ledger:  {{view.Record.Version}} entries, head {{view.Record.HeadHash}}

        What is in here
          report.md      the regenerated report
          source.md      the file as it was last imported, byte for byte (earlier ones: sources/)
          status.json    every check with its outcome, answer and evidence
          events.jsonl   the ledger: one entry a line, exactly as stored
          evidence/      each piece of evidence under its SHA-256; index.json says what each one is
          SHA256SUMS     digests of all files in here

        How to check it
          With this program:   ledger verify THIS-FILE.zip --head HASH
          HASH is a head hash that you have from elsewhere (verdict posts in the team's channel carry it).
          Without it a cut-off end of the ledger cannot be noticed; everything else can.

          By hand:
          1. sha256sum -c SHA256SUMS says whether the pack itself is whole.
          2. The name of each file in evidence/ is its SHA-256, and the ledger names the same digest
             ("type":"evidence-added"). The first entry names the digest of the imported file.
          3. The ledger is a chain: each entry's previousHash is the hash of the one before (64 zeros
             for the first) and the sequence has no gap. The hash is the SHA-256 over six fields, each
             written as the decimal number of its UTF-8 bytes, a colon, and the bytes, one right behind
             the other: the word {{Ledger.Form}}, sequence, at, actor, previousHash, and the
             event exactly as it stands in the line, from its { to its }.

        What this cannot show
          That what the evidence says was so in the world. Each answer says who attested it; "self-attested"
          means that nobody else has looked.

        """.ReplaceLineEndings("\n");
}
