using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>
/// Where a message is: "19:…@thread.tacv2 1700000000001", with a further activity id behind it where it took two cards. What
/// is for one person is in their own chat: "@OBJECT-ID 1700000000001". A client that tells no id leaves "-".
/// </summary>
internal sealed record TeamsMessageRef(TeamsAddress Address, ImmutableArray<string> Activities)
{
    private const char Separator = ' ';
    private const string Untold = "-";

    /// <summary>Whether every part can be found again.</summary>
    public bool IsEditable => !Activities.Contains(Untold);

    public static TeamsMessageRef Of(
        TeamsAddress address, IEnumerable<string> activities) => new(address, [.. activities.Select(a => a.Length == 0 ? Untold : a)]);

    /// <returns>Null: there is nothing that could be edited.</returns>
    public static TeamsMessageRef? Read(string? reference) =>
        reference?.Split(Separator) is [{ Length: > 0 } target, { Length: > 0 } first, .. var others]
            ? new(new TeamsAddress(target), [first, .. others])
            : null;

    public override string ToString() => string.Join(Separator, Activities.Prepend(Address.Target));
}
