using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Domain.Tests.Reports;

public class SecretsInReportTests
{
    [Fact]
    public void Import_ReportWithPasswords_NamesTheLinesAndNeverTheValue()
    {
        var password = "Winter" + "2026!x";
        var token = "gh" + "p_" + "q7Zp2Lw9Xk4Vb8Nt3Rm6Hs1Jd5Fg0AyQ2wE4";
        var text =
            $"# Restore\n\n- [ ] Restore with `psql postgres://app:{password}@db/shop`\n- [ ] Token {token} revoked\n- [ ] Password: kept in the vault\n";

        var import = ReportImporter.Import(System.Text.Encoding.UTF8.GetBytes(text));

        var issues = Assert.IsType<ImportResult.Imported>(import).Lint.Where(i => i.Code == "secret-in-report").ToList();
        Assert.Equal([3, 4], issues.Select(i => i.Line));
        Assert.All(issues, i => Assert.Equal(LintSeverity.Error, i.Severity));
        Assert.DoesNotContain(issues, i => i.Message.Contains(password, StringComparison.Ordinal) || i.Message.Contains(token, StringComparison.Ordinal));
    }
}
