using System.Text;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Pages;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>What an auditor opens in a browser holds everything, and nothing that anybody wrote becomes mark-up.</summary>
public sealed class AuditPageTests
{
    private const string Hostile = "</pre><script>alert(1)</script><img src=x onerror=alert(2)> \"' & \u202Egnp.exe <!-- ]]>";

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    [Fact]
    public void Words_OfPeople_AreNeverMarkup()
    {
        var html = Page(Hostile);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onerror=alert(2)>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", html, StringComparison.Ordinal);
        Assert.Contains("[U&#x2B;202E]gnp.exe", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_LoadsAndRunsNothing()
    {
        var html = Page("thirty days");
        Assert.Contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'sha256-", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_HoldsChecksEvidencePeopleTimesAndHowToVerify()
    {
        var html = Page("thirty days");
        foreach (var part in new[]
        {
            "Ada Lovelace", "thirty days", "2026-11-24 09:00:00 UTC", "self-attested", "evidence/E2-screenshot.png",
            $"data:image/png;base64,{Convert.ToBase64String(Png)}", "sha256sum -c SHA256SUMS", "verify.sh", "What changed in the file", "Why not PASS",
            "class=\"diff added\"",
        })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("restore.log", "text/plain", "E12-restore-log.txt")]
    [InlineData("restore.txt", "text/plain", "E12-restore.txt")]
    [InlineData("../../etc/passwd", "application/octet-stream", "E12-etc-passwd.bin")]
    [InlineData("evil.html", "text/html", "E12-evil-html.txt")]
    [InlineData("run.sh", "application/octet-stream", "E12-run-sh.bin")]
    [InlineData("Übersicht März.PNG", "image/png", "E12-bersicht-M-rz.png")]
    [InlineData("протокол.pdf", "application/pdf", "E12.pdf")]
    [InlineData("backup.tar.gz", "application/gzip", "E12-backup-tar.gz")]
    [InlineData("CON", "text/plain", "E12-CON.txt")]
    public void Evidence_HasANameThatAPersonCanReadAndNoSystemMisreads(string name, string mediaType, string expected) =>
        Assert.Equal(
            expected,
            EvidenceNames.NameOf(new(
                "E12", EvidenceKind.File, new string('0', 64), 1, mediaType, name, null, VerificationDriver.Today, VerificationDriver.Start, "operator")));

    [Fact]
    public void Text_InAnotherEncoding_IsShownDecoded_AndTheEncodingIsNamed()
    {
        var html = Page("thirty days", Encoding.Unicode.GetBytes("Größe der Sicherung: 48 Tabellen\n"), "text/csv; charset=utf-16le");
        Assert.Contains("Größe der Sicherung: 48 Tabellen", html, StringComparison.Ordinal);
        Assert.Contains("Text in UTF-16 (little-endian).", html, StringComparison.Ordinal);
    }

    private static string Page(string words, byte[]? file = null, string mediaType = "text/csv")
    {
        var source = Encoding.UTF8.GetBytes("# Restore\n\n- [ ] Retention is known\n- [ ] Restore works\n");
        var imported = (Domain.Reports.ImportResult.Imported)Domain.Reports.Importing.ReportImporter.Import(source);
        var driver = new VerificationDriver(imported).Begin();
        var text = $"Dashboard, retention page of the project: {words}";
        var requirement = imported.Report.Requirements.First(r => r.Checks.Length > 0);
        driver.Do(new Command.AddEvidence(
            EvidenceKind.Text,
            Digest.Of(text),
            Encoding.UTF8.GetByteCount(text),
            "text/plain",
            words,
            null,
            VerificationDriver.Today) { By = VerificationDriver.Operator, At = driver.Now });
        driver.Do(new Command.AddEvidence(
            EvidenceKind.Image,
            Digest.Of(Png),
            Png.Length,
            "image/png",
            "screenshot.png",
            null,
            VerificationDriver.Today) { By = VerificationDriver.Operator, At = driver.Now });
        if (file is not null)
        {
            driver.Do(new Command.AddEvidence(
                EvidenceKind.File,
                Digest.Of(file),
                file.Length,
                mediaType,
                "sizes.csv",
                null,
                VerificationDriver.Today) { By = VerificationDriver.Operator, At = driver.Now });
        }

        driver.Do(new Command.RecordAnswer(
            requirement.Handle,
            [requirement.Checks[0].Handle],
            Outcome.Verified,
            words,
            words,
            null,
            ["E1", "E2"],
            VerificationDriver.Today,
            text,
            false) { By = VerificationDriver.Operator, At = driver.Now });
        var facts = new PackFacts(
            "restore",
            words,
            VerificationDriver.Start,
            new Dictionary<string, string> { [VerificationDriver.Operator] = "Ada Lovelace", ["other"] = words },
            null,
            "program",
            null);
        var input = new PackInput(
            facts,
            [.. driver.Entries.Select(Ledger.Store)],
            new Dictionary<string, byte[]> { [Digest.Of(source)] = source },
            new Dictionary<string, byte[]>
            {
                [Digest.Of(text)] = Encoding.UTF8.GetBytes(text),
                [Digest.Of(Png)] = Png,
                [Digest.Of(file ?? Png)] = file ?? Png
            });
        return AuditPage.Write(PackView.Of(input));
    }
}
