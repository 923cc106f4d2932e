namespace ChatOpsVerifier.Drills.Tests;

/// <summary>A folder of its own for each test, which goes with it.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drills-");

    public string Path => _folder.FullName;

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public string Folder(string name) => Directory.CreateDirectory(At(name)).FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
