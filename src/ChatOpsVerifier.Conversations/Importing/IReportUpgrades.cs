namespace ChatOpsVerifier.Conversations.Importing;

/// <summary>Brings reports that an older program read to the present rules.</summary>
public interface IReportUpgrades
{
    /// <summary>
    /// Reads every such report again, as a re-import of the same bytes: answers follow their checks, and what reads differently
    /// is in the ledger and has to be confirmed with the plan. Does nothing where all reports are at the present rules.
    /// </summary>
    Task RunAsync(CancellationToken cancellationToken);
}
