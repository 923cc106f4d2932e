using System.Text;
using System.Text.Json;
using ChatOpsVerifier.Drills.Certificates;

namespace ChatOpsVerifier.Drills.Tests;

public sealed class CertificateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Json_IsAStatement_WithTheDigestsOfBothAsSubjects()
    {
        var certificate = Run();
        using var json = JsonDocument.Parse(CertificateJson.Write(certificate));
        var statement = json.RootElement;

        Assert.Equal("https://in-toto.io/Statement/v1", statement.GetProperty("_type").GetString());
        Assert.Equal(["source", "restored"], statement.GetProperty("subject").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.All(
            statement.GetProperty("subject").EnumerateArray(),
            s => Assert.Equal(certificate.Comparison.Source, s.GetProperty("digest").GetProperty(CertificateJson.ContentDigest).GetString()));
        var predicate = statement.GetProperty("predicate");
        Assert.Equal(
            ("EQUAL", "self-attested", "olga", "2026-12-03T08:00:00Z", 21600L, 900L),
            (
                predicate.GetProperty("verdict").GetString(),
                predicate.GetProperty("attestation").GetString(),
                predicate.GetProperty("by").GetString(),
                predicate.GetProperty("startedAt").GetString(),
                predicate.GetProperty("backupAge").GetProperty("seconds").GetInt64(),
                predicate.GetProperty("restoreDuration").GetProperty("seconds").GetInt64()));
    }

    [Fact]
    public void Markdown_SaysTheVerdict_AgeAndDuration()
    {
        var text = Encoding.UTF8.GetString(CertificateMarkdown.Write(Run()));

        Assert.StartsWith("# Restore drill: EQUAL\n", text, StringComparison.Ordinal);
        Assert.Contains("- Age of the backup at the drill (RPO): 6 h, taken 2026-12-03 02:00:00Z\n", text, StringComparison.Ordinal);
        Assert.Contains("- Duration of the restore (RTO): 15 min, ", text, StringComparison.Ordinal);
        Assert.Contains("It is self-attested: not signed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfFiles_CannotBecomeMarkdown()
    {
        Directory.CreateDirectory(_folder.At("one"));
        Directory.CreateDirectory(_folder.At("other"));
        File.WriteAllText(_folder.At("one", "a"), "");
        File.WriteAllText(_folder.At("other", "a"), "");
        File.WriteAllText(_folder.At("one", "x` | y\n# PASS ``"), "");
        var text = Encoding.UTF8.GetString(CertificateMarkdown.Write(Drilled.Run(_folder.At("one"), _folder.At("other"))));

        Assert.Contains("- `files` missing: ``` x` \\| y\\u000a# PASS `` ```\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# PASS", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SnapshotThatWasNotRead_IsNotASubject()
    {
        Directory.CreateDirectory(_folder.At("one"));
        using var json = JsonDocument.Parse(CertificateJson.Write(Drilled.Run(_folder.At("one"), _folder.At("missing"))));

        Assert.Equal(0, json.RootElement.GetProperty("subject").GetArrayLength());
        Assert.Equal("FAILED", json.RootElement.GetProperty("predicate").GetProperty("verdict").GetString());
    }

    public void Dispose() => _folder.Dispose();

    private RestoreCertificate Run()
    {
        foreach (var side in new[] { "one", "other" })
        {
            Directory.CreateDirectory(_folder.At(side));
            File.WriteAllText(_folder.At(side, "file"), "content");
        }

        return Drilled.Run(
            _folder.At("one"),
            _folder.At("other"),
            r => r with
            {
                TakenAt = Drilled.Now.AddHours(-6),
                RestoreStartedAt = Drilled.Now.AddHours(-1),
                RestoreFinishedAt = Drilled.Now.AddMinutes(-45),
                RestoredWith = "restic 0.14.0",
            });
    }
}
