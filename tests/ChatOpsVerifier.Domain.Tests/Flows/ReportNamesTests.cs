using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Naming;
using ChatOpsVerifier.Domain.Flows.Running;
using CsCheck;

namespace ChatOpsVerifier.Domain.Tests.Flows;

public class ReportNamesTests
{
    private static readonly ImmutableArray<NamedReport> Reports =
    [
        new(
            "access-review",
            "Quarterly Access Review"), new(
                "backup-and-restore", "Backup and Restore Verification"), new("backup-of-mail", "Mail"), new("monday", "Monday checks"),
    ];

    [Theory]
    [InlineData("reports")]
    [InlineData("/reports")]
    [InlineData("list reports")]
    [InlineData("Which reports?")]
    public void Read_AskingForAll_IsTheList(string text) => Assert.IsType<ReportNaming.All>(ReportNames.Read(text, LineReader.Read(text), Reports));

    [Theory]
    [InlineData("use access-review", "access-review")]
    [InlineData("use report access-review", "access-review")]
    [InlineData("Use ACCESS", "access-review")]
    [InlineData("switch to restore", "backup-and-restore")]
    [InlineData("use `backup-of-mail`", "backup-of-mail")]
    [InlineData("use quarterly access", "access-review")]
    [InlineData("use 4", "monday")]
    public void Read_UseOfOne_NamesIt(string text, string slug) =>
        Assert.Equal(new ReportNaming.Use(slug), ReportNames.Read(text, LineReader.Read(text), Reports));

    [Theory]
    [InlineData("use backup", "backup", 2)]
    [InlineData("use 5", "5", 0)]
    [InlineData("use nothing-like-it", "nothing-like-it", 0)]
    [InlineData("use ac", "ac", 0)]
    public void Read_UseOfNoneOrSeveral_IsUnclear(string text, string asked, int candidates)
    {
        var unclear = Assert.IsType<ReportNaming.Unclear>(ReportNames.Read(text, LineReader.Read(text), Reports));
        Assert.Equal((asked, candidates), (unclear.Asked, unclear.Candidates.Length));
    }

    [Theory]
    [InlineData("status access-review", "access-review", "status")]
    [InlineData("status acc", "access-review", "status")]
    [InlineData("next backup-and-restore", "backup-and-restore", "next")]
    [InlineData("go on for mail", "backup-of-mail", "go on")]
    [InlineData("why 2.2 in restore", "backup-and-restore", "why 2.2")]
    [InlineData("why backup-of-mail", "backup-of-mail", "why")]
    [InlineData("snooze 2h for access-review", "access-review", "snooze 2h")]
    [InlineData("remind monday for monday", "monday", "remind monday")]
    [InlineData("report of 1", "access-review", "report")]
    [InlineData("plan 5.1 -> finding 3 in restore", "backup-and-restore", "plan 5.1 -> finding 3")]
    public void Read_CommandWithAName_IsForThatReport(string text, string slug, string command) => Assert.Equal(
        new ReportNaming.Command(slug, command, (LineReading.Command)LineReader.Read(command)),
        ReportNames.Read(text, LineReader.Read(text), Reports));

    [Theory]
    [InlineData("status")]
    [InlineData("use it")]
    [InlineData("use E3")]
    [InlineData("use e12.")]
    [InlineData("use")]
    [InlineData("use of snapshots is daily")]
    [InlineData("access-review")]
    [InlineData("why 2.2")]
    [InlineData("why acc")]
    [InlineData("snooze 2h")]
    [InlineData("snooze monday")]
    [InlineData("remind me on monday")]
    [InlineData("remind in 2")]
    [InlineData("remind in 5 minutes")]
    [InlineData("daily backups in backup-and-restore")]
    [InlineData("status of things")]
    [InlineData("status backup")]
    [InlineData("I asked about access-review")]
    [InlineData("reports\nstatus")]
    [InlineData("")]
    public void Read_OwnWords_NameNone(string text) => Assert.IsType<ReportNaming.None>(ReportNames.Read(text, LineReader.Read(text), Reports));

    [Fact]
    public void Read_AnyText_NamesOnlyReportsThatThereAre() => Gen.String[0, 400].Sample(text =>
    {
        if (ReportNames.Read(text, LineReader.Read(text), Reports) is ReportNaming.Use { Slug: var slug })
        {
            Assert.Contains(Reports, r => r.Slug == slug);
        }
    });
}
