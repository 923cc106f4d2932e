namespace ChatOpsVerifier.Drills.Snapshots;

/// <summary>What is counted and compared together: a table, or all files of a folder.</summary>
/// <param name="IsContent">False: its rows are not data of their own (the folders of a tree); they do not make a snapshot other than empty.</param>
public sealed record Table(string Name, bool IsContent = true);
