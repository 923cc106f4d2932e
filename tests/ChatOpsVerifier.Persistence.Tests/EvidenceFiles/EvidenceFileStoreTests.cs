using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.EvidenceFiles;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Tests.EvidenceFiles;

public sealed class EvidenceFileStoreTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("Backups: daily, kept 30 days.");

    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Content));

    private readonly string _folder = Directory.CreateTempSubdirectory("evidence-").FullName;
    private readonly EvidenceFileStore _store;

    public EvidenceFileStoreTests() => _store = Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string PathOfContent => Path.Combine(_folder, "evidence", Sha256[..2], Sha256[2..4], Sha256);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Content_Written_IsUnderItsDigest()
    {
        Assert.Equal(Sha256, await _store.WriteAsync(Content, Cancel));

        Assert.Equal(Content, await File.ReadAllBytesAsync(PathOfContent, Cancel));
        Assert.Equal(Content, await _store.ReadAsync(Sha256, Cancel));
        Assert.Equal(EvidenceIntegrity.Intact, await _store.CheckAsync(Sha256, Cancel));
    }

    [Fact]
    public async Task Content_Empty_IsContentToo()
    {
        var read = await _store.ReadAsync(await _store.WriteAsync(ReadOnlyMemory<byte>.Empty, Cancel), Cancel);

        Assert.Empty(read!);
    }

    [Fact]
    public async Task Content_WrittenAgain_IsNotRewritten()
    {
        await _store.WriteAsync(Content, Cancel);
        var longAgo = DateTime.UnixEpoch.AddYears(1);
        File.SetAttributes(PathOfContent, FileAttributes.Normal);
        File.SetLastWriteTimeUtc(PathOfContent, longAgo);

        Assert.Equal(Sha256, await _store.WriteAsync(Content, Cancel));

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(PathOfContent));
    }

    [Fact]
    public async Task Content_WrittenByManyAtOnce_IsThereOnceAndWhole()
    {
        var other = Open();

        var digests = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => (n % 2 == 0 ? _store : other).WriteAsync(Content, Cancel))));

        Assert.Equal([Sha256], digests.Distinct());
        Assert.Equal(Content, await _store.ReadAsync(Sha256, Cancel));
        Assert.Equal([PathOfContent], Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task File_Kept_MayBeWrittenByNobody()
    {
        await _store.WriteAsync(Content, Cancel);

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps permissions elsewhere.");
        }
        else
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, File.GetUnixFileMode(PathOfContent));
        }
    }

    [Fact]
    public async Task File_WithAFlippedBit_IsFoundChangedAndNeverGivenOut()
    {
        await _store.WriteAsync(Content, Cancel);
        await ChangeAsync(bytes => bytes[3] ^= 1);

        Assert.Equal(EvidenceIntegrity.Changed, await _store.CheckAsync(Sha256, Cancel));
        await Assert.ThrowsAsync<InvalidDataException>(() => _store.ReadAsync(Sha256, Cancel));
        // Nor is the change painted over: somebody has to look.
        await Assert.ThrowsAsync<InvalidDataException>(() => _store.WriteAsync(Content, Cancel));
    }

    [Fact]
    public async Task Content_Deleted_IsGoneFromTheDisk_AndNothingElseIs()
    {
        var other = await _store.WriteAsync("The door log of Monday."u8.ToArray(), Cancel);
        await _store.WriteAsync(Content, Cancel);

        Assert.True(await _store.DeleteAsync(Sha256, Cancel));

        Assert.False(File.Exists(PathOfContent));
        Assert.Equal([other], Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Null(await _store.ReadAsync(Sha256, Cancel));
        Assert.Equal(EvidenceIntegrity.Missing, await Open().CheckAsync(Sha256, Cancel));
        Assert.Equal(EvidenceIntegrity.Intact, await _store.CheckAsync(other, Cancel));
    }

    [Fact]
    public async Task Content_DeletedTwice_IsNotAnError_AndCanBeWrittenAgain()
    {
        Assert.False(await _store.DeleteAsync(Sha256, Cancel));
        await _store.WriteAsync(Content, Cancel);
        Assert.True(await _store.DeleteAsync(Sha256, Cancel));
        Assert.False(await _store.DeleteAsync(Sha256, Cancel));

        await _store.WriteAsync(Content, Cancel);
        Assert.Equal(Content, await _store.ReadAsync(Sha256, Cancel));
    }

    /// <summary>What was to be taken out is taken out, also where somebody had changed it on disk.</summary>
    [Fact]
    public async Task Content_ChangedOnDisk_IsDeletedAllTheSame()
    {
        await _store.WriteAsync(Content, Cancel);
        await ChangeAsync(bytes => bytes[0] ^= 1);

        Assert.True(await _store.DeleteAsync(Sha256, Cancel));

        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Content_ThatTheFileSystemKeeps_IsAnError_AndNeverSaidToBeDeleted()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("The modes of a folder hold nobody back here.");
            return;
        }

        await _store.WriteAsync(Content, Cancel);
        var parent = Path.GetDirectoryName(PathOfContent)!;
        File.SetUnixFileMode(parent, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _store.DeleteAsync(Sha256, Cancel));

        File.SetUnixFileMode(parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(EvidenceIntegrity.Intact, await _store.CheckAsync(Sha256, Cancel));
    }

    [Fact]
    public async Task File_Removed_IsMissing()
    {
        await _store.WriteAsync(Content, Cancel);
        File.Delete(PathOfContent);

        Assert.Equal(EvidenceIntegrity.Missing, await _store.CheckAsync(Sha256, Cancel));
        Assert.Null(await _store.ReadAsync(Sha256, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("..%2f..%2fverifier.db")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("../aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n")]
    [InlineData("٠aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Digest_ThatIsNone_IsRefused(string digest)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _store.ReadAsync(digest, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => _store.CheckAsync(digest, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => _store.DeleteAsync(digest, Cancel));
    }

    [Fact]
    public async Task Leftovers_OfADeadProcess_AreRemovedAndThoseOfALivingOneAreNot()
    {
        var unfinished = Directory.CreateDirectory(Path.Combine(_folder, "evidence", "unfinished")).FullName;
        var dead = Path.Combine(unfinished, "dead");
        var living = Path.Combine(unfinished, "living");
        await File.WriteAllTextAsync(dead, "half a scr", Cancel);
        await using var held = new FileStream(living, FileMode.CreateNew, FileAccess.Write, FileShare.None);

        await _store.WriteAsync(Content, Cancel);

        Assert.Equal([living], Directory.EnumerateFiles(unfinished));
        Assert.Equal(Content, await _store.ReadAsync(Sha256, Cancel));
    }

    private EvidenceFileStore Open() => new(Options.Create(new PersistenceOptions { Folder = _folder }), new StorageHealth(TimeProvider.System));

    private async Task ChangeAsync(Action<byte[]> change)
    {
        File.SetAttributes(PathOfContent, FileAttributes.Normal);
        var bytes = await File.ReadAllBytesAsync(PathOfContent, Cancel);
        change(bytes);
        await File.WriteAllBytesAsync(PathOfContent, bytes, Cancel);
    }
}
