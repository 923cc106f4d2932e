namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Reads "A1 because it is of another server", "E5: a token", "e5": what is meant, and why.</summary>
internal static class NamedWithReason
{
    private static readonly string[] Joints = ["because", "since"];

    /// <param name="letter">Which kind of id is meant, in upper case.</param>
    /// <returns>The id in upper case and the reason, empty if none was given; <c>null</c>: the first word is not such an id.</returns>
    public static (string Id, string Reason)? Read(string argument, char letter)
    {
        var parts = argument.Trim().Split([' ', ',', ':'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || parts[0].Length is < 2 or > 12 || char.ToUpperInvariant(parts[0][0]) != letter || !parts[0][1..].All(char.IsAsciiDigit))
        {
            return null;
        }

        var reason = parts.Length > 1 ? parts[1].TrimStart(':', ',', '-', ' ') : "";
        var joint = Joints.FirstOrDefault(j => reason.Equals(j, StringComparison.OrdinalIgnoreCase)
            || reason.StartsWith(j + " ", StringComparison.OrdinalIgnoreCase));
        return (parts[0].ToUpperInvariant(), joint is null ? reason : reason[joint.Length..].Trim());
    }
}
