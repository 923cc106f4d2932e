using System.IO.Compression;
using System.Text;

namespace ChatOpsVerifier.Testing;

/// <summary>A zip in the hands of somebody who wants one of its texts to say something else.</summary>
public static class Repacked
{
    /// <returns>A zip with the same files in the same order, with that one changed.</returns>
    public static byte[] With(byte[] zip, string path, Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(change);
        using var read = new ZipArchive(new MemoryStream(zip));
        using var bytes = new MemoryStream();
        using (var written = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in read.Entries)
            {
                using var from = entry.Open();
                using var content = new MemoryStream();
                from.CopyTo(content);
                var kept = entry.FullName == path ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(content.ToArray()))) : content.ToArray();
                using var to = written.CreateEntry(entry.FullName).Open();
                to.Write(kept);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An evidence pack whose report says PASS where it said FAIL.</summary>
    public static byte[] AsPass(byte[] pack) => With(pack, "report.md", text => text.Replace("FAIL", "PASS", StringComparison.Ordinal));
}
