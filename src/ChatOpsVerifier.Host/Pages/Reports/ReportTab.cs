namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>What the report's pane shows.</summary>
public enum ReportTab
{
    Document,
    Changes,
    Plan,
    Lint,
    Reminders,
}
