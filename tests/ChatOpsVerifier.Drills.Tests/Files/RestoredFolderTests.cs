using ChatOpsVerifier.Drills.Tests.Tools;

namespace ChatOpsVerifier.Drills.Tests.Files;

/// <summary>Folders that the real restic, borg and rsync restored.</summary>
public sealed class RestoredFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Source => _folder.At("source");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Restic_RestoresTheSame_AndDamageIsFound(int seed)
    {
        RealTool.Need("restic");
        var settings = new Dictionary<string, string>
        {
            ["RESTIC_REPOSITORY"] = _folder.At("repository"), ["RESTIC_PASSWORD"] = "example", ["RESTIC_CACHE_DIR"] = _folder.At("cache"),
        };
        Tree.Make(Source, seed);
        RealTool.Run("restic", ["init", "-q"], settings);
        RealTool.Run("restic", ["backup", "-q", "."], settings, Source);
        RealTool.Run("restic", ["restore", "latest", "-q", "--target", _folder.At("restored")], settings);
        Check(_folder.At("restored"), seed);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Borg_RestoresTheSame_AndDamageIsFound(int seed)
    {
        RealTool.Need("borg");
        var settings = new Dictionary<string, string>
        {
            ["BORG_BASE_DIR"] = _folder.Folder("borg"), ["BORG_REPO"] = _folder.At("repository"), ["BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK"] = "yes",
        };
        Tree.Make(Source, seed);
        RealTool.Run("borg", ["init", "-e", "none"], settings);
        RealTool.Run("borg", ["create", "--compression", "lzma", "::monday", "."], settings, Source);
        RealTool.Run("borg", ["extract", "::monday"], settings, _folder.Folder("restored"));
        Check(_folder.At("restored"), seed);
    }

    [Fact]
    public void Rsync_CopiesTheSame_AndDamageIsFound()
    {
        RealTool.Need("rsync");
        Tree.Make(Source, 5);
        RealTool.Run("rsync", ["-a", Source + "/", _folder.At("restored")]);
        Check(_folder.At("restored"), 5);
    }

    public void Dispose() => _folder.Dispose();

    private void Check(string restored, int seed)
    {
        Drilled.ExpectEqual(Source, restored, "restored by the tool");
        Drilled.ExpectFound(Source, restored, Tree.Damage(restored, seed));
    }
}
