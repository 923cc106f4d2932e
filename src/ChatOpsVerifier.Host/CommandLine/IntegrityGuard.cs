using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Before a command states a verdict, everything stored of the report is compared with its ledger, read from the storage.</summary>
internal static class IntegrityGuard
{
    /// <param name="anchor">A head that the caller has from elsewhere; null: none.</param>
    /// <exception cref="CommandException">Exit code 4 with every problem, or there is no such report.</exception>
    public static async Task<ReportView> RequireIntactAsync(
        this IServiceProvider services, string slug, CancellationToken cancellationToken, LedgerAnchor? anchor = null)
    {
        var (view, finding) = await services.CompareAsync(slug, cancellationToken, anchor);
        return finding.IsIntact ? view : throw new CommandException(ExitCode.IntegrityBroken, Words(slug, finding));
    }

    /// <summary>The same for a command that shows what it can all the same.</summary>
    public static async Task<(ReportView View, StorageFinding Finding)> CompareAsync(
        this IServiceProvider services, string slug, CancellationToken cancellationToken, LedgerAnchor? anchor = null)
    {
        var result = await services.GetRequiredService<IReportIntegrity>().VerifyAsync(slug, anchor, cancellationToken);
        var view = await services.GetRequiredService<IReportCatalog>().RequireAsync(slug, cancellationToken);
        // Reading checks the chain, too: what was changed between the two counts as well.
        return (view, result is { IsIntact: false } ? result.Finding : view.Storage);
    }

    /// <summary>One line for the verdict, one for each problem.</summary>
    public static string Words(string slug, StorageFinding finding) =>
        $"BROKEN  {slug}: what is stored is not what was recorded, so no verdict can be given. "
            + $"{Many(finding.Problems.Length)}:{string.Concat(finding.Problems.Select(p => $"{Environment.NewLine}  {p}"))}";

    public static string Many(int problems) => Counted.Of(problems, "problem");
}
