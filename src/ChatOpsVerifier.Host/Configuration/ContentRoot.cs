namespace ChatOpsVerifier.Host.Configuration;

/// <summary>
/// Where the program's own files are, whatever folder it is started from: the project's folder when it runs from a build
/// (so that `dotnet run` keeps its data through a clean), else the folder of the program.
/// </summary>
internal static class ContentRoot
{
    public static string Find()
    {
        var program = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "bin" && File.Exists(Path.Combine(folder.Parent?.FullName ?? "", "ChatOpsVerifier.Host.csproj")))
            {
                return folder.Parent!.FullName;
            }
        }

        return program;
    }
}
