using System.Data.Common;
using ChatOpsVerifier.Drills.Certificates;
using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Running;

/// <summary>Compares what was backed up with what was restored, and says what was found. Writes to neither of them.</summary>
/// <param name="ids">For the certificate.</param>
/// <param name="version">Of this program.</param>
public sealed class Drill(TimeProvider time, Func<Guid> ids, string version)
{
    /// <exception cref="UnknownKindException">Nothing shows what is to be compared.</exception>
    public RestoreCertificate Run(DrillRequest request, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var kind = request.Kind ?? SnapshotOpener.KindOf(request.Source) ?? SnapshotOpener.KindOf(request.Restored)
            ?? throw new UnknownKindException(request.Source);
        var folder = Path.Combine(request.WorkFolder, $"drill-{ids():N}");
        var work = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            var found = new Found();
            try
            {
                found.Source = Open(request.Source, kind, Path.Combine(work.FullName, "source"));
                found.Restored = Open(request.Restored, kind, Path.Combine(work.FullName, "restored"));
                found.Digests(cancellation);
                found.Comparison = new SnapshotComparer(work.FullName, request.Memory, request.Named).Compare(found.Source, found.Restored, cancellation);
            }
            catch (SnapshotException unread)
            {
                found.Comparison = new Comparison([], [], [unread.Message], null, null);
            }
            finally
            {
                found.Source?.Dispose();
                found.Restored?.Dispose();
            }

            return Certify(request, kind, startedAt, found);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static Snapshot Open(string location, SnapshotKind kind, string workFolder)
    {
        try
        {
            return SnapshotOpener.Open(location, kind, workFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            throw new SnapshotException($"{location} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The address of a database may hold a password.</summary>
    private static string Shown(string location, SnapshotKind kind) => kind == SnapshotKind.Postgres ? "a database that was not read" : location;

    private RestoreCertificate Certify(DrillRequest request, SnapshotKind kind, DateTimeOffset startedAt, Found found) => new(
        ids(),
        kind,
        found.Comparison!,
        new CertifiedSnapshot(
            found.Source?.Location ?? Shown(request.Source, kind),
            found.SourceDigest,
            found.Comparison!.Source,
            found.Source?.Facts ?? [],
            found.Source?.NotCompared ?? []),
        new CertifiedSnapshot(
            found.Restored?.Location ?? Shown(request.Restored, kind),
            found.RestoredDigest,
            found.Comparison!.Restored,
            found.Restored?.Facts ?? [],
            found.Restored?.NotCompared ?? []),
        startedAt,
        time.GetUtcNow(),
        request.TakenAt,
        request.RestoreStartedAt,
        request.RestoreFinishedAt,
        request.RestoredWith,
        request.By,
        Environment.MachineName,
        version);

    private sealed class Found
    {
        public Snapshot? Source { get; set; }

        public Snapshot? Restored { get; set; }

        public string? SourceDigest { get; private set; }

        public string? RestoredDigest { get; private set; }

        public Comparison? Comparison { get; set; }

        public void Digests(CancellationToken cancellation)
        {
            SourceDigest = Source!.DigestOfFile(cancellation);
            RestoredDigest = Restored!.DigestOfFile(cancellation);
        }
    }
}
