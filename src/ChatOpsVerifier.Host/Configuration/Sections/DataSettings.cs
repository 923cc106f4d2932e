using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

internal sealed record DataSettings
{
    /// <summary>Absolute.</summary>
    [Setting(
        "Data:Folder",
        "Holds verifier.db, evidence/, heads/ and keys/. Back it up with `backup` or Backup:Folder; copying it while it is in use gives broken copies.",
        Accepted = "a folder; a relative one is below the program's content root",
        IsPath = true,
        RefusesEmpty = true)]
    public string Folder { get; init; } = "data";

    public string KeysFolder => Path.Combine(Folder, "keys");
}
