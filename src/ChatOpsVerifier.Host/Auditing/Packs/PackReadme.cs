using System.Globalization;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Host.Auditing.Packs;

/// <summary>What is in the pack, and how to check it without trusting its sender.</summary>
internal static class PackReadme
{
    public static string Write(PackView view)
    {
        var (facts, assessment) = (view.Facts, view.Assessment);
        var signed = facts.PublicKey ?? "not signed";
        return $$"""
            {{MarkdownFree(assessment.Report.Title)}}
            Verdict:  {{assessment.Verdict.Word}} ({{VerdictSummary.Progress(assessment.Counts)}})
            Exported: {{facts.ExportedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}} UTC by {{facts.Program}}
            Ledger:   {{assessment.State.Version}} {{Counted.Noun(assessment.State.Version, "entry")}}, head {{assessment.State.HeadHash}}
            Key:      {{signed}}

            Open index.html in a browser: it shows everything that is in here.

            What is in here
              index.html     the report, every check with its evidence, people and times, on one page
              report.md      the regenerated report
              source.md      the file as it was last imported, byte for byte (earlier ones: sources/)
              status.json    every check with its outcome, answer and evidence
              events.jsonl   the ledger: one entry a line, exactly as stored
              evidence/      each piece of evidence; index.json says what each one is
              manifest.json  digests of all files, the ledger's head, and what a rebuild needs
              manifest.sig   the Ed25519 signature over manifest.json, 64 bytes; signing-key.pem is its public key
              SHA256SUMS     digests of all files but manifest.json, manifest.sig and itself
              verify.sh      checks all this with sha256sum and openssl

            How to check it
              With this program:   ledger verify THIS-FILE.zip --key KEY --head HASH
              KEY and HASH are the signing key and the head hash as you have them from elsewhere: verdict posts
              in the team's channel carry both, and `config show` on the server shows the key.
              The same version of the program also makes every file again from the events and compares it.

              Without it, in the unpacked folder:
              1. sha256sum -c SHA256SUMS says whether the files are whole.
              2. sh verify.sh KEY does that, looks for files that do not belong here, and checks the signature.
                 A changed pack can come with a changed script; it is short, so read it first.
              3. The ledger names the SHA-256 of each piece of evidence ("type":"evidence-added") and of each
                 imported file; evidence/index.json names the file that must have it.
              4. The ledger is a chain: each entry's previousHash is the hash of the entry before (64 zeros
                 for the first) and the sequence has no gap. The hash is the SHA-256 over six fields, each
                 written as the decimal number of its UTF-8 bytes, a colon, and the bytes, one right after
                 the other: the word {{Ledger.Form}}, sequence, at, actor, previousHash, and the
                 event exactly as it is in the line, from its { to its }.

            What this cannot show
              - That the end of the ledger was not cut off before the export, and that nobody who can write to
                the server added an entry with a valid hash. Compare the head hash with verdict posts in the
                channel: each posted head must be the hash of an entry in events.jsonl.
              - That the key is the server's. Compare it with one that you have from elsewhere.
              - That what the evidence says is true. Each answer says who attested it; "self-attested" means
                that nobody else has looked.

            """.ReplaceLineEndings("\n");
    }

    private static string MarkdownFree(string title) => title.ReplaceLineEndings(" ");
}
