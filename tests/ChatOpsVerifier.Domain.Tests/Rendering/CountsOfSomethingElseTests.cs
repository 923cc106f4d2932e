using System.Text;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Tests.Rendering;

public class CountsOfSomethingElseTests
{
    /// <summary>Owned only where the words name the document's checks and the number is theirs at import.</summary>
    [Theory]
    [InlineData("Open ports: 1", false)]
    [InlineData("Failed logins last week: 0", false)]
    [InlineData("Total budget: 2", false)]
    [InlineData("Total tests: 2", false)]
    [InlineData("Offene Tickets: 1", false)]
    [InlineData("Commandes terminées: 1", false)]
    [InlineData("Pedidos pendientes: 1", false)]
    [InlineData("Progress: 1/2 phases", false)]
    [InlineData("Open: 7", false)]
    [InlineData("Open: 1", true)]
    [InlineData("Checks verified so far: 1 of 2", true)]
    [InlineData("Erledigt: 1 von 2", true)]
    [InlineData("Offene Punkte: 1", true)]
    [InlineData("Tâches restantes : 1", true)]
    [InlineData("Tareas pendientes: 1", true)]
    [InlineData("Itens concluídos: 1/2", true)]
    [InlineData("進捗: 50 %", true)]
    [InlineData("未完了: 1", true)]
    public void Import_Count_IsOwnedOnlyWhereItCountsTheChecks(string label, bool isDerived)
    {
        var report = Assert.IsType<ImportResult.Imported>(ReportImporter.Import(Encoding.UTF8.GetBytes($"# Report\n\n{label}\n\n- [ ] a\n- [x] b\n"))).Report;

        Assert.Equal(isDerived, report.Labels.Any(l => l is { Kind: ReportLabelKind.Count, IsDerived: true }));
    }
}
