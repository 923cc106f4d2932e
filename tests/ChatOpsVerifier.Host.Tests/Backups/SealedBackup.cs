using System.IO.Compression;
using System.Text;
using ChatOpsVerifier.Host.Backups;

namespace ChatOpsVerifier.Host.Tests.Backups;

/// <summary>A backup as somebody else's program could have written it: changed, and sealed again.</summary>
internal static class SealedBackup
{
    public static async Task ChangeManifestAsync(string path, Func<string, string> change)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(BackupLayout.Manifest)!;
            await using var stream = await entry.OpenAsync();
            using var reader = new StreamReader(stream, leaveOpen: true);
            var changed = change(await reader.ReadToEndAsync());
            stream.SetLength(0);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(changed));
        }

        var body = file.Length - BackupArchive.SealLength;
        var seal = await BackupArchive.SumAsync(file, body, default);
        file.Position = body;
        await file.WriteAsync(Encoding.ASCII.GetBytes(seal));
    }
}
