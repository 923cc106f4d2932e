namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>What the report's pane shows.</summary>
public enum ReportTab
{
    Document,
    Changes,
    Plan,
    Lint,
    Reminders,
}
