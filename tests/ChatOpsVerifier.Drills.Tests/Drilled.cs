using ChatOpsVerifier.Drills.Certificates;
using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Running;
using ChatOpsVerifier.Drills.Snapshots;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Drills.Tests;

/// <summary>Runs a drill with a fixed clock and fixed ids.</summary>
internal static class Drilled
{
    public static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 0, 0, TimeSpan.Zero);

    public static RestoreCertificate Run(string source, string restored, Func<DrillRequest, DrillRequest>? with = null, SnapshotKind? kind = null)
    {
        using var work = new TempFolder();
        var request = new DrillRequest(source, restored, kind, null, null, null, null, "olga", 20, work.Path);
        var id = 0;
        var drill = new Drill(new FakeTimeProvider(Now), () => new Guid(++id, 0, 0, new byte[8]), "1.2.3");
        var certificate = drill.Run(with?.Invoke(request) ?? request, TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFileSystemEntries(work.Path));
        return certificate;
    }

    public static void ExpectEqual(string source, string restored, string because)
    {
        var found = Run(source, restored).Comparison;
        Assert.True(found.Verdict == ComparisonVerdict.Equal, $"{because}: {found.Verdict}. {Describe(found)}");
        Assert.Equal(found.Source, found.Restored);
    }

    public static Comparison ExpectFound(string source, string restored, string because)
    {
        var found = Run(source, restored).Comparison;
        Assert.True(found.Verdict is ComparisonVerdict.Different or ComparisonVerdict.Failed, $"{because} was not found: {found.Verdict}. {Describe(found)}");
        return found;
    }

    public static string Describe(Comparison found) => string.Join(
        "; ",
        found.Problems.Concat(found.Tables.Where(t => !t.IsEqual).Select(t => $"{t.Name} -{Names(t.Missing)} +{Names(t.Added)} *{Names(t.Changed)}"))
            .Concat(found.Definitions.Select(d => $"{d.Name}: {d.Source} / {d.Restored}")));

    private static string Names(NamedRows rows) => $"{rows.Count}({string.Join(',', rows.Named)})";
}
