namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>What a finding is about, as words.</summary>
/// <param name="Title">Of its title alone.</param>
/// <param name="Issue">Of what it says is wrong.</param>
/// <param name="All">Of everything that it says.</param>
/// <param name="Sections">Section numbers that it names: "2.2".</param>
internal sealed record FindingProfile(
    Finding Finding, IReadOnlySet<string> Title, IReadOnlySet<string> Issue, IReadOnlySet<string> All, IReadOnlySet<string> Sections)
{
    public static FindingProfile Of(Finding finding)
    {
        var all = string.Join(' ', [finding.Title, finding.Issue, finding.Impact, finding.RequiredAction, .. finding.VerificationMethod]);
        return new FindingProfile(
            finding, Words.Of(Words.Head(finding.Title)), Words.Of($"{finding.Title} {finding.Issue}"), Words.Of(all), SectionNumbers.In(all));
    }

    public string Name => $"Finding {Finding.Handle}";
}
