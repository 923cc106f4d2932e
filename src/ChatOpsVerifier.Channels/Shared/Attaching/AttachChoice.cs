using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Channels.Shared.Attaching;

/// <summary>A requirement that a message may be attached to.</summary>
/// <param name="Report">Title.</param>
/// <param name="Group">Finding, and report where there are several: the menu's heading.</param>
internal sealed record AttachChoice(string Slug, Requirement Requirement, string Report, string Group)
{
    /// <summary>Names report and requirement in the menu, whose values hold 150 characters; made of both, so that nothing has to be remembered.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Slug}\n{Requirement.Id}")))[..16];

    public string Label { get; } = $"{Requirement.Handle} {Requirement.Title}";

    /// <summary>What people type: the number, alone or after the report's name.</summary>
    public bool IsCalled(string typed)
    {
        var wanted = typed.Trim();
        return Same(wanted, Requirement.Handle) || Same(wanted, $"{Slug} {Requirement.Handle}");
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
