namespace ChatOpsVerifier.Drills.Files;

/// <summary>Everything below a folder, hidden files too: nothing is left out. Links are given and not followed.</summary>
internal static class FolderTree
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <returns>Names relative to the root, with slashes. A folder comes before what is in it.</returns>
    public static IEnumerable<(string Name, FileSystemInfo Entry)> Walk(string root)
    {
        // Not recursive: a tree can be deeper than the stack.
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out var folder))
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
            {
                yield return (Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'), entry);
                if (entry is DirectoryInfo && entry.LinkTarget is null)
                {
                    waiting.Push(entry.FullName);
                }
            }
        }
    }
}
