using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Host.Pictures;
using ChatOpsVerifier.Testing;
using NodaTime;

namespace ChatOpsVerifier.Host.Tests.Pictures;

/// <summary>A report in any state, as the picture and the badge are given it.</summary>
internal sealed class PictureWorld
{
    private readonly Report _report;
    private readonly LinkPlan _plan;

    public PictureWorld(string title = "Backup and restore verification", params string[] findings)
    {
        string[] named = findings.Length > 0 ? findings : ["Backup existence is unknown", "Restore was never tested", "Access to backups", "Retention"];
        var builder = new ReportBuilder(title);
        for (var i = 1; i <= named.Length; i++)
        {
            builder.Finding($"{i}", named[i - 1]).Requirement($"2.{i}", named[i - 1], "first", "second", "third").Under($"2.{i}", $"{i}");
        }

        (_report, _plan, Title) = (builder.Report(), builder.Plan(), title);
        Driver = new VerificationDriver(_report, _plan).Begin();
    }

    public string Title { get; }

    public VerificationDriver Driver { get; }

    public int? MaxAgeDays { get; init; }

    public ReportView View()
    {
        var assessment = Driver.Assess(MaxAgeDays);
        var zone = DateTimeZone.Utc;
        var pace = Pace.Of(_report, _plan, [], Driver.Entries, DateOnly.FromDateTime(Driver.Now.UtcDateTime), zone, MaxAgeDays);
        var counts = assessment.Counts;
        var facts = new StatusFacts(
            assessment, StatusDelta.Between(
                Assessor.Assess(_report, _plan, [], Fold.All(Driver.Entries.Take(2)), VerificationDriver.Today), assessment), Driver.Now.AddDays(-1),
            Forecast.From(
                pace, counts.Checks - counts.Settled, counts.Refuted + counts.Conflicts, DateOnly.FromDateTime(Driver.Now.UtcDateTime)), [], Driver.Now, zone);
        var record = new ReportRecord("sample", Title, "sample.md", new string('0', 64), Driver.State.Version, Driver.State.HeadHash, VerificationDriver.Start);
        return new ReportView(record, assessment, Driver.Entries, null!, facts, StorageFinding.Intact);
    }

    public byte[] Draw(bool dark = false)
    {
        var view = View();
        return StatusPicture.Draw(view, BurnUp.Series(_report, _plan, [], Driver.Entries, MaxAgeDays), dark);
    }
}
