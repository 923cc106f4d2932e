namespace ChatOpsVerifier.Domain.Reports;

/// <summary>Bytes in, report out. No clock, no file system, no configuration.</summary>
public static class ReportImporter
{
    public static ImportResult Import(byte[] bytes, ImportLimits? limits = null) =>
        throw new NotImplementedException();
}
